"""Documents: the list of them, and one with what was found in it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.exports.plain import plain, row_of
from onrecord.exports.record import write_record
from onrecord.model import OWN_WORDS, Block, BlockKind, Reading, Span, Statement, Turn, statement_id
from onrecord.store import Listing
from onrecord.web.marking import Mark, Piece, pieces
from onrecord.web.page import Page, answer, opened

router = APIRouter()

_APART = re.compile(r"[^\w]+")
_LONGEST = 60


@router.get("/documents")
def list_documents(
    request: Request,
    since: Annotated[date | None, Query(alias="from")] = None,
    until: Annotated[date | None, Query(alias="to")] = None,
    issuer: str | None = None,
    lang: str | None = None,
) -> Response:
    """List documents, newest first; those without a day come last."""
    listing = Listing(since=since, until=until, issuer=issuer, language=lang, superseded=False)
    with opened(request) as record:
        listed = record.documents(listing)
    rows = [row_of(one) for one in listed]
    data = {"documents": rows, "total": len(rows)}
    return answer(request, Page(template="documents.html", data=data, rows=rows, more=_helpers()))


@router.get("/d/{key}")
def read_document(request: Request, key: str) -> Response:
    """Show one document: its text as it was published, and what was found in it."""
    with opened(request) as record:
        reading = record.reading(key.partition("-")[0])
        listed = record.document(reading.document.id)
        captures = record.captures(reading.document.id)
    data = write_record(reading) | {
        "corrects": listed.corrects,
        "corrected_by": listed.corrected_by,
        "captures": plain(captures),
    }
    more = {
        "reading": reading,
        "listed": listed,
        "captures": captures,
        "paragraphs": tuple(paragraphs(reading)),
        **_helpers(),
    }
    return answer(request, Page(template="document.html", data=data, more=more))


def _helpers() -> dict[str, Any]:
    return {"address_of": address_of}


def address_of(document: str, title: str | None) -> str:
    """Give the address of a document's page; the words after the id are for people.

    >>> address_of("doc:3f0a9c1b2d4e", "On the ferry – a note")
    '/d/3f0a9c1b2d4e-on-the-ferry-a-note'
    """
    folded = unicodedata.normalize("NFC", title or "").lower()
    slug = _APART.sub("-", folded)[:_LONGEST].strip("-")
    return f"/d/{document.removeprefix('doc:')}" + (f"-{slug}" if slug else "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A block of a document as its page shows it.

    Attributes:
        block: What it is, and where it stands.
        own: Whether it holds the document's own words, and no furniture of the page.
        turn: The turn that begins with it; None within one.
        pieces: Its words, cut where marks begin and end.
        statements: Those that begin in it, with their addresses.
    """

    block: Block
    own: bool
    turn: Turn | None
    pieces: tuple[Piece, ...]
    statements: tuple[tuple[str, Statement], ...]


def paragraphs(reading: Reading) -> Iterator[Paragraph]:
    """Give the blocks of a document in their order, with what lies over their words."""
    document = reading.document
    marks = sorted(_marks(reading), key=lambda mark: mark.span.start)
    turns = {turn.span.start: turn for turn in reading.turns}
    for block in document.blocks:
        span = block.span
        begins = (turn for start, turn in turns.items() if span.start <= start < span.end)
        heard = (one for one in reading.statements if span.start <= one.span.start < span.end)
        yield Paragraph(
            block=block,
            own=block.kind in OWN_WORDS and block.kind is not BlockKind.LABEL,
            turn=next(begins, None),
            pieces=tuple(pieces(document.text, span, marks)),
            statements=tuple((statement_id(document.id, one), one) for one in heard),
        )


def _marks(reading: Reading) -> Iterator[Mark]:
    document = reading.document
    for mention in reading.mentions:
        settled = getattr(mention, "canonical", None) or getattr(mention, "value", None)
        name = str(settled) if settled is not None else mention.text
        yield Mark(span=mention.span, layer=mention.kind.value, name=name)
    for statement in reading.statements:
        name = statement_id(document.id, statement)
        yield Mark(span=statement.span, layer="statement", name=name)


def place(span: Span) -> str:
    """Write a span as addresses have it.

    >>> place(Span(120, 480))
    '120-480'
    """
    return f"{span.start}-{span.end}"
