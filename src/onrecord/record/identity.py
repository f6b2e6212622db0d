"""Which document a reading is: known, another version of a known one, or new."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from pathlib import Path

from onrecord.archive import Wording, wording_digest
from onrecord.errors import RecordNotFound
from onrecord.model import BlockKind, Capture, Document, DocumentId, Reading
from onrecord.store import Listed, Records

_STANDARD_INPUT = "standard input"
_SAID = frozenset({BlockKind.BODY, BlockKind.LABEL, BlockKind.SIGNATURE})


@dataclass(frozen=True, slots=True)
class Identity:
    """A reading, and what the record already knows of it.

    Attributes:
        reading: With the id under which it is or will be kept.
        wording: Digest of its title, date, issuer and body.
        known: The document of the record that has this wording; None when there is none.
    """

    reading: Reading
    wording: str
    known: Listed | None


def identify(records: Records, reading: Reading) -> Identity:
    """Look a reading up by its content.

    Two texts that differ in the date alone (the same greeting, a year later) have the same
    issuer, title and body; the later one gets an id of its own.
    """
    wording = wording_of(reading.document)
    known = _listed(records, reading.document.id)
    if known is not None and known.wording != wording:
        other = DocumentId("doc:" + _digest(f"{reading.document.id} {wording}"))
        reading = replace(reading, document=replace(reading.document, id=other))
        known = _listed(records, other)
    return Identity(reading, wording, known)


def wording_of(document: Document) -> str:
    """Give the digest of what makes a document what it is."""
    header = document.header
    body = "\n".join(b.span.of(document.text) for b in document.blocks if b.kind in _SAID)
    return wording_digest(
        Wording(
            title=header.title,
            date=header.published_on,
            issuer=header.issuer.name if header.issuer else None,
            body=body,
        )
    )


def address_of(capture: Capture, document: Document | None) -> str:
    """Say where a text is published: what makes two captures versions of each other.

    Its URL, else the address that the file itself gives as its own, else its path; standard
    input has none, so it counts as its digest.
    """
    if capture.url:
        return capture.url
    if document is not None and document.url:
        return document.url
    if capture.name == _STANDARD_INPUT:
        return capture.digest
    return str(Path(capture.name).absolute())


def _listed(records: Records, document: DocumentId) -> Listed | None:
    try:
        return records.listed(document)
    except RecordNotFound:
        return None


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()[:12]
