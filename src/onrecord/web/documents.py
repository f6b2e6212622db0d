"""Documents: the list of them, and one with what was found in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.exports.plain import plain
from onrecord.exports.record import write_record
from onrecord.model import (
    OWN_WORDS,
    Block,
    BlockKind,
    Capture,
    Reading,
    Span,
    Statement,
    Turn,
    statement_id,
)
from onrecord.record.written.addresses import address_of, archived_address, place
from onrecord.store import Witness
from onrecord.web.local import without_folders, witness_without
from onrecord.web.marking import Mark, Piece, pieces
from onrecord.web.page import Page, answer, opened

router = APIRouter()

_PLACE = r"^\d{1,12}-\d{1,12}$"
_ANCHORED = frozenset({"statement", "asked"})


@router.get("/d/{key}")
def read_document(
    request: Request,
    key: str,
    q: Annotated[str | None, Query(pattern=_PLACE, description="Which words to mark.")] = None,
) -> Response:
    """Show one document: its text as it was published, and what was found in it.

    Words that are asked for by their offsets, "120-480", are marked.
    """
    with opened(request) as record:
        reading = record.reading(key.partition("-")[0])
        reading = replace(reading, document=without_folders(reading.document))
        listed = record.document(reading.document.id)
        captures = tuple(map(witness_without, record.captures(reading.document.id)))
    data = write_record(reading) | {
        "corrects": listed.corrects,
        "corrected_by": listed.corrected_by,
        "captures": plain(captures),
    }
    more = {
        "reading": reading,
        "listed": listed,
        "captures": captures,
        "paragraphs": tuple(paragraphs(reading, _asked(q))),
        "archived": archived_address(reading.document.id, _first(reading, captures)),
        "begun": begun,
        **_helpers(),
    }
    return answer(request, Page(template="document.html", data=data, more=more))


def _asked(place: str | None) -> Span | None:
    """Read offsets; None for none, and for those between which nothing stands."""
    start, end = map(int, place.split("-")) if place else (0, 0)
    return Span(start, end) if start < end else None


def _first(reading: Reading, captures: tuple[Witness, ...]) -> Capture | None:
    """Give the capture that a document was read from."""
    digest = reading.document.digest
    return next((one.capture for one in captures if one.capture.digest == digest), None)


def _helpers() -> dict[str, Any]:
    return {"address_of": address_of}


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


def paragraphs(reading: Reading, asked: Span | None = None) -> Iterator[Paragraph]:
    """Give the blocks of a document in their order, with what lies over their words.

    Args:
        reading: The document, and what was found in it.
        asked: Words that somebody wants to see marked.
    """
    document = reading.document
    marks = sorted(_marks(reading, asked), key=lambda mark: mark.span.start)
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


def begun(piece: Piece) -> tuple[str, ...]:
    """Give the anchors of the words that begin with a piece, such as "q-120-480"."""
    wanted = (mark.span for mark in piece.marks if mark.layer in _ANCHORED)
    return tuple(
        dict.fromkeys(f"q-{place(span)}" for span in wanted if span.start == piece.span.start)
    )


def _marks(reading: Reading, asked: Span | None) -> Iterator[Mark]:
    document = reading.document
    if asked is not None:
        yield Mark(span=asked, layer="asked", name=place(asked))
    for mention in reading.mentions:
        settled = getattr(mention, "canonical", None) or getattr(mention, "value", None)
        name = str(settled) if settled is not None else mention.text
        yield Mark(span=mention.span, layer=mention.kind.value, name=name)
    for statement in reading.statements:
        name = statement_id(document.id, statement)
        yield Mark(span=statement.span, layer="statement", name=name)
