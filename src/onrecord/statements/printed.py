"""Printed: the paragraphs in which a text prints somebody's message or a whole quotation."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from onrecord.languages.people import ANNOUNCED
from onrecord.model import Paragraph, Span, TurnKind
from onrecord.statements.scene import Scene

_OPENING, _CLOSING = '“«"', '”»"'


@lru_cache(maxsize=1)
def printed_in(scene: Scene) -> frozenset[Span]:
    """Give the paragraphs of messages and quotations; every paragraph asks for them.

    Those are the ones that stand in quotation marks as a whole, one after the other, and
    after "The message reads:" without such marks all to the end.
    """
    return frozenset(_printed(scene))


def is_unlabelled(paragraph: Paragraph) -> bool:
    """Say whether a paragraph stands in no turn, or in one that names no speaker."""
    turn = paragraph.turn
    if turn is None:
        return True
    return turn.kind is TurnKind.STATEMENT and turn.speaker is None and not turn.label


def _printed(scene: Scene) -> Iterator[Span]:
    inside = announced = False
    for paragraph in scene.paragraphs:
        words = paragraph.span.of(scene.text).strip()
        opens = words[:1] in _OPENING
        if is_unlabelled(paragraph) and (opens or inside or announced):
            yield paragraph.span
        announced = (announced and not opens) or bool(ANNOUNCED.search(words))
        inside = (opens or inside) and words.rstrip(".")[-1:] not in _CLOSING
