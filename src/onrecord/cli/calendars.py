"""The calendar of commitments: on standard output, with what has no day counted beside it."""

from __future__ import annotations

import sys
from collections.abc import Iterable

from onrecord.cli.files import opened
from onrecord.cli.output import counted
from onrecord.model import Row
from onrecord.record.ledgers import Folded
from onrecord.record.written.calendars import calendar_in


def say_calendar(folded: Folded, rows: Iterable[Row]) -> None:
    """Print what falls due as iCalendar; say on standard error how many have no day."""
    calendar = calendar_in(folded, rows)
    with opened(None) as file:
        file.write(calendar.written)
    left = counted(calendar.undated, "commitment")
    print(f"{counted(calendar.dated, 'commitment')} with a day; {left} without", file=sys.stderr)  # noqa: T201
