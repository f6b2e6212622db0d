"""Answers: what a store keeps and gives beside readings, a line about each document among them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from onrecord.model import Announced, Capture, DocumentId, Genre, Reading, Span


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
class Arrival:
    """How a document came into a store.

    Attributes:
        number: Its place among all, in the order in which they were kept first; it never changes.
        time: Of its first capture, in UTC; None without any.
        language: A BCP 47 tag.
        url: Where its source published it; None for a file that came without an address.
    """

    number: int
    time: datetime | None
    language: str
    url: str | None


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
        language: Of the document, a BCP 47 tag.
        speaker, represents: Of the turn that holds it; None outside turns.
        replaced: Whether a later version of the document is in the record.
    """

    document: DocumentId
    span: Span
    text: str
    language: str
    title: str | None
    day: date | None
    issuer: str | None
    genre: Genre
    speaker: str | None = None
    represents: str | None = None
    replaced: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What some of the passages that were found have in common.

    Attributes:
        value: A speaker, an issuer, a kind, a language, an instrument or a year.
        passages: How many of them have it.
    """

    value: str
    passages: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Facets:
    """What the passages that a query finds have in common, most frequent first.

    Attributes:
        counted: How many passages were counted: all, or the first that the record has.
        whole: Whether those are all.
        shared: The values by what they are: "speaker", "year" and so on.
    """

    counted: int
    whole: bool
    shared: dict[str, tuple[Shared, ...]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Spelled:
    """A word that passages write as a name.

    Attributes:
        key: What it shares with the other spellings of the name.
        word: Folded.
        named: In how many passages it is written as a name.
        passages: In how many it stands at all.
    """

    key: str
    word: str
    named: int
    passages: int


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
