"""Statements: who holds what, by holder, kind, target, instrument and day."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field, field_validator

from onrecord.exports.plain import plain
from onrecord.exports.record import write_statement
from onrecord.model import StatementKind
from onrecord.store import Heard, Selection
from onrecord.web.addresses import address_of
from onrecord.web.page import Page, answer, opened

router = APIRouter()

_MOST = 200


class Asked(BaseModel):
    """Which statements; what is empty leaves all in."""

    holder: str | None = None
    kind: StatementKind | None = None
    about: str | None = None
    since: Annotated[date | None, Field(alias="from")] = None
    until: Annotated[date | None, Field(alias="to")] = None

    @field_validator("*", mode="before")
    @classmethod
    def _none(cls, value: object) -> object:
        """Take an empty field of a form for one that was not filled in."""
        return value or None

    @property
    def selection(self) -> Selection:
        """Give the selection that is asked for."""
        return Selection(
            holder=self.holder,
            kinds=(self.kind,) if self.kind else (),
            about=self.about,
            since=self.since,
            until=self.until,
            superseded=False,
            limit=_MOST,
        )


@router.get("/statements")
def list_statements(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """List statements, newest document first, as they stand in the text."""
    selection = asked.selection
    with opened(request) as record:
        heard = tuple(record.statements(selection))
        tally = record.tally(selection)
    rows = [_row(one) for one in heard]
    data = {"statements": rows, "total": tally.statements, "documents": tally.documents}
    more = {"heard": heard, "kinds": tuple(StatementKind), "asked": asked}
    page = Page(
        template="statements.html",
        data=data,
        rows=[_flat(row) for row in rows],
        more=more | {"address_of": address_of},
    )
    return answer(request, page)


def _row(heard: Heard) -> dict[str, Any]:
    written = write_statement(heard.document, heard.statement)
    return written | {"document": heard.document, "title": heard.title, "day": plain(heard.day)}


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """Give a statement as cells: lists of names joined."""
    holders = [holder["name"] for holder in row["attribution"][0]["holders"]]
    return {
        "statement": row["id"],
        "day": row["day"],
        "kind": row["kind"],
        "holders": "; ".join(holders),
        "targets": "; ".join(target["name"] for target in row["targets"]),
        "instruments": "; ".join(row["instruments"]),
        "words": row["text"],
        "title": row["title"],
    }
