"""Records: what every store answers, whatever database is behind it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from onrecord.corrections import Correction
from onrecord.model import (
    Announced,
    Attempt,
    Capture,
    DocumentId,
    Genre,
    Naming,
    PrintedCounter,
    Reading,
    Span,
    Utterance,
)
from onrecord.store.asking import Query
from onrecord.store.selection import ALL_STATEMENTS, Heard, Selection, Tally


@dataclass(frozen=True, slots=True, kw_only=True)
class Witness:
    """A capture, and what became of it.

    Attributes:
        capture: The capture, with its place in the archive.
        address: Where it was found: its URL, or the path of a local file.
        document: The document that it is listed under; None when it could not be read.
        error: Code and message of what kept it from being read; None when nothing did.
        etag, last_modified: What to ask the server with next time.
    """

    capture: Capture
    address: str
    document: DocumentId | None = None
    error: tuple[str, str] | None = None
    etag: str | None = None
    last_modified: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """A reading with what is known of how it came.

    Attributes:
        reading: All records of the document.
        wording: Digest of title, date, issuer and body.
        corrects: The version that it replaces; None for a first version.
        edition_of: The document whose bytes it reads anew; None for a first reading.
    """

    reading: Reading
    wording: str
    corrects: DocumentId | None = None
    edition_of: DocumentId | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """One line about a document.

    Attributes:
        day: Of publication, else of the event; None when the text gives neither.
        corrects, corrected_by: The version before and the version after.
        captures, turns, mentions, statements: How many there are.
    """

    id: DocumentId
    title: str | None
    day: date | None
    issuer: str | None
    represents: str | None
    genre: Genre
    language: str
    path: str | None
    url: str | None
    digest: str
    wording: str
    corrects: DocumentId | None
    corrected_by: DocumentId | None
    captures: int
    turns: int
    mentions: int
    statements: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """Which documents to list, newest first.

    Attributes:
        since, until: Days, both included; documents without a day are left out by either.
        issuer: Words of the issuer's name, or the code of whom it represents.
        genre: One genre.
        language: A BCP 47 tag; "sr" lists "sr-Latn" as well.
        superseded: Whether versions that have been replaced are listed.
        limit: How many at most; None for all.
    """

    since: date | None = None
    until: date | None = None
    issuer: str | None = None
    genre: Genre | None = None
    language: str | None = None
    superseded: bool = True
    limit: int | None = None


EVERYTHING = Listing()
"""All documents."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """A document that another one announces, and whether it is here.

    Attributes:
        by: The document that announces it.
        item: What it says.
        arrived: The document itself; None while it was never seen.
    """

    by: DocumentId
    item: Announced
    arrived: DocumentId | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A passage that a search found.

    Attributes:
        document: Where it stands.
        span: The whole paragraph.
        text: Its words.
        speaker, represents: Of the turn that holds it; None outside turns.
    """

    document: DocumentId
    span: Span
    text: str
    title: str | None
    day: date | None
    issuer: str | None
    genre: Genre
    speaker: str | None = None
    represents: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counts:
    """How much there is.

    `speakers` counts the names of those who speak in turns, `unheard` the documents that were
    read before statements were heard.
    """

    documents: int
    versions: int
    captures: int
    unreadable: int
    passages: int
    characters: int
    speakers: int
    turns: int
    actors: int
    instruments: int
    times: int
    quantities: int
    statements: int
    findings: int
    unheard: int
    announced: int
    arrived: int
    attempts: int
    languages: dict[str, int]


class Records(Protocol):
    """What every store answers.

    A method that writes does so whole or not at all, and what it has returned from
    survives the end of the process at any moment.  Readers see whole writes only.
    """

    def keep(self, witness: Witness, kept: Kept | None = None) -> None:
        """Keep a capture, together with its document when that is new.

        A document of the same id and text replaces its own reading; its captures stay.

        Raises:
            QuoteMismatch: The words of a mention or statement are not those of its span; nothing
                is kept.
            StoreUnwritable: The disk is full or cannot be written; nothing is kept.
        """

    def keep_attempt(self, attempt: Attempt) -> None:
        """Keep one look at a source."""

    def keep_corrections(self, made: Iterable[Correction]) -> int:
        """Keep what people say of readings, all or none; give how many were not here yet.

        Raises:
            BadCorrection: One says what its field cannot be.
            QuoteMismatch: One has other words than its document, if that is here.
        """

    def corrections(self, document: DocumentId | None = None) -> tuple[Correction, ...]:
        """Give what people say of one document, or of all, oldest first."""

    def corrected(self, document: DocumentId) -> Reading:
        """Give a document's `reading` with what people say of it."""

    def reading(self, document: DocumentId) -> Reading:
        """Give all records of a document as rules have read them, equal to those that were kept.

        Raises:
            RecordNotFound: There is no such document.
        """

    def listed(self, document: DocumentId) -> Listed:
        """Give the line about one document.

        Raises:
            RecordNotFound: There is no such document.
        """

    def complete(self, beginning: str) -> DocumentId:
        """Give the one document whose id begins so, with or without "doc:".

        Raises:
            RecordNotFound: There is none, or more than one.
        """

    def documents(self, listing: Listing = EVERYTHING) -> tuple[Listed, ...]:
        """List documents, newest first, those without a day last."""

    def witnesses(self, document: DocumentId) -> tuple[Witness, ...]:
        """List the captures of a document, in the order in which they were kept."""

    def latest(self, address: str) -> Witness | None:
        """Give the last capture at an address."""

    def holders(self, digest: str) -> tuple[Witness, ...]:
        """List the captures of the same bytes, at whatever address."""

    def unreadable(self) -> tuple[Witness, ...]:
        """List the captures that could not be read."""

    def notices(self, *, arrived: bool | None = None) -> tuple[Notice, ...]:
        """List what was announced: all, what is here, or what was never seen."""

    def attempts(self, source: str | None = None) -> tuple[Attempt, ...]:
        """List the looks at one source, or at all, oldest first."""

    def find(self, query: Query, limit: int, offset: int = 0) -> tuple[Found, ...]:
        """Find passages, best first; without words, newest first."""

    def count(self, query: Query) -> int:
        """Count what a query finds."""

    def statements(self, selection: Selection = ALL_STATEMENTS) -> Iterator[Heard]:
        """Give statements, newest document first, as they stand in the text."""

    def utterances(self, known_on: date | None = None) -> Iterator[Utterance]:
        """Give every statement as it was made: by day, document and place, without a day last.

        Leaves out versions that were replaced, and versions in other languages of a document
        that is here in English; those are named as its copies.

        Args:
            known_on: Leave out what was first captured or said by people after this day.
        """

    def tally(self, selection: Selection = ALL_STATEMENTS) -> Tally:
        """Count what a selection gives without its limit."""

    def counters(self) -> tuple[PrintedCounter, ...]:
        """List the counters of days that are printed: newest page first, without a day last."""

    def namings(self, canonical: str) -> tuple[Naming, ...]:
        """List the documents that name an actor or instrument, and of which it is known whose.

        Oldest first, those without a day last; versions that were replaced are left out.
        """

    def issuers(self, source: str) -> dict[str, int]:
        """Say whose texts a source has brought, by code, and how many of each."""

    def counts(self) -> Counts:
        """Count what there is."""

    def close(self) -> None:
        """Let go of the database."""
