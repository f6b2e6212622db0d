"""Clauses: a piece's main clauses, and which of them assert something."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.statements.flat.marked import BREAKS, DASHES
from onrecord.statements.flat.piece import Piece, trimmed

_LEAST = 2
"""Words that a statement has at least."""
_BEGINNING = 3

_SEMICOLON = frozenset({";"})


def clauses(piece: Piece) -> Iterator[Piece]:
    """Cut a piece into its main clauses.

    Cuts at a semicolon, and at a comma with a joining word, where a predicate stands on
    either side.  Two predicates of one subject stay together ("came and said").
    """
    marked, first = piece.marked, piece.first
    joins = {
        mark.first
        for mark in marked.of_field("coordinators", piece.first + 1, piece.last)
        if marked.word(mark.first - 1) == "," and marked.at("no_joins", mark.first) is None
    }
    joins |= {at + 1 for at in range(piece.first, piece.last) if marked.word(at) in _SEMICOLON}
    for at in sorted(joins):
        stop = _next_join(joins, at, piece.last)
        if marked.finite(first, at - 1) and marked.finite(at, stop):
            yield replace(piece, first=first, last=at - 1)
            first, piece = at, replace(piece, subject=None, before=first)
    yield replace(piece, first=first)


def _next_join(joins: set[int], at: int, last: int) -> int:
    return min((join - 1 for join in joins if at < join), default=last)


def is_asserted(piece: Piece) -> bool:
    """Say whether a piece asserts something.

    It has two words and a predicate, opens with no courtesy, and is no clause that only
    completes another.
    """
    edges = trimmed(piece)
    if edges is None:
        return False
    marked, (first, last) = piece.marked, edges
    if marked.pronounced(first, last) < _LEAST:
        return False
    predicate = piece.clause or marked.finite(first, last)
    if not predicate and marked.next_of(DASHES | {":"}, first, last) is None:
        return False
    if any(mark.first < first + _BEGINNING for mark in marked.of_field("courtesies", first, last)):
        return False
    if marked.of_field("rituals", first, last):
        return False
    opening = marked.at("subordinators", first, last)
    return opening is None or marked.next_of(BREAKS, first, last) is not None


def presupposed(piece: Piece) -> Iterator[Piece]:
    """Give what a question takes for granted: "given that the road is closed, ...?"."""
    marked = piece.marked
    for mark in marked.of_field("presuppositions", piece.first, piece.last):
        stop = marked.next_of(BREAKS | {"?"}, mark.last + 1, piece.last)
        part = replace(piece, first=mark.last + 1, last=(stop or piece.last + 1) - 1)
        if part.first < part.last and is_asserted(part):
            yield part
            return
