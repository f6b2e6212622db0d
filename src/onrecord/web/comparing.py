"""Comparing: two actors side by side, over the same days."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from onrecord.ledgers.cells import iso
from onrecord.ledgers.counting import spoke
from onrecord.ledgers.days import is_within
from onrecord.ledgers.relations import others_in, roles_figures
from onrecord.model import StatementKind, Utterance
from onrecord.record import Record
from onrecord.record.written.figures import figure_json
from onrecord.record.written.words import code_of
from onrecord.web.actors import name_of
from onrecord.web.asking import Asks, Name
from onrecord.web.covering import coverage, coverage_in
from onrecord.web.page import Page, answer, opened
from onrecord.web.said import again, said_row

router = APIRouter(tags=["actors"])

_FEW = 8
Window = tuple[date | None, date | None]


class Asked(Asks):
    """Whom, and over which days."""

    one: Annotated[Name, Field(description="An actor.", examples=["XH"])] = None
    other: Annotated[Name, Field(description="Another.", examples=["XT"])] = None
    since: Annotated[
        date | None,
        Field(alias="from", description="The first day.  [the first on which both have spoken]"),
    ] = None
    until: Annotated[
        date | None,
        Field(alias="to", description="The last day.  [the last on which both have spoken]"),
    ] = None
    known_on: Annotated[
        date | None, Field(description="Leave out what was captured after this day.")
    ] = None


@router.get("/compare")
def compare(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """Show two actors side by side: what each holds, by kind and by whom they speak of.

    Both are counted over the same days.  Where none are given, they are those from the day on
    which the later of the two first spoke, to that on which the first of them last did; what
    has no day is left out.
    """
    with opened(request) as record:
        names = [code_of(name) for name in (asked.one, asked.other) if name]
        utterances = record.utterances(known_on=asked.known_on)
        held = [_held(utterances, name) for name in names]
        window = _window(held, asked)
        within = [[said for said in one if _is_within(said, window)] for one in held]
        covered = coverage(record)
        sides = [_side(record, name, one) for name, one in zip(names, within, strict=True)]
    kinds = [kind.value for kind in StatementKind if any(kind.value in s["kinds"] for s in sides)]
    rows = [
        {"kind": kind, **{s["actor"]: s["kinds"].get(kind, 0) for s in sides}} for kind in kinds
    ]
    data = {
        "from": iso(window[0]),
        "to": iso(window[1]),
        "sides": sides,
        "rows": rows,
        "coverage": covered,
        "command": again(request),
    }
    more = {"asked": asked}
    return answer(request, Page(template="compare.html", data=data, rows=rows, more=more))


def _held(utterances: Iterable[Utterance], actor: str) -> list[Utterance]:
    """Give what an actor holds and tells themselves, on a day that is known."""
    return [said for said in utterances if actor in said.accounts and spoke(said, actor)]


def _window(held: list[list[Utterance]], asked: Asked) -> Window:
    """Give the days over which both are counted: those asked for, else those that both have."""
    days = [[said.made for said in one if said.made] for one in held if one]
    since = asked.since or max((min(one) for one in days), default=None)
    until = asked.until or min((max(one) for one in days), default=None)
    return since, until


def _is_within(said: Utterance, window: Window) -> bool:
    return is_within(said.made, *window)


def _side(record: Record, actor: str, held: list[Utterance]) -> dict[str, Any]:
    """Give what an actor holds over the days, with what that rests on."""
    spoken = Counter(other for said in held for other in others_in(said))
    return {
        "actor": actor,
        "name": name_of(actor),
        "total": len(held),
        "kinds": dict(Counter(said.kind.value for said in held)),
        "speaks_of": dict(spoken.most_common()),
        "instruments": dict(
            Counter(name for said in held for name in said.statement.instruments).most_common()
        ),
        "figures": [figure_json(one) for one in roles_figures(actor, held)],
        "latest": [said_row(said) for said in reversed(held[-_FEW:])],
        "coverage": coverage_in(record, held),
    }
