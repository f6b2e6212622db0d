"""Paragraphs: the lines of a page, put together where one sentence runs over several."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Line, Page, Role

_GAP = re.compile(r"[ \t\u00a0]{5,}")
_SPACED = re.compile(r"\S+(?:[ \t\u00a0]{1,4}\S+)*")
_SENTENCE_END = re.compile(r"[.!?…:;][”\"’')\]]*$")
_NEW = re.compile(
    r"(?:\d{1,3}(?:\.\d{1,2})*[.)]\s|[•●▪–—*-]\s|\(?[a-z]\)\s|Q\s{2}|Q:|[A-Z][A-Z.'’ -]{2,40}:)"
)
_NAMES = re.compile(r"(?:[A-ZÀ-Þ][\w’'-]+ ?){1,4}")
_NAME_LABEL = re.compile(r"(?!Question|Answer|Q:|A:)[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?:\s")
_LONG_LINE = 130
_PRINTED = frozenset({"text/plain", "text/markdown", "message/rfc822"})
_FEW = 3
_FULL = 0.72
_WIDE = 40


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A stretch of a page that is set as one.

    Attributes:
        start, end: Place in the page's text, in code points.
        text: Its words, line feeds included.
        line: The first of its lines, for what the markup says.
        words: How many words it has.
    """

    start: int
    end: int
    text: str
    line: Line
    words: int

    @classmethod
    def cut(cls, page: Page, start: int, end: int, line: Line) -> Paragraph:
        """Cut a paragraph out of a page."""
        text = page.text[start:end]
        return cls(start, end, text, line, len(text.split()))


def split_paragraphs(page: Page) -> tuple[Paragraph, ...]:
    """Put the lines of a page together to paragraphs.

    Lines with markup are paragraphs already.  Of plain lines, those that touch (no empty
    line between) are joined where the upper one is as wide as the text is set, or stops in
    mid-sentence; a numbered point, a bullet or a speaker's label starts a new one.  A
    line whose parts stand five or more blanks apart gives a paragraph for each part.

    Returns:
        Paragraphs in order, apart, covering every word of the page.
    """
    width = _width(page)
    made: list[Paragraph] = []
    for group in _groups(page):
        made += _joined(page, group, width)
    return tuple(made)


def _width(page: Page) -> int:
    """Give the width that the text is wrapped at, in characters; 0 when it is not wrapped."""
    lengths = sorted(line.end - line.start for line in page.lines if line.role is Role.PLAIN)
    prose = [length for length in lengths if _WIDE < length]
    if len(prose) < 4 or _LONG_LINE < prose[int(len(prose) * 0.9)]:  # noqa: PLR2004
        return 0
    return prose[int(len(prose) * 0.9)]


def _groups(page: Page) -> Iterator[list[Line]]:
    """Give the runs of plain lines that touch; every other line alone."""
    group: list[Line] = []
    for line in page.lines:
        if not (group and page.media_type in _PRINTED and _touches(page, group[-1], line)):
            if group:
                yield group
            group = []
        group.append(line)
    if group:
        yield group


def _touches(page: Page, upper: Line, lower: Line) -> bool:
    plain = lower.role is Role.PLAIN and upper.role in {Role.PLAIN, Role.ITEM}
    return plain and page.text.count("\n", upper.end, lower.start) < 2  # noqa: PLR2004


def _joined(page: Page, group: Sequence[Line], width: int) -> list[Paragraph]:
    wrapped = any(page.text[line.start].islower() for line in group)
    pairs = enumerate(pairwise(group), start=1)
    breaks = (at for at, (up, low) in pairs if _breaks(page, up, low, width, wrapped=wrapped))
    starts = [0, *breaks]
    made: list[Paragraph] = []
    for first, last in zip(starts, [*starts[1:], len(group)], strict=True):
        line, end = group[first], group[last - 1].end
        if last - first == 1:
            made += _parts(page, line)
        else:
            made.append(Paragraph.cut(page, line.start, end, line))
    return made


def _breaks(page: Page, upper: Line, lower: Line, width: int, *, wrapped: bool) -> bool:
    above = page.text[upper.start : upper.end]
    below = page.text[lower.start : lower.end]
    if _NEW.match(below) or "://" in above[:9] or "://" in below[:9]:
        return True
    ended = bool(_SENTENCE_END.search(above))
    if not ended and (below[0].islower() or above.endswith(",") or _split_label(above, below)):
        return False
    if wrapped and not ended and _is_running(above) and _is_running(below):
        return False
    length = upper.end - upper.start
    if width and length < _LONG_LINE:
        first_word = len(below.split(maxsplit=1)[0])
        full = _FULL * width < length + first_word + 1
        return not full or (ended and length < 0.85 * width)
    return True


def _is_running(line: str) -> bool:
    """Say whether a line is set as running text is: mostly in small letters."""
    words = line.split()
    return _FEW < len(words) and len(words) < 2 * sum(word[0].islower() for word in words)


def _split_label(above: str, below: str) -> bool:
    """Say whether a speaker's name is broken over two lines ("Ana" / "Brel: I think ...")."""
    return bool(_NAMES.fullmatch(above) and _NAME_LABEL.match(below))


def _parts(page: Page, line: Line) -> Iterator[Paragraph]:
    text = page.text[line.start : line.end]
    if not _GAP.search(text):
        yield Paragraph.cut(page, line.start, line.end, line)
        return
    for part in _SPACED.finditer(text):
        start, end = line.start + part.start(), line.start + part.end()
        yield Paragraph.cut(page, start, end, line)
