"""Piece: words of one sentence that one attribution holds together."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Attribution, Holder, Span
from onrecord.statements.flat.marked import DASHES, QUOTES, Marked

_EDGES = frozenset(",;:.…!()[]") | DASHES | QUOTES


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Who says or does something, and in which words.

    Attributes:
        holders: Who; empty when the words name nobody.
        place: First and last word that name them; None when the verb alone says it.
    """

    holders: tuple[Holder, ...]
    place: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """Words that are told by the same people.

    Attributes:
        marked: The sentence.
        first, last: Its first and last word, both included.
        levels: From the innermost to the default, which is always there.
        voice: Who utters the words: of a direct quotation its source, else the default.
        kind: The kind that the reporting verb gives; empty when the content decides.
        clause: Whether it is a clause by what stands before it ("that ...").
        before: First word of the main clause before it, whose subject it may share.
        subject: Who does what a clause without a subject of its own tells.
        hedged: A first person's words that weaken the rest ("I believe that").
    """

    marked: Marked
    first: int
    last: int
    levels: tuple[Attribution, ...]
    voice: tuple[Holder, ...]
    kind: str = ""
    clause: bool = False
    before: int | None = None
    subject: Source | None = None
    hedged: Span | None = None

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.marked.span(self.first, self.last)

    def told(self, source: Source, cue: Span) -> tuple[Attribution, ...]:
        """Give the levels with one more inside; the speaker's own words add none."""
        span = self.marked.span(*source.place) if source.place else None
        level = Attribution(holders=source.holders, span=span, cue=cue)
        if source.holders != self.levels[0].holders or not (source.holders or source.place):
            return (level, *self.levels)
        return self.levels if self.levels[0].cue else (level, *self.levels[1:])


def trimmed(piece: Piece) -> tuple[int, int] | None:
    """Give a piece's first and last word without joining words and punctuation at its ends."""
    marked, first, last = piece.marked, piece.first, piece.last
    while first < last + 1 and marked.word(last) in _EDGES and not _closes(marked, first, last):
        last -= 1
    while first < last + 1:
        opening = marked.at("openings", first, last)
        if marked.word(first) in _EDGES and not _opens(marked, first, last):
            first += 1
        elif opening and opening.last < last:
            first = opening.last + 1
        else:
            break
    if marked.word(first) in QUOTES and first < last and marked.word(last) in QUOTES:
        first, last = first + 1, last - 1
    return (first, last) if first < last + 1 else None


def _closes(marked: Marked, first: int, last: int) -> bool:
    """Say whether the last word closes what was opened inside the range."""
    pair = {"»": "«", ")": "(", "]": "[", "”": "“", "“": "„"}.get(marked.word(last))
    return pair is not None and pair in marked.sentence.words[first + 1 : last]


def _opens(marked: Marked, first: int, last: int) -> bool:
    """Say whether the first word opens what is closed inside the range."""
    pair = {"«": "»", "(": ")", "[": "]", "“": "”", "„": "“"}.get(marked.word(first))
    return pair is not None and pair in marked.sentence.words[first + 1 : last]
