"""The calendar of commitments: on standard output, with what has no day counted beside it."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from datetime import date

from onrecord.cli.files import opened
from onrecord.cli.output import counted
from onrecord.exports.calendar import DatedRow, calendar_of
from onrecord.ledgers.days import begin_of, end_of
from onrecord.model import Row
from onrecord.record.ledgers import Folded


def say_calendar(folded: Folded, rows: Iterable[Row]) -> None:
    """Print what falls due as iCalendar; say on standard error how many have no day."""
    found = [_dated(row) for row in rows]
    dated = [row for row in found if row is not None]
    stamp = folded.view.as_of or folded.coverage.last or date(1970, 1, 1)
    with opened(None) as file:
        file.write(calendar_of(dated, stamp))
    left = counted(len(found) - len(dated), "commitment")
    print(f"{counted(len(dated), 'commitment')} with a day; {left} without", file=sys.stderr)  # noqa: T201


def _dated(row: Row) -> DatedRow | None:
    """Give a row with the first and the last day of its due time; None where it has none.

    Leaves out the last day that a calendar can have, since an event ends on the day after.
    """
    due = row["due"]
    first, last = (begin_of(due), end_of(due)) if isinstance(due, str) else (None, None)
    if first is None or last is None or not first <= last < date.max:
        return None
    return row, first, last
