"""Places: in which line and column of a file something stands."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise
from typing import TypeAlias

Place: TypeAlias = tuple[int, int]
"""Line and column, both from 1."""

_AT = re.compile(r" \(at (?:line (?P<line>\d+), column (?P<column>\d+)|end of document)\)$")
_HEADER = re.compile(r"^[ \t]*(?P<header>\[\[\s*(?P<kind>[A-Za-z0-9_-]+)\s*\]\])", re.MULTILINE)
_CELL = re.compile(r"^[ \t]*(?P<mark>[\"']?)(?P<name>[A-Za-z0-9_-]+)(?P=mark)\s*=", re.MULTILINE)


class Lines:
    """The lines of a text, to say where an offset stands.

    >>> Lines("one, two").place(5)
    (1, 6)
    """

    def __init__(self, text: str) -> None:
        self._starts = [0, *(found.end() for found in re.finditer("\n", text))]

    def place(self, offset: int) -> Place:
        """Give the line and column of an offset."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


def place_of_error(text: str, message: str) -> tuple[Place, str]:
    """Give where a message of the TOML parser points, and the message without it."""
    found = _AT.search(message)
    if found is None:
        return (1, 1), message
    bare = message[: found.start()]
    if found["line"] is None:
        return Lines(text).place(len(text)), bare
    return (int(found["line"]), int(found["column"])), bare


class RowPlaces:
    """Where the rows of a TOML file and their cells stand."""

    def __init__(self, text: str) -> None:
        lines = Lines(text)
        self._rows: dict[tuple[str, int], Place] = {}
        self._cells: dict[tuple[str, int], dict[str, Place]] = {}
        counts: dict[str, int] = {}
        headers = [*_HEADER.finditer(text), None]
        for header, after in pairwise(headers):
            assert header is not None
            kind, end = header["kind"], after.start() if after else len(text)
            key = (kind, counts.get(kind, 0))
            counts[kind] = key[1] + 1
            self._rows[key] = lines.place(header.start("header"))
            found = _CELL.finditer(text, header.end(), end)
            self._cells[key] = {one["name"]: lines.place(one.start("name")) for one in found}

    def row(self, kind: str, number: int) -> Place:
        """Give where the header of a row of a kind stands; the file's beginning without one."""
        return self._rows.get((kind, number), (1, 1))

    def cells(self, kind: str, number: int) -> dict[str, Place]:
        """Give where the cells of a row stand, by name."""
        return self._cells.get((kind, number), {})
