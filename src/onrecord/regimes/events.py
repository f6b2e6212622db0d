"""Quotas, bans and notice: what was done, row by row."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from datetime import date

from onrecord.regimes.finding import Case, Rows, RuleFinding
from onrecord.regimes.rows import Fact, amount
from onrecord.regimes.whole import declared, gap, wanted

_QUARTER = 3


def period_of(day: date, each: str) -> str:
    """Name the year, quarter or month of a day.

    >>> period_of(date(2031, 5, 9), "quarter"), period_of(date(2031, 5, 9), "month")
    ('2031-Q2', '2031-05')
    """
    if each == "year":
        return f"{day:%Y}"
    if each == "month":
        return f"{day:%Y-%m}"
    return f"{day:%Y}-Q{(day.month - 1) // _QUARTER + 1}"


def bounds_of(period: str) -> tuple[date, date]:
    """Give the first and the last day of a period.

    >>> bounds_of("2031-Q1")[1].isoformat(), bounds_of("2032-02")[1].isoformat()
    ('2031-03-31', '2032-02-29')
    """
    year, part = int(period[:4]), period[5:]
    if not part:
        return date(year, 1, 1), date(year, 12, 31)
    last = int(part[1:]) * _QUARTER if part.startswith("Q") else int(part)
    first = last - _QUARTER + 1 if part.startswith("Q") else last
    return date(year, first, 1), date(year, last, monthrange(year, last)[1])


def quota(case: Case) -> tuple[RuleFinding, ...]:
    """Judge how many there were in each year, quarter or month that has any, and in this one."""
    each, facts = case.rule.each, case.counted()
    assert each is not None
    periods = {period_of(day, each) for day in (*(fact.on for fact in facts), case.day)}
    return tuple(
        _period(case, period, tuple(fact for fact in facts if period_of(fact.on, each) == period))
        for period in sorted(periods)
    )


def _period(case: Case, period: str, facts: Rows) -> RuleFinding:
    first, last = bounds_of(period)
    number, unsure = _added(case, facts)
    limit = case.rule.limit
    assert limit is not None
    open_days = gap(case, max(first, case.regime.since), min(last, case.day))
    rows = (*facts, *declared(case))
    because = f"{number} known of in {period}, and at most {limit} allowed"
    missing = (*unsure, *([wanted(case, open_days)] if open_days else ()))
    if limit < number:
        excess = (number - limit, case.rule.counted.name)
        return case.broken(because, facts, excess, period, at_least=bool(missing))
    if missing:
        return case.undecided(because, rows, missing, period)
    return case.kept(f"{because}, and that is all there was", rows, period)


def ban(case: Case) -> tuple[RuleFinding, ...]:
    """Judge whether there was any; that there was none has to be said by somebody."""
    facts = case.counted()
    number, unsure = _added(case, facts)
    done = tuple(fact for fact in facts if amount(fact, case.rule.counted) != 0)
    open_days = gap(case, case.regime.since, case.day)
    missing = (*unsure, *([wanted(case, open_days)] if open_days else ()))
    if number:
        days = _listed(fact.on.isoformat() for fact in done)
        because = f"{number} since {case.regime.since}, on {days}, and none is allowed"
        return (
            case.broken(because, done, (number, case.rule.counted.name), at_least=bool(missing)),
        )
    rows = (*facts, *declared(case))
    if missing:
        return (case.undecided("none is entered", rows, missing),)
    return (case.kept(f"there was none since {case.regime.since}", rows),)


def _added(case: Case, facts: Iterable[Fact]) -> tuple[int, tuple[str, ...]]:
    """Add up what rows count, and name those that do not say how much."""
    told = [(fact, amount(fact, case.rule.counted)) for fact in facts]
    column = case.rule.counted.add
    unsure = tuple(f"a number in {column} of {fact.id}" for fact, n in told if n is None)
    return sum(number for _, number in told if number is not None), unsure


def _listed(days: Iterable[str]) -> str:
    return ", ".join(dict.fromkeys(days))
