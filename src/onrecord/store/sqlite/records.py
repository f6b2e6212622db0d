"""SqliteRecords: the store's answers, from one SQLite file."""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterable, Iterator
from datetime import date
from pathlib import Path

from onrecord.corrections import Correction
from onrecord.identity import Identities, Judgement, standing
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
    Facets,
    Found,
    Kept,
    Listed,
    Listing,
    Notice,
    Spelled,
    Witness,
)
from onrecord.store.asking import Query, Terms, Window
from onrecord.store.selection import ALL_STATEMENTS, Heard, Selection, Tally
from onrecord.store.sqlite import (
    arriving,
    corrections,
    counters,
    entries,
    facets,
    finding,
    headers,
    indexing,
    judgements,
    keeping,
    listing,
    spelled,
    statements,
    utterances,
)
from onrecord.store.sqlite.connection import connect, explained, snapshot
from onrecord.store.sqlite.utterances import Uttered


class SqliteRecords:
    """One SQLite file that answers as `Records` says.

    Raises:
        StoreTooNew: The file was made by a newer version.
        NotAStore: It is another program's file, or damaged.
        StoreUnwritable: It cannot be made.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     records = SqliteRecords(Path(folder) / "record.db")
    ...     print(records.counts().documents)
    ...     records.close()
    0
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._connection: sqlite3.Connection = connect(file)
        with explained(file):
            indexing.bring_up_to_date(self._connection)

    def keep(self, witness: Witness, kept: Kept | None = None) -> None:
        with explained(self._file):
            keeping.keep(self._connection, witness, kept)

    def keep_attempt(self, attempt: Attempt) -> None:
        with explained(self._file):
            keeping.keep_attempt(self._connection, attempt)

    def keep_judgements(self, made: Iterable[Judgement]) -> int:
        with explained(self._file):
            return judgements.keep(self._connection, made)

    def judgements(self) -> tuple[Judgement, ...]:
        with explained(self._file):
            return judgements.judgements(self._connection)

    def identities(self, known_on: date | None = None) -> Identities:
        return Identities(standing(self.judgements(), known_on))

    def reading(self, document: DocumentId) -> Reading:
        with explained(self._file):
            return listing.reading(self._connection, document)

    def corrected(self, document: DocumentId) -> Reading:
        with explained(self._file):
            return listing.reading(self._connection, document, as_read=False)

    def keep_corrections(self, made: Iterable[Correction]) -> int:
        with explained(self._file):
            return corrections.keep(self._connection, made)

    def corrections(self, document: DocumentId | None = None) -> tuple[Correction, ...]:
        with explained(self._file):
            return corrections.corrections(self._connection, document)

    def listed(self, document: DocumentId) -> Listed:
        with explained(self._file):
            return listing.listed(self._connection, document)

    def complete(self, beginning: str) -> DocumentId:
        with explained(self._file):
            return listing.complete(self._connection, beginning)

    def documents(self, listing_: Listing = EVERYTHING) -> tuple[Listed, ...]:
        with explained(self._file):
            return listing.documents(self._connection, listing_)

    def headers(self, genres: Collection[Genre] = ()) -> tuple[Headed, ...]:
        with explained(self._file):
            return headers.headers(self._connection, genres)

    def witnesses(self, document: DocumentId) -> tuple[Witness, ...]:
        with explained(self._file):
            return listing.witnesses(self._connection, "d.id = ?", (document,))

    def latest(self, address: str) -> Witness | None:
        with explained(self._file):
            return listing.latest(self._connection, address)

    def copies(self, address: str) -> tuple[Witness, ...]:
        condition = "c.url = :it OR c.asked_url = :it OR c.address = :it"
        with explained(self._file):
            return listing.witnesses(self._connection, condition, {"it": address})

    def holders(self, digest: str) -> tuple[Witness, ...]:
        with explained(self._file):
            return listing.witnesses(self._connection, "c.digest = ?", (digest,))

    def unreadable(self) -> tuple[Witness, ...]:
        with explained(self._file):
            return listing.witnesses(self._connection, "c.document IS NULL")

    def notices(self, *, arrived: bool | None = None) -> tuple[Notice, ...]:
        with explained(self._file):
            return listing.notices(self._connection, arrived)

    def attempts(self, source: str | None = None) -> tuple[Attempt, ...]:
        with explained(self._file):
            return listing.attempts(self._connection, source)

    def find(self, query: Query, window: Window) -> tuple[Found, ...]:
        with explained(self._file):
            return finding.find(self._connection, query, window)

    def places(self, query: Query, window: Window) -> tuple[str, ...]:
        with explained(self._file):
            return finding.places(self._connection, query, window)

    def at(self, addresses: Iterable[str], query: Query) -> tuple[Found, ...]:
        with explained(self._file):
            return finding.at(self._connection, addresses, query)

    def passages(self) -> Iterator[tuple[str, str]]:
        with explained(self._file):
            yield from finding.passages(self._connection)

    def facets(self, query: Query) -> Facets:
        with explained(self._file):
            return facets.facets(self._connection, query)

    def spelled(self, keys: Iterable[str]) -> tuple[Spelled, ...]:
        with explained(self._file):
            return spelled.spelled(self._connection, keys)

    def has(self, terms: Terms) -> bool:
        with explained(self._file):
            return spelled.has(self._connection, terms)

    def arriving(self, query: Query) -> Iterator[Found]:
        with explained(self._file):
            yield from finding.arriving(self._connection, query)

    def arrivals(self) -> dict[DocumentId, Arrival]:
        with explained(self._file):
            return arriving.arrivals(self._connection)

    def opening(self, document: DocumentId) -> str | None:
        with explained(self._file):
            return arriving.opening(self._connection, document)

    def brought(self, source: str) -> tuple[DocumentId, ...]:
        with explained(self._file):
            return arriving.brought(self._connection, source)

    def count(self, query: Query) -> int:
        with explained(self._file):
            return finding.count(self._connection, query)

    def statements(self, selection: Selection = ALL_STATEMENTS) -> Iterator[Heard]:
        with explained(self._file):
            yield from statements.statements(self._connection, selection)

    def utterances(self, known_on: date | None = None) -> Iterator[Utterance]:
        with explained(self._file):
            who = self.identities(known_on)
            yield from utterances.utterances(self._connection, who, known_on)

    def uttered(self, before: Uttered) -> Uttered:
        """Give all utterances by their documents: made anew where a document was written since."""
        with explained(self._file), snapshot(self._connection):
            return utterances.uttered(self._connection, self.judgements(), before)

    def tally(self, selection: Selection = ALL_STATEMENTS) -> Tally:
        with explained(self._file):
            return statements.tally(self._connection, selection)

    def counters(self) -> tuple[PrintedCounter, ...]:
        with explained(self._file):
            return counters.printed(self._connection)

    def namings(self, canonical: str) -> tuple[Naming, ...]:
        with explained(self._file):
            return counters.namings(self._connection, canonical)

    def issuers(self, source: str) -> dict[str, int]:
        with explained(self._file):
            return counters.issuers(self._connection, source)

    def keep_entries(self, entries_: Iterable[DeskEntry]) -> None:
        with explained(self._file):
            entries.keep(self._connection, entries_)

    def change_entry(self, entry: str, change: Withdrawal) -> None:
        with explained(self._file):
            entries.change(self._connection, entry, change)

    def entries(self) -> tuple[DeskEntry, ...]:
        with explained(self._file):
            return entries.entries(self._connection)

    def counts(self) -> Counts:
        with explained(self._file):
            return listing.counts(self._connection)

    def close(self) -> None:
        self._connection.close()
