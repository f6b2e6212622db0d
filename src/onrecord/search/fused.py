"""Passages by meaning, alone or together with those by words; each says what found it."""

from __future__ import annotations

from collections.abc import Container, Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from onrecord.errors import NoMeanings, PlaceGone, WrongUsage
from onrecord.search.ask import BY_MEANING, BY_WORDS, Hit, How, Rank, Results, understood
from onrecord.search.highlight import snippet
from onrecord.search.meaning import MODEL, models
from onrecord.search.tokens import Kind, tokens_of
from onrecord.store import Found, Order, Query, Records, Terms, Window, terms_of

BEST = 200
"""Passages by words that are ranked together with the nearest by meaning."""

_DAMPING = 60
"""The usual constant of reciprocal ranks: first places count, and none decides alone."""


def ask_by_meaning(records: Records, text: str, how: How, folder: Path) -> Results:
    """Search by meaning; a query without words to be found has no meaning, and finds nothing.

    Filters, and words that are left out, hold as they do for words.

    Args:
        records: The store.
        text: As `parse_query` reads it.
        how: Which part to give, with what spellings, and by which ranking.
        folder: Where the vectors lie.

    Raises:
        MissingExtra: The encoder is not installed.
        NoMeanings: No passage has a vector.
        PlaceGone: The passage after which the part begins is not found any more.
        QueryError: The search cannot be understood.
        WrongUsage: Another order is asked for than that of the ranking.
    """
    if how.window.order is not Order.BEST:
        reason = "what is ranked by meaning has no other order than that"
        raise WrongUsage(reason)
    query, also = understood(records, text, exact=how.exact)
    near = _nearest(records, text, query, folder)
    best = records.places(query, Window(limit=BEST)) if how.rank is Rank.BOTH else ()
    found = {_address(one): one for one in records.at((*best, *near), replace(query, words=None))}
    order = [place for place in fused((best, near)) if place in found]
    by_words = {_address(one) for one in records.at(near, query)} | set(best)
    shown = _part(order, how.window)
    terms = terms_of(query.words)
    by = {place: _by(place, by_words, near) for place in shown}
    hits = tuple(_hit(found[place], terms, by[place]) for place in shown)
    more = shown and shown[-1] != order[-1]
    return Results(
        query=text,
        total=records.count(query),
        hits=hits,
        also=also,
        after=shown[-1] if more else None,
        ranked=len(order),
        nearest=sum(place not in by_words for place in order),
    )


def _nearest(records: Records, text: str, query: Query, folder: Path) -> tuple[str, ...]:
    words = " ".join(
        token.value
        for token in tokens_of(text)
        if token.kind is Kind.WORDS and not token.name and not token.negated
    )
    meanings = models[MODEL](folder)
    if next(meanings.places(), None) is None and records.counts().passages:
        raise NoMeanings(str(folder.parent))
    return meanings.nearest(words) if query.words is not None else ()


def _hit(found: Found, terms: Sequence[Terms], by: tuple[str, ...]) -> Hit:
    return Hit(found, snippet(found.text, terms, found.span.start), by)


def _part(order: Sequence[str], window: Window) -> Sequence[str]:
    start = window.offset
    if window.after is not None:
        if window.after not in order:
            raise PlaceGone(window.after)
        start = order.index(window.after) + 1
    return order[start : start + window.limit]


def _by(place: str, by_words: Container[str], near: Container[str]) -> tuple[str, ...]:
    found_by = ((BY_WORDS, place in by_words), (BY_MEANING, place in near))
    return tuple(name for name, found in found_by if found)


def _address(found: Found) -> str:
    return f"{found.document}/{found.span.start}-{found.span.end}"


def fused(rankings: Iterable[Sequence[str]]) -> list[str]:
    """Rank places together, by the sum of their reciprocal ranks.

    >>> fused([("a", "b", "c"), ("c", "a")])
    ['a', 'c', 'b']
    """
    scores: dict[str, float] = {}
    for ranking in rankings:
        for rank, place in enumerate(ranking, 1):
            scores[place] = scores.get(place, 0) + 1 / (_DAMPING + rank)
    return sorted(scores, key=lambda place: -scores[place])
