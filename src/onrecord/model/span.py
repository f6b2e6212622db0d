"""Span: where words stand in a document's text."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors import EmptySpan, SpanOutOfRange


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of one document's text.

    Counts Unicode code points of `Document.text` from 0; `end` is excluded.  A span is
    never empty: a record that points at no words cannot be cited.

    Raises:
        EmptySpan: `start` is negative or not before `end`.

    >>> Span(4, 9).of("the words of a text")
    'words'
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start < self.end:
            raise EmptySpan(self.start, self.end)

    def __len__(self) -> int:
        return self.end - self.start

    def of(self, text: str) -> str:
        """Cut the span's words out of its document's text.

        Raises:
            SpanOutOfRange: The text ends before the span does.
        """
        if len(text) < self.end:
            raise SpanOutOfRange(self.start, self.end, len(text))
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        """Say whether the other lies wholly inside this one."""
        return self.start < other.start + 1 and other.end < self.end + 1
