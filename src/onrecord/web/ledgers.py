"""Ledgers: what statements add up to, on a day and by an account."""

from __future__ import annotations

import shlex
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field, field_validator

from onrecord.exports.plain import plain
from onrecord.ledgers import View, ledgers
from onrecord.record.ledgers import Folded
from onrecord.store.redo import sql_of
from onrecord.web.page import Page, answer, opened

router = APIRouter()


@router.get("/ledgers")
def list_ledgers(request: Request) -> Response:
    """List the ledgers, each with its rule."""
    rows = [{"ledger": name, "rule": ledgers[name].rule} for name in ledgers]
    return answer(request, Page(template="ledgers.html", data={"ledgers": rows}, rows=rows))


class Asked(BaseModel):
    """How a ledger is looked at; what is empty leaves all in."""

    as_of: date | None = None
    known_on: date | None = None
    according_to: str | None = None
    relayed_by: str | None = None
    about: str | None = None
    between: Annotated[str | None, Field(description="Two actors, such as XN,XV.")] = None

    @field_validator("*", mode="before")
    @classmethod
    def _none(cls, value: object) -> object:
        """Take an empty field of a form for one that was not filled in."""
        return value or None

    @property
    def view(self) -> View:
        """Give the view that is asked for."""
        one, _, other = (self.between or "").partition(",")
        return View(
            as_of=self.as_of,
            according_to=self.according_to,
            relayed_by=self.relayed_by,
            about=self.about,
            between=(one.strip(), other.strip()) if one and other else None,
        )


@router.get("/ledgers/{name}")
def read_ledger(request: Request, name: str, asked: Annotated[Asked, Query()]) -> Response:
    """Show a ledger with its rows, figures, rule and coverage, and how to redo it."""
    with opened(request) as record:
        folded = record.ledger(name, asked.view, asked.known_on)
    rows = list(folded.ledger.rows(folded.entries, asked.as_of))
    data = _written(folded, rows, _command(folded, asked.known_on))
    cells = [{"entry": key, **row} for key, row in rows]
    more = {"asked": asked, "columns": _columns(cells)}
    return answer(request, Page(template="ledger.html", data=data, rows=cells, more=more))


def _columns(cells: list[dict[str, Any]]) -> list[str]:
    """Give the columns that have something in some row; words stand below a row."""
    apart = {"entry", "words", "statement"}
    names = [name for name in (cells[0] if cells else ()) if name not in apart]
    return [name for name in names if any(row[name] is not None for row in cells)]


def _written(folded: Folded, rows: list[tuple[str, Any]], command: str) -> dict[str, Any]:
    return {
        "ledger": folded.ledger.name,
        "rule": folded.ledger.rule,
        "on": plain(folded.view.as_of),
        "coverage": plain(folded.coverage),
        "command": command,
        "figures": [
            {
                "name": figure.name,
                "value": figure.value,
                "rows": [row.id for row in figure.rows],
                "sql": sql_of(figure),
            }
            for figure in folded.figures
        ],
        "rows": [{"entry": key, **row} for key, row in rows],
    }


def _command(folded: Folded, known_on: date | None) -> str:
    """Write the command line that gives the same ledger."""
    view = folded.view
    words = ["onrecord", "ledger", folded.ledger.name]
    options = {
        "--as-of": view.as_of and view.as_of.isoformat(),
        "--known-on": known_on and known_on.isoformat(),
        "--according-to": view.according_to,
        "--relayed-by": view.relayed_by,
        "--about": view.about,
    }
    for option, value in options.items():
        words += [option, value] if value else []
    words += ["--between", *view.between] if view.between else []
    return shlex.join(words)
