"""A tour of every page of the demo's record: in order, open to everybody, and no link is dead."""

from __future__ import annotations

from collections import Counter

import pytest

from onrecord.documents.kinds import PDF
from onrecord.record import Record

SEEDS = [
    "/",
    "/alerts/log",
    "/favicon.ico",
    "/c?q=VCDR/9",
    "/search?q=strait",
    "/silence?actors=XT,XH&subject=XT",
]
"""Where the tour begins; add here what no link leads to."""
ELSEWHERE = {
    *("/audit", "/accounts", "/login"),  # of a desk with accounts
    *("/corrections/{name}", "/correct/{document}/{place}/{act}", "/sources/{name:path}"),
    *("/web/{url:path}", "/web/timemap/link/{url:path}"),  # answers for programs
}
"""Routes of what the demo's record does not have, or that are no pages: others test them."""
EACH = 3
"""How many links of a kind are followed by a program."""


def seeds(record):
    """Give addresses of this record that are few: a PDF file, and a new wording."""
    for one in record.documents():
        if record.reading(one.id).document.media_type == PDF:
            yield f"/d/{one.id[4:]}"
        if one.corrects:
            yield f"/d/{one.id[4:]}/versions"


@pytest.fixture(scope="module")
def toured(browser, home, demo, touring, audited):
    """Give the tour of the demo's desk, and all routes."""
    tour, routes = touring

    def each(tab, *, first):
        """Look through the first page of a kind alone: the rest rests on the same tree."""
        return audited(tab) if first else []

    with Record.open(home, create=False) as record:
        starts = [*SEEDS, *seeds(record)]
    with browser.new_context() as context:
        tab = context.new_page()
        yield tour(desk=demo, tab=tab, each=each).walk(starts), routes()


def test_every_page_is_in_order_and_open_to_everybody(toured):
    tour, _ = toured
    assert tour.wrong == []


def test_no_route_was_left_out(toured):
    tour, routes = toured
    seen = {route.endpoint for route in routes if route.path in tour.seen}
    assert {route.path for route in routes if route.endpoint not in seen} <= ELSEWHERE


def test_no_link_is_dead(toured):
    tour, _ = toured
    followed, dead = Counter(), []
    for link in sorted(tour.links):
        followed[tour.kind(link)] += 1
        if followed[tour.kind(link)] <= EACH and not tour.tab.request.get(tour.desk + link).ok:
            dead.append(link)
    assert dead == []
    assert sum(followed.values()) > 500
