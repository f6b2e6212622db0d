"""Cells: the plain values that a row of a table has."""

from __future__ import annotations

from datetime import date
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | None
Row: TypeAlias = dict[str, Cell]


def day_cell(day: date | None) -> str | None:
    """Write a day.

    >>> day_cell(date(2031, 3, 4)), day_cell(None)
    ('2031-03-04', None)
    """
    return day.isoformat() if day else None


def joined(*parts: str | None) -> str | None:
    """Write several values in one cell; an empty cell for none.

    >>> joined("Norland", None, "Veskia"), joined()
    ('Norland; Veskia', None)
    """
    return "; ".join(part for part in parts if part) or None
