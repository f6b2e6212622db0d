"""Texts: documents in which quotations are looked for, cut where the voice changes."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby

from onrecord.model import (
    OWN_WORDS,
    Block,
    BlockKind,
    Document,
    DocumentId,
    Genre,
    MentionKind,
    Reading,
    Span,
    Statement,
    Turn,
)
from onrecord.quotations.tokens import Token, tokens_of
from onrecord.quotations.verdict import Voice
from onrecord.quotations.words import CuttingWords, cutting_words

_NAMES = frozenset({MentionKind.ACTOR, MentionKind.INSTRUMENT})
_FULL_STOPS = frozenset(".!?:;。！？；：।؟…\"'”»’)")
_SPOKEN_FOR = frozenset({Genre.STATEMENT, Genre.JOINT_STATEMENT, Genre.ARTICLE, Genre.REMARKS})


@dataclass(frozen=True, eq=False)
class Stretch:
    """Words of one voice: a turn, or what stands outside of all turns.

    Attributes:
        text: The whole document's text.
        spans: Its blocks, or the parts of them that lie in the turn.
        turn: The turn; None outside.
        names: Where the names of actors and instruments begin.
    """

    text: str
    spans: tuple[Span, ...]
    turn: Turn | None
    names: frozenset[int] = frozenset()

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """Its words and marks, in order."""
        return tuple(
            token for span in self.spans for token in tokens_of(self.text, span.start, span.end)
        )

    @cached_property
    def index(self) -> Mapping[str, list[int]]:
        """The numbers of its tokens by their forms; of a word broken by a line, by the whole."""
        found: dict[str, list[int]] = defaultdict(list)
        tokens = self.tokens
        for at, token in enumerate(tokens):
            found[token.form].append(at)
            if token.broken and 0 < at < len(tokens) - 1:
                found[tokens[at - 1].form + tokens[at + 1].form].append(at - 1)
        return found

    def block(self, place: int) -> Span:
        """Give the paragraph in which a place lies.

        Lines that a reader has parted inside a sentence are one paragraph.
        """
        first = last = max(bisect_right(self._starts, place) - 1, 0)
        while 0 < first and self._goes_on(first - 1):
            first -= 1
        while self._goes_on(last):
            last += 1
        return Span(self.spans[first].start, self.spans[last].end)

    def _goes_on(self, at: int) -> bool:
        """Say whether a block ends inside a sentence that the next line goes on with."""
        if not at < len(self.spans) - 1:
            return False
        between = self.text[self.spans[at].end : self.spans[at + 1].start]
        if between.strip() or 1 < between.count("\n"):
            return False
        return self.spans[at].of(self.text).rstrip()[-1:] not in _FULL_STOPS

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(span.start for span in self.spans)


@dataclass(frozen=True, eq=False)
class Text:
    """A document as quotations are looked for in it.

    Attributes:
        document: The document.
        stretches: Its own words, by voice, in order.
        statements: What is put on record in it.
        superseded: The version that has replaced it; None for the last.
    """

    document: Document
    stretches: tuple[Stretch, ...]
    statements: tuple[Statement, ...]
    superseded: DocumentId | None = None

    @classmethod
    def of(cls, reading: Reading, superseded: DocumentId | None = None) -> Text:
        """Make a text of a reading; furniture of the page and speakers' labels are left out."""
        document = reading.document
        names = frozenset(m.span.start for m in reading.mentions if m.kind in _NAMES)
        stretches = tuple(_stretches(document, reading.turns, names))
        return cls(document, stretches, reading.statements, superseded)

    @cached_property
    def words(self) -> CuttingWords | None:
        """What is known of its language; None when nothing is."""
        return cutting_words(self.document.language)

    def statement(self, span: Span) -> Statement | None:
        """Give the statement that holds most of a stretch, and at least half of it."""
        best, most = None, len(span) / 2
        for statement in self.statements:
            shared = min(span.end, statement.span.end) - max(span.start, statement.span.start)
            if most < shared or (best and shared == most and len(statement.span) < len(best.span)):
                best, most = statement, shared
        return best

    def voices(self, stretch: Stretch, span: Span) -> tuple[Voice, ...]:
        """Say whose words a stretch is, as the reading has it, the nearest first."""
        found = [*self._holders(span)]
        turn, header = stretch.turn, self.document.header
        if turn is not None:
            who = next((p for p in header.participants if p.name == turn.speaker), None)
            name, role = turn.speaker or turn.label, who.role if who else None
            found.append(Voice(name=name, role=role, represents=turn.represents))
        elif header.genre in _SPOKEN_FOR:
            found += [
                Voice(name=p.name, role=p.role, represents=p.represents, part="participant")
                for p in header.participants
            ]
        if turn is None and header.issuer is not None:
            issuer = header.issuer
            found.append(Voice(name=issuer.name, represents=issuer.represents, part="issuer"))
        return tuple(dict.fromkeys(found))

    def _holders(self, span: Span) -> Iterator[Voice]:
        statement = self.statement(span)
        if statement is None:
            return
        level = statement.attribution[0]
        for holder in level.holders:
            yield Voice(
                name=holder.name,
                role=holder.office,
                represents=holder.represents or holder.id,
                part="holder",
                relayed=level.span is not None,
            )


def _stretches(
    document: Document, turns: tuple[Turn, ...], names: frozenset[int]
) -> Iterator[Stretch]:
    """Give a document's own words, cut where the turn changes.

    Title, body and signature are not told apart: which line is the title may have been
    misread, and a quotation may run over the line.
    """
    own = (block for block in document.blocks if block.kind in OWN_WORDS - {BlockKind.LABEL})
    parts = (part for block in own for part in _cut(block, turns))
    for turn, group in groupby(parts, key=lambda part: part[1]):
        yield Stretch(document.text, tuple(span for span, _ in group), turn, names)


def _cut(block: Block, turns: tuple[Turn, ...]) -> Iterator[tuple[Span, Turn | None]]:
    """Give a block's parts inside and outside of turns, in order."""
    start, end = block.span.start, block.span.end
    for turn in turns:
        first, last = max(start, turn.span.start), min(end, turn.span.end)
        if not first < last:
            continue
        if start < first:
            yield Span(start, first), None
        yield Span(first, last), turn
        start = last
    if start < end:
        yield Span(start, end), None
