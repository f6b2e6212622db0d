"""A reading's passages: the paragraphs of its own words that search finds."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.model import OWN_WORDS, BlockKind, Reading, Span

LONGEST = 4000
"""In code points; a longer paragraph is cut at a blank, so that one line of a whole book
does not become one hit."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a document's own words, and the ordinal of the turn that holds it."""

    span: Span
    turn: int | None


def paragraphs_of(reading: Reading) -> Iterator[Paragraph]:
    """Give the paragraphs of a document's own words, in order and apart.

    Speakers' labels are left out: what is searched is what is said.
    """
    text = reading.document.text
    turns = reading.turns
    starts = [turn.span.start for turn in turns]
    for block in reading.document.blocks:
        if block.kind not in OWN_WORDS or block.kind is BlockKind.LABEL:
            continue
        for span in _pieces(text, block.span.start, block.span.end):
            at = bisect_right(starts, span.start) - 1
            held = at >= 0 and span.start < turns[at].span.end
            yield Paragraph(span, at if held else None)


def _pieces(text: str, start: int, end: int) -> Iterator[Span]:
    while end - start > LONGEST:
        cut = text.rfind(" ", start + 1, start + LONGEST)
        cut = cut if cut > 0 else start + LONGEST
        yield from _trimmed(text, start, cut)
        start = cut
    yield from _trimmed(text, start, end)


def _trimmed(text: str, start: int, end: int) -> Iterator[Span]:
    words = text[start:end]
    start += len(words) - len(words.lstrip())
    end -= len(words) - len(words.rstrip())
    if start < end:
        yield Span(start, end)
