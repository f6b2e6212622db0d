"""Search: one box, and the passages that it finds."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response

from onrecord.exports.plain import plain
from onrecord.search import Hit
from onrecord.web.addresses import address_of, place
from onrecord.web.covering import coverage
from onrecord.web.feeding import feeds
from onrecord.web.following import passages
from onrecord.web.marking import Mark, pieces
from onrecord.web.page import Page, answer, opened

router = APIRouter(tags=["search"])

_EACH = 20
_FURTHEST = 10_000


@router.get("/search")
def search(
    request: Request,
    q: Annotated[
        str, Query(max_length=500, description="What is searched for.", examples=["strait"])
    ] = "",
    start: Annotated[
        int, Query(ge=0, le=_FURTHEST, description="How many of the best are left out.")
    ] = 0,
) -> Response:
    """Find passages by words, "phrases" and filters, such as speaker:, about: and from:."""
    if not q.strip():
        data: dict[str, Any] = {"query": "", "total": 0, "passages": [], "next": None}
        with opened(request) as record:
            data["coverage"] = coverage(record)
        return answer(request, Page(template="search.html", data=data, rows=[], more=_more(())))
    with opened(request) as record:
        results = record.search(q, _EACH, start)
        covered = coverage(record)
    rows = [_row(hit) for hit in results.hits]
    after = start + _EACH if start + _EACH < min(results.total, _FURTHEST) else None
    data = {
        "query": q,
        "total": results.total,
        "passages": rows,
        "next": after,
        "coverage": covered,
    }
    page = Page(
        template="search.html",
        data=data,
        rows=rows,
        more=_more(results.hits) | {"next": after},
        written=feeds(request, "Search", covered, passages(q)),
    )
    return answer(request, page)


def _more(hits: tuple[Hit, ...]) -> dict[str, Any]:
    return {"hits": [(hit, _cut(hit)) for hit in hits], "address_of": address_of, "place": place}


def _cut(hit: Hit) -> list[tuple[str, bool]]:
    """Give a snippet in pieces, each with whether it was asked for."""
    snippet = hit.snippet
    start = snippet.span.start
    text = " " * start + snippet.text
    marks = [Mark(span=span, layer="asked", name="") for span in snippet.marks]
    return [(piece.text, bool(piece.marks)) for piece in pieces(text, snippet.span, marks)]


def _row(hit: Hit) -> dict[str, Any]:
    found = hit.found
    return {
        "address": hit.address,
        "document": found.document,
        "title": found.title,
        "day": plain(found.day),
        "issuer": found.issuer,
        "speaker": found.speaker,
        "represents": found.represents,
        "words": found.text,
    }
