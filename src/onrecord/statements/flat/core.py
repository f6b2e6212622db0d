"""Core: the part of a piece that holds its predicate, and the condition on which it hangs."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Span
from onrecord.statements.flat.lexicon import Mark
from onrecord.statements.flat.marked import BREAKS, Marked
from onrecord.statements.flat.piece import Piece

_COMMA = frozenset({","})


@dataclass(frozen=True, slots=True, kw_only=True)
class Core:
    """The words of a piece that decide its kind and force.

    Attributes:
        piece: The whole.
        first, last: First and last word of its main clause, both included.
        start: First word at which the subject of the clause may stand.
        condition: The words on which it depends.
    """

    piece: Piece
    first: int
    last: int
    start: int
    condition: Span | None = None

    @property
    def marked(self) -> Marked:
        """The sentence."""
        return self.piece.marked


def core_of(piece: Piece) -> Core:
    """Find the main clause of a piece: what only completes it is left out.

    A clause that stands first and opens with "if" or "when" ends at the first comma between
    two predicates; one between a subject and its predicate at the comma after it; one that
    follows a predicate goes to the end.
    """
    marked, first, last, condition = piece.marked, piece.first, piece.last, None
    opening = marked.at("conditions", first, last) or marked.at("subordinators", first, last)
    if opening and (comma := _between(marked, first, last)):
        if opening.field == "conditions":
            condition = marked.span(first, comma - 1)
        first = comma + 1
    start = first
    clause = _subordinate(marked, first, last)
    if clause is not None and not marked.finite(first, clause.first - 1):
        comma = _between(marked, clause.first, last)
        first, clause = (
            (comma + 1, _subordinate(marked, comma + 1, last)) if comma else (first, None)
        )
    if clause is not None:
        if clause.field == "conditions" and condition is None:
            condition = marked.span(clause.first, _end(marked, clause.last + 1, last))
        last = clause.first - 1
    return Core(piece=piece, first=first, last=last, start=start, condition=condition)


def _subordinate(marked: Marked, first: int, last: int) -> Mark | None:
    """Give the first word that opens a clause which only completes another."""
    found = [*marked.of_field("conditions", first + 1, last)]
    found += [
        mark
        for mark in marked.of_field("subordinators", first + 1, last)
        if marked.word(mark.first - 1) in BREAKS or not marked.words.commas
    ]
    return min(found, key=lambda mark: (mark.first, mark.field), default=None)


def _between(marked: Marked, first: int, last: int) -> int | None:
    """Give the first comma that has a predicate on either side."""
    at = first
    while (comma := marked.next_of(_COMMA, at, last)) is not None:
        if marked.finite(first, comma - 1) and marked.finite(comma + 1, last):
            return comma
        at = comma + 1
    return None


def _end(marked: Marked, first: int, last: int) -> int:
    """Give the last word of a condition that stands in the midst or at the end."""
    at = first
    while (comma := marked.next_of(_COMMA, at, last)) is not None:
        if marked.finite(first, comma - 1) and marked.at("subordinators", comma + 1) is None:
            return comma - 1
        at = comma + 1
    while first < last and marked.word(last) in BREAKS:
        last -= 1
    return last
