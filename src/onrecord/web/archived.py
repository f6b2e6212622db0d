"""Archived copies: what a source sent, as it came or shown so that nothing in it runs."""

from __future__ import annotations

import re
from datetime import UTC
from email.utils import format_datetime
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Request, Response

from onrecord.documents.child import shared_child
from onrecord.documents.encoding import charset_of
from onrecord.documents.kinds import PDF
from onrecord.exports.citations.cited import link
from onrecord.exports.plain import plain
from onrecord.model import Capture, Document
from onrecord.record import Record
from onrecord.record.written.addresses import address_of, copy_name
from onrecord.store import Witness
from onrecord.web.cleaning import clean
from onrecord.web.local import capture_without
from onrecord.web.page import Page, answer, opened

router = APIRouter()

POLICY = (
    "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; "
    "form-action 'none'; base-uri 'none'; frame-ancestors 'self'"
)
"""Content-Security-Policy of a copy: no script, no form, nothing from anywhere."""

_PAGES = frozenset({"text/html", "application/xhtml+xml"})
_PAGE = re.compile(r"page (\d+)")
_RESERVED = "%/:?#[]@!$&'()*+,;=-._~"


@router.get("/a/{document}/{copy}")
def read_copy(request: Request, document: str, copy: str) -> Response:
    """Show an archived copy in a frame in which nothing runs, with what is known of it."""
    with opened(request) as record:
        witness = _find(record, document, copy)
        read = record.reading(document).document
    capture = capture_without(witness.capture)
    data: dict[str, Any] = {
        "document": read.id,
        "title": read.header.title,
        "capture": plain(capture),
        "media_type": capture.media_type or read.media_type,
        "shown": f"/a/{document}/{copy}/shown",
        "bytes": f"/a/{document}/{copy}/bytes",
        "pages": [f"/a/{document}/{copy}/pages/{number}" for number in _pages(read)],
    }
    more = {"read": read, "capture": capture, "live": link(capture.url), "address_of": address_of}
    answered = answer(request, Page(template="archived.html", data=data, more=more))
    answered.headers.update(_memento(capture))
    return answered


@router.get("/a/{document}/{copy}/shown", include_in_schema=False)
def show_copy(request: Request, document: str, copy: str) -> Response:
    """Give a copy so that a browser can show it and runs nothing in it.

    A page is given without its scripts, styles, forms, frames and links; every other file as
    the words that were read from it.
    """
    with opened(request) as record:
        witness = _find(record, document, copy)
        read = record.reading(document).document
        payload = record.payload(witness)
    shown, kind = _shown(payload, witness.capture, read)
    headers = _memento(witness.capture) | {
        "Content-Security-Policy": POLICY,
        "Cross-Origin-Opener-Policy": "unsafe-none",
        "X-DNS-Prefetch-Control": "off",
    }
    return Response(shown, headers=headers, media_type=f"{kind}; charset=utf-8")


@router.get("/a/{document}/{copy}/bytes", include_in_schema=False)
def give_bytes(request: Request, document: str, copy: str) -> Response:
    """Give the bytes as they came, to be kept as a file and never shown here."""
    with opened(request) as record:
        witness = _find(record, document, copy)
        payload = record.payload(witness)
    headers = _memento(witness.capture) | {
        "Content-Disposition": f'attachment; filename="{copy}.bin"',
        "Content-Security-Policy": POLICY,
    }
    return Response(payload, headers=headers, media_type="application/octet-stream")


@router.get("/a/{document}/{copy}/pages/{number}", include_in_schema=False)
def draw(request: Request, document: str, copy: str, number: int) -> Response:
    """Draw a page of a copy that is a PDF file."""
    with opened(request) as record:
        witness = _find(record, document, copy)
        if number not in _pages(record.reading(document).document):
            raise HTTPException(HTTPStatus.NOT_FOUND, "this copy has no such page")
        payload = record.payload(witness)
    drawn = shared_child().picture(payload, witness.capture.name, number)
    return Response(drawn, headers=_memento(witness.capture), media_type="image/png")


def _pages(read: Document) -> tuple[int, ...]:
    """Give the numbers of a PDF file's pages, as far as there are words on them."""
    if read.media_type != PDF:
        return ()
    found = (_PAGE.match(run.place) for run in read.runs)
    return tuple(range(1, max((int(page[1]) for page in found if page), default=0) + 1))


def _find(record: Record, document: str, copy: str) -> Witness:
    """Find a capture by its name.

    Raises:
        RecordNotFound: There is no such document.
        HTTPException: The document has no such capture.
    """
    for witness in record.captures(document):
        if copy_name(witness.capture) == copy:
            return witness
    raise HTTPException(HTTPStatus.NOT_FOUND, "this document has no such copy")


def _shown(payload: bytes, capture: Capture, read: Document) -> tuple[str, str]:
    if (capture.media_type or read.media_type) not in _PAGES:
        return read.text, "text/plain"
    charset, mark = charset_of(payload, capture.charset)
    return clean(payload[mark:].decode(charset, "replace"), read), "text/html"


def _memento(capture: Capture) -> dict[str, str]:
    """Say when the copy was made, and of what (RFC 7089)."""
    headers = {"Memento-Datetime": format_datetime(capture.fetched.astimezone(UTC), usegmt=True)}
    original = link(capture.url)
    if original:
        headers["Link"] = f'<{quote(original, safe=_RESERVED)}>; rel="original"'
    return headers
