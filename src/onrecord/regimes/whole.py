"""Wholeness: in which days somebody says that all there was is entered."""

from __future__ import annotations

from datetime import date, timedelta

from onrecord.regimes.finding import Case, Rows
from onrecord.regimes.rows import Fact
from onrecord.regimes.sheets import COMPLETE

_NEXT = timedelta(days=1)


def declared(case: Case) -> Rows:
    """Give the rows by which an account says that a rule's sheet is whole."""
    source = case.rule.counted.source
    return tuple(
        fact
        for fact in case.facts
        if fact.source == COMPLETE
        and fact.values["sheet"] == source
        and (fact.state, fact.host) == (case.state, case.host)
    )


def gap(case: Case, first: date, last: date) -> tuple[date, date] | None:
    """Give the first stretch of some days of which nobody says that all is entered."""
    begin = first
    for fact in sorted(declared(case), key=_days):
        since, until = _days(fact)
        if begin < since:
            break
        begin = max(begin, until + _NEXT)
    if last < begin:
        return None
    later = (_days(fact)[0] for fact in declared(case))
    end = min((since - _NEXT for since in later if begin < since), default=last)
    return begin, min(end, last)


def _days(fact: Fact) -> tuple[date, date]:
    since, until = str(fact.values["since"]), str(fact.values["until"])
    return date.fromisoformat(since), date.fromisoformat(until)


def wanted(case: Case, stretch: tuple[date, date]) -> str:
    """Say which row would tell that all is entered."""
    first, last = stretch
    source = case.rule.counted.source
    return f"complete: {source} of {case.pair()}, {first} to {last}"
