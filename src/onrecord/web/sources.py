"""Sources: how each was watched, and what each has brought."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Annotated, Any

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response

from onrecord.exports.plain import plain, row_of
from onrecord.ledgers.watching import Watch, watches_of
from onrecord.model import Attempt
from onrecord.record import Record
from onrecord.record.written.addresses import address_of
from onrecord.sources import Source, load_sources, shipped_sources
from onrecord.store import Listed, Listing
from onrecord.web.asking import Paged
from onrecord.web.covering import coverage
from onrecord.web.feeding import feeds
from onrecord.web.following import documents
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import cell_of, paged
from onrecord.web.said import again

router = APIRouter(tags=["sources"])

_MOST = 300
_LOOKS = 20


@router.get("/sources")
def list_sources(request: Request) -> Response:
    """List the sources that were looked at, with their gaps."""
    with opened(request) as record:
        watches = watches_of(record.attempts())
        covered = coverage(record)
    rows = [row_of(one) for one in watches]
    data = {"sources": rows, "total": len(rows), "next": None, "coverage": covered}
    more = {"watches": watches}
    return answer(request, Page(template="sources.html", data=data, rows=rows, more=more))


@router.get("/sources/{name:path}")
def read_source(
    request: Request,
    name: Annotated[
        str,
        Path(description="Its name, as its file has it.", examples=["un-press"], max_length=_MOST),
    ],
    asked: Annotated[Paged, Query()],
) -> Response:
    """Show a source: what it has brought, how it was watched, its gaps and its latest looks.

    What was added from elsewhere first is not among what it has brought.
    """
    with opened(request) as record:
        looks = record.attempts(name)
        source = _source(record, name)
        if source is None and not looks:
            raise HTTPException(404, f"there is no source called {name!r}, and none was looked at")
        came = frozenset(record.brought(name))
        listed = [one for one in record.documents(Listing(superseded=False)) if one.id in came]
    watch = next(iter(watches_of(looks)), None)
    rows = [row_of(one) for one in listed]
    shown, after = paged(request, rows, asked, cell_of("id"))
    latest = looks[: -_LOOKS - 1 : -1]
    data = _written(name, source, watch, latest) | {
        "documents": shown,
        "total": len(rows),
        "next": after,
        "coverage": _covered(listed, watch),
        "command": again(request),
    }
    page = Page(
        template="source.html",
        data=data,
        rows=shown,
        more={"watch": watch, "looks": latest, "address_of": address_of},
        written=feeds(request, f"Source {name}", data["coverage"], documents(listed)),
    )
    return answer(request, page)


def _written(
    name: str, source: Source | None, watch: Watch | None, looks: Sequence[Attempt]
) -> dict[str, Any]:
    return {
        "source": name,
        "publisher": source and source.publisher,
        "address": source and source.address,
        "watch": plain(watch),
        "looks": [plain(look) for look in looks],
    }


def _covered(listed: Sequence[Listed], watch: Watch | None) -> dict[str, Any]:
    return {
        "documents": len(listed),
        "statements": sum(one.statements for one in listed),
        "watched": [plain(watch)] if watch else [],
    }


def _source(record: Record, name: str) -> Source | None:
    """Give what is said of a source by its file: one of the record's own, else one of ours."""
    own = load_sources(record.home.sources)
    found = {one.name: one for one in (*load_sources(shipped_sources()), *own)}
    return found.get(name)
