"""Feeding: the feeds of a page, in parts, each of which begins after what was given."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import islice
from typing import Any

from fastapi import HTTPException, Request

from onrecord.exports.citations.cited import link
from onrecord.exports.feeds import Entry, Feed, atom_of, json_feed_of
from onrecord.exports.feeds.feed import EPOCH, cut, heading
from onrecord.exports.wording import counted
from onrecord.store import Arrival
from onrecord.web.following import Arrivals, Cursor, Item, Items, cursor_of
from onrecord.web.page import UNPAGED, address, opened

_EACH = 50
_WRITERS: Mapping[str, Callable[[Feed], str]] = {"atom": atom_of, "feed.json": json_feed_of}
_TERMS = "The words are those of their sources, whose terms apply to them."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Followed:
    """What is followed: the title of the feed, what it covers, and what is in it."""

    title: str
    covered: Mapping[str, Any]
    items: Items


def feeds(
    request: Request, title: str, covered: Mapping[str, Any], items: Items
) -> dict[str, Callable[[], str]]:
    """Give the feeds of a page by their ends; nothing is read before one is asked for.

    A feed gives what came into the record last first, and not what was said last: whoever asks
    now and then misses no old document that was added.

    Args:
        request: For the page.
        title: What is followed, such as "Documents".
        covered: What the page rests on.
        items: What is followed, in its order.
    """
    followed = _Followed(title=title, covered=covered, items=items)
    return {form: partial(_written, request, form, followed) for form in _WRITERS}


def _written(request: Request, form: str, followed: _Followed) -> str:
    after = _read(request.query_params.get("next"))
    with opened(request) as record:
        arrivals = record.arrivals()
        items, last = _part(followed.items(record, arrivals), arrivals, after)
    base = str(request.base_url).rstrip("/")
    whole = address(request, "html", **UNPAGED)
    own = address(request, form)
    further = address(request, form, **{**UNPAGED, "next": last}) if last else None
    feed = Feed(
        name=whole,
        title=_title(request, followed.title),
        about=about(followed.covered),
        page=base + whole,
        own=base + own,
        following=base + further if further else None,
        entries=tuple(_entry(item, arrivals[item.document], base) for item in items),
    )
    return _WRITERS[form](feed)


def _part(
    items: Iterable[Item], arrivals: Arrivals, after: Cursor | None
) -> tuple[list[Item], str | None]:
    """Give the items after a place, and where the next part begins; None at the end."""
    left = _after(items, arrivals, after)
    taken = list(islice(left, _EACH + 1))
    shown = taken[:_EACH]
    more = len(shown) < len(taken)
    return shown, ".".join(map(str, cursor_of(shown[-1], arrivals))) if more else None


def _after(items: Iterable[Item], arrivals: Arrivals, after: Cursor | None) -> Iterator[Item]:
    for item in items:
        if after is None or after < cursor_of(item, arrivals):
            yield item


def _read(written: str | None) -> Cursor | None:
    """Read where a part begins, such as "-12.0.30.0"; None for the first."""
    if not written:
        return None
    try:
        return tuple(map(int, written.split(".")))
    except ValueError as error:
        raise HTTPException(400, "next: it is not what a feed gave") from error


def _title(request: Request, title: str) -> str:
    asked = {key: value for key, value in request.query_params.items() if key not in UNPAGED}
    told = ", ".join(f"{key}: {value}" for key, value in asked.items() if value)
    return heading(f"{title} ({told})" if told else title)


def about(covered: Mapping[str, Any]) -> str:
    """Say what a feed rests on, and of whose words it is made.

    >>> about({"documents": 2, "statements": 1, "watched": []})[:74]
    'Rests on 2 documents with 1 statement. No source is watched: what is not i'
    """
    rests = (
        f"Rests on {counted(covered['documents'], 'document')} "
        f"with {counted(covered['statements'], 'statement')}."
    )
    watched = "; ".join(map(_watched, covered["watched"]))
    told = f"Watched: {watched}." if watched else "No source is watched:"
    unknown = "What is not in it is unknown." if watched else "what is not in it is unknown."
    return f"{rests} {told} {unknown} {_TERMS}"


def _watched(source: Mapping[str, Any]) -> str:
    until = (
        f"until {source['last'][:16].replace('T', ' ')} UTC"
        if source["last"]
        else "never seen whole"
    )
    gaps = f", {counted(len(source['gaps']), 'gap')}" if source["gaps"] else ""
    return f"{source['source']} {until}{gaps}"


def _entry(item: Item, arrival: Arrival, base: str) -> Entry:
    return Entry(
        name=item.name,
        title=item.title,
        words=None if item.words is None else cut(item.words),
        language=None if arrival.language == "und" else arrival.language,
        authors=item.authors,
        page=base + item.page,
        source=link(arrival.url),
        captured=arrival.time or EPOCH,
        day=item.day,
        subjects=item.subjects,
    )
