"""What to try when a search finds nothing: the same with less, and how much that finds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.errors import QueryError
from onrecord.search.ask import understood
from onrecord.search.editing import parts_of
from onrecord.store import Records

_PARTS = 8


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """A search that finds something where the one that was asked does not.

    Attributes:
        query: As it would be typed.
        without: The part that is left out of what was typed; empty where it is all there.
        exact: Whether other spellings of names are left out, as they were.
        total: How many passages it finds.
    """

    query: str
    without: str
    exact: bool
    total: int


def suggestions(records: Records, text: str, *, exact: bool) -> tuple[Suggestion, ...]:
    """Give what finds something: other spellings of the names, then the search less one part.

    Raises:
        QueryError: The search cannot be understood.
    """
    return tuple(one for one in _tried(records, text, exact=exact) if one.total)


def _tried(records: Records, text: str, *, exact: bool) -> Iterator[Suggestion]:
    if exact:
        yield _counted(records, text, "", exact=False)
    for part in list(parts_of(text))[:_PARTS]:
        try:
            yield _counted(records, part.rest, part.text, exact=exact)
        except QueryError:
            continue


def _counted(records: Records, query: str, without: str, *, exact: bool) -> Suggestion:
    asked, _ = understood(records, query, exact=exact)
    return Suggestion(query=query, without=without, exact=exact, total=records.count(asked))
