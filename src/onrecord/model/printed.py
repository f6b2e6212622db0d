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
        day: The page's date, else the document's; None without either.
        counter: As it was read.
    """

    document: DocumentId
    title: str | None
    represents: str | None
    day: date | None
    counter: Counter


@dataclass(frozen=True, slots=True, kw_only=True)
class Naming:
    """A document that names somebody or something, whatever it says of it.

    Attributes:
        document: The document.
        day: Of publication, else of the event; None when the text gives neither.
        represents: Whose text it is, by code.
    """

    document: DocumentId
    day: date | None
    represents: str
