"""Records: what every store answers, whatever database is behind it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from datetime import date
from typing import Protocol

from onrecord.corrections import Correction
from onrecord.model import (
    Attempt,
    DeskEntry,
    DocumentId,
    Genre,
    Headed,
    Naming,
    PrintedCounter,
    Reading,
    Utterance,
    Withdrawal,
)
from onrecord.store.answers import (
    EVERYTHING,
    Arrival,
    Counts,
    Found,
    Kept,
    Listed,
    Listing,
    Notice,
    Witness,
)
from onrecord.store.asking import Query
from onrecord.store.judging import Judgements
from onrecord.store.searching import Searching
from onrecord.store.selection import ALL_STATEMENTS, Heard, Selection, Tally


class Records(Judgements, Searching, Protocol):
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

    def headers(self, genres: Collection[Genre] = ()) -> tuple[Headed, ...]:
        """Give the header of every document that no other has replaced, newest first.

        Args:
            genres: Which kinds of documents; empty for all.
        """

    def witnesses(self, document: DocumentId) -> tuple[Witness, ...]:
        """List the captures of a document, in the order in which they were kept."""

    def latest(self, address: str) -> Witness | None:
        """Give the last capture at an address."""

    def copies(self, address: str) -> tuple[Witness, ...]:
        """List the captures of a live address, whether asked for or sent on to."""

    def holders(self, digest: str) -> tuple[Witness, ...]:
        """List the captures of the same bytes, at whatever address."""

    def unreadable(self) -> tuple[Witness, ...]:
        """List the captures that could not be read."""

    def notices(self, *, arrived: bool | None = None) -> tuple[Notice, ...]:
        """List what was announced: all, what is here, or what was never seen."""

    def attempts(self, source: str | None = None) -> tuple[Attempt, ...]:
        """List the looks at one source, or at all, oldest first."""

    def arriving(self, query: Query) -> Iterator[Found]:
        """Give all passages that a query finds: in the document that was kept last first."""

    def arrivals(self) -> dict[DocumentId, Arrival]:
        """Say of every document how it came, in the order in which they were kept first."""

    def opening(self, document: DocumentId) -> str | None:
        """Give the first paragraph of a document's body; None where it has none."""

    def brought(self, source: str) -> tuple[DocumentId, ...]:
        """List the documents that looks at a source have brought, in the order they came in."""

    def statements(self, selection: Selection = ALL_STATEMENTS) -> Iterator[Heard]:
        """Give statements, newest document first, as they stand in the text."""

    def utterances(self, known_on: date | None = None) -> Iterator[Utterance]:
        """Give every statement as it was made: by day, document and place, without a day last.

        Leaves out versions that were replaced, and versions in other languages of a document
        that is here in English; those are named as its copies.  Whoever people judge to be the
        same has one name in all of them.

        Args:
            known_on: Leave out what was first captured after this day, what it replaced, and what
                people said or judged after it.
        """

    def tally(self, selection: Selection = ALL_STATEMENTS) -> Tally:
        """Count what a selection gives without its limit."""

    def counters(self) -> tuple[PrintedCounter, ...]:
        """List the counters of days that are printed: newest page first, without a day last."""

    def namings(self, canonical: str) -> tuple[Naming, ...]:
        """List the documents that name an actor, somebody who stands for one, or an instrument.

        Oldest first, those without a day last; versions that were replaced are left out.
        """

    def issuers(self, source: str) -> dict[str, int]:
        """Say whose texts a source has brought, by code, and how many of each."""

    def keep_entries(self, entries: Iterable[DeskEntry]) -> None:
        """Keep what a desk entered: all of it, or nothing."""

    def change_entry(self, entry: str, change: Withdrawal) -> None:
        """Keep that an entry is withdrawn or restored; the entry itself stays as it is.

        Raises:
            EntryNotFound: There is no such entry.
        """

    def entries(self) -> tuple[DeskEntry, ...]:
        """List what desks entered, by the day that it is about, withdrawn entries included."""

    def counts(self) -> Counts:
        """Count what there is."""

    def close(self) -> None:
        """Let go of the database."""
