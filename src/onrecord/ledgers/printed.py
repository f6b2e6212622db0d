"""Printed counters against the calendar."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.languages.calendar import full_dates
from onrecord.model import DocumentId, PrintedCounter

RULE = (
    "The page's date less the printed days is the day that is counted from; it adds up when the "
    "counter prints that day itself, and is not settled when it prints none."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """A printed counter, and what the calendar says of it.

    Attributes:
        printed: As it is printed.
        holds: Whether it adds up; None when the text does not settle it.
        why: In a sentence.
        same: Other documents whose counters of the same subject count from the same day.
        other: Other documents whose counters of the same subject count from another day.
    """

    printed: PrintedCounter
    holds: bool | None
    why: str
    same: tuple[DocumentId, ...]
    other: tuple[DocumentId, ...]


def checked(counters: Iterable[PrintedCounter]) -> tuple[Checked, ...]:
    """Check printed counters, in the order they come in.

    Leaves out who is right where two pages count from different days: both are named.
    """
    counters = tuple(counters)
    return tuple(_checked(one, counters) for one in counters)


def _checked(one: PrintedCounter, counters: tuple[PrintedCounter, ...]) -> Checked:
    alike = [
        other
        for other in counters
        if other.document != one.document and _subject(other) == _subject(one)
        if other.counter.since and one.counter.since
    ]
    since = one.counter.since
    same = (other.document for other in alike if other.counter.since == since)
    others = (other.document for other in alike if other.counter.since != since)
    return Checked(
        printed=one,
        holds=one.counter.holds,
        why=_why(one),
        same=tuple(dict.fromkeys(same)),
        other=tuple(dict.fromkeys(others)),
    )


def _subject(one: PrintedCounter) -> tuple[str | None, str]:
    return one.represents, " ".join(one.counter.subject.casefold().split())


def _why(one: PrintedCounter) -> str:
    counter, day = one.counter, one.day
    if counter.since is None or day is None:
        return "the page has no date to count back from"
    reckoned = f"{counter.days:,} days from {written(counter.since)} is {written(day)}"
    if counter.holds is None:
        return f"{reckoned}; the page does not say when it was"
    if counter.holds:
        return f"{reckoned}, and the page says so"
    said = next((found.day for found in full_dates(counter.subject)), None)
    if said is None:
        return f"{reckoned}, and the page gives another day"
    return f"{reckoned}; from {written(said)} it is {(day - said).days:,} days"


def written(day: date) -> str:
    """Write a day in words.

    >>> written(date(2031, 3, 4))
    '4 March 2031'
    """
    return f"{day.day} {day:%B} {day.year}"
