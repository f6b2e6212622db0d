"""Statements: who holds what, by holder, kind, target, instrument and day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from onrecord.exports.plain import plain
from onrecord.exports.record import write_statement
from onrecord.model import StatementKind
from onrecord.record.written.addresses import address_of
from onrecord.store import Heard, Selection
from onrecord.web.asking import Name, Paged
from onrecord.web.covering import coverage
from onrecord.web.feeding import feeds
from onrecord.web.following import statements as following
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import paged

router = APIRouter(tags=["statements"])


class Asked(Paged):
    """Which statements; what is empty leaves all in."""

    holder: Annotated[
        Name, Field(description="Whose it is: words of a name, or a code.", examples=["XH"])
    ] = None
    kind: Annotated[
        StatementKind | None, Field(description="A kind of statement.", examples=["demand"])
    ] = None
    about: Annotated[
        Name, Field(description="Whom or which instrument it is about.", examples=["XT"])
    ] = None
    since: Annotated[date | None, Field(alias="from", description="The first day.")] = None
    until: Annotated[date | None, Field(alias="to", description="The last day.")] = None

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
        )


@router.get("/statements")
def list_statements(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """List statements, newest document first, as they stand in the text."""
    selection = asked.selection
    with opened(request) as record:
        heard, after = paged(request, record.statements(selection), asked, _name)
        tally = record.tally(selection)
        covered = coverage(record)
    rows = [_row(one) for one in heard]
    data = {
        "statements": rows,
        "total": tally.statements,
        "documents": tally.documents,
        "next": after,
        "coverage": covered,
    }
    more = {"heard": heard, "kinds": tuple(StatementKind), "asked": asked}
    page = Page(
        template="statements.html",
        data=data,
        rows=[_flat(row) for row in rows],
        more=more | {"address_of": address_of},
        written=feeds(request, "Statements", covered, following(replace(selection, arrived=True))),
    )
    return answer(request, page)


def _name(heard: Heard) -> str:
    return heard.address


def _row(heard: Heard) -> dict[str, Any]:
    written = write_statement(heard.document, heard.statement)
    return written | {"document": heard.document, "title": heard.title, "day": plain(heard.day)}


def _flat(row: dict[str, Any]) -> dict[str, Any]:
    """Give a statement as cells: lists of names joined."""
    own, *relays = row["attribution"]
    return {
        "statement": row["id"],
        "day": row["day"],
        "kind": row["kind"],
        "holders": _names(own["holders"]),
        "relayed_by": "; ".join(_names(level["holders"]) for level in relays),
        "targets": _names(row["targets"]),
        "instruments": "; ".join(row["instruments"]),
        "words": row["text"],
        "title": row["title"],
    }


def _names(some: list[dict[str, Any]]) -> str:
    return "; ".join(one["name"] for one in some)
