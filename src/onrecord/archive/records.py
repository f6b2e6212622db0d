"""WARC records: made from captures, and read back."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from io import BytesIO
from urllib.parse import quote
from uuid import NAMESPACE_URL, uuid5

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord
from warcio.statusandheaders import (
    StatusAndHeaders,
    StatusAndHeadersParser,
    StatusAndHeadersParserException,
)
from warcio.warcwriter import WARCWriter

from onrecord.archive.headers import Headers, for_record, of_record
from onrecord.model import Capture, WarcPlace

_FIELD = "OnRecord-Capture"
_DAY = "%Y-%m-%dT%H:%M:%S.%fZ"
_PROFILE = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest"
_URI = "!#$%&'()*+,/:;=?@[]~"
_SURROGATE = re.compile("[\ud800-\udfff]")
_OWN = ("name", "url", "asked_url", "status", "media_type", "charset")


class _AsTheyCame(StatusAndHeaders):  # type: ignore[misc]
    """HTTP headers written byte by byte as they came, where warcio would quote some."""

    def compute_headers_buffer(self, header_filter: object = None) -> None:
        del header_filter
        self.headers_buff = self.to_bytes(encoding="latin-1")


def first_record(capture: Capture, software: str) -> bytes:
    """Make the `warcinfo` record with which a file begins, as a gzip member."""
    made = BytesIO()
    writer = WARCWriter(made, gzip=True, warc_version="1.1")
    about = f"software: {software}\r\nformat: WARC File Format 1.1\r\n".encode()
    fields = {"WARC-Record-ID": _id("warcinfo", capture), "WARC-Date": _day(capture)}
    writer.write_record(
        writer.create_warc_record(
            "", "warcinfo", payload=BytesIO(about), length=len(about), warc_headers_dict=fields
        )
    )
    return made.getvalue()


def payload_record(payload: bytes, capture: Capture, headers: Headers) -> bytes:
    """Make the record that holds a payload, as a gzip member."""
    declared = "" if _is_http(capture) else capture.media_type or "application/octet-stream"
    return _member(_kind(capture), capture, headers, (payload, declared))


def revisit_record(capture: Capture, headers: Headers, first: Capture) -> bytes:
    """Make the record that says: the same bytes as an earlier capture's, as a gzip member."""
    return _member("revisit", capture, headers, first)


def capture_in(head: bytes, place: WarcPlace) -> Capture | None:
    """Read a capture from the head of its record; None for a record of another kind."""
    parser = StatusAndHeadersParser(["WARC/1.0", "WARC/1.1"])
    try:
        fields = parser.parse(BytesIO(head))
    except (StatusAndHeadersParserException, EOFError):
        return None
    capture = own_capture(fields)
    return None if capture is None else replace(capture, warc=place)


def own_capture(fields: StatusAndHeaders) -> Capture | None:
    """Read the capture, with no place, from the fields of a record that we wrote."""
    own = fields.get_header(_FIELD)
    if own is None:
        return None
    try:
        told = json.loads(own)
        if not all(_is_value(name, told[name]) for name in told):
            return None
        return Capture(
            **told,
            digest=fields.get_header("WARC-Payload-Digest"),
            fetched=datetime.strptime(fields.get_header("WARC-Date"), _DAY).replace(tzinfo=UTC),
        )
    except (TypeError, ValueError):  # not as we write it
        return None


def _is_value(name: str, value: object) -> bool:
    if name == "status":
        return isinstance(value, int)
    return isinstance(value, str) and not _SURROGATE.search(value)


def is_revisit(head: bytes) -> bool:
    """Say whether a record's payload lies elsewhere."""
    return b"\r\nWARC-Type: revisit\r\n" in head.partition(b"\r\n\r\n")[0] + b"\r\n"


def read_record(plain: bytes) -> tuple[bytes, Headers] | None:
    """Read payload and HTTP headers from an unpacked record; None when it is not whole."""
    try:
        record = next(iter(ArchiveIterator(BytesIO(plain))))
        payload: bytes = record.raw_stream.read()
    except (ArchiveLoadFailed, StopIteration):
        return None
    http = record.http_headers
    return payload, of_record(tuple(http.headers)) if http else ()


def _member(
    kind: str, capture: Capture, headers: Headers, holds: tuple[bytes, str] | Capture
) -> bytes:
    """Write one record; `holds` is a payload with its media type, or the first capture of it."""
    made = BytesIO()
    writer = WARCWriter(made, gzip=True, warc_version="1.1")
    payload, declared = (b"", "") if isinstance(holds, Capture) else holds
    record: ArcWarcRecord = writer.create_warc_record(
        _uri(capture),
        kind,
        payload=BytesIO(payload),
        length=len(payload),
        warc_content_type=declared,
        warc_headers_dict=_fields(kind, capture, holds),
        http_headers=_http(capture, headers, len(payload)),
    )
    if kind == "revisit" and not _is_http(capture):
        record.content_type = None
    writer.write_record(record)
    return made.getvalue()


def _fields(kind: str, capture: Capture, holds: tuple[bytes, str] | Capture) -> dict[str, str]:
    own = {name: getattr(capture, name) for name in _OWN}
    fields = {
        "WARC-Record-ID": _id(kind, capture),
        "WARC-Date": _day(capture),
        "WARC-Payload-Digest": capture.digest,
        _FIELD: json.dumps({name: value for name, value in own.items() if value is not None}),
    }
    if isinstance(holds, Capture):
        fields |= {
            "WARC-Profile": _PROFILE,
            "WARC-Refers-To": _id(_kind(holds), holds),
            "WARC-Refers-To-Target-URI": _uri(holds),
            "WARC-Refers-To-Date": _day(holds),
        }
    return fields


def _http(capture: Capture, headers: Headers, length: int) -> StatusAndHeaders | None:
    if capture.status is None or not _is_http(capture):
        return None
    if not headers and capture.media_type:
        charset = f"; charset={capture.charset}" if capture.charset else ""
        headers = (("Content-Type", capture.media_type + charset),)
    known = capture.status in HTTPStatus._value2member_map_
    phrase = HTTPStatus(capture.status).phrase if known else "-"
    line = f"{capture.status} {phrase}"
    return _AsTheyCame(line, list(for_record(headers, length)), protocol="HTTP/1.1")


def _is_http(capture: Capture) -> bool:
    address = (capture.url or "").lower()
    return capture.status is not None and address.startswith(("http://", "https://"))


def _kind(capture: Capture) -> str:
    return "response" if _is_http(capture) else "resource"


def _uri(capture: Capture) -> str:
    if capture.url is None:
        return "file:" + quote(capture.name.replace("\\", "/"))
    return quote(capture.url, safe=_URI)


def _day(capture: Capture) -> str:
    return capture.fetched.astimezone(UTC).strftime(_DAY)


def _id(kind: str, capture: Capture) -> str:
    """Make a record's id from what it records, so that the same record has the same id."""
    told = repr((kind, replace(capture, fetched=capture.fetched.astimezone(UTC), warc=None)))
    return f"<urn:uuid:{uuid5(NAMESPACE_URL, told)}>"
