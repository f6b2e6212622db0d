"""Deadlines and duties to report: what is due on a day, and whether it came."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.regimes.events import bounds_of, period_of
from onrecord.regimes.finding import Case, Rows, RuleFinding
from onrecord.regimes.rows import Fact
from onrecord.regimes.whole import declared, gap, wanted

_NEXT = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class _Due:
    """Something that is due.

    Attributes:
        what: In words.
        begin: The first day on which it can come.
        day: The last day.
        about: Of which period or note it is; None for the rule as a whole.
        given: The rows that make it due.
    """

    what: str
    begin: date
    day: date
    about: str | None = None
    given: Rows = ()


def deadline(case: Case) -> tuple[RuleFinding, ...]:
    """Judge whether something came by a day, or within days of each note that asks for it."""
    if case.rule.by is not None:
        due = _Due(case.rule.counted.name, case.regime.since, case.rule.by)
        return (_judged(case, due, case.counted()),)
    asked = replace(case, state=case.host or "", host=case.state).counted(case.rule.after)
    if asked:
        return tuple(_answered(case, fact) for fact in asked)
    because = "no note is entered that asks for an answer"
    missing = f"notes: {case.host} to {case.state}, {case.regime.since} to {case.day}"
    return (case.undecided(because, (), (missing,)),)


def _answered(case: Case, note: Fact) -> RuleFinding:
    reference = note.values["reference"]
    answers = tuple(
        fact
        for fact in case.counted()
        if fact.values.get("answers") == reference and note.on <= fact.on
    )
    due = _Due(
        f"an answer to {reference}",
        note.on,
        note.on + timedelta(days=case.rule.days or 0),
        f"note {reference}, {note.on}",
        (note,),
    )
    return _judged(case, due, answers)


def report(case: Case) -> tuple[RuleFinding, ...]:
    """Judge every whole period since the regime is in force whose report is due or came."""
    facts = case.counted()
    found: list[RuleFinding] = []
    for period in _periods(case):
        last = bounds_of(period)[1]
        due = _Due(
            f"the report for {period}",
            bounds_of(period)[0],
            last + timedelta(days=case.rule.days or 0),
            period,
        )
        came = tuple(fact for fact in facts if fact.values.get("period") == period)
        loose = tuple(f for f in facts if f.values.get("period") is None and last < f.on)
        if came or due.day < case.day or not found:
            unclear = loose and not came
            found.append(_loose(case, due, loose) if unclear else _judged(case, due, came))
    return tuple(found)


def _periods(case: Case) -> Iterator[str]:
    """Give the periods that began on or after the first day, and by the day that is asked."""
    each, day = case.rule.each, case.regime.since
    assert each is not None
    if bounds_of(period_of(day, each))[0] < day:
        day = bounds_of(period_of(day, each))[1] + _NEXT
    while True:
        period = period_of(day, each)
        yield period
        day = bounds_of(period)[1] + _NEXT
        if case.day < day:
            return


def _loose(case: Case, due: _Due, loose: Rows) -> RuleFinding:
    missing = tuple(f"the period in {fact.id}" for fact in loose)
    because = f"{due.what} was due on {due.day}; a report that came names no period"
    return case.undecided(because, loose, missing, due.about)


def _judged(case: Case, due: _Due, came: Rows) -> RuleFinding:
    """Judge one thing that is due; that it did not come has to be said by somebody."""
    if came:
        first = came[0]
        because = f"{due.what} was due on {due.day}, and came on {first.on}"
        late = (first.on - due.day).days
        rows = (*due.given, first)
        if late <= 0:
            return case.kept(because, rows, due.about)
        return case.broken(because, rows, (late, "days"), due.about)
    if case.day <= due.day:
        because = f"{due.what} is due on {due.day}, which is not past"
        return case.undecided(because, due.given, (_row(case, due),), due.about)
    open_days = gap(case, due.begin, due.day)
    rows = (*due.given, *declared(case))
    because = f"{due.what} was due on {due.day}, and is not entered"
    if open_days:
        missing = (_row(case, due), wanted(case, open_days))
        return case.undecided(because, rows, missing, due.about)
    unsure = gap(case, due.day, case.day)
    late = ((unsure[0] if unsure else case.day + _NEXT) - due.day - _NEXT).days or 1
    return case.broken(because, rows, (late, "days"), due.about, at_least=bool(unsure))


def _row(case: Case, due: _Due) -> str:
    return f"{case.rule.counted.source}: {due.what}, {case.pair()}, by {due.day}"
