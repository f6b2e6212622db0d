"""Judgements: what every store answers of who is who."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Protocol

from onrecord.identity import Identities, Judgement


class Judgements(Protocol):
    """The half of `Records` that keeps what people judge."""

    def keep_judgements(self, made: Iterable[Judgement]) -> int:
        """Keep what people judge of who is who; give how many were not here yet.

        Raises:
            StoreUnwritable: The disk is full or cannot be written; none is kept.
        """

    def judgements(self) -> tuple[Judgement, ...]:
        """Give what people judge of who is who, oldest first, with what they took back."""

    def identities(self, known_on: date | None = None) -> Identities:
        """Give who is one by the judgements that stand, or that stood on a day."""
