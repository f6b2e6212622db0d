"""Joining: quotations that are put together of passages which do not stand together."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import TypeAlias

from onrecord.model import Span
from onrecord.quotations.matching import occurrences, reach
from onrecord.quotations.texts import Stretch, Text
from onrecord.quotations.tokens import Token
from onrecord.quotations.wording import OMISSION, Wording, stripped

Piece: TypeAlias = tuple[Text, Stretch, Span]

_MOST, _LEAST = 4, 3
_EDIT = 3


def joined(wording: Wording, texts: Sequence[Text]) -> tuple[Piece, ...]:
    """Find the passages of which a quotation is put together; empty when it is of none.

    At most four, of at least three words each (five letters of a script without blanks), that
    give the whole of it.  Where they follow each other with no more than three words between,
    words have been dropped from one passage: that is no joining.
    """
    pieces: list[Piece] = []
    for run in wording.runs:
        found = list(_pieces(run, texts))
        if not found:
            return ()
        pieces += found
    omitted = any(gap.kind == OMISSION for gap in wording.gaps)
    if not 1 < len(pieces) < _MOST + 1 or (not omitted and _edited(pieces)):
        return ()
    return tuple(pieces)


def _pieces(run: Sequence[Token], texts: Sequence[Text]) -> Iterator[Piece]:
    """Give the passages that make up a run, the longest first part taken each time."""
    rest, found = tuple(run), list[Piece]()
    while rest:
        best = _longest(rest, texts)
        if best is None or _MOST < len(found) + 1:
            return
        taken, piece = best
        found.append(piece)
        rest = stripped(rest[taken:])
    yield from found


def _longest(run: tuple[Token, ...], texts: Sequence[Text]) -> tuple[int, Piece] | None:
    """Find the passage that gives most of the beginning of a run, and how much of it."""
    best: tuple[int, Piece] | None = None
    for text in texts:
        for same, stretch, span in _beginnings(run, text):
            if best is None or best[0] < same:
                best = same, (text, stretch, span)
    return best


def _beginnings(run: tuple[Token, ...], text: Text) -> Iterator[tuple[int, Stretch, Span]]:
    for stretch in text.stretches:
        tokens = stretch.tokens
        for start, _ in occurrences(run[:2], stretch):
            same, end = reach(run, tokens, start, text.words)
            words = stripped(tokens[start:end])
            if _told(run[:same], whole=same == len(run)):
                yield same, stretch, Span(words[0].start, words[-1].end)


def _told(run: Sequence[Token], *, whole: bool) -> bool:
    """Say whether a part of a run is long enough to be a passage of its own."""
    words = [token for token in run if token.word]
    letters = sum(len(token.form) for token in words)
    return _LEAST < len(words) + 1 + whole and _LEAST * 3 < letters + 4 * (len(words) // _LEAST)


def _edited(pieces: Sequence[Piece]) -> bool:
    """Say whether pieces are one passage from which a few words were dropped."""
    for (_, one, before), (_, other, after) in pairwise(pieces):
        between = [
            token
            for token in one.tokens
            if token.word and before.end < token.start + 1 and token.end < after.start + 1
        ]
        if one is not other or after.start < before.end or _EDIT < len(between):
            return False
    return True
