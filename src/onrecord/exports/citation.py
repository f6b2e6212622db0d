"""A citation: who, what, when, where, and the digest that proves it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import PureWindowsPath

from onrecord.model import Document, Span

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July",
    "August", "September", "October", "November", "December",
)  # fmt: skip
_WEB = re.compile(r"(?!file:)[a-z]+://", re.IGNORECASE)


def cite(document: Document, span: Span | None = None) -> str:
    """Write a citation in one line: issuer, title, date, address, digest.

    What the document does not say is left out, never filled in.  Of a file without an address it
    has the name, and not the folder: that is nobody else's.

    Args:
        document: The document.
        span: The words that are quoted; None cites the whole document.

    >>> from onrecord.model import DocumentId, Header, Issuer
    >>> header = Header(
    ...     title="On the ferry", published_on=date(2031, 3, 4), issuer=Issuer(name="Norland")
    ... )
    >>> document = Document(
    ...     id=DocumentId("doc:0a1b"), digest="sha256:ab", path="in/ferry.txt", url=None,
    ...     media_type="text/plain", language="en", text="We agree.", header=header, blocks=(),
    ... )
    >>> cite(document, Span(0, 2))
    'Norland, “On the ferry”, 4 March 2031, ferry.txt, sha256:ab, doc:0a1b/0-2'
    """
    header = document.header
    parts = [
        header.issuer.name if header.issuer else None,
        f"“{header.title}”" if header.title else None,
        written_day(header.published_on),
        document.url or (document.path and file_name(document.path)),
        document.digest,
        f"{document.id}/{span.start}-{span.end}" if span else document.id,
    ]
    return ", ".join(" ".join(part.split()) for part in parts if part)


def file_name(path: str) -> str:
    r"""Give the name of a file without its folders; an address on the web as it is.

    >>> file_name("/home/ada/notes/x.txt"), file_name(r"C:\notes\x.txt")
    ('x.txt', 'x.txt')
    >>> file_name("https://n.example/a/b")
    'https://n.example/a/b'
    """
    return path if _WEB.match(path) else PureWindowsPath(path).name or path


def written_day(day: date | None) -> str | None:
    """Write a day in words.

    >>> written_day(date(2031, 3, 4))
    '4 March 2031'
    """
    return None if day is None else f"{day.day} {MONTHS[day.month - 1]} {day.year}"
