"""Timeline: everything that has a day, a month or a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.days import begin_of
from onrecord.ledgers.kinds import ledgers
from onrecord.model import Figure, Ledger, Row, Utterance

_PRECISIONS = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What happened, or is to happen, at one time."""

    when: str
    there: tuple[tuple[str, Utterance], ...]


def _dated(utterance: Utterance) -> Iterator[tuple[str, str]]:
    """Give the times of a statement, each with what it is the time of.

    A month stays a month.  Leaves out lengths of time, and what is said on the statement's own
    day: the documents list that.
    """
    statement = utterance.statement
    if statement.effective:
        yield statement.effective, "takes effect"
    if statement.due and statement.due.value:
        yield statement.due.value, "falls due"
    there = {statement.effective, statement.due and statement.due.value}
    for time in statement.times:
        if time.type == "DATE" and time.value and time.value not in there:
            yield time.value, "named"


def _keys(utterance: Utterance) -> Iterable[str]:
    return tuple(dict.fromkeys(when for when, _ in _dated(utterance) if begin_of(when)))


def _step(key: str, entry: Moment | None, utterance: Utterance) -> Moment:
    there = entry.there if entry else ()
    found = tuple((what, utterance) for when, what in _dated(utterance) if when == key)
    return Moment(when=key, there=(*there, *dict.fromkeys(found)))


def _rows(entries: Mapping[str, Moment], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    for key, moment in sorted(entries.items(), key=lambda item: (begin_of(item[0]), item[0])):
        for what, said in moment.there:
            yield (
                key,
                {
                    "when": moment.when,
                    "precision": _PRECISIONS.get(len(moment.when), "interval"),
                    "what": what,
                    "kind": said.kind.value,
                    "according_to": listed(said.accounts),
                    "said_on": iso(said.made),
                    "statement": said.id,
                    "words": said.statement.text,
                },
            )


def _trail(entry: Moment) -> tuple[Utterance, ...]:
    return tuple({said.id: said for _, said in entry.there}.values())


def _figures(entries: Mapping[str, Moment]) -> Iterator[Figure]:
    rows = {said.id: said for moment in entries.values() for said in _trail(moment)}
    if rows:
        yield Figure(name="statements with a time", value=len(rows), rows=tuple(rows.values()))


timeline = ledgers.add("timeline")(
    Ledger(
        name="timeline",
        rule=(
            "Every date, month, year and interval that a statement names, takes effect from or "
            "falls due on, as precise as it was said."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""The timeline by its times."""
