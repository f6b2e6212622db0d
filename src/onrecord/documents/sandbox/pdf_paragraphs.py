"""Paragraphs of a PDF, rebuilt from the boxes of its printed lines."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from onrecord.documents.sandbox.pdf_lines import PrintedLine
from onrecord.model import Role

_MARKER = re.compile(r"(?:[•▪■●◦‣–—]|\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)])\s", re.IGNORECASE)
_ENDED = re.compile(r"[.!?:;…。！？؟](?:[\"'”’»)\]]|\d{1,3})*$")
_NUMBER = re.compile(
    r"[-–—\[(| ]*(?:(?:page|seite|pag\.?|p\.|стр\.?|страница|página|strana|faqe)\s*)?"
    r"(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|of|von|de|sur|из|od|nga)\s*\d{1,4})?[-–—\])| ]*",
    re.IGNORECASE,
)
_DIGITS = re.compile(r"\d+")
_TOP, _BOTTOM = 0.86, 0.14
_EDGE_LINES = 4
_OPENING_LINES = 15
_TELLING = 6
_SHORT = 60
_REPEATED = 0.4
_INDENT = 0.8
_LOOSE = 1.28
_SIZES_DIFFER = 0.12
_LARGE = 1.15


@dataclass(slots=True)
class Paragraph:
    """Printed lines that belong together, and what they are."""

    lines: list[PrintedLine]
    role: Role = Role.PLAIN
    level: int = 0


def margins(lines: Sequence[PrintedLine]) -> dict[int, Role]:
    """Tell running headers, footers and page numbers, by the identity of their lines.

    They stand at a page's edge, and either are a page number, or say the same, but for
    digits, at the same height on two fifths of the pages, at least on two, or stand above a
    later page and repeat words of the first, such as the document's symbol or title.
    """
    pages = defaultdict(list)
    for line in lines:
        pages[line.page].append(line)
    edges = [line for on_page in pages.values() for line in _edge(on_page)]
    seen = defaultdict(set)
    for line in edges:
        seen[_key(line)].add(line.page)
    last = max(pages, default=0)
    opening = "\n".join(line.words for line in pages.get(1, ())[:_OPENING_LINES])
    found = {}
    for line in edges:
        often = len(seen[_key(line)])
        numbered = _NUMBER.fullmatch(line.words) is not None
        again = line.page > 1 and line.share > _TOP and _says_again(line, opening)
        if numbered or again or often >= max(2, _REPEATED * last):
            found[id(line)] = Role.HEADER if line.share > _TOP else Role.FOOTER
    return found


def _edge(lines: list[PrintedLine]) -> list[PrintedLine]:
    by_height = sorted(lines, key=lambda line: line.share)
    bottom = [line for line in by_height[:_EDGE_LINES] if line.share < _BOTTOM]
    top = [line for line in by_height[-_EDGE_LINES:] if line.share > _TOP]
    return bottom + [line for line in top if line not in bottom]


def _says_again(line: PrintedLine, opening: str) -> bool:
    short = _TELLING <= len(line.words) <= _SHORT and not line.words[0].islower()
    return short and line.words in opening


def _key(line: PrintedLine) -> tuple[str, int]:
    return _DIGITS.sub("#", line.words), round(line.share * 60)


class Setter:
    """Puts printed lines together to paragraphs."""

    def __init__(self, lines: Sequence[PrintedLine]) -> None:
        self._lines = lines
        self._body = _body_size(lines)
        self._leading = _leading(lines)
        self._right: dict[int, float] = defaultdict(float)
        for line in lines:
            self._right[line.page] = max(self._right[line.page], line.right)

    def paragraphs(self) -> list[Paragraph]:
        """Give the paragraphs in the order of the lines."""
        made: list[Paragraph] = []
        for row in self._rows():
            if len(row) > 1:
                made.append(Paragraph(row, Role.ROW))
            elif made and made[-1].role is not Role.ROW and self._goes_on(made[-1].lines, row[0]):
                made[-1].lines += row
            else:
                made.append(Paragraph(row))
        for paragraph in made:
            self._name(paragraph)
        return made

    def _rows(self) -> list[list[PrintedLine]]:
        """Put lines side by side together."""
        rows: list[list[PrintedLine]] = []
        for line in self._lines:
            if rows and self._same_row(rows[-1][-1], line):
                rows[-1].append(line)
            else:
                rows.append([line])
        return rows

    def _same_row(self, above: PrintedLine, line: PrintedLine) -> bool:
        height = 0.3 * max(above.size, line.size)
        return (
            above.page == line.page
            and abs(above.bottom - line.bottom) < height
            and line.left > above.right
        )

    def _goes_on(self, lines: list[PrintedLine], line: PrintedLine) -> bool:
        above = lines[-1]
        if above.goes_on:
            return True
        if abs(above.size - line.size) > _SIZES_DIFFER * above.size or _MARKER.match(line.words):
            return False
        leading = above.bottom - line.bottom
        if above.page != line.page or leading <= 0:
            return self._goes_over(above, line)
        if leading > _LOOSE * self._leading.get(round(above.size), 1.3 * above.size):
            return False
        if self._is_large(above) and self._is_large(line):
            return True
        return not self._is_indented(lines, line) and not self._is_short(above, line)

    def _goes_over(self, above: PrintedLine, line: PrintedLine) -> bool:
        """Say whether a sentence goes on after the end of a page or column."""
        ended = _ENDED.search(above.words) is not None
        return not ended and line.words[:1].islower() and not self._is_large(above)

    def _is_large(self, line: PrintedLine) -> bool:
        return line.size > _LARGE * self._body

    def _is_indented(self, lines: list[PrintedLine], line: PrintedLine) -> bool:
        above = lines[-1]
        step = line.left - above.left
        if len(lines) == 1:
            hanging = _MARKER.match(above.words) is not None
            return step > (4 if hanging else _INDENT) * line.size
        return abs(step) > _INDENT * line.size

    def _is_short(self, above: PrintedLine, line: PrintedLine) -> bool:
        """Say whether the line above ended although the next word had fitted into it."""
        word = len(line.words.split(maxsplit=1)[0]) + 1
        letter = (above.right - above.left) / max(len(above.words), 1)
        return self._right[above.page] - above.right > word * letter + above.size / 2

    def _name(self, paragraph: Paragraph) -> None:
        if paragraph.role is not Role.PLAIN:
            return
        first = paragraph.lines[0]
        if self._is_large(first) and len(paragraph.lines) < _EDGE_LINES:
            paragraph.role = Role.HEADING
            paragraph.level = 1 if first.size > 1.4 * self._body else 2
        elif _MARKER.match(first.words):
            paragraph.role = Role.ITEM


def _body_size(lines: Sequence[PrintedLine]) -> float:
    counts: dict[float, int] = defaultdict(int)
    for line in lines:
        counts[round(line.size, 1)] += len(line.words)
    return max(counts, key=lambda size: counts[size], default=1.0)


def _leading(lines: Sequence[PrintedLine]) -> dict[int, float]:
    """Give the usual distance of lines, by type size: the lower middle, as gaps widen it."""
    steps = defaultdict(list)
    for above, line in pairwise(lines):
        step = above.bottom - line.bottom
        same = above.page == line.page and abs(above.size - line.size) < 1
        if same and 0.8 * line.size < step < 2.6 * line.size:
            steps[round(line.size)].append(step)
    return {size: min(median(found), _tight(found)) for size, found in steps.items()}


def _tight(steps: list[float]) -> float:
    """Give the smallest distance that every sixth line has."""
    ordered = sorted(steps)
    return ordered[len(ordered) // 6] * 1.05
