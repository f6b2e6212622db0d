"""Cells: days and names as tables have them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

_PART, _WITHIN = "; ", ";\N{NO-BREAK SPACE}"


def iso(day: date | None) -> str | None:
    """Write a day; None stays None."""
    return day.isoformat() if day else None


def listed(names: Iterable[str]) -> str | None:
    """Write names in one cell, parted by semicolons; None where there are none.

    A semicolon within a name is followed by a blank at which no line breaks, so that it parts
    nothing.

    >>> listed(["XN", "XV"]), listed([])
    ('XN; XV', None)
    """
    return _PART.join(name.replace(_PART, _WITHIN) for name in names) or None


def names_in(cell: str) -> tuple[str, ...]:
    """Read the names of a cell as they were before they were listed.

    >>> names_in(listed(["XN", "Office of North; South"]))
    ('XN', 'Office of North; South')
    """
    return tuple(name.replace(_WITHIN, _PART) for name in cell.split(_PART))
