"""Commitments: what was promised, to whom, by when, and what was said of it since."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from onrecord.languages.content import content_words, overlap
from onrecord.languages.en.promises import BROKEN, KEPT, WITHDRAWN
from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.days import end_of
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.promising import due_of, is_opening, is_promised, promisers_of
from onrecord.ledgers.view import sides
from onrecord.model import (
    Due,
    Figure,
    Growing,
    Ledger,
    Row,
    Stage,
    StatementKind,
    Utterance,
)

_SAME = 0.7
"""Share of the shorter one's words by which two promises are one."""
_SPOKEN_OF = 0.5
"""Share of words by which a later statement is about a promise."""
_LAST = 200
"""How many of an actor's last promises a statement can be about: people speak of what is near, and
the cost of one more statement does not grow with all that was ever promised."""
_AGAIN = 40
"""How many of the last ones may be promised again: that is done sooner, and far more often."""
_FEWEST = 3
"""Words of content below which nothing is told apart."""
_KEPT, _BROKEN, _WITHDRAWN = (
    re.compile(words, re.VERBOSE | re.IGNORECASE) for words in (KEPT, BROKEN, WITHDRAWN)
)
_TOLD = frozenset({StatementKind.CLAIM, StatementKind.CONDEMNATION, StatementKind.MEASURE})


class Standing(StrEnum):
    """Where a promise stands.  Only a later statement moves it, or a day that is past."""

    MADE = "made"
    REAFFIRMED = "reaffirmed"
    KEPT = "kept"
    SAID_BROKEN = "said to be broken"
    WITHDRAWN = "withdrawn"
    OVERDUE = "overdue"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True, kw_only=True)
