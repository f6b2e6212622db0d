"""Quoting: exact words, where they stand, and how to cite them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.errors import BadAddress, EmptySpan, SpanOutOfRange
from onrecord.exports.citation import cite
from onrecord.model import Capture, Reading, Span, Turn

_ADDRESS = re.compile(r"(?P<id>[^/]+)/(?P<start>\d{1,12})-(?P<end>\d{1,12})$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of a document, with all that a citation needs.

    Attributes:
        address: Document and offsets.
        text: The exact words.
        citation: Issuer, title, date, address and digest, in one line.
        turn: The turn in which they are said; None outside turns.
        places: Where they lie in the archived bytes, such as "page 3, box 72 540 520 556".
        capture: The bytes that they were read from.
        superseded: Address of the version that has replaced the document; None for the last.
    """

    address: str
    span: Span
    text: str
    citation: str
    reading: Reading
    turn: Turn | None
    places: tuple[str, ...]
    capture: Capture | None
    superseded: str | None


def parse_address(address: str) -> tuple[str, Span]:
    """Read "doc:3f0a9c/120-480" as the beginning of an id and a span.

    Raises:
        BadAddress: It names no words.

    >>> parse_address("3f0a/120-480")
    ('3f0a', Span(start=120, end=480))
    """
    read = _ADDRESS.match(address.strip())
    if read is None:
        raise BadAddress(address, "it should name a document and two offsets")
    try:
        return read["id"], Span(int(read["start"]), int(read["end"]))
    except EmptySpan as error:
        raise BadAddress(address, str(error)) from error


def quotation(
    reading: Reading,
    span: Span,
    capture: Capture | None,
    superseded: str | None,
) -> Quotation:
    """Cut words out of a document, with their citation.

    Raises:
        BadAddress: The document ends before the words do.
    """
    document = reading.document
    address = f"{document.id}/{span.start}-{span.end}"
    try:
        text = span.of(document.text)
    except SpanOutOfRange as error:
        raise BadAddress(address, str(error)) from error
    turn = next((turn for turn in reading.turns if turn.span.holds(span)), None)
    runs = (run for run in document.runs if run.start < span.end and span.start < run.end)
    return Quotation(
        address=address,
        span=span,
        text=text,
        citation=cite(document, span),
        reading=reading,
        turn=turn,
        places=tuple(dict.fromkeys(run.place for run in runs)),
        capture=capture,
        superseded=superseded,
    )
