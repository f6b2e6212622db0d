"""Days of times that are written as ISO 8601, whatever their precision."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date

_DATE = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?(?:T.*)?")


def begin_of(value: str) -> date | None:
    """Give the first day of a date, month, year or interval; None for anything else.

    >>> begin_of("2031-05"), begin_of("2031-05-03/2031-05-09"), begin_of("P3M")
    (datetime.date(2031, 5, 1), datetime.date(2031, 5, 3), None)
    """
    ends = _ends(value.partition("/")[0])
    return ends and ends[0]


def end_of(value: str) -> date | None:
    """Give the last day of a date, month, year or interval; None for anything else.

    >>> end_of("2031-02"), end_of("2031"), end_of("2031-FA")
    (datetime.date(2031, 2, 28), datetime.date(2031, 12, 31), None)
    """
    ends = _ends(value.rpartition("/")[2])
    return ends and ends[1]


def is_within(day: date | None, since: date | None, until: date | None) -> bool:
    """Say whether a day is in a period with both its ends; an end that is None is open.

    >>> is_within(date(2031, 3, 4), date(2031, 3, 4), None), is_within(None, None, None)
    (True, False)
    """
    if day is None:
        return False
    return (since is None or since <= day) and (until is None or day <= until)


def _ends(value: str) -> tuple[date, date] | None:
    found = _DATE.fullmatch(value)
    if found is None:
        return None
    year, month, day = (int(part) if part else None for part in found.groups())
    assert year is not None
    try:
        if day is not None and month is not None:
            return date(year, month, day), date(year, month, day)
        if month is not None:
            return date(year, month, 1), date(year, month, monthrange(year, month)[1])
        return date(year, 1, 1), date(year, 12, 31)
    except ValueError:
        return None
