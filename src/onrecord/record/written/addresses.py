"""Addresses of pages: documents, passages, versions and archived copies, wherever they are told."""

from __future__ import annotations

import re
import unicodedata
from datetime import UTC

from onrecord.model import Capture, Span

_APART = re.compile(r"[^\w]+")
_LONGEST = 60
_DIGITS = 12
_TIME = "%Y%m%d%H%M%S"


def address_of(document: str, title: str | None) -> str:
    """Give the address of a document's page; the words after the id are for people.

    >>> address_of("doc:3f0a9c1b2d4e", "On the ferry – a note")
    '/d/3f0a9c1b2d4e-on-the-ferry-a-note'
    """
    folded = unicodedata.normalize("NFC", title or "").lower()
    slug = _APART.sub("-", folded)[:_LONGEST].strip("-")
    return f"/d/{document.removeprefix('doc:')}" + (f"-{slug}" if slug else "")


def place(span: Span) -> str:
    """Write a span as addresses have it.

    >>> place(Span(120, 480))
    '120-480'
    """
    return f"{span.start}-{span.end}"


def archived_address(document: str, capture: Capture | None) -> str | None:
    """Give the address of the page with a copy: its document, time of capture and digest.

    >>> from datetime import datetime
    >>> when = datetime(2031, 3, 4, 9, 30, tzinfo=UTC)
    >>> one = Capture(digest="sha256:ab12cd34ef5678", name="note.html", fetched=when)
    >>> archived_address("doc:3f0a9c1b2d4e", one)
    '/a/3f0a9c1b2d4e/20310304093000-ab12cd34ef56'
    """
    if capture is None:
        return None
    return f"/a/{document.removeprefix('doc:')}/{copy_name(capture)}"


def copy_name(capture: Capture) -> str:
    """Name a copy among those of its document: its time of capture, in UTC, and its digest."""
    digest = capture.digest.removeprefix("sha256:")[:_DIGITS]
    return f"{capture.fetched.astimezone(UTC):{_TIME}}-{digest}"
