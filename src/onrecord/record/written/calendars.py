"""The calendar of a ledger of commitments, and how many of them have no day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from onrecord.exports.calendar import DatedRow, calendar_of
from onrecord.ledgers.days import begin_of, end_of
from onrecord.model import Row
from onrecord.record.ledgers import Folded


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """What falls due.

    Attributes:
        written: As iCalendar.
        dated, undated: How many commitments have a day and are in it, and how many have none.
    """

    written: bytes
    dated: int
    undated: int


def calendar_in(folded: Folded, rows: Iterable[Row], pages: str | None = None) -> Calendar:
    """Write rows of a ledger of commitments as a calendar.

    Args:
        folded: The ledger.
        rows: Those of its rows that are wanted.
        pages: Where the pages of its statements are, such as "https://desk.example/q/"; None
            where there are none.
    """
    found = [_dated(row) for row in rows]
    dated = [row for row in found if row is not None]
    stamp = folded.view.as_of or folded.coverage.last or date(1970, 1, 1)
    return Calendar(
        written=calendar_of(dated, stamp, pages),
        dated=len(dated),
        undated=len(found) - len(dated),
    )


def _dated(row: Row) -> DatedRow | None:
    """Give a row with the first and the last day of its due time; None where it has none.

    Leaves out the last day that a calendar can have, since an event ends on the day after.
    """
    due = row["due"]
    first, last = (begin_of(due), end_of(due)) if isinstance(due, str) else (None, None)
    if first is None or last is None or not first <= last < date.max:
        return None
    return row, first, last
