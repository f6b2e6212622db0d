"""Quoting: exact words, where they stand, and how to cite them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.errors import BadAddress, EmptySpan, SpanOutOfRange
from onrecord.exports.citation import cite
from onrecord.exports.citations import Cited
from onrecord.exports.citations.cited import cited
from onrecord.model import Capture, Reading, Span, Statement, Turn
from onrecord.store import Records

_ADDRESS = re.compile(
    r"(?P<st>st:)?(?P<id>[^/]+)/(?P<start>\d{1,12})-(?P<end>\d{1,12})(?(st)(?:/(?P<act>\d{1,3}))?)$"
)


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
        statement: What the address names, when it is a statement's; None for words alone, and
            when today's rules hear no statement there.
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
    statement: Statement | None = None

    def cited(self, archived: str | None = None) -> Cited:
        """Give what `onrecord.exports.citations.forms` write.

        Args:
            archived: Address of the archived copy; None names its place in the archive's files.
        """
        return cited(self.reading, self.span, self.capture, archived)


def parse_address(address: str) -> tuple[str, Span]:
    """Read "doc:3f0a9c/120-480", or a statement's address, as the beginning of an id and a span.

    Raises:
        BadAddress: It names no words.

    >>> parse_address("3f0a/120-480"), parse_address("st:3f0a/120-480/1")
    (('3f0a', Span(start=120, end=480)), ('3f0a', Span(start=120, end=480)))
    """
    read = _ADDRESS.match(address.strip())
    if read is None:
        raise BadAddress(address, "it should name a document and two offsets")
    try:
        return read["id"], Span(int(read["start"]), int(read["end"]))
    except EmptySpan as error:
        raise BadAddress(address, str(error)) from error


def quote(records: Records, address: str, words: str | None = None) -> Quotation:
    """Cut out the words that an address names, or the words given, where they stand once.

    Raises:
        BadAddress: It names no words, or the words are not there, or not only once.
        RecordNotFound: There is no such document, or more than one.
    """
    if words is None:
        beginning, span = parse_address(address)
        reading = records.corrected(records.complete(beginning))
    else:
        reading = records.corrected(records.complete(address))
        span = _only_place(reading.document.text, words, address)
    document = records.listed(reading.document.id)
    captures = records.witnesses(document.id)
    first = next((w.capture for w in captures if w.capture.digest == document.digest), None)
    cited = quotation(reading, span, first, document.corrected_by)
    return replace(cited, statement=statement_at(reading, address))


def statement_at(reading: Reading, address: str) -> Statement | None:
    """Give the statement that an address names, such as "st:3f0a9c/120-480/1".

    Its words go on being quoted when other rules hear no statement in them.
    """
    read = _ADDRESS.match(address.strip())
    if read is None or not read["st"]:
        return None
    named = Span(int(read["start"]), int(read["end"])), int(read["act"] or 0)
    return next((s for s in reading.statements if (s.span, s.ordinal) == named), None)


def _only_place(text: str, words: str, address: str) -> Span:
    """Find words that stand in a text exactly once."""
    start = text.find(words)
    if not words or start < 0:
        raise BadAddress(address, "these words are not in the document, letter for letter")
    if text.find(words, start + 1) > 0:
        raise BadAddress(address, "these words stand there more than once; give the offsets")
    return Span(start, start + len(words))


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
