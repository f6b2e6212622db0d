"""What became of something that was added, or of a source that was checked."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from onrecord.errors import OnRecordError
from onrecord.model import Attempt, DocumentId


class Change(StrEnum):
    """What an input brought.

    `NEW`: a document that was not in the record.  `SAME_BYTES`: nothing was kept, since the
    bytes are there already.  `SAME_TEXT`: other bytes of a document that is there; they are
    kept as one more capture.  `NEW_VERSION`: other words at a known address.  `ERROR`: it
    could not be had or read.
    """

    NEW = "new"
    SAME_BYTES = "same_bytes"
    SAME_TEXT = "same_text"
    NEW_VERSION = "new_version"
    ERROR = "error"


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    """What became of one input.

    Attributes:
        name: The input, as it was handed over or found.
        change: What it brought.
        document: The document that it holds; None after an error.
        title: The document's title; None when it has none, and after an error.
        corrects: The version before; None for everything but a new version.
        error: Why it could not be had or read.
    """

    name: str
    change: Change
    document: DocumentId | None = None
    title: str | None = None
    corrects: DocumentId | None = None
    error: OnRecordError | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What became of one source.

    Attributes:
        source: Its name.
        attempt: The row that was kept; None when it was too early to ask again.
        added: What the addresses that it lists brought, in order.
        wait: Seconds until its patience is over; 0 when it was asked.
    """

    source: str
    attempt: Attempt | None
    added: tuple[Added, ...] = ()
    wait: int = 0
