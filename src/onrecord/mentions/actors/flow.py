"""Flow: a text as one reads it, with broken lines joined, and the way back to its places."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass

_ODD = dict.fromkeys("\t\u00a0\u2002\u2003\u2007\u2009\u200a\u202f", " ") | {"\u2011": "-"}
_GAP = re.compile(r"  +")
_SHORTEST, _LONGEST = 40, 120
"""Code points of a line that was broken to fit a width; others are lines of their own."""


@dataclass(frozen=True, slots=True)
class Flow:
    """A text with every gap inside a sentence made one blank.

    Attributes:
        text: What rules read.
        cuts: Where the text goes on after something was left out, in order.
        skipped: How many characters were left out before each of the cuts.
    """

    text: str
    cuts: tuple[int, ...]
    skipped: tuple[int, ...]

    def place(self, at: int) -> int:
        """Give the place in the passage of a character of the text."""
        index = bisect_right(self.cuts, at)
        return at + (self.skipped[index - 1] if index else 0)


def flowing(text: str) -> Flow:
    r"""Join lines that were broken to fit a width, and make blanks plain and single.

    A line of 40 to 120 characters with a line right after it counts as broken to fit; a
    shorter one is a heading or a label, a longer one a paragraph.

    >>> flow = flowing("The Prime  Minister of the Republic of Norland, Ms Maria\n   Soler.")
    >>> flow.text
    'The Prime Minister of the Republic of Norland, Ms Maria Soler.'
    >>> flow.place(flow.text.index("Soler"))
    60
    """
    plain = text
    for odd, usual in _ODD.items():
        plain = plain.replace(odd, usual)
    writer = _Writer()
    at, length = 0, 0
    for line in plain.split("\n"):
        words = line.strip(" ")
        if at:
            joins = bool(words) and _SHORTEST <= length <= _LONGEST
            writer.write(at - 1, " " if joins else "\n")
        start = at + len(line) - len(line.lstrip(" "))
        if "  " in words:
            writer.write_single(start, words)
        elif words:
            writer.write(start, words)
        length = len(words)
        at += len(line) + 1
    return Flow("".join(writer.parts), tuple(writer.cuts), tuple(writer.skipped))


class _Writer:
    """Puts a text together and notes where something was left out."""

    def __init__(self) -> None:
        self.parts: list[str] = []
        self.cuts: list[int] = []
        self.skipped: list[int] = []
        self._kept = 0
        self._shift = 0

    def write(self, at: int, piece: str) -> None:
        """Add a piece that begins at a place of the passage."""
        if at - self._kept != self._shift:
            self._shift = at - self._kept
            self.cuts.append(self._kept)
            self.skipped.append(self._shift)
        self.parts.append(piece)
        self._kept += len(piece)

    def write_single(self, at: int, words: str) -> None:
        """Add words with one blank for every run of blanks."""
        last = 0
        for gap in _GAP.finditer(words):
            self.write(at + last, words[last : gap.start() + 1])
            last = gap.end()
        self.write(at + last, words[last:])
