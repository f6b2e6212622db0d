"""A tour of every page of the demo's record: in order, open to everybody, and no link is dead."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import axe_playwright_python
import pytest

from onrecord.documents.kinds import PDF
from onrecord.record import Record

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async ([rules, tags]) => {
  const only = rules.length ? {type: "rule", values: rules} : {type: "tag", values: tags};
  const found = await axe.run(document, {
    runOnly: only, iframes: false, resultTypes: ["violations"],
    rules: {"target-size": {enabled: true}},
  });
  const told = (one, node) => `${one.id}: ${node.target.join(" ")}: ${node.html.slice(0, 120)}`;
  return found.violations.flatMap(one => one.nodes.slice(0, 3).map(node => told(one, node)));
}"""
COLOURS = ["color-contrast", "link-in-text-block"]
"""What is otherwise in the dark; the rest rests on the same tree."""
NARROW = ["color-contrast", "target-size", "scrollable-region-focusable", "css-orientation-lock"]
"""What is otherwise on a phone."""

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


def audited(tab, *, first):
    """Give what axe finds on a page: light on a desk, on a phone, in the dark on a desk."""
    if not first:
        return []
    tab.evaluate(AXE)
    found = [f"phone: {one}" for one in tab.evaluate(RUN, [NARROW, []])]
    tab.set_viewport_size({"width": 1200, "height": 700})
    found += tab.evaluate(RUN, [[], TAGS])
    tab.emulate_media(color_scheme="dark")
    found += [f"dark: {one}" for one in tab.evaluate(RUN, [COLOURS, []])]
    tab.emulate_media(color_scheme="light")
    return found


def seeds(record):
    """Give addresses of this record that are few: a PDF file, and a new wording."""
    for one in record.documents():
        if record.reading(one.id).document.media_type == PDF:
            yield f"/d/{one.id[4:]}"
        if one.corrects:
            yield f"/d/{one.id[4:]}/versions"


@pytest.fixture(scope="module")
def toured(browser, home, demo, touring):
    """Give the tour of the demo's desk, and all routes."""
    tour, routes = touring
    with Record.open(home, create=False) as record:
        starts = [*SEEDS, *seeds(record)]
    with browser.new_context() as context:
        tab = context.new_page()
        yield tour(desk=demo, tab=tab, each=audited).walk(starts), routes()


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
