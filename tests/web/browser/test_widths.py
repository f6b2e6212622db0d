"""Widths: what is long is shown whole, and what is too wide shows that it goes on."""

from __future__ import annotations

import pytest

PHONE = {"width": 390, "height": 844}
HIDDEN_BELOW = """() => [...document.querySelectorAll(".wide")]
  .map(one => one.scrollHeight - one.clientHeight)"""
FIRST_WORDS = """() => {
  const box = document.querySelector("tbody .words").getBoundingClientRect();
  return [box.left, document.documentElement.clientWidth - box.right];
}"""
SHADED = """() => [...document.querySelectorAll(".wide:has(table)")]
  .map(one => getComputedStyle(one).backgroundAttachment.split(", "))"""
EDGES = """() => [...document.querySelectorAll(":is(.wide, .paper):has(svg)")].map(one => {
  const edge = getComputedStyle(one, "::before");
  return [one.scrollWidth > one.clientWidth, edge.position, edge.insetInlineEnd, edge.content];
})"""


@pytest.mark.parametrize("address", ["/ledgers/commitments", "/actors", "/timeline", "/map"])
def test_a_table_is_as_long_as_it_is_and_shaded_where_it_goes_on(page, demo, address):
    page.goto(demo + address)
    assert max(page.evaluate(HIDDEN_BELOW)) <= 0
    for attachments in page.evaluate(SHADED):
        assert attachments[:4] == ["local", "local", "scroll", "scroll"]


@pytest.mark.parametrize("address", ["/ledgers/commitments", "/timeline", "/map"])
def test_words_are_in_view_on_a_phone(page, demo, address):
    page.set_viewport_size(PHONE)
    page.goto(demo + address)
    assert min(page.evaluate(FIRST_WORDS)) >= 0


@pytest.mark.parametrize("address", ["/network", "/map", "/timeline", "/dossiers/ilvane-strait"])
def test_a_picture_that_is_too_wide_for_a_phone_has_an_edge(page, demo, address):
    page.set_viewport_size(PHONE)
    page.goto(demo + address)
    told = page.evaluate(EDGES)
    assert told
    for is_too_wide, position, end, content in told:
        assert not is_too_wide or (position, end, content) == ("sticky", "0px", '""')
