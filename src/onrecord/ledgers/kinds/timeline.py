"""Timeline: everything that has a day, a month or a year."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.days import begin_of
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.naming import is_of_a_name, names_in
from onrecord.model import Figure, Growing, Ledger, Row, Stage, Statement, TimeMention, Utterance

_PRECISIONS = {4: "year", 7: "month", 10: "day"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One statement that gives a time.

    Attributes:
        what: "was done", "takes effect", "falls due" or "named".
        words: The words that give it; None where they are not marked.
        said: The statement.
    """

    what: str
    words: str | None
    said: Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """What happened, or is to happen, at one time."""

    when: str
    there: Growing[Told]


def _dated(utterance: Utterance) -> Iterator[tuple[str, Told]]:
    """Give the times of a statement.

    A month stays a month.  Leaves out lengths of time, what a statement only says to be on its own
    day, such as "today": the documents list that; and years that are part of an instrument's name.
    """
    statement = utterance.statement
    words = {one.value: one.text for one in reversed(statement.times) if one.value}
    own = {iso(utterance.made)}
    begins = "was done" if statement.stage is Stage.DONE else "takes effect"
    for value, what in ((statement.effective, begins), (_due(statement), "falls due")):
        if value:
            own.add(value)
            yield value, Told(what=what, words=words.get(value), said=utterance)
    names = tuple(names_in(statement))
    for time in statement.times:
        if _has_a_day(time) and time.value and time.value not in own:
            if is_of_a_name(statement, time, names):
                continue
            own.add(time.value)
            yield time.value, Told(what="named", words=time.text, said=utterance)


def _has_a_day(time: TimeMention) -> bool:
    """Say whether a time is a date, or an hour or night of which the day is all that is known."""
    return time.type == "DATE" or (time.type == "TIME" and "T" not in (time.value or ""))


def _due(statement: Statement) -> str | None:
    return statement.due.value if statement.due else None


def _keys(utterance: Utterance) -> Iterable[str]:
    return tuple(dict.fromkeys(when for when, _ in _dated(utterance) if begin_of(when)))


def _step(key: str, entry: Moment | None, utterance: Utterance) -> Moment:
    there = entry.there if entry else Growing()
    found = (told for when, told in _dated(utterance) if when == key)
    return Moment(when=key, there=there.plus(*found))


def _rows(entries: Mapping[str, Moment], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    for key, moment in sorted(entries.items(), key=lambda item: (begin_of(item[0]), item[0])):
        for told in moment.there:
            yield (
                key,
                {
                    "when": moment.when,
                    "precision": _precision(moment.when),
                    "what": told.what,
                    "said": told.words,
                    "kind": told.said.kind.value,
                    "according_to": listed(told.said.accounts),
                    "relayed_by": listed(told.said.relayers),
                    "said_on": iso(told.said.made),
                    "statement": told.said.id,
                    "words": told.said.statement.text,
                },
            )


def _precision(when: str) -> str:
    """Say how exact a time is.

    >>> _precision("2031-05"), _precision("2031-05-03T10:00"), _precision("2031-05/2031-06")
    ('month', 'day', 'interval')
    """
    return "interval" if "/" in when else _PRECISIONS[len(when.partition("T")[0])]


def _trail(entry: Moment) -> tuple[Utterance, ...]:
    return tuple({told.said.id: told.said for told in entry.there}.values())


def _figures(entries: Mapping[str, Moment]) -> Iterator[Figure]:
    rows = {said.id: said for moment in entries.values() for said in _trail(moment)}
    if rows:
        yield Figure(name="statements with a time", value=len(rows), rows=tuple(rows.values()))


timeline = ledgers.add("timeline")(
    Ledger(
        name="timeline",
        rule=(
            "Every date, month, year and interval that a statement names, or on which what it "
            "tells was done, takes effect or falls due, as precise as it was said; but for the day "
            "of the statement itself."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""The timeline by its times."""
