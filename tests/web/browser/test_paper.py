"""Paper: what is printed has its words whole, and nothing that only a screen can use."""

from __future__ import annotations

import pytest

A4, ACROSS = {"width": 673, "height": 970}, {"width": 1001, "height": 640}
"""The room that A4 leaves within the margins of a page, upright and across, in pixels of CSS."""
BELOW = """() => [...document.querySelectorAll(".block:has(.margin)")].map(one =>
  one.querySelector(".margin").getBoundingClientRect().top
    - one.querySelector("p").getBoundingClientRect().bottom)"""
BROKEN = """() => {
  const lines = range => new Set([...range.getClientRects()].map(one => Math.round(one.top))).size;
  const words = node => [...node.data.matchAll(/\\d{4}-\\d\\d-\\d\\d|[^\\s/-]+/g)].filter(word => {
    const range = document.createRange();
    range.setStart(node, word.index);
    range.setEnd(node, word.index + word[0].length);
    return lines(range) > 1;
  }).map(word => word[0]);
  const cells = document.querySelectorAll("th, td:not(.words)");
  const walk = cell => document.createTreeWalker(cell, NodeFilter.SHOW_TEXT);
  const texts = [...cells].flatMap(cell => {
    const found = [], walker = walk(cell);
    while (walker.nextNode()) found.push(walker.currentNode);
    return found;
  });
  return texts.flatMap(words).filter(word => !word.startsWith("st:"));
}"""
WIDTH = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"


@pytest.fixture
def paper(page):
    """Give a tab that shows pages as they are printed."""
    page.set_viewport_size(A4)
    page.emulate_media(media="print")
    return page


def test_a_document_is_printed_with_its_notes_below_each_paragraph(paper, demo):
    paper.goto(demo)
    address = paper.locator("#new + ul a").first.get_attribute("href")
    paper.goto(f"{demo}{address}")
    assert paper.locator(".correct-it").count() > 0
    assert paper.locator(".correct-it:visible").count() == 0
    gaps = paper.evaluate(BELOW)
    assert gaps
    assert all(0 <= gap < 12 for gap in gaps)


@pytest.mark.parametrize(
    ("name", "room"),
    [("measures", ACROSS), ("instruments", ACROSS), ("commitments", A4), ("positions", A4)],
)
def test_a_ledger_is_printed_without_broken_words_and_within_the_page(paper, demo, name, room):
    paper.set_viewport_size(room)
    paper.goto(f"{demo}/ledgers/{name}")
    across = paper.evaluate("getComputedStyle(document.body).page") == "across"
    assert across is (room is ACROSS)
    assert paper.evaluate(BROKEN) == []
    assert paper.evaluate(WIDTH) <= 0
