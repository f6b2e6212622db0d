"""WARC files that others wrote: the records that hold documents."""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import BinaryIO

from warcio.archiveiterator import ArchiveIterator
from warcio.recordloader import ArcWarcRecord

from onrecord.archive.digest import digest_of
from onrecord.archive.headers import Headers, media_type_of, of_record
from onrecord.archive.records import own_capture
from onrecord.model import Capture

_STEP = 1 << 16
_CODINGS = frozenset({"", "identity", "gzip", "x-gzip", "deflate"})


@dataclass(frozen=True, slots=True)
class FoundRecord:
    """A record that holds a document.

    Attributes:
        address: What it was captured from.
        capture: With no place: it is not in our own archive.
        payload: With no transfer or content coding.
        headers: HTTP headers; none for a resource.
    """

    address: str
    capture: Capture
    payload: bytes
    headers: Headers


@dataclass(frozen=True, slots=True)
class BadRecord:
    """A record that cannot be read, and why.

    Attributes:
        address: What it was captured from; empty when not even that can be read.
        reason: Why, for the user.
    """

    address: str
    reason: str


class Rejoined:
    """A stream whose first bytes have been read already, put together again.

    >>> from io import BytesIO
    >>> stream = Rejoined(b"We ", BytesIO(b"agree."))
    >>> stream.read(2), stream.read(), stream.read()
    (b'We', b' agree.', b'')
    """

    def __init__(self, start: bytes, rest: BinaryIO) -> None:
        self._start, self._rest = start, rest

    def read(self, size: int = -1) -> bytes:
        """Read up to so many bytes; all of them when it is negative."""
        if size < 0:
            size = len(self._start)
            return self.read(size) + self._rest.read()
        piece, self._start = self._start[:size], self._start[size:]
        return piece or self._rest.read(size)


def is_warc(start: bytes) -> bool:
    r"""Say whether a file that starts so is a WARC file, packed with gzip or not.

    >>> is_warc(b"WARC/1.0\r\nWARC-Type: warcinfo"), is_warc(b"<html>")
    (True, False)
    """
    if start.startswith(b"\x1f\x8b"):
        try:
            start = zlib.decompressobj(wbits=31).decompress(start, 16)
        except zlib.error:
            return False
    return start.startswith(b"WARC/")


def records_in(
    file: BinaryIO | Rejoined, max_bytes: int, media_types: frozenset[str]
) -> Iterator[FoundRecord | BadRecord]:
    """Read the records that hold documents.

    Leaves out requests, metadata, revisits, answers with another status than 200, and
    records of other media types; one whose media type is not told is taken.

    Args:
        file: Of WARC records, packed with gzip or not.
        max_bytes: Of one payload; a larger one is a bad record.
        media_types: That are taken.

    Yields:
        Records in their order.  What comes after a place that makes no sense is left out;
        a bad record says so.
    """
    try:
        for record in ArchiveIterator(file):
            if record.rec_type in {"response", "resource"} and _is_wanted(record, media_types):
                yield _found(record, max_bytes)
    except Exception as error:  # noqa: BLE001  warcio raises whatever its parsers stumble over
        told = " ".join(str(error).split())[:120]
        yield BadRecord("", f"not a whole WARC file; the rest of it is left out ({told})")


def _is_wanted(record: ArcWarcRecord, media_types: frozenset[str]) -> bool:
    if record.http_headers and record.http_headers.get_statuscode() != str(HTTPStatus.OK.value):
        return False
    media_type, _ = _declared(record)
    return media_type is None or media_type in media_types


def _found(record: ArcWarcRecord, max_bytes: int) -> FoundRecord | BadRecord:
    fields, http = record.rec_headers, record.http_headers
    address = fields.get_header("WARC-Target-URI") or ""
    coding = (http.get_header("content-encoding") or "").strip().lower() if http else ""
    if coding not in _CODINGS:
        return BadRecord(address, f"in a coding that cannot be undone: {coding[:20]}")
    payload = _read(record, max_bytes)
    if len(payload) > max_bytes:
        return BadRecord(address, f"larger than {max_bytes:,} bytes")
    if record.raw_stream.read(1) == b"" and record.raw_stream.limit > 0:
        return BadRecord(address, "the record breaks off")
    came = _time(fields.get_header("WARC-Date") or "")
    if came is None:
        return BadRecord(address, "the record has no date")
    headers = tuple(http.headers) if http else ()
    own = own_capture(fields)
    if own is not None and own.digest == digest_of(payload):
        return FoundRecord(own.url or own.name, own, payload, of_record(headers))
    media_type, charset = _declared(record)
    capture = Capture(
        digest=digest_of(payload),
        name=address,
        fetched=came,
        url=address if http else None,
        asked_url=address if http else None,
        status=HTTPStatus.OK.value if http else None,
        media_type=media_type,
        charset=charset,
    )
    return FoundRecord(address, capture, payload, headers)


def _declared(record: ArcWarcRecord) -> tuple[str | None, str | None]:
    if record.http_headers:
        return media_type_of(tuple(record.http_headers.headers))
    declared = record.rec_headers.get_header("Content-Type") or ""
    media_type, charset = media_type_of((("Content-Type", declared),))
    return (None if media_type == "application/octet-stream" else media_type), charset


def _read(record: ArcWarcRecord, max_bytes: int) -> bytes:
    stream, kept = record.content_stream(), bytearray()
    while len(kept) < max_bytes + 1 and (piece := stream.read(_STEP)):
        kept += piece
    return bytes(kept)


def _time(told: str) -> datetime | None:
    try:
        came = datetime.fromisoformat(told)
    except ValueError:
        return None
    return came.astimezone(UTC) if came.tzinfo else came.replace(tzinfo=UTC)
