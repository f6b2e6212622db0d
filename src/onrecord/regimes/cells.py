"""Cells of a CSV file, each with the line and the column where it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_PLAIN = re.compile(r'[^,\r\n"]*')
_QUOTED = re.compile(r'"((?:[^"]|"")*)"')
_BREAK = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Place:
    """A line and a column, both counted from 1, columns in characters."""

    line: int
    column: int


START = Place(1, 1)


@dataclass(frozen=True, slots=True)
class Word:
    """What a cell has, without the blanks around it, and where it begins."""

    text: str
    place: Place


class Misplaced(ValueError):
    """Something that is wrong at a place of a file."""

    def __init__(self, place: Place, reason: str) -> None:
        super().__init__(reason)
        self.place = place
        self.reason = reason


def decoded(content: bytes) -> str:
    """Give the text of a file in UTF-8, with or without a mark at its beginning.

    Raises:
        Misplaced: It is in another encoding.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8-sig", errors="replace")
        raise Misplaced(place_in(before, len(before)), "this is not UTF-8: save it as such") from (
            error
        )


def place_in(text: str, at: int) -> Place:
    r"""Say at which line and column a character stands.

    >>> place_in("a\nbc", 3)
    Place(line=2, column=2)
    """
    breaks = list(_BREAK.finditer(text, 0, at))
    return Place(len(breaks) + 1, at - (breaks[-1].end() if breaks else 0) + 1)


def rows_in(text: str) -> Iterator[tuple[Word, ...]]:
    r"""Read the rows of a CSV file (RFC 4180), blank lines left out.

    Raises:
        Misplaced: A quotation mark stands where none can.

    >>> [[cell.text for cell in row] for row in rows_in('a,"b, c"\r\n\r\n1,2')]
    [['a', 'b, c'], ['1', '2']]
    """
    line, begin, at = 1, 0, 0
    row: list[Word] = []
    while at <= len(text):
        place = Place(line, at - begin + 1)
        words, end = _cell(text, at, place)
        for found in _BREAK.finditer(text, at, end):
            line, begin = line + 1, found.end()
        row.append(Word(words.strip(), place))
        ending = _BREAK.match(text, end)
        if end < len(text) and ending is None:
            at = end + 1
            continue
        if any(cell.text for cell in row):
            yield tuple(row)
        row = []
        at = ending.end() if ending else end + 1
        line, begin = line + 1, at


def _cell(text: str, at: int, place: Place) -> tuple[str, int]:
    """Give a cell's words and where it ends."""
    if not text.startswith('"', at):
        found = _PLAIN.match(text, at)
        assert found is not None
        if text.startswith('"', found.end()):
            column = place.column + found.end() - at
            where = Place(place.line, column)
            raise Misplaced(where, "a quotation mark inside a cell: put the whole cell in marks")
        return found[0], found.end()
    quoted = _QUOTED.match(text, at)
    if quoted is None:
        raise Misplaced(place, "the quotation mark is never closed")
    end = quoted.end()
    if end < len(text) and text[end] not in ",\r\n":
        raise Misplaced(place, "after the closing quotation mark there is more")
    return quoted[1].replace('""', '"').replace("\r\n", "\n"), end