class Promise:
    """One promise.

    Attributes:
        to: To whom, by code or name.
        words: Its words of content.
        due: When it falls due, as it was last said.
        standing: Made, reaffirmed, kept, said to be broken, or withdrawn.
        by: By whose account it has that standing.
        trail: The statements that made and moved it, in order.
    """

    to: tuple[str, ...]
    words: frozenset[str]
    due: Due | None
    standing: Standing
    by: tuple[str, ...]
    trail: tuple[Utterance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Promises:
    """What one actor has promised, in the order in which it was promised."""

    actor: str
    made: Growing[Promise]


def _keys(utterance: Utterance) -> Iterable[str]:
    """Give who promises, and those of whom it may be told that they kept a promise or broke it."""
    statement = utterance.statement
    if is_opening(utterance):
        return promisers_of(utterance)
    if statement.kind not in _TOLD or not _moves(utterance):
        return ()
    parties = sides((*statement.agents, *statement.targets))
    return tuple(dict.fromkeys((*utterance.accounts, *parties)))


def _moves(utterance: Utterance) -> Standing | None:
    """Say what a statement makes of a promise, were it about one."""
    statement = utterance.statement
    if statement.measure and statement.stage in {Stage.DONE, Stage.IN_FORCE}:
        return Standing.KEPT
    if statement.kind is StatementKind.MEASURE:
        return None
    if _WITHDRAWN.search(statement.text):
        return Standing.WITHDRAWN
    if _BROKEN.search(statement.text) or (statement.negated and _KEPT.search(statement.text)):
        return Standing.SAID_BROKEN
    return Standing.KEPT if _KEPT.search(statement.text) else None


def _step(key: str, entry: Promises | None, utterance: Utterance) -> Promises | None:
    words = content_words(utterance.statement.text)
    promised = is_opening(utterance) and key in promisers_of(utterance)
    made = entry.made if entry else Growing()
    found = _about(made, words, *((_AGAIN, _SAME) if promised else (_LAST, _SPOKEN_OF)))
    if found is None:
        return Promises(actor=key, made=made.plus(_opened(utterance, words))) if promised else entry
    moved = _again(made[found], utterance) if promised else _moved(key, made[found], utterance)
    return Promises(actor=key, made=made.replaced(found, moved))


def _about(made: Growing[Promise], words: frozenset[str], most: int, least: float) -> int | None:
    """Find the promise that words are about: the likest, of equals the last.

    Looks at the last ones alone, so many at most.
    """
    if len(words) < _FEWEST:
        return None
    near = made.last(most)
    first = len(made) - len(near)
    likeness = [
        (overlap(promise.words, words), at)
        for at, promise in enumerate(near, first)
        if not words.isdisjoint(promise.words)
    ]
    best, at = max(likeness, default=(0.0, 0))
    return None if best < least else at


def _opened(utterance: Utterance, words: frozenset[str]) -> Promise:
    statement = utterance.statement
    return Promise(
        to=sides(statement.targets),
        words=words,
        due=due_of(utterance),
        standing=Standing.MADE,
        by=utterance.accounts,
        trail=(utterance,),
    )


def _again(promise: Promise, utterance: Utterance) -> Promise:
    """Add a retelling: it adds nothing to the count, and may say better when it falls due."""
    due = due_of(utterance)
    return replace(
        promise,
        due=due if due is not None and due.value else promise.due,
        standing=Standing.REAFFIRMED,
        by=utterance.accounts,
        trail=(*promise.trail, utterance),
    )


def _moved(actor: str, promise: Promise, utterance: Utterance) -> Promise:
    """Move a promise by what is said of it; only who made it can withdraw it."""
    standing = _moves(utterance)
    if standing is None or (standing is Standing.WITHDRAWN and actor not in utterance.accounts):
        return promise
    trail = (*promise.trail, utterance)
    return replace(promise, standing=standing, by=utterance.accounts, trail=trail)


def standing_on(promise: Promise, day: date | None) -> Standing:
    """Say where a promise stands on a day: a day that is past makes it overdue, or expired.

    What hung on a condition expires; everything else is overdue.  A promise that was kept,
    withdrawn or said to be broken stays so.  A month is past when its last day is.
    """
    open_ = promise.standing in {Standing.MADE, Standing.REAFFIRMED}
    last = end_of(promise.due.value) if promise.due and promise.due.value else None
    if day is None or not open_ or last is None or not last < day:
        return promise.standing
    conditional = promise.trail[0].statement.condition is not None
    return Standing.EXPIRED if conditional else Standing.OVERDUE


def _rows(entries: Mapping[str, Promises], day: date | None) -> Iterator[tuple[str, Row]]:
    for key, entry in entries.items():
        yield from ((key, _row(entry, promise, day)) for promise in entry.made)


def _row(entry: Promises, promise: Promise, day: date | None) -> Row:
    first, due = promise.trail[0], promise.due
    return {
        "by": entry.actor if is_promised(first.statement) else None,
        "to": listed(promise.to),
        "due": due.value if due else None,
        "precision": due.precision if due else None,
        "firmness": due.firmness if due else None,
        "standing": standing_on(promise, day).value,
        "according_to": listed(promise.by),
        "relayed_by": listed(first.relayers),
        "made": iso(first.made),
        "statement": first.id,
        "words": first.statement.text,
    }


def _trail(entry: Promises) -> tuple[Utterance, ...]:
    return tuple(said for promise in entry.made for said in promise.trail)


def _figures(entries: Mapping[str, Promises]) -> Iterator[Figure]:
    opened: dict[Standing, dict[str, Utterance]] = {}
    for entry in entries.values():
        for promise in entry.made:
            first = promise.trail[0]
            opened.setdefault(promise.standing, {})[first.id] = first
    for standing, rows in sorted(opened.items()):
        name = f"statements that open a promise that is {standing}"
        yield Figure(name=name, value=len(rows), rows=tuple(rows.values()))


commitments = ledgers.add("commitments")(
    Ledger(
        name="commitments",
        rule=(
            "A promise is opened by the statement that makes it, or that says for when something "
            "is scheduled; another by the same actor in "
            "mostly the same words reaffirms it; only a later statement that says it was kept, "
            "broken or withdrawn moves it."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Commitments by who made them."""
