"""Tools that add statements up: ledgers, the lens of an instrument, positions."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Annotated

from pydantic import Field

from onrecord.door.answers import (
    SILENCE,
    Answer,
    Asker,
    Item,
    Opened,
    opened,
    paged,
    watched,
)
from onrecord.door.arguments import (
    LONGEST,
    Account,
    AsOf,
    KnownOn,
    Start,
    Subject,
    view_of,
)
from onrecord.door.tools import tools
from onrecord.exports.plain import plain
from onrecord.model import Row
from onrecord.record.ledgers import Coverage, Folded, narrowed
from onrecord.record.meant import meant, several_are_meant
from onrecord.record.quoting import parse_address
from onrecord.record.written.words import code_of

_FIGURES = 20

Limit = Annotated[int, Field(description="Rows in a piece.", ge=1, le=100)]


@tools.add("ledger")
def ledger(
    asker: Asker,
    name: Annotated[
        str,
        Field(
            description="Which ledger; a wrong name lists them.",
            max_length=40,
            examples=["commitments", "measures", "recognitions", "figures", "timeline"],
        ),
    ],
    as_of: AsOf = None,
    known_on: KnownOn = None,
    according_to: Account = None,
    relayed_by: Annotated[
        str | None,
        Field(description="Through whom it is told.", max_length=LONGEST, examples=["RU"]),
    ] = None,
    between: Annotated[
        tuple[str, str] | None,
        Field(description="Two actors, as codes or names.", examples=[["XN", "XV"]]),
    ] = None,
    about: Subject = None,
    start: Start = 0,
    limit: Limit = 25,
) -> Answer:
    """Add statements up into a ledger, as of any day and by anyone's account.

    Ledgers are commitments (promises and their dues), measures (in double entry), recognitions,
    figures, instruments, positions and timeline. Each row names the statement it rests on, and
    `about` the rule in a sentence and the first figures. `onrecord ledger --json` has every figure
    with the SQL that gives it again.
    """
    view = replace(
        view_of(as_of, according_to, about),
        relayed_by=relayed_by and code_of(relayed_by),
        between=between and (code_of(between[0]), code_of(between[1])),
    )
    with opened(asker) as here:
        folded = here.record.ledger(name, view, known_on)
        return _answer(here, folded, start, limit)


@tools.add("instrument")
def instrument(
    asker: Asker,
    name: Annotated[
        str,
        Field(
            description="Its name, another name of it, a number or words of it; a provision "
            "stands behind a stroke.",
            min_length=1,
            max_length=LONGEST,
            examples=["S/RES/1244 (1999)", "VCDR/9", "open skies"],
        ),
    ],
    as_of: AsOf = None,
    known_on: KnownOn = None,
    according_to: Account = None,
    start: Start = 0,
    limit: Limit = 25,
) -> Answer:
    """Say who invokes a treaty, resolution or law, how they stand to it, and its status.

    Each row is by somebody's account. Where the words name several instruments, `items` is the
    list of their names: call again with one of them.
    """
    with opened(asker) as here:
        view = view_of(as_of, according_to)
        folded = here.record.ledger("instruments", view, known_on)
        keys = meant(here.record.identities(known_on).of(name), folded.entries)
        if several_are_meant(keys, folded.entries):
            several = {"several_instruments_are_meant": len(keys)}
            some = paged(keys[start : start + limit], start, len(keys), _name)
            return here.answer(several, some, covered(folded.coverage))
        return _answer(here, narrowed(folded, keys), start, limit)


@tools.add("positions")
def positions(
    asker: Asker,
    actor: Annotated[
        str,
        Field(
            description="Whose positions: a code or a name.",
            min_length=1,
            max_length=LONGEST,
            examples=["RU", "Ada Berg"],
        ),
    ],
    about: Subject = None,
    as_of: AsOf = None,
    known_on: KnownOn = None,
    start: Start = 0,
    limit: Limit = 25,
) -> Answer:
    """Say what an actor has said of a subject, day by day, and what changed word by word.

    A change is told as [-taken out-] {+put in+}. A position is what was said; that nothing is
    listed does not mean that nothing was said.
    """
    with opened(asker) as here:
        folded = here.record.ledger("positions", view_of(as_of, actor, about), known_on)
        entries, view = folded.entries, folded.view
        keys = [key for key, course in entries.items() if course.actor == view.according_to]
        if about:
            keys = [key for key in keys if entries[key].subject == view.about]
        return _answer(here, narrowed(folded, keys), start, limit)


def _answer(here: Opened, folded: Folded, start: int, limit: int) -> Answer:
    rows = list(folded.ledger.rows(folded.entries, folded.view.as_of))
    some = paged(rows[start : start + limit], start, len(rows), partial(_row, here))
    figures = [{"name": one.name, "value": one.value} for one in folded.figures[:_FIGURES]]
    about = {
        "ledger": folded.ledger.name,
        "rule": folded.ledger.rule,
        "on": plain(folded.view.as_of),
        "figures_left_out": len(folded.figures) - len(figures),
        "untrusted": {"figures": figures},
    }
    return here.answer(about, some, covered(folded.coverage))


def _name(key: str) -> Item:
    return {"untrusted": {"instrument": key}}


def _row(here: Opened, entry: tuple[str, Row]) -> Item:
    """Give a row with the words of its statement, and where those lie, if it rests on one."""
    key, row = entry
    address, untrusted = row.get("statement"), {"entry": key, **row}
    if not isinstance(address, str):
        return {"statement": None, "untrusted": untrusted}
    beginning, span = parse_address(address)
    item = here.passage(here.record.find_id(beginning), span, untrusted)
    return {"statement": address, **item}


def covered(coverage: Coverage) -> Item:
    """Say what a ledger rests on."""
    return {
        "statements": coverage.statements,
        "documents": coverage.documents,
        "copies_put_together": coverage.copies,
        "first": plain(coverage.first),
        "last": plain(coverage.last),
        "undated": coverage.undated,
        "watched": [watched(one) for one in coverage.watched],
        "means": SILENCE,
    }
