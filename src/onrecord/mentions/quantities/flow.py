"""Flow: a text with its wrapped lines joined, and the map back to its own places."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_BLANK = re.compile(r"[ \t\n\r\f\v\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]{2,}|[^\S ]")
_WRAPPED = 40
_NEW_ITEM = re.compile(r"[-*•●▪–—>#|]|\(?\w{1,3}[.)]\s")
_SENTENCE_ENDS = ".:;!?"


@dataclass(frozen=True, slots=True)
class Flow:
    """A text in which a space parts words and a line feed parts paragraphs, nothing else.

    Attributes:
        text: The flowing text.
        starts: Places in it after which the distance to the original changes.
        shifts: The distance from each of those places on.
    """

    text: str
    starts: tuple[int, ...]
    shifts: tuple[int, ...]

    def original(self, start: int, end: int) -> tuple[int, int]:
        """Give the place in the original of a stretch that neither starts nor ends blank."""
        return start + self._shift(start), end + self._shift(end - 1)

    def _shift(self, place: int) -> int:
        at = bisect_right(self.starts, place) - 1
        return self.shifts[at] if at >= 0 else 0


def flowing(text: str) -> Flow:
    r"""Join wrapped lines and squeeze blanks.

    One line feed is a wrap when a small letter follows, or when the line is long, ends no
    sentence, and no list item follows; otherwise, and where a blank line stands, it parts
    paragraphs.

    >>> flow = flowing("a radius of 25\n   miles\n\nPage 3")
    >>> flow.text, flow.original(12, 20)
    ('a radius of 25 miles\nPage 3', (12, 23))
    """
    parts: list[str] = []
    starts: list[int] = []
    shifts: list[int] = []
    at = length = line = 0
    for blank in _BLANK.finditer(text):
        gap = _gap(text, blank, line)
        if "\n" in blank[0]:
            line = blank.end()
        parts += [text[at : blank.start()], gap]
        length += blank.start() - at + 1
        at = blank.end()
        if blank.end() - blank.start() > 1:
            starts.append(length)
            shifts.append(at - length)
    parts.append(text[at:])
    return Flow("".join(parts), tuple(starts), tuple(shifts))


def _gap(text: str, blank: re.Match[str], line: int) -> str:
    feeds = blank[0].count("\n")
    if feeds == 0:
        return " "
    if feeds > 1 or blank.start() == 0 or blank.end() == len(text):
        return "\n"
    if text[blank.end()].islower():
        return " "
    long = blank.start() - line >= _WRAPPED and text[blank.start() - 1] not in _SENTENCE_ENDS
    return " " if long and not _NEW_ITEM.match(text, blank.end()) else "\n"
