"""Positions: where an actor stands on a subject, and what changed word by word."""

from __future__ import annotations

import shlex
from collections.abc import Iterable
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from onrecord.exports.plain import plain
from onrecord.ledgers import View
from onrecord.ledgers.cells import listed
from onrecord.ledgers.differences import differences
from onrecord.ledgers.formulas import Formula
from onrecord.ledgers.kinds.positions import Course, earlier
from onrecord.record.ledgers import narrowed
from onrecord.record.written.figures import figure_json
from onrecord.record.written.words import again, code_of
from onrecord.web.asking import Name, Viewed
from onrecord.web.covering import coverage_in
from onrecord.web.ledgers import rows_of
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import cell_of, paged

router = APIRouter(tags=["positions"])


class Asked(Viewed):
    """Whose positions; the account is the actor's own."""

    actor: Annotated[Name, Field(description="Whose they are.", examples=["XH"])] = None
    about: Annotated[Name, Field(description="On what.", examples=["XT"])] = None

    @property
    def view(self) -> View:
        """Give the view that is asked for."""
        return View(
            as_of=self.as_of,
            according_to=self.actor and code_of(self.actor),
            about=self.about and code_of(self.about),
        )


@router.get("/positions")
def read_positions(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """Show where an actor stands on a subject, by day, and what changed word by word.

    Without an actor or a subject, everybody's positions on everything are given.
    """
    with opened(request) as record:
        folded = record.ledger("positions", asked.view, asked.known_on)
    meant = folded.view
    courses = folded.entries.items()
    keys = [
        key for key, one in courses if not meant.according_to or one.actor == meant.according_to
    ]
    if asked.about:
        keys = [key for key in keys if folded.entries[key].subject == meant.about]
    folded = narrowed(folded, keys)
    rows = rows_of(folded)
    parts = [one for course in folded.entries.values() for one in _changes(course)]
    rows = [{**row, "parts": one} for row, one in zip(rows, parts, strict=True)]
    shown, after = paged(request, rows, asked, cell_of("entry", "statement"))
    data = {
        "actor": asked.actor,
        "about": asked.about,
        "rule": folded.ledger.rule,
        "rows": shown,
        "total": len(rows),
        "next": after,
        "figures": [figure_json(one) for one in folded.figures],
        "coverage": plain(folded.coverage),
        "command": _command(asked),
    }
    flat = [{key: cell for key, cell in row.items() if key != "parts"} for row in shown]
    more = {"asked": asked}
    return answer(request, Page(template="positions.html", data=data, rows=flat, more=more))


def _changes(course: Course) -> Iterable[Any]:
    """Give what changed in each position from the last that is worded much like it."""
    for said, before in earlier(course):
        text = said.statement.text
        yield plain(differences(before.statement.text, text)) if before else []


def _command(asked: Asked) -> str:
    words = ["positions", *filter(None, [asked.actor])]
    given = [("about", asked.about), ("as-of", asked.as_of), ("known-on", asked.known_on)]
    return shlex.join(again(words, given, None))


@router.get("/formulas")
def list_formulas(request: Request, asked: Annotated[Viewed, Query()]) -> Response:
    """List the words that different holders share, the longest first, each with its uses."""
    with opened(request) as record:
        found = record.formulas(asked.view, asked.known_on)
        covered = coverage_in(record, record.utterances(asked.view, asked.known_on))
    formulas: list[dict[str, Any]] = [
        {"formula": " ".join(one.words), "near": one.near, "uses": _uses(one)} for one in found
    ]
    shown, after = paged(request, formulas, asked, cell_of("formula"))
    rows = [use for formula in shown for use in formula["uses"]]
    data = {
        "formulas": shown,
        "total": len(found),
        "next": after,
        "coverage": covered,
        "command": shlex.join(again(["positions", "--formulas"], _days(asked), None)),
    }
    return answer(request, Page(template="formulas.html", data=data, rows=rows))


def _days(asked: Viewed) -> list[tuple[str, object]]:
    return [("as-of", asked.as_of), ("known-on", asked.known_on)]


def _uses(formula: Formula) -> list[dict[str, Any]]:
    return [
        {
            "formula": " ".join(formula.words),
            "day": plain(use.said.made),
            "according_to": listed(use.said.accounts),
            "statement": use.said.id,
            "words": use.words,
        }
        for use in formula.uses
    ]
