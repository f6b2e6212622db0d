"""Tools that read one document: piece by piece, by its words, and one passage to cite."""

from __future__ import annotations

from functools import partial
from pathlib import PurePath
from typing import Annotated, Any

from pydantic import Field

from onrecord.door.answers import Answer, Asker, Item, Opened, opened, paged
from onrecord.door.arguments import LONGEST, Key, Start
from onrecord.door.tools import tools
from onrecord.errors import TooMuch
from onrecord.exports.plain import plain
from onrecord.exports.record import write_statement
from onrecord.model import OWN_WORDS, Block, Document, Reading, Span, Turn, statement_id
from onrecord.search import highlights
from onrecord.store import Terms, words_of

_LONGEST_CITED = 6_000
_AROUND = 160


@tools.add("read")
def read(
    asker: Asker,
    document: Key,
    start: Annotated[
        int,
        Field(description="Offset to read from: `next` of the piece before.", ge=0, examples=[0]),
    ] = 0,
    characters: Annotated[
        int,
        Field(description="About how many to give: paragraphs are not cut.", ge=200, le=12_000),
    ] = 4_000,
) -> Answer:
    """Read a document from an offset on, paragraph by paragraph, in pieces.

    Gives its own words alone; menus, counters and teasers of the page around it are left out
    and counted. Each paragraph names the statements that begin in it and the turns that it is
    part of; outside of turns the document does not say who speaks. A paragraph of more than
    12,000 characters is cut, and goes on in the next piece.
    """
    with opened(asker) as here:
        reading = here.record.reading(document)
        own = [block for block in reading.document.blocks if block.kind in OWN_WORDS]
        spans = _piece(own, start, characters)
        items = [_paragraph(here, reading, kind, span) for kind, span in spans]
        end = spans[-1][1].end if spans else start
        following = end if any(end < block.span.end for block in own) else None
        some = {"items": items, "total": None, "next": following}
        return here.answer(_about(here, reading) | {"paragraphs": len(own)}, some)


def _piece(own: list[Block], start: int, characters: int) -> list[tuple[str, Span]]:
    """Give the paragraphs from an offset on that hold so many characters, one at least."""
    spans: list[tuple[str, Span]] = []
    room = characters
    for block in own:
        begin = max(start, block.span.start)
        if not begin < block.span.end:
            continue
        end = min(block.span.end, begin + 12_000)
        if spans and room < end - begin:
            break
        spans.append((block.kind.value, Span(begin, end)))
        room -= end - begin
        if end < block.span.end:
            break
    return spans


def _paragraph(here: Opened, reading: Reading, kind: str, span: Span) -> Item:
    document = reading.document
    turns = [one for one in reading.turns if one.span.overlaps(span)]
    untrusted = {"turns": [_turn(one) for one in turns], "text": span.of(document.text)}
    begun = (one for one in reading.statements if span.start <= one.span.start < span.end)
    item = here.passage(document.id, span, untrusted)
    return item | {"kind": kind, "statements": [statement_id(document.id, one) for one in begun]}


def _turn(turn: Turn) -> Item:
    return {
        "kind": turn.kind.value,
        "speaker": turn.speaker or turn.label,
        "represents": turn.represents,
        "span": plain(turn.span),
    }


def _about(here: Opened, reading: Reading) -> Item:
    """Say of a document what it is, and how much of its page is left out."""
    document, header = reading.document, reading.document.header
    furniture = [block for block in document.blocks if block.kind not in OWN_WORDS]
    return {
        "document": here.address(document.id),
        "language": document.language,
        "published_on": plain(header.published_on),
        "event_on": plain(header.event_on),
        "genre": header.genre.value,
        "characters": len(document.text),
        "furniture_left_out": len(furniture),
        "untrusted": {
            "title": header.title,
            "issuer": plain(header.issuer),
            "url": document.url,
            "file": document.path and PurePath(document.path).name,
        },
    }


@tools.add("find_in_document")
def find_in_document(
    asker: Asker,
    document: Key,
    words: Annotated[
        str,
        Field(
            description="Words that stand side by side, in any case, with or without accents.",
            min_length=1,
            max_length=LONGEST,
            examples=["will not be extended"],
        ),
    ],
    start: Start = 0,
    limit: Annotated[int, Field(description="Places in a piece.", ge=1, le=50)] = 20,
) -> Answer:
    """Find every place of some words in one document, with what stands around each.

    Looks through the document's own words, whole words only. What stands there may differ
    from what was asked for in case, accents and signs: quote it from `text`.
    """
    with opened(asker) as here:
        reading = here.record.reading(document)
        asked = tuple(word.folded for word in words_of(words))
        text = reading.document.own_words()
        found = highlights(text, [Terms(asked)]) if asked else ()
        make = partial(_place, here, reading)
        some = paged(found[start : start + limit], start, len(found), make)
        return here.answer(_about(here, reading), some)


def _place(here: Opened, reading: Reading, span: Span) -> Item:
    document = reading.document
    block = next(one for one in document.blocks if one.span.start <= span.start < one.span.end)
    first = max(block.span.start, span.start - _AROUND)
    last = min(max(block.span.end, span.end), span.end + _AROUND)
    turn = next((one for one in reading.turns if one.span.holds(span)), None)
    untrusted = {
        "speaker": turn.speaker or turn.label if turn else None,
        "text": span.of(document.text),
        "before": document.text[first : span.start],
        "after": document.text[span.end : last],
    }
    return here.passage(document.id, span, untrusted)


@tools.add("cite")
def cite(
    asker: Asker,
    address: Annotated[
        str,
        Field(
            description="Of a passage or a statement, as every answer gives it; with `words`, "
            "a document's id.",
            min_length=1,
            max_length=100,
            examples=["doc:3f0a9c1b2d4e/120-480", "st:3f0a9c1b2d4e/120-480"],
        ),
    ],
    words: Annotated[
        str | None,
        Field(
            description="Words that stand in the document exactly once, letter for letter.",
            max_length=_LONGEST_CITED,
            examples=["will not be extended"],
        ),
    ] = None,
) -> Answer:
    """Give the exact words of an address, who says them, and a citation with their digest.

    The citation is one line: issuer, title, day, address, digest, offsets. What the document
    does not say is left out of it. `own_words` is false where menus or counters of the page are
    among the words.
    """
    with opened(asker) as here:
        quotation = here.record.quote(address, words)
        if _LONGEST_CITED < len(quotation.text):
            what = f"the passage has {len(quotation.text):,} characters"
            raise TooMuch(what, f"{_LONGEST_CITED:,} can be cited")
        document, turn = quotation.reading.document, quotation.turn
        statement = quotation.statement
        untrusted: dict[str, Any] = {
            "text": quotation.text,
            "in_bytes": list(quotation.places[:3]),
            "citation": quotation.citation,
            "speaker": turn.speaker or turn.label if turn else None,
            "represents": turn.represents if turn else None,
            "statement": statement and write_statement(document.id, statement),
        }
        item = here.passage(document.id, quotation.span, untrusted) | {
            "own_words": _is_own(document, quotation.span),
        }
        some = {"items": [item], "total": 1, "next": None}
        return here.answer(_about(here, quotation.reading), some)


def _is_own(document: Document, span: Span) -> bool:
    """Say whether words touch no furniture of the page around the document."""
    touched = (block for block in document.blocks if block.span.overlaps(span))
    return all(block.kind in OWN_WORDS for block in touched)
