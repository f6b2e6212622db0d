"""Cells: days and names as tables have them."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date


def iso(day: date | None) -> str | None:
    """Write a day; None stays None."""
    return day.isoformat() if day else None


def listed(names: Iterable[str]) -> str | None:
    """Write names in one cell, parted by semicolons; None where there are none.

    >>> listed(["XN", "XV"]), listed([])
    ('XN; XV', None)
    """
    return "; ".join(names) or None
