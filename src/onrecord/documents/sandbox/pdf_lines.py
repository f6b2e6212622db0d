"""The printed lines of a PDF, with their boxes and type sizes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2
from pypdfium2 import raw

_END = re.compile("\r\n|\r|\n|\ufffe|\x02")
_HYPHENS = ("\ufffe", "\x02")


@dataclass(slots=True)
class PrintedLine:
    """One printed line of a page.

    Attributes:
        words: As printed, without blanks at its ends.
        page: Its page, from 1.
        left, bottom, right, top: Its box in points from the page's lower left corner.
        size: Of its type, in points.
        share: Where it stands on the page: 1 at the top, 0 at the bottom.
        goes_on: Whether its last word is broken by a hyphen and goes on in the next line.
    """

    words: str
    page: int
    left: float
    bottom: float
    right: float
    top: float
    size: float
    share: float
    goes_on: bool = False

    @property
    def place(self) -> str:
        """The box, as a run names it."""
        box = " ".join(str(round(edge)) for edge in (self.left, self.bottom, self.right, self.top))
        return f"page {self.page}, box {box}"


def printed_lines(document: pypdfium2.PdfDocument) -> Iterator[PrintedLine]:
    """Give the lines of all pages in the order of the file's text."""
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        try:
            yield from _lines_of(text, number + 1, page.get_height())
        finally:
            text.close()
            page.close()


def _lines_of(text: Any, number: int, height: float) -> Iterator[PrintedLine]:  # noqa: ANN401 - untyped
    words = text.get_text_range(errors="replace")
    index = _Index(text, words)
    at = 0
    for end in (*_END.finditer(words), None):
        stop = end.start() if end else len(words)
        found = words[at:stop]
        if line := found.strip():
            first = at + len(found) - len(found.lstrip())
            left, bottom, top = _edges(text, index.of(first), 0)
            right, *_ = _edges(text, index.of(first + len(line) - 1), 2)
            size = raw.FPDFText_GetFontSize(text.raw, index.of(first))
            goes_on = end is not None and end[0] in _HYPHENS
            share = (bottom + top) / 2 / height if height else 0.5
            yield PrintedLine(
                words=line + "-" * goes_on,
                page=number,
                left=left,
                bottom=bottom,
                right=max(right, left),
                top=top,
                size=size if 1 < size < _LARGEST else max(top - bottom, 1.0),
                share=share,
                goes_on=goes_on,
            )
        at = end.end() if end else stop


_LARGEST = 400.0


def _edges(text: Any, index: int, side: int) -> tuple[float, float, float]:  # noqa: ANN401 - untyped
    """Give one side of a character's box, and its bottom and top."""
    try:
        box = text.get_charbox(index, loose=True)
    except pypdfium2.PdfiumError:
        return 0.0, 0.0, 0.0
    return box[side], box[1], box[3]


class _Index:
    """Characters of the text to those of the page, which differ beyond the basic plane."""

    def __init__(self, text: Any, words: str) -> None:  # noqa: ANN401 - untyped
        self._text = text
        self._same = len(words) == text.count_chars()
        self._units: list[int] = []
        if not self._same:
            unit = 0
            for character in words:
                self._units.append(unit)
                unit += 1 if ord(character) <= _BASIC else 2

    def of(self, at: int) -> int:
        if self._same:
            return at
        found: int = raw.FPDFText_GetCharIndexFromTextIndex(self._text.raw, self._units[at])
        return max(found, 0)


_BASIC = 0xFFFF
