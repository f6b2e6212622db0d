"""Asking a store: a query in words, and hits with what to mark in them."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from enum import StrEnum

from onrecord.search.highlight import Snippet, snippet
from onrecord.search.names import Also, Speller
from onrecord.search.query import parse_query
from onrecord.store import Found, Query, Records, Window, terms_of

BY_WORDS = "words"
BY_MEANING = "meaning"


class Rank(StrEnum):
    """What passages are ranked by."""

    WORDS = BY_WORDS
    MEANING = BY_MEANING
    BOTH = "both"


@dataclass(frozen=True, slots=True, kw_only=True)
class How:
    """How to search.

    Attributes:
        window: Which part of what is found to give, and in which order.
        exact: Whether names are looked for in the spelling that is typed, and in no other.
        rank: By words, unless something else is asked for.
    """

    window: Window = field(default_factory=Window)
    exact: bool = False
    rank: Rank = Rank.WORDS


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that was found, and the part of it that is worth showing.

    Attributes:
        by: What found it: "words", "meaning", or both.
    """

    found: Found
    snippet: Snippet
    by: tuple[str, ...] = (BY_WORDS,)

    @property
    def address(self) -> str:
        """The whole paragraph's address, such as "doc:3f0a9c1b2d4e/120-480"."""
        return f"{self.found.document}/{self.found.span.start}-{self.found.span.end}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Results:
    """One page of hits.

    Attributes:
        query: As it was typed.
        total: How many passages have the words and meet the filters.
        hits: Best first; without words in the query, newest first.
        also: The other spellings of names that were looked for.
        after: Where the next page begins: behind this address; None on the last one.
        ranked: How many are in the list, where it is one by meaning: the best by words, and
            the nearest; else all.
        nearest: How many of those have not the words, and are only near by meaning.
    """

    query: str
    total: int
    hits: tuple[Hit, ...]
    also: tuple[Also, ...] = ()
    after: str | None = None
    ranked: int | None = None
    nearest: int = 0


def understood(records: Records, text: str, *, exact: bool) -> tuple[Query, tuple[Also, ...]]:
    """Read a search, and add the other spellings of its names.

    Raises:
        QueryError: The search cannot be understood.
    """
    query = parse_query(text)
    if exact:
        return query, ()
    speller = Speller(records)
    return speller.spelled(query), speller.also


def ask(records: Records, text: str, how: How | None = None) -> Results:
    """Search by words.

    Args:
        records: The store.
        text: As `parse_query` reads it.
        how: Which part to give, in which order, and with what spellings.

    Raises:
        QueryError: The search cannot be understood.
        PlaceGone: The passage after which the part begins is not found any more.
    """
    how = how or How()
    query, also = understood(records, text, exact=how.exact)
    limit = how.window.limit
    found = records.find(query, replace(how.window, limit=limit + 1))
    terms = terms_of(query.words)
    hits = tuple(Hit(one, snippet(one.text, terms, one.span.start)) for one in found[:limit])
    more = len(found) > limit
    return Results(
        query=text,
        total=records.count(query),
        hits=hits,
        also=also,
        after=hits[-1].address if more else None,
    )
