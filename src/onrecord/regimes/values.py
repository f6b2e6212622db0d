"""Values of cells: days, moments, counts, places and the like, as a desk writes them."""

from __future__ import annotations

import re
import unicodedata
from datetime import date, datetime
from typing import Never

from onrecord.model import Cell
from onrecord.regimes.actors import code_of_actor

NEVER = "never"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOMENT = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})(?::00)?")
_PERIOD = re.compile(r"\d{4}(?:-(?:0[1-9]|1[0-2])|-Q[1-4])?")
_COUNT = re.compile(r"\d{1,9}")
_NUMBER = re.compile(r"-?\d{1,3}(?:\.\d{1,20})?")
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f\x85\u2028\u2029\u202a-\u202e\u2066-\u2069]")


def _wrong(reason: str, cause: Exception | None = None) -> Never:
    raise ValueError(reason) from cause


def words(text: str) -> str:
    """Take any words; blanks of any kind and number between them are one.

    Raises:
        ValueError: There are control characters among them.
    """
    if _CONTROL.search(text):
        _wrong("it has a control character")
    return " ".join(unicodedata.normalize("NFC", text).split())


def day(text: str) -> str:
    """Take a day.

    Raises:
        ValueError: It is written otherwise than 2031-03-04, or the calendar does not have it.
    """
    if not _DAY.fullmatch(text):
        _wrong(f"{text!r} is no day: write 2031-03-04")
    try:
        return date.fromisoformat(text).isoformat()
    except ValueError as error:
        _wrong(f"{text!r} is no day of the calendar", error)


def moment(text: str) -> str:
    """Take a day, or a day with the time at the post.

    Raises:
        ValueError: It is neither.

    >>> moment("2031-03-04"), moment("2031-03-04 09:30")
    ('2031-03-04', '2031-03-04T09:30')
    """
    found = _MOMENT.fullmatch(text)
    if not found:
        try:
            return day(text)
        except ValueError as error:
            if _DAY.fullmatch(text):
                raise
            reason = f"{text!r} is no time: write 2031-03-04 or 2031-03-04T09:30, as at the post"
            _wrong(reason, error)
    try:
        told = datetime.fromisoformat(f"{day(found[1])}T{found[2]}")
    except ValueError as error:
        _wrong(f"{text!r} is no time: {error}", error)
    return told.isoformat(timespec="minutes")


def notified(text: str) -> str:
    """Take a moment, or "never"."""
    return NEVER if text.casefold() == NEVER else moment(text)


def count(text: str) -> int:
    """Take a whole number from 0.

    Raises:
        ValueError: It is none.
    """
    if text.startswith("-"):
        _wrong(f"{text!r} is less than 0")
    if not _COUNT.fullmatch(text) or not text.isascii():
        _wrong(f"{text!r} is no whole number: write figures alone, without marks between")
    return int(text)


def latitude(text: str) -> float:
    """Take degrees north of the equator."""
    return _degrees(text, 90)


def longitude(text: str) -> float:
    """Take degrees east of Greenwich."""
    return _degrees(text, 180)


def _degrees(text: str, most: int) -> float:
    if not _NUMBER.fullmatch(text) or not text.isascii():
        _wrong(f"{text!r} is no number of degrees: write 52.5, or -0.13")
    if most < abs(float(text)):
        _wrong(f"{text!r} lies outside of -{most} to {most} degrees")
    return float(text)


def yes_or_no(text: str) -> bool:
    """Take "yes" or "no".

    Raises:
        ValueError: It is neither.
    """
    if text.casefold() not in {"yes", "no", "true", "false"}:
        _wrong(f"{text!r} is neither yes nor no")
    return text.casefold() in {"yes", "true"}


def actor(text: str) -> str:
    """Take an actor by code or known name."""
    return code_of_actor(text)


def period(text: str) -> str:
    """Take a year, a quarter or a month.

    Raises:
        ValueError: It is none of them.
    """
    if not _PERIOD.fullmatch(text) or not text.isascii():
        _wrong(f"{text!r} is no period: write 2031, 2031-Q1 or 2031-03")
    return text


def written(value: object) -> str:
    """Write a value of a TOML file as a cell has it.

    Raises:
        ValueError: It is a list, a table or a time of day, which no cell holds.

    >>> written(True), written(date(2031, 3, 4)), written(40)
    ('yes', '2031-03-04', '40')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, datetime):
        return value.isoformat(timespec="minutes")
    if isinstance(value, float):
        return f"{value:.12f}".rstrip("0").rstrip(".")
    if isinstance(value, (date, str, int)):
        return str(value)
    _wrong("has to be a text, a number, yes or no, or a day")


def as_moments(cell: Cell) -> tuple[datetime, datetime] | None:
    """Give the first and the last moment that a cell may mean; None where it is empty or never.

    >>> as_moments("2031-03-04")[1].isoformat()
    '2031-03-04T23:59:00'
    """
    if not isinstance(cell, str) or cell == NEVER:
        return None
    told = datetime.fromisoformat(cell)
    whole_day = "T" not in cell
    return told, told.replace(hour=23, minute=59) if whole_day else told
