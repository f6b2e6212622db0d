"""Marking: a text cut where what was found in it begins and ends, layer upon layer."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from onrecord.model import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """Something that lies over words.

    Attributes:
        span: Its words.
        layer: What it is, such as "actor" or "statement".
        name: What tells it apart from others of its layer.
    """

    span: Span
    layer: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words over which the same marks lie throughout, those that begin first outside."""

    span: Span
    text: str
    marks: tuple[Mark, ...]


def pieces(text: str, span: Span, marks: Iterable[Mark]) -> Iterator[Piece]:
    """Cut a stretch of a text into pieces; together they are its words, each once.

    >>> mark = Mark(span=Span(3, 9), layer="actor", name="XN")
    >>> [(piece.text, len(piece.marks)) for piece in pieces("In Norby", Span(0, 8), [mark])]
    [('In ', 0), ('Norby', 1)]
    """
    over = [mark for mark in marks if mark.span.start < span.end and span.start < mark.span.end]
    over.sort(key=lambda mark: (mark.span.start, -mark.span.end))
    ends = {place for mark in over for place in (mark.span.start, mark.span.end)}
    cuts = sorted({span.start, span.end, *(p for p in ends if span.start < p < span.end)})
    for start, end in pairwise(cuts):
        lying = tuple(m for m in over if m.span.start <= start and end <= m.span.end)
        yield Piece(span=Span(start, end), text=text[start:end], marks=lying)
