"""Full dates in a line of a page's header, in many languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache
from re import Match, Pattern

from onrecord.languages.months import numbers

_YEAR = r"(?P<year>\d{4})(?=\d{1,2}:\d\d|\D|$)"
_ORDINAL = r"(?:st|nd|rd|th|er|re|º|ª|\.|-?го|-?е)?"
_OF = r"(?:\s*,|\s+(?:de|del|of|d[’']))?"
_TIME = re.compile(
    r"(?:\s*(?:года|г\.|року|р\.|\.))?(?:\s*[,|/–—-]\s*|\s+)?(?:(?:at|um|à|в|u|o|kl\.?|T)\s*)?"
    r"(?P<hour>\d{1,2})(?::|h|\.(?=\d\d\s*[ap]\.?m))(?P<minute>\d\d)(?!\d)(?::\d\d)?"
    r"(?:\s*(?P<half>[ap])\.?m\b)?",
    re.IGNORECASE,
)
_TIME_BEFORE = re.compile(
    r"(?<![\d:])(?P<hour>\d{1,2}):(?P<minute>\d\d)(?::\d\d)?(?:\s*(?P<half>[ap])\.?m\.?)?"
    r"[\s,|/–—-]*(?:on\s+)?$",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d{4}")
_LONGEST_TIME = 40
_NOON = 12
_HOURS = 24
_MINUTES = 60


@dataclass(frozen=True, slots=True)
class FullDate:
    """A date of day precision that a text prints.

    Attributes:
        start, end: Where it stands, counted from the start of the text that was read.
        day: The day.
    """

    start: int
    end: int
    day: date


@cache
def _forms() -> tuple[Pattern[str], ...]:
    names = sorted(map(re.escape, numbers()), key=len, reverse=True)
    month = rf"(?P<month>{'|'.join(names)})(?![^\W\d_])\.?"
    day = r"(?<!\d)(?<!\d[.,:])(?P<day>\d{1,2})"
    flags = re.IGNORECASE
    return (
        re.compile(rf"{day}{_ORDINAL}{_OF}[\s-]*{month}{_OF}[\s-]*{_YEAR}", flags),
        re.compile(rf"{month}\s*(?P<day>\d{{1,2}}){_ORDINAL}\s*(?:,|\s)\s*{_YEAR}", flags),
        re.compile(r"(?<!\d)(?P<year>\d{4})([-/.])(?P<number>\d\d)\2(?P<day>\d\d)(?=\D|$)"),
        re.compile(rf"{day}(?P<mark>[./-])(?P<number>\d{{1,2}})(?P=mark){_YEAR}"),
        re.compile(r"(?P<year>\d{4})\s*年\s*(?P<number>\d{1,2})\s*月\s*(?P<day>\d{1,2})\s*日"),
    )


def _glued(match: Match[str]) -> bool:
    """Say whether a month's name is only the end of a longer word ("Dismay 5, 2021")."""
    start = match.start("month")
    before, first = match.string[start - 1 : start], match.string[start]
    return before.isalpha() and not (before.islower() and first.isupper())


def _day_of(match: Match[str]) -> date | None:
    part = match.groupdict()
    day, year = int(part["day"]), int(part["year"])
    name = part.get("month")
    if name and _glued(match):
        return None
    month = numbers()[name.casefold()] if name else int(part["number"])
    mark = part.get("mark")
    if mark and month > _NOON >= day:
        day, month = month, day
    elif mark and mark != "." and day <= _NOON and day != month:
        return None
    try:
        return date(year, month, day)
    except ValueError:
        return None


def full_dates(text: str) -> Iterator[FullDate]:
    """Find every full date, in reading order and without overlap.

    Reads "16 April 2031", "June 8, 2031", "2031-01-31", "23.09.2020" and the like, also
    where they touch other words or a time of day.  Leaves out dates without a day or a
    year, days that the calendar does not have, and dates with strokes or hyphens that
    may be read in two ways ("04/05/2021"); with points the day comes first.

    Yields:
        Dates of the Gregorian calendar, in order.

    >>> [found.day.isoformat() for found in full_dates("5 May 2031, 31/12/2031, 04/05/2031")]
    ['2031-05-05', '2031-12-31']
    """
    found = []
    for form in _forms() if _DIGITS.search(text) else ():
        for match in form.finditer(text):
            day = _day_of(match)
            if day is not None:
                found.append(FullDate(match.start(), match.end(), day))
    at = 0
    for one in sorted(found, key=lambda item: (item.start, -item.end)):
        if at <= one.start:
            at = one.end
            yield one


def _clock(match: Match[str] | None) -> str | None:
    if not match:
        return None
    hour, minute, half = int(match["hour"]), int(match["minute"]), match["half"]
    if half and 0 < hour <= _NOON:
        hour = hour % _NOON + (_NOON if half in "pP" else 0)
    return f"{hour:02}:{minute:02}" if hour < _HOURS and minute < _MINUTES else None


def parse_date(text: str) -> tuple[date | None, str | None]:
    """Read the first full date of a line, with the time of day beside it.

    Reads what `full_dates` reads, with a time after it ("16 April 2031, 20:37",
    "16 April 203120:37", "2031-01-31T18:21:00Z", "at 8.15 pm") or before it.  Leaves out
    the zone, and times that do not touch the date.

    Returns:
        The day and "HH:MM" as printed (24 hours, in the zone of the page); None for
        what the line does not give.

    >>> parse_date("Moscow, 16 April 203120:37")
    (datetime.date(2031, 4, 16), '20:37')
    >>> parse_date("Posted onJune 8, 2031June 8, 2031")
    (datetime.date(2031, 6, 8), None)
    >>> parse_date("04/05/2021")
    (None, None)
    """
    for found in full_dates(text):
        after = text[found.end : found.end + _LONGEST_TIME]
        before = text[max(0, found.start - _LONGEST_TIME) : found.start]
        return found.day, _clock(_TIME.match(after)) or _clock(_TIME_BEFORE.search(before))
    return None, None
