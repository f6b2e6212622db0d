"""Scene: a document with everything that is known of it before its statements are heard."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from onrecord.model import (
    ActorMention,
    Document,
    InstrumentMention,
    Mention,
    Paragraph,
    QuantityMention,
    Span,
    TimeMention,
    Turn,
)

_Placed = TypeVar("_Placed", bound=Mention)


@dataclass(frozen=True)
class Scene:
    """A document, its turns, its mentions and its parsed paragraphs.

    Attributes:
        document: With its header, participants named.
        turns: In order, speakers resolved.
        mentions: In order of their spans.
        paragraphs: The body, in order.
    """

    document: Document
    turns: tuple[Turn, ...]
    mentions: tuple[Mention, ...]
    paragraphs: tuple[Paragraph, ...]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def actors_in(self, span: Span) -> Sequence[ActorMention]:
        """Give the actors that are named inside a stretch, in order."""
        return [*_inside(self._actors, span)]

    def instruments_in(self, span: Span) -> Sequence[InstrumentMention]:
        """Give the instruments that are named inside a stretch, in order."""
        return [*_inside(self._instruments, span)]

    def times_in(self, span: Span) -> Sequence[TimeMention]:
        """Give the times that are named inside a stretch, in order."""
        return [*_inside(self._times, span)]

    def quantities_in(self, span: Span) -> Sequence[QuantityMention]:
        """Give the quantities that are named inside a stretch, in order."""
        return [*_inside(self._quantities, span)]

    def last_instrument(self, start: int) -> InstrumentMention | None:
        """Give the last instrument that is named before a place and settled."""
        at = bisect_left(self._instruments, start, key=lambda mention: mention.span.start)
        before = reversed(self._instruments[:at])
        return next((mention for mention in before if mention.canonical), None)

    @cached_property
    def _actors(self) -> list[ActorMention]:
        return [m for m in self.mentions if isinstance(m, ActorMention)]

    @cached_property
    def _instruments(self) -> list[InstrumentMention]:
        return [m for m in self.mentions if isinstance(m, InstrumentMention)]

    @cached_property
    def _times(self) -> list[TimeMention]:
        return [m for m in self.mentions if isinstance(m, TimeMention)]

    @cached_property
    def _quantities(self) -> list[QuantityMention]:
        return [m for m in self.mentions if isinstance(m, QuantityMention)]


def _inside(mentions: Sequence[_Placed], span: Span) -> Iterator[_Placed]:
    """Give the mentions that lie in a span; those of one kind are apart and in order."""
    at = bisect_left(mentions, span.start, key=lambda mention: mention.span.start)
    while at < len(mentions) and mentions[at].span.end < span.end + 1:
        yield mentions[at]
        at += 1
