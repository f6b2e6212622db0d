"""Passage: the text that a finder is given; the only place where spans are made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from re import Match

from onrecord.model.span import Span


@dataclass(frozen=True, slots=True)
class Passage:
    """A text to find mentions in, and what is known about it.

    A finder counts from 0 in `text`; `span_at` and `span_of` give the place in the
    document, so that no finder adds offsets itself.  Text that is not the document's
    own (page furniture) has been blanked out with line feeds of equal length.

    Attributes:
        text: The words.
        offset: Where the passage starts in its document, in code points.
        language: BCP 47 tag, such as "en" or "ru"; "und" when it is not known.
        reference: The day by which relative times go (the event's day, else the day of
            publication); None when it is not known.
        polity: The issuer's code, such as "RS": whose laws and codes "the Labour Code" means.

    >>> passage = Passage("signed in May", offset=100)
    >>> passage.span_at(10, 13)
    Span(start=110, end=113)
    """

    text: str
    offset: int = 0
    language: str = "en"
    reference: date | None = None
    polity: str | None = None

    def span_at(self, start: int, end: int) -> Span:
        """Give the document's span for a stretch of this passage."""
        return Span(self.offset + start, self.offset + end)

    def span_of(self, match: Match[str], group: int | str = 0) -> Span:
        """Give the document's span of a match, or of one of its groups."""
        return self.span_at(match.start(group), match.end(group))
