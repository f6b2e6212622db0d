"""Scene: a document with everything that is known of it before its statements are heard."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Generic, TypeVar

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


class _Shelf(Generic[_Placed]):
    """Mentions of one kind, which are apart and in order, to be found by place."""

    def __init__(self, mentions: list[_Placed]) -> None:
        self._mentions = mentions
        self._starts = [mention.span.start for mention in mentions]

    def inside(self, span: Span) -> Sequence[_Placed]:
        """Give those that lie in a span."""
        first = last = bisect_left(self._starts, span.start)
        while last < len(self._mentions) and self._mentions[last].span.end <= span.end:
            last += 1
        return self._mentions[first:last]

    def at(self, place: int) -> _Placed | None:
        """Give the one in which a place lies."""
        number = bisect_right(self._starts, place) - 1
        found = self._mentions[number] if 0 <= number else None
        return found if found is not None and place < found.span.end else None

    def before(self, place: int) -> Sequence[_Placed]:
        """Give those that start before a place, the last one first."""
        return self._mentions[: bisect_left(self._starts, place)][::-1]


@dataclass(frozen=True, eq=False)
class Scene:
    """A document, its turns, its mentions and its parsed paragraphs.

    Two scenes are equal only if they are the same object: to compare documents takes long.

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
        return self._actors.inside(span)

    def actor_at(self, place: int) -> ActorMention | None:
        """Give the actor in whose name a place lies."""
        return self._actors.at(place)

    def instruments_in(self, span: Span) -> Sequence[InstrumentMention]:
        """Give the instruments that are named inside a stretch, in order."""
        return self._instruments.inside(span)

    def times_in(self, span: Span) -> Sequence[TimeMention]:
        """Give the times that are named inside a stretch, in order."""
        return self._times.inside(span)

    def quantities_in(self, span: Span) -> Sequence[QuantityMention]:
        """Give the quantities that are named inside a stretch, in order."""
        return self._quantities.inside(span)

    def last_instrument(self, start: int) -> InstrumentMention | None:
        """Give the last instrument that is named before a place and settled."""
        before = self._instruments.before(start)
        return next((mention for mention in before if mention.canonical), None)

    @cached_property
    def _actors(self) -> _Shelf[ActorMention]:
        return _Shelf([m for m in self.mentions if isinstance(m, ActorMention)])

    @cached_property
    def _instruments(self) -> _Shelf[InstrumentMention]:
        return _Shelf([m for m in self.mentions if isinstance(m, InstrumentMention)])

    @cached_property
    def _times(self) -> _Shelf[TimeMention]:
        return _Shelf([m for m in self.mentions if isinstance(m, TimeMention)])

    @cached_property
    def _quantities(self) -> _Shelf[QuantityMention]:
        return _Shelf([m for m in self.mentions if isinstance(m, QuantityMention)])
