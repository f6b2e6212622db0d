"""Sources: how each was watched."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.exports.plain import row_of
from onrecord.ledgers.watching import watches_of
from onrecord.web.covering import coverage
from onrecord.web.page import Page, answer, opened

router = APIRouter(tags=["sources"])


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
