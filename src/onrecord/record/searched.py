"""Searched: the passages of a record, as they are looked for."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.record.home import Home
from onrecord.search import How, Rank, Results, ask
from onrecord.search.ask import understood
from onrecord.search.fused import ask_by_meaning
from onrecord.search.suggesting import Suggestion, suggestions
from onrecord.store import Facets, Found, Records, Window


class Searched:
    """What can be looked for in a record."""

    def __init__(self, home: Home, records: Records) -> None:
        self._home = home
        self._records = records

    def search(
        self, query: str, limit: int = 20, offset: int = 0, *, how: How | None = None
    ) -> Results:
        """Find passages; `onrecord.search.parse_query` has the language.

        Args:
            query: As it is typed.
            limit: How many passages at most.
            offset: How many of the first are passed over.
            how: In place of the two, which part to give, in which order, and found how.

        Raises:
            QueryError: The search cannot be understood; the error names the column.
            PlaceGone: The passage after which the part begins is not found any more.
            MissingExtra, NoMeanings: By meaning, without what that needs.
        """
        how = how or How(window=Window(limit=limit, offset=offset))
        if how.rank is Rank.WORDS:
            return ask(self._records, query, how)
        return ask_by_meaning(self._records, query, how, self._home.meaning)

    def facets(self, query: str, *, exact: bool = False) -> Facets:
        """Count what the passages that a search finds have in common.

        Args:
            query: As it is typed.
            exact: Whether other spellings of names are left out.

        Raises:
            QueryError: The search cannot be understood.
        """
        return self._records.facets(understood(self._records, query, exact=exact)[0])

    def arriving(self, query: str, *, exact: bool = False) -> Iterator[Found]:
        """Give all passages that a search finds: in the document that came last first.

        Args:
            query: As it is typed.
            exact: Whether other spellings of names are left out.

        Raises:
            QueryError: The search cannot be understood; the error names the column.
        """
        return self._records.arriving(understood(self._records, query, exact=exact)[0])

    def suggestions(self, query: str, *, exact: bool = False) -> tuple[Suggestion, ...]:
        """Give searches that find something, in place of one that does not.

        Raises:
            QueryError: The search cannot be understood.
        """
        return suggestions(self._records, query, exact=exact)
