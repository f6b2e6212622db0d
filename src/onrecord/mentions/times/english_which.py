"""What "this", "last", "that", "the following" and the like say of a time."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.mentions.times.context import Context
from onrecord.mentions.times.hit import Hit

_KINDS = {
    "this": (0, False), "last": (-1, False), "past": (-1, False), "next": (1, False),
    "coming": (1, False), "upcoming": (1, False), "current": (0, False), "present": (0, False),
    "latest": (0, False), "that": (0, True), "same": (0, True), "previous": (-1, True),
    "preceding": (-1, True), "prior": (-1, True), "following": (1, True),
    "subsequent": (1, True), "ensuing": (1, True),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Which:
    """A step in time.

    Attributes:
        step: How many units from the base: -1, 0 or 1.
        by_text: Whether the base is the date that the text named last.
        word: The word that says it.
    """

    step: int
    by_text: bool
    word: str


def which_of(hit: Hit, context: Context) -> Which:
    """Read the part of a row that is named WHICH; "this" when it is not there."""
    words = [word for word in hit.words("WHICH") if word in _KINDS]
    word = words[-1] if words else "this"
    step, by_text = _KINDS[word]
    after_the = word == "next" and hit.word("WHICH") == "the"
    return Which(step, by_text or after_the or context.narrative, word)
