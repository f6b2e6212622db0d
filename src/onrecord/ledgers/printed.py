"""Printed counters against the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.languages.calendar import full_dates
from onrecord.model import DocumentId, PrintedCounter

RULE = (
    "The page's own date less the printed days is the day that is counted from; it adds up when "
    "the counter prints that day itself, and is not settled when it prints none. A page without a "
    "date of its own is taken to be no older than its document and no younger than its last "
    "capture; the day that a counter prints, or that dated pages count the same from, and the "
    "printed days on give the day of such a page."
)
_ZONES = timedelta(days=1)
"""By so much the same day may differ between a page, its document and its capture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A printed counter, and what the calendar says of it.

    Attributes:
        printed: As it is printed.
        holds: Whether it adds up; None when nothing settles it.
        why: In a sentence.
        since: The day that it counts from by the page's own date; None without one.
        implied: The day of the page by the counter; None where no day is given to count from.
        agree, differ: Counters of the same page by which it is of the same day, or of another.
        apart: Those that follow on the same page, each with the days that this one counts more.
        same: Other documents whose counters of the same subject count from the same day.
        other: Other documents whose counters of the same subject count from another day.
    """

    printed: PrintedCounter
    holds: bool | None
    why: str
    since: date | None
    implied: date | None
    agree: tuple[str, ...]
    differ: tuple[str, ...]
    apart: tuple[tuple[str, int], ...]
    same: tuple[DocumentId, ...]
    other: tuple[DocumentId, ...]


def checked(counters: Iterable[PrintedCounter]) -> tuple[Checked, ...]:
    """Check printed counters, in the order they come in.

    Leaves out who is right where two pages count from different days, and which counter of a page
    is where two give it different days: both are named.
    """
    counters = tuple(counters)
    implied = {one.address: _implied(one, counters) for one in counters}
    return tuple(_checked(one, counters, implied) for one in counters)


def _checked(
    one: PrintedCounter, counters: tuple[PrintedCounter, ...], implied: dict[str, date | None]
) -> Checked:
    day, since = implied[one.address], _since(one)
    beside = [other for other in counters if other.document == one.document and other != one]
    days = [(other.address, implied[other.address]) for other in beside]
    pairs = [(other, _since(other)) for other in _alike(one, counters)]
    same = (other.document for other, start in pairs if start == since)
    others = (other.document for other, start in pairs if start != since)
    holds, why = _verdict(one, day)
    return Checked(
        printed=one,
        holds=holds,
        why=why,
        since=since,
        implied=day,
        agree=tuple(address for address, by in days if day and by == day),
        differ=tuple(address for address, by in days if day and by and by != day),
        apart=tuple(
            (other.address, one.counter.days - other.counter.days)
            for other in beside
            if one.counter.span < other.counter.span
        ),
        same=tuple(dict.fromkeys(same)) if since else (),
        other=tuple(dict.fromkeys(others)) if since else (),
    )


def _alike(one: PrintedCounter, counters: Iterable[PrintedCounter]) -> Iterable[PrintedCounter]:
    """Give the counters of the same subject around other documents, on pages with a date."""
    for other in counters:
        if other.document != one.document and _subject(other) == _subject(one) and _since(other):
            yield other


def _subject(one: PrintedCounter) -> tuple[str | None, str]:
    return one.represents, " ".join(one.counter.subject.casefold().split())


def _since(one: PrintedCounter) -> date | None:
    return one.page_day and _moved(one.page_day, -one.counter.days)


def _said(one: PrintedCounter) -> date | None:
    """Give the day that a counter prints of what it counts from."""
    return next((found.day for found in full_dates(one.counter.subject)), None)


def _implied(one: PrintedCounter, counters: Iterable[PrintedCounter]) -> date | None:
    """Give the day of the page by the day that a counter counts from, printed or of other pages."""
    start = _said(one)
    if start is None and one.page_day is None:
        others = {_since(other) for other in _alike(one, counters)}
        start = others.pop() if len(others) == 1 else None
    return start and _moved(start, one.counter.days)


def _moved(day: date, days: int) -> date | None:
    """Give a day so many days on; None where the calendar ends before.

    >>> _moved(date(2031, 3, 4), -936), _moved(date(2031, 3, 4), 10**9)
    (datetime.date(2028, 8, 10), None)
    """
    try:
        return day + timedelta(days=days)
    except OverflowError:
        return None


def _verdict(one: PrintedCounter, implied: date | None) -> tuple[bool | None, str]:
    since = _since(one)
    if one.page_day is None:
        return _undated(one, implied)
    if since is None:
        return None, "the calendar does not reach back so far"
    said = _said(one)
    reckoned = f"{one.counter.days:,} days from {written(since)} is {written(one.page_day)}"
    if said is None:
        return None, f"{reckoned}; the counter does not say when it was"
    if said == since:
        return True, f"{reckoned}, and the counter says so"
    return False, f"{reckoned}; from {written(said)} it is {(one.page_day - said).days:,} days"


def _undated(one: PrintedCounter, implied: date | None) -> tuple[bool | None, str]:
    """Judge a counter on a page without a date of its own."""
    if implied is None:
        return None, _within(one)
    own = _said(one) is not None
    start = _moved(implied, -one.counter.days) or implied
    by = "" if own else ", from which a dated page counts the same,"
    told = f"{one.counter.days:,} days from {written(start)}{by} is {written(implied)}"
    if one.published and implied + _ZONES < one.published:
        holds, why = False, f"its document is later: of {written(one.published)}"
    elif one.captured and one.captured + _ZONES < implied:
        holds, why = False, f"the page was captured before: on {written(one.captured)}"
    elif implied == one.published:
        return own or None, f"{told}, and its document is of that day"
    else:
        return None, f"{told}; the page has no date of its own"
    return (holds if own else None), f"{told}; {why}"


def _within(one: PrintedCounter) -> str:
    """Say between which days the counted one lies, by the page's document and last capture."""
    days = one.counter.days
    first = one.published and _moved(one.published, -days)
    last = one.captured and _moved(one.captured, -days)
    if first and last and first <= last:
        between = f"between {written(first)} and {written(last)}"
        return f"the page has no date of its own; it counts from a day {between}"
    return "the page has no date to count back from"


def written(day: date) -> str:
    """Write a day in words.

    >>> written(date(2031, 3, 4))
    '4 March 2031'
    """
    return f"{day.day} {day:%B} {day.year}"
