"""Reading again: archived bytes by today's rules, under the same ids."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum

from onrecord.documents import Origin
from onrecord.errors import OnRecordError, ReaderFault
from onrecord.model import Capture, DocumentId, Reading
from onrecord.pipeline import read_bytes
from onrecord.record.identity import wording_of
from onrecord.record.shelf import Shelf
from onrecord.rules import versions
from onrecord.store import Kept, Witness


class Again(StrEnum):
    """What became of a document that older rules had read.

    `READ`: it has a new reading.  `OTHER_TEXT`: today's rules make another text of its bytes;
    its reading is left as it is, since addresses point into the text.  `LOST`: its bytes are
    not there or can no longer be read; its reading is left as it is.
    """

    READ = "read"
    OTHER_TEXT = "other_text"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reread:
    """One document that older rules had read.

    Attributes:
        document: Its id, which never changes.
        title: As it is kept now.
        outcome: What became of it.
        error: Why its bytes could not be read.
    """

    document: DocumentId
    title: str | None
    outcome: Again
    error: OnRecordError | None = None


def read_again(shelf: Shelf) -> Iterator[Reread]:
    """Read every document again that other rules than today's have read."""
    rules = versions()
    for listed in shelf.records.documents():
        old = shelf.records.reading(listed.id)
        if old.rules != rules:
            yield _read_again(shelf, old)


def _read_again(shelf: Shelf, old: Reading) -> Reread:
    document = old.document
    outcome, error = Again.LOST, None
    for witness in shelf.records.witnesses(document.id):
        if witness.capture.digest != document.digest:
            continue
        try:
            new = again(shelf, witness.capture)
        except OnRecordError as reason:
            error = reason
            continue
        error = None
        outcome = Again.READ if new.document.text == document.text else Again.OTHER_TEXT
        if outcome is Again.READ:
            _replace(shelf, witness, old, new)
        break
    title = shelf.records.listed(document.id).title
    return Reread(document=document.id, title=title, outcome=outcome, error=error)


def _replace(shelf: Shelf, witness: Witness, old: Reading, new: Reading) -> None:
    document = replace(new.document, id=old.document.id)
    kept = Kept(reading=replace(new, document=document), wording=wording_of(document))
    shelf.records.keep(witness, kept)


def again(shelf: Shelf, capture: Capture) -> Reading:
    """Read the archived bytes of a capture by today's rules.

    Raises:
        ArchiveError: The bytes are not there, or not whole.
        DocumentError: They can no longer be read.
    """
    payload = shelf.archive.payload(capture)
    try:
        return read_bytes(payload, origin_of(capture))
    except OnRecordError:
        raise
    except Exception as error:
        raise ReaderFault.of(capture.name, error) from error


def origin_of(capture: Capture) -> Origin:
    """Say what is known of a capture's bytes besides them."""
    return Origin(
        name=capture.name,
        url=capture.url,
        media_type=capture.media_type,
        charset=capture.charset,
    )
