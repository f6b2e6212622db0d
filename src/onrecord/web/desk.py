"""The desk: what is new, what falls due, what is counted, and how sources are."""

from __future__ import annotations

from calendar import monthrange
from collections import Counter
from collections.abc import Iterable
from datetime import date, timedelta
from http import HTTPStatus
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.exports.plain import plain
from onrecord.ledgers import View
from onrecord.ledgers.contacts import RULE as RULE_OF_CONTACTS
from onrecord.ledgers.days import begin_of, end_of
from onrecord.ledgers.watching import watches_of
from onrecord.record import Record
from onrecord.record.written.addresses import address_of
from onrecord.record.written.counts import printed_row
from onrecord.store import Listed, Listing
from onrecord.web import clocks
from onrecord.web.asking import Name
from onrecord.web.contacts import contact_rows
from onrecord.web.covering import coverage
from onrecord.web.ledgers import rows_of
from onrecord.web.local import listed_without
from onrecord.web.page import Page, answer, opened, today

router = APIRouter(tags=["desk"])

_NEWEST = 12
_WEEK = timedelta(days=6)
"""From the first of its days to the last."""
_OPEN = frozenset({"made", "reaffirmed", "overdue"})


@router.get("/favicon.ico", include_in_schema=False)
def read_icon() -> RedirectResponse:
    """Send those on who ask for an icon where browsers guess that it is."""
    return RedirectResponse("/static/icon.svg", HTTPStatus.PERMANENT_REDIRECT)


@router.get("/")
def read_desk(
    request: Request,
    asked: Annotated[
        Name,
        Query(
            alias="clocks",
            description="Whose clocks, parted by commas; the browser keeps the choice.",
            examples=["XH,XT"],
        ),
    ] = None,
) -> Response:
    """Show what is new, what falls due in the week that begins today, and how sources are."""
    day = today(request)
    with opened(request) as record:
        listed = record.documents(Listing(superseded=False))
        watches = watches_of(record.attempts())
        data = _shown(record, day, listed) | _clocks(request, listed, asked)
        data["sources"] = plain(watches)
    more = {
        "newest": listed[:_NEWEST],
        "until": (day + _WEEK).isoformat(),
        "watches": watches,
        "address_of": address_of,
    }
    response = answer(request, Page(template="desk.html", data=data, more=more))
    clocks.keep(response, asked)
    return response


def _shown(record: Record, day: date, listed: tuple[Listed, ...]) -> dict[str, Any]:
    return {
        "day": day.isoformat(),
        "newest": [plain(listed_without(one)) for one in listed[:_NEWEST]],
        "due": record.memory.of(("due", day), lambda: _due(record, day)),
        "contacts": record.memory.of("contacts", lambda: contact_rows(record)[:_NEWEST]),
        "rule_of_contacts": RULE_OF_CONTACTS,
        "measures": record.memory.of("latest measures", lambda: _measures(record)),
        "counters": record.memory.of("printed", lambda: _counters(record)),
        "months": months_of(listed),
        "counts": plain(record.counts()),
        "coverage": coverage(record),
    }


def _clocks(request: Request, listed: tuple[Listed, ...], asked: str | None) -> dict[str, Any]:
    """Give clocks; none on published pages, which stand still."""
    if "published" in request.scope:
        return {}
    now = request.app.state.clock.now()
    codes = clocks.chosen(request, asked)
    return {
        "now": now.isoformat(timespec="seconds"),
        "clocks_chosen": codes,
        "clocks": list(clocks.clocks(codes or clocks.usual(listed), now)),
        "rule_of_clocks": clocks.RULE,
    }


def _due(record: Record, day: date) -> list[dict[str, Any]]:
    """Give the open promises that fall due within a week, the soonest first.

    What falls due in a month or a year is there as long as that lasts.
    """
    folded = record.ledger("commitments", View(as_of=day))
    found = [row for row in rows_of(folded) if row["standing"] in _OPEN and _is_due(row, day)]
    return sorted(found, key=lambda row: str(end_of(row["due"])))


def _is_due(row: dict[str, Any], day: date) -> bool:
    first, last = begin_of(row["due"] or ""), end_of(row["due"] or "")
    return first is not None and last is not None and first <= day + _WEEK and day <= last


def _measures(record: Record) -> list[dict[str, Any]]:
    """Give the latest measures; those whose day nobody gives are left out."""
    rows = [row for row in rows_of(record.ledger("measures")) if row["day"]]
    return sorted(rows, key=lambda row: str(row["day"]), reverse=True)[:_NEWEST]


def _counters(record: Record) -> list[dict[str, Any]]:
    return [dict(printed_row(one)) for one in record.counters()]


def months_of(listed: Iterable[Listed]) -> list[dict[str, Any]]:
    """Count documents by month, the newest first, each with its first and last day."""
    counts = Counter(one.day.replace(day=1) for one in listed if one.day)
    return [
        {
            "month": first.isoformat()[:7],
            "documents": counts[first],
            "from": first.isoformat(),
            "to": first.replace(day=monthrange(first.year, first.month)[1]).isoformat(),
        }
        for first in sorted(counts, reverse=True)
    ]
