"""A calendar of what falls due (RFC 5545): whole days, one event for each promise."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date, timedelta
from typing import TypeAlias

from onrecord.exports.cells import Cell, Row

DatedRow: TypeAlias = tuple[Row, date, date]
"""A row of the ledger of commitments, with the first and the last day of its due time."""

_SHORT = 80
_NOBODY = "nobody who is named"
_OCTETS = 75
"""Octets after which a line goes on in the next one (RFC 5545, 3.1)."""
_BY_THE_DAY = frozenset({"overdue", "expired"})
"""Standings that a day that is past gives, and nobody's account."""
_CONTROLS = dict.fromkeys((*range(32), 127, *range(0x202A, 0x202F), *range(0x2066, 0x206A)), " ")
_ESCAPES = str.maketrans({"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"})


def calendar_of(dated: Iterable[DatedRow], stamp: date, pages: str | None = None) -> bytes:
    """Write promises as a calendar.

    A promise of several is one event, and a promise for a month lasts the month.  Its UID is the
    address of the statement that made it, so that a calendar which is read again moves its events
    and does not double them.

    Args:
        dated: Rows, in the order in which they are to stand.
        stamp: The day up to which the ledger goes; nothing else says when events were made.
        pages: What stands before the address of a statement in that of its page; None for none.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//onrecord//commitments//EN"]
    for uid, rows in _promises(dated):
        lines += _event(uid, rows, stamp, pages)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode("utf-8", "replace")


def _promises(dated: Iterable[DatedRow]) -> Iterator[tuple[str, list[DatedRow]]]:
    """Put the rows of one promise together; other days of it are events of their own."""
    together: dict[tuple[Cell, date, date], list[DatedRow]] = {}
    for row, first, last in dated:
        together.setdefault((row["statement"], first, last), []).append((row, first, last))
    seen: Counter[Cell] = Counter()
    for (statement, _, _), rows in together.items():
        seen[statement] += 1
        further = f"+{seen[statement]}" if 1 < seen[statement] else ""
        yield f"{statement}{further}@onrecord", rows


def _event(uid: str, dated: list[DatedRow], stamp: date, pages: str | None) -> Iterator[str]:
    rows = [row for row, _, _ in dated]
    _, first, last = dated[0]
    who = "; ".join(_text(row["by"]) for row in rows if row["by"])
    yield "BEGIN:VEVENT"
    yield f"UID:{uid.translate(_ESCAPES)}"
    yield f"DTSTAMP:{_day(stamp)}T000000Z"
    yield f"DTSTART;VALUE=DATE:{_day(first)}"
    yield f"DTEND;VALUE=DATE:{_day(last + timedelta(days=1))}"
    words = f"{_shortened(_text(rows[0]['words']))} ({_standing(rows[0])})"
    summary = f"{who}: {words}" if who else words
    yield f"SUMMARY:{summary.translate(_ESCAPES)}"
    yield f"DESCRIPTION:{chr(10).join(_told(who or _NOBODY, rows)).translate(_ESCAPES)}"
    if pages is not None:
        yield f"URL:{pages}{rows[0]['statement']}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _told(who: str, rows: list[Row]) -> Iterator[str]:
    row = rows[0]
    yield f"“{_text(row['words'])}”"
    yield f"By: {who}"
    if row["to"]:
        yield f"To: {_text(row['to'])}"
    yield f"Due: {_text(row['due'])} (precision: {_text(row['precision'])})"
    yield f"Firmness: {_text(row['firmness'])}"
    for one in rows:
        by = f"{_text(one['by'])}: " if one["by"] and 1 < len(rows) else ""
        yield f"Standing: {by}{_standing(one)}"
    yield f"Said on: {_text(row['made']) or 'a day that nobody gives'}"
    yield f"Address: {_text(row['statement'])}"


def _standing(row: Row) -> str:
    """Say where a promise stands, and by whose account; a day that is past is nobody's."""
    standing = _text(row["standing"])
    if standing in _BY_THE_DAY:
        return standing
    return f"{standing}, according to {_text(row['according_to']) or 'someone not named'}"


def _text(cell: Cell) -> str:
    """Give a cell on one line, without what would move a cursor or turn the line round."""
    return "" if cell is None else " ".join(str(cell).translate(_CONTROLS).split())


def _shortened(words: str) -> str:
    if len(words) < _SHORT + 1:
        return words
    return words[:_SHORT].rpartition(" ")[0] + " …"


def _folded(line: str) -> str:
    r"""Break a line where it is too long, never within a letter.

    >>> _folded("é" * 40).count("\r\n ")
    1
    """
    parts, size = [""], 0
    for letter in line:
        octets = len(letter.encode("utf-8", "replace"))
        if _OCTETS < size + octets:
            parts.append(" ")
            size = 1
        parts[-1] += letter
        size += octets
    return "\r\n".join(parts)
