"""Search: one box, the passages that it finds, and what narrows and widens it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import BaseModel, Field, model_validator

from onrecord.errors import QueryError
from onrecord.exports.plain import plain
from onrecord.record import Record
from onrecord.record.written.addresses import address_of, place
from onrecord.search import Hit, How, Rank, Results
from onrecord.store import Order, Window
from onrecord.web.asking import MOST
from onrecord.web.covering import coverage
from onrecord.web.feeding import feeds
from onrecord.web.following import passages
from onrecord.web.forms import FEEDS
from onrecord.web.marking import Mark, pieces
from onrecord.web.narrowing import Switch, again, facets_of, filters_of, suggested
from onrecord.web.page import Page, answer, opened

router = APIRouter(tags=["search"])

_EACH = 20
_FURTHEST = 10_000
"""Rows of a table or of lines of JSON; those who want more go on with `next`."""


class Asked(BaseModel):
    """What is searched for, and how."""

    q: Annotated[
        str | None,
        Field(
            max_length=500,
            description='Words, "phrases", -word, OR, and filters such as speaker: and from:.',
            examples=["strait"],
        ),
    ] = None
    sort: Annotated[
        Order, Field(description="What comes first; by meaning there is only `best`.")
    ] = Order.BEST
    rank: Annotated[
        Rank, Field(description="By words, by meaning (an extra), or by both together.")
    ] = Rank.WORDS
    translit: Annotated[
        Switch, Field(description="Whether names are looked for in other spellings too.")
    ] = Switch.ON
    limit: Annotated[
        int | None, Field(ge=1, le=MOST, description="How many rows at most.", examples=[50])
    ] = None
    next: Annotated[
        str | None,
        Field(
            max_length=100,
            description="Where to go on: `next` of the answer before, unchanged.",
            examples=["doc:3f0a9c1b2d4e/120-480"],
        ),
    ] = None

    @model_validator(mode="before")
    @classmethod
    def _filled_in(cls, given: Any) -> Any:  # noqa: ANN401 - whatever was sent
        """Leave out the empty fields of a form, so that what they ask for is the usual."""
        if not isinstance(given, Mapping):
            return given
        return {name: value for name, value in given.items() if value != ""}

    @property
    def exact(self) -> bool:
        """Say whether names are looked for as they are typed, and not otherwise."""
        return self.translit is Switch.OFF


@router.get("/search")
def search(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """Find passages by words, "phrases" and filters, such as speaker:, about: and from:.

    `facets` counts what the passages have in common, each with the search that asks for it.
    """
    try:
        return _searched(request, asked)
    except QueryError as error:
        if request.scope.get("form", "html") != "html":
            raise
        return _not_understood(request, asked, error)


def _not_understood(request: Request, asked: Asked, error: QueryError) -> Response:
    """Give the page with what was typed, and what is wrong with it."""
    status = HTTPStatus.BAD_REQUEST
    with opened(request) as record:
        data = {"query": asked.q, "status": int(status), "coverage": coverage(record)}
    page = Page(template="search.html", data=data, more={"wrong": str(error)})
    return answer(request, page, status=status)


def _searched(request: Request, asked: Asked) -> Response:
    query = (asked.q or "").strip()
    with opened(request) as record:
        data: dict[str, Any] = {"query": query, **_settings(asked), "coverage": coverage(record)}
        if not query:
            return answer(request, _page({**data, "total": 0, "passages": [], "next": None}, ()))
        results = record.search(query, how=_how(request, asked))
        data |= _found(results, asked)
        data["facets"] = facets_of(query, record.facets(query, exact=asked.exact))
        data["suggestions"] = _suggestions(record, results, asked)
        indexed = record.home.meaning.is_dir()
    data["command"] = again(query, data)
    followed = feeds(request, "Search", data["coverage"], passages(query, exact=asked.exact))
    page = _page(data, results.hits)
    more = {**page.more, "indexed": indexed}
    return answer(request, replace(page, more=more, written=followed))


def _settings(asked: Asked) -> dict[str, str]:
    return {"sort": asked.sort, "rank": asked.rank, "translit": asked.translit}


def _how(request: Request, asked: Asked) -> How:
    form = request.scope.get("form")
    limit = asked.limit or (_FURTHEST if form in {"csv", "ndjson"} else _EACH)
    after = None if form in FEEDS else asked.next  # a feed has places of its own
    window = Window(limit=limit, after=after, order=asked.sort)
    return How(window=window, exact=asked.exact, rank=asked.rank)


def _found(results: Results, asked: Asked) -> dict[str, Any]:
    return {
        "total": results.total,
        "ranked": results.ranked,
        "nearest": results.nearest,
        "also": plain(results.also),
        "passages": [_row(hit, asked.rank) for hit in results.hits],
        "next": results.after,
    }


def _suggestions(record: Record, results: Results, asked: Asked) -> list[dict[str, Any]]:
    if results.total or results.hits:
        return []
    return suggested(record.suggestions(results.query, exact=asked.exact))


def _page(data: dict[str, Any], hits: tuple[Hit, ...]) -> Page:
    more = {
        "wrong": None,
        "hits": [(hit, _cut(hit)) for hit in hits],
        "address_of": address_of,
        "place": place,
        "filters": filters_of(data["query"]),
    }
    return Page(template="search.html", data=data, rows=data["passages"], more=more)


def _cut(hit: Hit) -> list[tuple[str, bool]]:
    """Give a snippet in pieces, each with whether it was asked for."""
    snippet = hit.snippet
    start = snippet.span.start
    text = " " * start + snippet.text
    marks = [Mark(span=span, layer="asked", name="") for span in snippet.marks]
    return [(piece.text, bool(piece.marks)) for piece in pieces(text, snippet.span, marks)]


def _row(hit: Hit, rank: Rank) -> dict[str, Any]:
    found = hit.found
    row = {
        "address": hit.address,
        "document": found.document,
        "title": found.title,
        "day": plain(found.day),
        "language": found.language,
        "genre": found.genre.value,
        "issuer": found.issuer,
        "speaker": found.speaker,
        "represents": found.represents,
        "replaced": found.replaced,
        "words": found.text,
    }
    return row if rank is Rank.WORDS else row | {"found_by": " and ".join(hit.by)}
