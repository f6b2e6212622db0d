"""Timeline and network: what lies on which day, and who speaks of whom."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from onrecord.exports.plain import plain
from onrecord.ledgers import View
from onrecord.ledgers.days import begin_of, is_within
from onrecord.ledgers.relations import speaking
from onrecord.model import Figure
from onrecord.record.written.figures import figure_json
from onrecord.record.written.words import code_of
from onrecord.web.actors import name_of
from onrecord.web.asking import Name, Viewed
from onrecord.web.covering import coverage_in
from onrecord.web.drawing import timeline_picture
from onrecord.web.ledgers import rows_of
from onrecord.web.page import Page, address, answer, opened
from onrecord.web.paging import cell_of, paged
from onrecord.web.said import again
from onrecord.web.ties import ties_picture
from onrecord.web.wording import words_of

router = APIRouter(tags=["pictures"])


class Asked(Viewed):
    """Which times."""

    since: Annotated[date | None, Field(alias="from", description="The first day.")] = None
    until: Annotated[date | None, Field(alias="to", description="The last day.")] = None
    about: Annotated[Name, Field(description="An actor or instrument.", examples=["XT"])] = None
    dossier: Annotated[Name, Field(description="A dossier.", examples=["ilvane-strait"])] = None

    @property
    def view(self) -> View:
        """Give the view that is asked for."""
        account = self.according_to and code_of(self.according_to)
        about = self.about and code_of(self.about)
        return View(as_of=self.as_of, according_to=account, about=about)


@router.get("/timeline")
def read_timeline(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """Show every time that statements name, take effect from or fall due on, in its order."""
    with opened(request) as record:
        folded = record.ledger("timeline", asked.view, asked.known_on, asked.dossier)
    rows = [row for row in rows_of(folded) if _is_within(row, asked)]
    shown, after = paged(request, rows, asked, cell_of("when", "what", "statement"))
    data = {
        "rule": folded.ledger.rule,
        "rows": shown,
        "total": len(rows),
        "next": after,
        "coverage": plain(folded.coverage),
        "command": again(request),
    }
    more = {
        "asked": asked,
        "picture": timeline_picture(_marks(rows), _within(request), words_of(request)),
    }
    return answer(request, Page(template="timeline.html", data=data, rows=shown, more=more))


def _is_within(row: dict[str, Any], asked: Asked) -> bool:
    return is_within(begin_of(row["when"]), asked.since, asked.until)


def _marks(rows: list[dict[str, Any]]) -> Iterator[tuple[str, date]]:
    for row in rows:
        day = begin_of(row["when"])
        if day is not None:
            yield row["what"], day


def _within(request: Request) -> Callable[[date, date], str]:
    """Give what makes the address of the same page from one day to another."""

    def place(first: date, last: date) -> str:
        changed = {"from": first.isoformat(), "to": last.isoformat(), "next": None}
        return address(request, "html", **changed)

    return place


@router.get("/network")
def read_network(request: Request, asked: Annotated[Viewed, Query()]) -> Response:
    """Show who speaks of whom: who holds a statement, and who acts in it or is meant by it."""
    with opened(request) as record:
        utterances = record.utterances(asked.view, asked.known_on)
        covered = coverage_in(record, utterances)
        pairs = speaking(utterances)
        named, after = paged(request, pairs, asked, "\n".join)
        rows = [_pair_row(one, other, len(pairs[one, other])) for one, other in named]
    figures = [
        Figure(name=f"statements by {one} about {other}", value=len(said), rows=said)
        for one, other in named
        for said in [pairs[one, other]]
    ]
    data = {
        "pairs": rows,
        "total": len(pairs),
        "next": after,
        "figures": [figure_json(one) for one in figures],
        "coverage": covered,
        "command": again(request),
    }
    drawn = ties_picture(
        {pair: len(said) for pair, said in pairs.items()}, name_of, words_of(request)
    )
    more = {"asked": asked, "picture": drawn}
    return answer(request, Page(template="network.html", data=data, rows=rows, more=more))


def _pair_row(one: str, other: str, number: int) -> dict[str, Any]:
    return {
        "by": one,
        "by_name": name_of(one),
        "of": other,
        "of_name": name_of(other),
        "statements": number,
    }
