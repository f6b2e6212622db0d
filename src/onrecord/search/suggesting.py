"""What to try when a search finds nothing: the same with less, and how much that finds."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from itertools import chain, islice

from onrecord.errors import QueryError
from onrecord.knowledge.facts import known
from onrecord.search.ask import understood
from onrecord.search.editing import parts_of
from onrecord.search.tokens import Kind, Token, tokens_of
from onrecord.store import Records

_PARTS = 8
_SHORTEST = 3
"""Letters of a beginning of words; shorter ones begin too many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A search that finds something where the one that was asked does not.

    Attributes:
        query: As it would be typed.
        without: The part that is left out of what was typed; empty where it is all there.
        instead: What stands in its place; empty where nothing does.
        exact: Whether other spellings of names are left out, as they were.
        total: How many passages it finds.
    """

    query: str
    without: str
    exact: bool
    total: int
    instead: str = ""


def suggestions(records: Records, text: str, *, exact: bool) -> tuple[Suggestion, ...]:
    """Give what finds something.

    First come other spellings of the names, then the search with something in place of a word: a
    filter for the polity that it names, or all words that begin so.  Last, it is less one part.

    Raises:
        QueryError: The search cannot be understood.
    """
    return tuple(one for one in _tried(records, text, exact=exact) if one.total)


def _tried(records: Records, text: str, *, exact: bool) -> Iterator[Suggestion]:
    if exact:
        yield _counted(records, text, "", exact=False)
    for query, without, instead in chain(_changed(text), _less(text)):
        with suppress(QueryError):
            one = _counted(records, query, without, exact=exact)
            yield replace(one, instead=instead)


def _less(text: str) -> Iterator[tuple[str, str, str]]:
    for part in islice(parts_of(text), _PARTS):
        yield part.rest, part.text, ""


def _changed(text: str) -> Iterator[tuple[str, str, str]]:
    """Give the search with something in place of a word, the word, and what that is."""
    for token in islice(tokens_of(text), _PARTS):
        if token.kind is Kind.WORDS and not token.name and not token.negated:
            start = token.column - 1
            typed = text[start : token.end]
            for new in _in_place(token, typed):
                yield f"{text[:start]}{new}{text[token.end :]}", typed, new


def _in_place(token: Token, typed: str) -> Iterator[str]:
    code = known().code_of(token.value)
    if code == token.value:
        code = known().code_of(token.value.upper())
    if code in known().polities and not token.prefix:
        yield f"about:{code}"
        yield f"speaker:{code}"
    if _SHORTEST <= len(token.value) and not token.prefix:
        yield f"{typed}*"


def _counted(records: Records, query: str, without: str, *, exact: bool) -> Suggestion:
    asked, _ = understood(records, query, exact=exact)
    return Suggestion(query=query, without=without, exact=exact, total=records.count(asked))
