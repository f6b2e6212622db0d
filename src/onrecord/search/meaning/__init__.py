"""Search by meaning: passages as vectors, an extra that is loaded when it is asked for.

Each registered part opens the vectors that one model made of a record's passages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Protocol, TypeAlias

from onrecord.registry import Registry

MODEL = "use-multilingual-3"
"""The model that is used: sixteen languages, no network, and numpy is all it needs."""

NEAREST = 100
"""Passages that are near: no threshold parts what is meant from what is not, so it is a rank."""


class Meanings(Protocol):
    """The vectors of a record's passages."""

    def places(self) -> Iterator[str]:
        """Give the addresses of the passages that have a vector."""

    def add(self, passages: Iterable[tuple[str, str]]) -> Iterator[int]:
        """Add passages, each an address and its words; give how many of them are done."""

    def nearest(self, words: str, most: int = NEAREST) -> tuple[str, ...]:
        """Give the addresses of the passages nearest to words, the nearest first."""


Opener: TypeAlias = Callable[[Path], Meanings]
"""Opens the vectors in a folder; the folder need not be there.  Raises MissingExtra."""

models: Registry[Opener] = Registry("onrecord.search.meaning")

__all__ = ["MODEL", "NEAREST", "Meanings", "Opener", "models"]
