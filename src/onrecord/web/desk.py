"""The desk: what is new, what falls due, what is counted, and how sources are."""

from __future__ import annotations

from fastapi import APIRouter, Request, Response

from onrecord.exports.plain import plain
from onrecord.ledgers.watching import watches_of
from onrecord.store import Listing
from onrecord.web.addresses import address_of
from onrecord.web.page import Page, answer, opened

router = APIRouter()

_NEWEST = 12


@router.get("/")
def read_desk(request: Request) -> Response:
    """Show the desk."""
    with opened(request) as record:
        newest = record.documents(Listing(superseded=False, limit=_NEWEST))
        counts = record.counts()
        watches = watches_of(record.attempts())
        counters = record.counters()
    data = {
        "newest": [plain(one) for one in newest],
        "counts": plain(counts),
        "sources": [plain(one) for one in watches],
        "counters": [plain(one) for one in counters],
    }
    more = {"newest": newest, "counts": counts, "watches": watches, "address_of": address_of}
    return answer(
        request, Page(template="desk.html", data=data, more=more | {"counters": counters})
    )
