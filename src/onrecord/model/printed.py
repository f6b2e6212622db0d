"""Printed counters and namings: what documents hold, told of all documents together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.model.document import Counter, DocumentId


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintedCounter:
    """A counter of days with the document around which it is printed.

    Attributes:
        document: The document.
        title: Of the document.
        represents: Whose text it is, by code; None when the page does not say.
        page_day: The date that the page gives of itself; None when it gives none.
        published: The day on which the document was published; None when the text gives none.
        captured: The day, in UTC, on which the page was captured last.
        counter: As it was read.
    """

    document: DocumentId
    title: str | None
    represents: str | None
    page_day: date | None
    published: date | None
    captured: date | None
    counter: Counter

    @property
    def address(self) -> str:
        """Give where it stands, as `onrecord quote` reads it."""
        return f"{self.document}/{self.counter.span.start}-{self.counter.span.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A document that names somebody or something, whatever it says of it.

    Attributes:
        document: The document.
        day: Of publication, else of the event; None when the text gives neither.
        represents: Whose text it is, by code; None when the page does not say.
    """

    document: DocumentId
    day: date | None
    represents: str | None
