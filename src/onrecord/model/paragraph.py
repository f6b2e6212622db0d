"""Paragraph: a stretch of one speaker's words, parsed."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model.sentence import Sentence
from onrecord.model.span import Span
from onrecord.model.turn import Turn


@dataclass(frozen=True, slots=True, kw_only=True)
class Paragraph:
    """A body block, or the part of it that lies in one turn, as sentences.

    Attributes:
        span: Where it stands.
        turn: Whose words it is part of; None outside every turn.
        sentences: In order.
    """

    span: Span
    turn: Turn | None = None
    sentences: tuple[Sentence, ...] = ()
