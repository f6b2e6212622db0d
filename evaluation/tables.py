"""Tables of figures, as Markdown."""

from __future__ import annotations

from collections.abc import Iterable

from wanted import Wanted


def table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    """Write a table."""
    lines = [" | ".join(head), " | ".join("---" for _ in head), *(" | ".join(row) for row in rows)]
    return "\n".join(f"| {line} |" for line in lines)


def figure(value: float | None, digits: int = 3) -> str:
    """Write a figure; nothing where there is none."""
    return "" if value is None else f"{value:,.{digits}f}"


def bounds(wanted: Wanted | None, digits: int = 2) -> tuple[str, str]:
    """Write what must be and what is aimed at; nothing where nothing was asked."""
    if wanted is None:
        return "", ""
    sign = "≤ " if wanted.most else ""
    goal = "" if wanted.goal is None else f"{sign}{wanted.goal:.{digits}f}"
    return f"{sign}{wanted.must:.{digits}f}", goal


def reached(wanted: Wanted | None, value: float | None) -> str:
    """Say in a word what a figure reaches; nothing where nothing was asked or measured."""
    return "" if wanted is None or value is None else wanted.met(value)
