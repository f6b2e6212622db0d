"""Reckoning with TIMEX3 values: years, quarters, months, weeks and days, back and forth."""

from __future__ import annotations

import re
from datetime import date, timedelta

_DAYS = {"D": 1, "W": 7, "2W": 14}
_DECADE, _CENTURY = 10, 100
_MONTHS = 12
_QUARTER = 3
_SEASON_MONTHS = {"SP": (3, 5), "SU": (6, 8), "FA": (9, 11), "WI": (12, 2)}

_YEAR = re.compile(r"(\d{4})(?:-XX)*")
_PART_OF_DAY = re.compile(r"(\d{4}-\d\d-\d\d)T.*")
_WEEK = re.compile(r"(\d{4})-W(\d\d)(-WE)?")
_QUARTERS = re.compile(r"(\d{4})-Q([1-4])")
_HALVES = re.compile(r"(\d{4})-H([12])")
_PLAIN = re.compile(r"\d{4}(-\d\d){1,2}|\d{4}-(SP|SU|FA|WI)")
_LENGTH = re.compile(r"P(T?)(\d+(?:\.\d+)?)([A-Z])")
_MIXED = re.compile(r"P(?:\d+Y6M|T\d+H30M|T\d+M30S)")
_INTERVAL_DECADE, _INTERVAL_CENTURY = re.compile(r"\d{3}"), re.compile(r"\d{2}")


def add_months(day: date, count: int) -> date:
    """Move a day by months; a day that the month lacks becomes its last.

    >>> add_months(date(2031, 3, 31), -1)
    datetime.date(2031, 2, 28)
    """
    months = day.year * _MONTHS + day.month - 1 + count
    year, month = divmod(months, _MONTHS)
    year = min(max(year, 1), 9998)
    return date(year, month + 1, min(day.day, last_day(year, month + 1)))


def last_day(year: int, month: int) -> int:
    """Give the number of a month's days."""
    after = date(year + month // _MONTHS, month % _MONTHS + 1, 1)
    return (after - timedelta(days=1)).day


def add_days(day: date, count: int) -> date:
    """Move a day by days, within the years that a calendar date can have."""
    return date.fromordinal(min(max(day.toordinal() + count, 1), date.max.toordinal()))


def week(day: date) -> str:
    """Give the TIMEX3 value of a day's week.

    >>> week(date(1998, 3, 6))
    '1998-W10'
    """
    year, number, _ = day.isocalendar()
    return f"{year:04}-W{number:02}"


def quarter(day: date) -> str:
    """Give the TIMEX3 value of a day's quarter."""
    return f"{day.year:04}-Q{(day.month + 2) // _QUARTER}"


def shifted(day: date, unit: str, count: int) -> str | None:
    """Give the TIMEX3 value, as fine as the unit, of a day moved by so many units.

    >>> shifted(date(2031, 3, 6), "M", -5), shifted(date(2031, 3, 6), "Y", 1)
    ('2030-10', '2032')
    """
    if unit in _DAYS:
        moved = add_days(day, count * _DAYS[unit])
        return moved.isoformat() if unit == "D" else week(moved)
    if unit == "WE":
        return f"{week(add_days(day, count * 7))}-WE"
    if unit == "M":
        return f"{add_months(day, count):%Y-%m}"
    if unit == "Q":
        return quarter(add_months(day, count * _QUARTER))
    years = {"Y": 1, "E": _DECADE, "C": _CENTURY}.get(unit)
    if not years:
        return None
    year = day.year + count * years
    if not 0 < year < date.max.year:
        return None
    return {"Y": f"{year:04}", "E": f"{year // _DECADE:03}", "C": f"{year // _CENTURY:02}"}[unit]


def season_of(day: date) -> str:
    """Give the code of the northern season in which a day lies."""
    return next((code for code, (a, b) in _SEASON_MONTHS.items() if a <= day.month <= b), "WI")


def record_value(timex: str) -> str | None:
    """Turn a TIMEX3 value into the record's: ISO date, month, year, interval, season, length.

    >>> record_value("2031-05-06TNI"), record_value("199"), record_value("2031-Q1")
    ('2031-05-06', '1990/1999', '2031-01/2031-03')
    >>> record_value("P3M"), record_value("PXM"), record_value("PRESENT_REF")
    ('P3M', None, None)
    """
    if _PLAIN.fullmatch(timex) or _MIXED.fullmatch(timex):
        return timex
    if match := _YEAR.fullmatch(timex):
        return match[1]
    if match := _PART_OF_DAY.fullmatch(timex):
        return match[1]
    if match := _LENGTH.fullmatch(timex):
        return _length(match)
    return _stretch(timex)


def _length(match: re.Match[str]) -> str | None:
    time, count, unit = match.groups()
    times = {"E": 10, "C": 100, "L": 1000, "Q": 3}.get(unit) if not time else None
    if unit not in "YMWDHS" and not times:
        return None
    if times:
        unit, count = ("M" if unit == "Q" else "Y"), f"{float(count) * times:g}"
    return f"P{time}{count}{unit}"


def _stretch(timex: str) -> str | None:
    if match := _WEEK.fullmatch(timex):
        year, number, end = match.groups()
        try:
            monday = date.fromisocalendar(int(year), int(number), 1)
        except ValueError:
            return None
        first = add_days(monday, 5) if end else monday
        return f"{first}/{add_days(monday, 6)}"
    if match := _QUARTERS.fullmatch(timex):
        end = int(match[2]) * _QUARTER
        return f"{match[1]}-{end - 2:02}/{match[1]}-{end:02}"
    if match := _HALVES.fullmatch(timex):
        end = int(match[2]) * 6
        return f"{match[1]}-{end - 5:02}/{match[1]}-{end:02}"
    if _INTERVAL_DECADE.fullmatch(timex):
        return f"{timex}0/{timex}9"
    if _INTERVAL_CENTURY.fullmatch(timex):
        return f"{timex}01/{int(timex) + 1:02}00"
    return None


def thanksgiving(year: int) -> date:
    """Give the fourth Thursday of November."""
    first = date(year, 11, 1)
    return add_days(first, (3 - first.weekday()) % 7 + 21)


def easter(year: int) -> date:
    """Give Easter Sunday of the Gregorian calendar.

    Source:
        The "anonymous Gregorian" computus, Nature 13 (1876), 487.

    >>> easter(2031)
    datetime.date(2031, 4, 13)
    """
    a, (b, c) = year % 19, divmod(year, 100)
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)
