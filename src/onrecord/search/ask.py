"""Asking a store: a query in words, and hits with what to mark in them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.search.highlight import Snippet, snippet
from onrecord.search.query import parse_query
from onrecord.store import Found, Records, terms_of


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found, and the part of it that is worth showing."""

    found: Found
    snippet: Snippet

    @property
    def address(self) -> str:
        """The whole paragraph's address, such as "doc:3f0a9c1b2d4e/120-480"."""
        return f"{self.found.document}/{self.found.span.start}-{self.found.span.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One page of hits.

    Attributes:
        query: As it was typed.
        total: How many passages there are.
        hits: Best first; without words in the query, newest first.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]


def ask(records: Records, text: str, limit: int = 20, offset: int = 0) -> Results:
    """Search.

    Args:
        records: The store.
        text: As `parse_query` reads it.
        limit: How many hits to give at most.
        offset: How many to pass over.

    Raises:
        QueryError: The search cannot be understood.
    """
    query = parse_query(text)
    terms = terms_of(query.words)
    hits = tuple(
        Hit(found, snippet(found.text, terms, found.span.start))
        for found in records.find(query, limit, offset)
    )
    return Results(query=text, total=records.count(query), hits=hits)
