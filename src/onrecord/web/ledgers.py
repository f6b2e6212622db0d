"""Ledgers: what statements add up to, on a day and by an account."""

from __future__ import annotations

import shlex
from collections.abc import Callable, Mapping
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Query, Request, Response
from pydantic import Field

from onrecord.exports.plain import plain
from onrecord.ledgers import View, ledgers
from onrecord.record import Record
from onrecord.record.ledgers import Folded, narrowed
from onrecord.record.written.calendars import calendar_in
from onrecord.record.written.figures import figure_json
from onrecord.record.written.words import again, code_of
from onrecord.web.asking import Name, Viewed, sides_of
from onrecord.web.covering import coverage
from onrecord.web.feeding import feeds
from onrecord.web.following import resting
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import cell_of, paged
from onrecord.web.said import said_row

router = APIRouter(tags=["ledgers"])


@router.get("/ledgers")
def list_ledgers(request: Request) -> Response:
    """List the ledgers, each with its rule."""
    rows = [{"ledger": name, "rule": ledgers[name].rule} for name in ledgers]
    with opened(request) as record:
        data = {"ledgers": rows, "total": len(rows), "next": None, "coverage": coverage(record)}
    return answer(request, Page(template="ledgers.html", data=data, rows=rows))


class Asked(Viewed):
    """How a ledger is looked at; what is empty leaves all in."""

    relayed_by: Annotated[Name, Field(description="Through whom it is told.")] = None
    about: Annotated[Name, Field(description="An actor or instrument.", examples=["XT"])] = None
    between: Annotated[
        Name, Field(description="Two actors, parted by a comma.", examples=["XH,XT"])
    ] = None
    dossier: Annotated[
        Name, Field(description="A dossier, to which it belongs.", examples=["ilvane-strait"])
    ] = None
    entry: Annotated[
        str | None,
        Field(max_length=2000, description="One entry alone, by its key, with its statements."),
    ] = None

    @property
    def view(self) -> View:
        """Give the view that is asked for.

        Raises:
            HTTPException: One actor alone is named, where two are wanted.
        """
        return View(
            as_of=self.as_of,
            according_to=self.according_to and code_of(self.according_to),
            relayed_by=self.relayed_by and code_of(self.relayed_by),
            about=self.about and code_of(self.about),
            between=sides_of(self.between),
        )

    @property
    def command(self) -> list[tuple[str, object]]:
        """Give the options of the command line that gives the same ledger."""
        view = self.view
        return [
            ("as-of", view.as_of),
            ("known-on", self.known_on),
            ("according-to", view.according_to),
            ("relayed-by", view.relayed_by),
            ("about", view.about),
            ("between", view.between),
            ("dossier", self.dossier),
        ]


def _read(record: Record, name: str, asked: Asked) -> tuple[Folded, dict[str, Any]]:
    """Give a ledger, and all of it as JSON has it, of one state of the record."""

    def make() -> tuple[Folded, dict[str, Any]]:
        folded = record.ledger(name, asked.view, asked.known_on, asked.dossier)
        return folded, written(folded)

    key = ("written", name, asked.view, asked.known_on)
    return make() if asked.dossier else record.memory.of(key, make)


@router.get("/ledgers/{name}")
def read_ledger(request: Request, name: str, asked: Annotated[Asked, Query()]) -> Response:
    """Show a ledger with its rows, figures, rule and coverage, and how to redo it."""
    with opened(request) as record:
        folded, whole = _read(record, name, asked)
        command = shlex.join(again(["ledger", name], asked.command, None))
    trail = []
    if asked.entry is not None:
        if asked.entry not in folded.entries:
            raise HTTPException(404, f"the ledger of {name} has no entry {asked.entry!r}")
        folded = narrowed(folded, [asked.entry])
        whole = written(folded)
        trail = [said_row(said) for said in folded.ledger.trail(folded.entries[asked.entry])]
    shown, after = paged(request, whole["rows"], asked, cell_of("entry", "statement"))
    data = {
        **whole,
        "command": command,
        "rows": shown,
        "total": len(whole["rows"]),
        "next": after,
        "trail": trail,
    }
    page = Page(
        template="ledger.html",
        data=data,
        rows=shown,
        more={"asked": asked, "columns": columns_of(shown)},
        written=followed(request, folded, data["coverage"]),
    )
    return answer(request, page)


def followed(
    request: Request, folded: Folded, covered: Mapping[str, Any]
) -> dict[str, Callable[[], str]]:
    """Give the forms by which a ledger is followed; what falls due is a calendar as well."""
    name = folded.ledger.name
    ways = feeds(request, f"Ledger of {name}", covered, resting(folded))
    if name == "commitments":
        pages = f"{str(request.base_url).rstrip('/')}/q/"
        ways["ics"] = partial(_calendar, folded, pages)
    return ways


def _calendar(folded: Folded, pages: str) -> str:
    return calendar_in(folded, rows_of(folded), pages).written.decode()


def rows_of(folded: Folded) -> list[dict[str, Any]]:
    """Give the rows of a ledger, each with the key of its entry first."""
    rows = folded.ledger.rows(folded.entries, folded.view.as_of)
    return [{"entry": key, **row} for key, row in rows]


def columns_of(rows: list[dict[str, Any]]) -> list[str]:
    """Give the columns that have something in some row; the words have a place of their own."""
    apart = {"entry", "words", "statement"}
    names = [name for name in (rows[0] if rows else ()) if name not in apart]
    return [name for name in names if any(row[name] is not None for row in rows)]


def written(folded: Folded) -> dict[str, Any]:
    """Give a ledger as JSON has it, with all its rows."""
    return {
        "ledger": folded.ledger.name,
        "rule": folded.ledger.rule,
        "on": plain(folded.view.as_of),
        "coverage": plain(folded.coverage),
        "figures": [figure_json(figure) for figure in folded.figures],
        "rows": rows_of(folded),
    }
