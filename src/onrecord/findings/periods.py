"""Periods: days, weeks, months and years between two dates."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date

from onrecord.model import TimeMention

_LENGTH = re.compile(r"P(?P<number>\d+)(?P<unit>[DWMY])\Z")
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_MONTH = re.compile(r"\d{4}-\d\d\Z")
_YEAR = re.compile(r"\d{4}\Z")
_UNITS = {"D": "day", "W": "week", "M": "month", "Y": "year"}
_WEEK = 7


@dataclass(frozen=True, slots=True)
class Length:
    """A whole number of days, weeks, months or years."""

    number: int
    unit: str

    def __str__(self) -> str:
        name = _UNITS[self.unit]
        return f"{self.number:,} {name}" if self.number == 1 else f"{self.number:,} {name}s"


@dataclass(frozen=True, slots=True)
class Stretch:
    """All days that a date of day, month or year precision may mean."""

    first: date
    last: date

    @property
    def is_day(self) -> bool:
        """Whether it is one day."""
        return self.first == self.last


def length_of(mention: TimeMention) -> Length | None:
    """Read a length of time; None of a vague one.

    >>> from onrecord.model import Span
    >>> told = Span(0, 7)
    >>> length_of(TimeMention(span=told, text="90 days", rule="", value="P90D", type="DURATION"))
    Length(number=90, unit='D')
    """
    found = _LENGTH.match(mention.value or "")
    return Length(int(found["number"]), found["unit"]) if found else None


def stretch_of(value: str | None) -> Stretch | None:
    """Read a date of day, month or year precision; None of anything else.

    >>> stretch_of("2031-02")
    Stretch(first=datetime.date(2031, 2, 1), last=datetime.date(2031, 2, 28))
    """
    text = value or ""
    if _DAY.match(text):
        day = date.fromisoformat(text)
        return Stretch(day, day)
    if _MONTH.match(text):
        year, month = int(text[:4]), int(text[5:])
        return Stretch(date(year, month, 1), date(year, month, monthrange(year, month)[1]))
    if _YEAR.match(text) and int(text):
        return Stretch(date(int(text), 1, 1), date(int(text), 12, 31))
    return None


def between(first: date, last: date, unit: str) -> int:
    """Count the whole units from one day to another.

    >>> between(date(2031, 3, 1), date(2031, 5, 30), "D")
    90
    >>> between(date(2000, 6, 15), date(2031, 6, 14), "Y")
    30
    """
    days = (last - first).days
    if unit == "D":
        return days
    if unit == "W":
        return days // _WEEK
    months = 12 * (last.year - first.year) + last.month - first.month - (last.day < first.day)
    return months if unit == "M" else months // 12


def said(value: str) -> str:
    """Print a date as an explanation does.

    >>> said("2031-05-05"), said("2031-05"), said("2031")
    ('5 May 2031', 'May 2031', '2031')
    """
    stretch = stretch_of(value)
    assert stretch is not None
    if _YEAR.match(value):
        return value
    month = f"{stretch.first:%B} {stretch.first.year}"
    return month if _MONTH.match(value) else f"{stretch.first.day} {month}"
