"""Speech: words that somebody is quoted with, word for word."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Attribution
from onrecord.statements.flat.marked import Marked
from onrecord.statements.flat.piece import Source

Range = tuple[int, int]
"""First and last word of a stretch of one sentence."""


@dataclass(frozen=True, slots=True)
class Marks:
    """The words between two quotation marks.

    Attributes:
        first, last: Sentences of the paragraph in which they begin and end.
        start, end: First and last word in these.
    """

    first: int
    start: int
    last: int
    end: int

    def within(self, number: int, marked: Marked) -> Range:
        """Give the words of one sentence that stand between the marks."""
        first = self.start if number == self.first else 0
        return first, self.end if number == self.last else len(marked.sentence) - 1


@dataclass(frozen=True, slots=True)
class Speech:
    """Words between quotation marks, who said them, and their levels of attribution."""

    marks: Marks
    source: Source
    levels: tuple[Attribution, ...]
