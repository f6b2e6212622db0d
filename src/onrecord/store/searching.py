"""Searching: what every store answers of passages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Protocol

from onrecord.store.answers import Facets, Found, Spelled
from onrecord.store.asking import Query, Terms, Window


class Searching(Protocol):
    """The part of `Records` that finds passages."""

    def find(self, query: Query, window: Window) -> tuple[Found, ...]:
        """Find passages; without words the best are the newest.

        Raises:
            PlaceGone: The passage after which the part begins is not found any more.
        """

    def places(self, query: Query, window: Window) -> tuple[str, ...]:
        """Find the addresses of passages, and nothing else of them.

        Raises:
            PlaceGone: The passage after which the part begins is not found any more.
        """

    def at(self, addresses: Iterable[str], query: Query) -> tuple[Found, ...]:
        """Give the passages at addresses that a query finds; a query of nothing finds all."""

    def passages(self) -> Iterator[tuple[str, str]]:
        """Give every passage: its address and its words."""

    def count(self, query: Query) -> int:
        """Count what a query finds."""

    def facets(self, query: Query) -> Facets:
        """Count what the passages that a query finds have in common."""

    def spelled(self, keys: Iterable[str]) -> tuple[Spelled, ...]:
        """Give the words that passages write as names, by the keys of `spelling.key_of`."""

    def has(self, terms: Terms) -> bool:
        """Say whether any passage has these words side by side."""
