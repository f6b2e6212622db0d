"""Adding: one input into the archive and the store, whole or not at all."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.archive import Input
from onrecord.archive.headers import Headers, header
from onrecord.errors import OnRecordError, ReaderFault, StoreError
from onrecord.model import Capture, DocumentId, Reading
from onrecord.pipeline import read_bytes
from onrecord.record.identity import Identity, address_of, identify, wording_of
from onrecord.record.outcome import Added, Change
from onrecord.record.rereading import again, origin_of
from onrecord.record.shelf import Shelf
from onrecord.store import Kept, Listed, Records, Witness


@dataclass(frozen=True, slots=True)
class _Arrival:
    """An input that has bytes."""

    name: str
    payload: bytes
    capture: Capture
    headers: Headers


def add_input(shelf: Shelf, given: Input) -> Added:
    """Add one input.

    The bytes go into the archive first and then, in one transaction, capture and reading
    into the store: what is interrupted in between is found in the archive by the next `add`
    of the same bytes, and not kept twice.

    Raises:
        StoreError: The store cannot be written.  The errors of an input itself are
            in the outcome.
        ArchiveUnwritable: The archive cannot be written.
    """
    if given.error is not None or given.payload is None or given.capture is None:
        return Added(name=given.name, change=Change.ERROR, error=given.error)
    capture = replace(given.capture, name=_writable(given.capture.name))
    arrival = _Arrival(_writable(given.name), given.payload, capture, given.headers)
    known = _same_bytes(shelf.records, capture)
    if known is not None:
        title = shelf.records.listed(known).title
        return Added(name=arrival.name, change=Change.SAME_BYTES, document=known, title=title)
    try:
        reading = read_bytes(arrival.payload, origin_of(arrival.capture))
    except OnRecordError as error:
        return _unread(shelf, arrival, error)
    except Exception as error:  # noqa: BLE001 - a slip of a rule is this file's error, not the batch's
        return _unread(shelf, arrival, ReaderFault.of(arrival.name, error))
    return _keep(shelf, arrival, reading)


def _unread(shelf: Shelf, arrival: _Arrival, error: OnRecordError) -> Added:
    _keep_unreadable(shelf, arrival, error)
    return Added(name=arrival.name, change=Change.ERROR, error=error)


def _keep(shelf: Shelf, arrival: _Arrival, reading: Reading) -> Added:
    identity = identify(shelf.records, reading)
    document = identity.reading.document
    address = address_of(arrival.capture, document)
    before = _before(shelf, address, identity)
    capture = _archived(shelf, arrival, address)
    witness = _witness(capture, arrival.headers, address)
    if before is not None and before.wording == identity.wording:
        identity = replace(identity, known=before)
    if identity.known is not None:
        known = identity.known
        shelf.records.keep(replace(witness, document=known.id))
        return Added(
            name=arrival.name, change=Change.SAME_TEXT, document=known.id, title=known.title
        )
    corrects = before.id if before is not None else None
    kept = Kept(reading=identity.reading, wording=identity.wording, corrects=corrects)
    shelf.records.keep(witness, kept)
    return Added(
        name=arrival.name,
        change=Change.NEW if corrects is None else Change.NEW_VERSION,
        document=document.id,
        title=document.header.title,
        corrects=corrects,
    )


def _before(shelf: Shelf, address: str, identity: Identity) -> Listed | None:
    """Give the document that was last seen at an address.

    When it was read by other rules, its archived bytes are read again by today's, so that
    a better rule is never taken for a publisher's correction.
    """
    last = shelf.records.latest(address)
    if last is None or last.document is None:
        return None
    before = shelf.records.listed(last.document)
    if before.wording == identity.wording:
        return before
    if shelf.records.reading(before.id).rules != identity.reading.rules:
        now = _read_again(shelf, last.capture)
        if now is not None and wording_of(now.document) == identity.wording:
            return replace(before, wording=identity.wording)
    return before


def _read_again(shelf: Shelf, capture: Capture) -> Reading | None:
    try:
        return again(shelf, capture)
    except OnRecordError:
        return None


def _same_bytes(records: Records, capture: Capture) -> DocumentId | None:
    """Give the document that these bytes hold, when nothing new is to be kept.

    At an address of the web only the last capture counts: a page that goes back to
    earlier words has changed.  Of local files, any copy counts.
    """
    if capture.url:
        last = records.latest(capture.url)
        return last.document if last and last.capture.digest == capture.digest else None
    held = (holder.document for holder in records.holders(capture.digest))
    return next((document for document in held if document is not None), None)


def _archived(shelf: Shelf, arrival: _Arrival, address: str) -> Capture:
    """Keep the bytes, or take the capture that an interrupted `add` has left."""
    capture = arrival.capture
    listed = {
        (holder.capture.fetched, holder.address) for holder in shelf.records.holders(capture.digest)
    }
    for left in shelf.archive.find(capture.digest):
        same = (left.name, left.url) == (capture.name, capture.url)
        if same and (left.fetched, address) not in listed:
            return left
    return shelf.archive.keep(arrival.payload, capture, arrival.headers)


def _keep_unreadable(shelf: Shelf, arrival: _Arrival, error: OnRecordError) -> None:
    """Keep what a server sent and we cannot read, as evidence; a local file is still there."""
    if isinstance(error, StoreError) or arrival.capture.url is None:
        return
    address = address_of(arrival.capture, None)
    last = shelf.records.latest(address)
    if last is not None and last.capture.digest == arrival.capture.digest:
        return
    capture = _archived(shelf, arrival, address)
    witness = _witness(capture, arrival.headers, address)
    shelf.records.keep(replace(witness, error=(error.code, str(error))))


def _witness(capture: Capture, headers: Headers, address: str) -> Witness:
    return Witness(
        capture=capture,
        address=address,
        etag=header(headers, "ETag"),
        last_modified=header(headers, "Last-Modified"),
    )


def _writable(name: str) -> str:
    """Write a file's name in characters that a database takes; bytes of no encoding become �."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
