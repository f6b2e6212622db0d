"""Asked: the documents, passages and statements of a record, as they are asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator
from datetime import date

from onrecord.archive import Archive
from onrecord.identity import Identities
from onrecord.identity.alike import Pair
from onrecord.identity.naming import Candidate
from onrecord.model import Attempt, DocumentId, Genre, Headed, Reading
from onrecord.quotations import ANYBODY, Ascribed
from onrecord.record.corrections import Judged, judged_corrections, judged_of
from onrecord.record.home import Home
from onrecord.record.judging import (
    JudgedPair,
    counts_of_names,
    judged_pairs,
    proposed,
)
from onrecord.record.knowing import who_is
from onrecord.record.quoting import Quotation, parse_address, quote
from onrecord.record.remembering import Memory, NoMemory
from onrecord.record.searched import Searched
from onrecord.record.verified import CheckedQuotation, Verified
from onrecord.record.verifying import Verifier
from onrecord.store import (
    Arrival,
    Counts,
    Heard,
    Listed,
    Listing,
    Notice,
    Records,
    Selection,
    Tally,
    Witness,
)


class Asked(Searched):
    """What can be asked of a record without adding anything up."""

    def __init__(self, home: Home, records: Records) -> None:
        super().__init__(home, records)
        self._archive: Archive | None = None
        self.memory: Memory | NoMemory = NoMemory()

    @property
    def home(self) -> Home:
        """The folder, and what lies where in it."""
        return self._home

    def close(self) -> None:
        """Let go of the files."""
        self._records.close()

    def documents(self, listing: Listing | None = None) -> tuple[Listed, ...]:
        """List documents, newest first, those without a day last."""
        return self._records.documents(listing or Listing())

    def headers(self, genres: Collection[Genre] = ()) -> tuple[Headed, ...]:
        """Give the header of every document that no other has replaced, newest first.

        Args:
            genres: Which kinds of documents; empty for all.
        """
        return self._records.headers(genres)

    def find_id(self, beginning: str) -> DocumentId:
        """Give the one document whose id begins so, with or without "doc:".

        Raises:
            RecordNotFound: There is none, or more than one.
        """
        return self._records.complete(beginning)

    def document(self, beginning: str) -> Listed:
        """Give the line about one document, by its id or the beginning of it.

        Raises:
            RecordNotFound: There is none, or more than one.
        """
        return self._records.listed(self.find_id(beginning))

    def reading(self, beginning: str) -> Reading:
        """Give all records of one document with what people say of them, by its id's beginning.

        Raises:
            RecordNotFound: There is none, or more than one.
        """
        return self._records.corrected(self.find_id(beginning))

    def reading_as_read(self, beginning: str) -> Reading:
        """Give all records of one document as the rules have read them, whatever people say.

        Raises:
            RecordNotFound: There is none, or more than one.
        """
        return self._records.reading(self.find_id(beginning))

    def corrections(self, beginning: str | None = None) -> tuple[Judged, ...]:
        """List what people say of one document's reading, or of all, oldest first.

        Raises:
            RecordNotFound: There is no document whose id begins so, or more than one.
        """
        document = None if beginning is None else self.find_id(beginning)
        return judged_corrections(self._records, document)

    def corrections_of(self, address: str) -> tuple[Judged, ...]:
        """List what people say of a statement, of its turn's speaker and of pairs that it is in.

        Args:
            address: Of the statement; of words of a turn, for its speaker alone.

        Raises:
            BadAddress: It names no words.
            RecordNotFound: There is no such document, or more than one.
        """
        beginning, span = parse_address(address)
        document = self.find_id(beginning)
        kind = "st:" if address.startswith("st:") else "doc:"
        whole = f"{kind}{document.removeprefix('doc:')}/{address.partition('/')[2]}"
        return judged_of(self._records, document, span, whole)

    def captures(self, beginning: str) -> tuple[Witness, ...]:
        """List the captures of one document, in the order in which they were kept.

        Raises:
            RecordNotFound: There is no such document, or more than one.
        """
        return self._records.witnesses(self.find_id(beginning))

    def copies(self, address: str) -> tuple[Witness, ...]:
        """List the captures of a live address, such as "https://norland.example/ferry"."""
        return self._records.copies(address)

    def unreadable(self) -> tuple[Witness, ...]:
        """List what servers sent and could not be read."""
        return self._records.unreadable()

    def announced(self, *, arrived: bool | None = None) -> tuple[Notice, ...]:
        """List what documents announce: all, what is here, or what was never seen."""
        return self._records.notices(arrived=arrived)

    def attempts(self, source: str | None = None) -> tuple[Attempt, ...]:
        """List the looks at one source, or at all, oldest first."""
        return self._records.attempts(source)

    def arrivals(self) -> dict[DocumentId, Arrival]:
        """Say of every document when it came, in the order in which they were added."""
        return self._records.arrivals()

    def opening(self, document: DocumentId) -> str | None:
        """Give the first paragraph of a document's body; None where it has none."""
        return self._records.opening(document)

    def brought(self, source: str) -> tuple[DocumentId, ...]:
        """List the documents that looks at a source have brought, in the order they came in."""
        return self._records.brought(source)

    def quote(self, address: str, words: str | None = None) -> Quotation:
        """Give exact words, where they stand, and how to cite them.

        Args:
            address: "doc:3f0a9c/120-480", or a statement's; or a document's id alone, with
                `words`.
            words: Words that stand in the document exactly once, letter for letter.

        Raises:
            BadAddress: It names no words, or the words are not there, or not only once.
            RecordNotFound: There is no such document, or more than one.
        """
        return quote(self._records, address, words)

    def verify(self, words: str, ascribed: Ascribed = ANYBODY) -> Verified:
        """Say whether a quotation is in the record: by this speaker, whole, unaltered.

        Args:
            words: The quotation, with or without quotation marks.
            ascribed: Whose words they are said to be, and of which day.
        """
        return Verifier(self._records).verify(words, ascribed)

    def check(self, draft: Reading) -> tuple[CheckedQuotation, ...]:
        """Say so of every quotation in a draft, such as `read` gives."""
        return Verifier(self._records).check(draft)

    def statements(self, selection: Selection | None = None) -> Iterator[Heard]:
        """Give statements, newest document first, as they stand in the text."""
        return self._records.statements(selection or Selection())

    def tally(self, selection: Selection | None = None) -> Tally:
        """Count what a selection gives without its limit."""
        return self._records.tally(selection or Selection())

    def identities(self, known_on: date | None = None) -> Identities:
        """Give who is one by what people judge; with a day, as it was judged by then."""
        return self._records.identities(known_on)

    def who(self, name: str, day: date) -> tuple[Candidate, ...]:
        """Give everybody whom a name or an office may mean on a day; none is chosen."""
        return who_is(self._home, name, day, self.identities())

    def judgements(self) -> tuple[JudgedPair, ...]:
        """List what people judge of who is who, oldest first, with what has become of it."""
        return judged_pairs(self._records)

    def counts_of_names(self) -> Counter[str]:
        """Count the statements by the actors and instruments that they have, as they were read."""
        return counts_of_names(self._records)

    def proposed(self) -> tuple[Pair, ...]:
        """Propose pairs of names that may mean one, and of which nobody has judged."""
        return proposed(self._records)

    def counts(self) -> Counts:
        """Count what there is."""
        return self._records.counts()

    def payload(self, witness: Witness) -> bytes:
        """Give the bytes of a capture, as they came; their digest is checked while reading.

        Raises:
            CaptureMissing, DigestMismatch: The archive no longer has them whole.
        """
        return self._opened_archive().payload(witness.capture)

    def _opened_archive(self) -> Archive:
        if self._archive is None:
            self._archive = Archive(self._home.archive)
        return self._archive
