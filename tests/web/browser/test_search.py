"""Searching in a real browser: what is highlighted, and links alone that narrow and widen."""

from __future__ import annotations

from urllib.parse import quote

import pytest


def look_for(page, desk, query):
    page.goto(f"{desk}/search?q={quote(query)}")
    return page.locator("mark").all_inner_texts()


@pytest.mark.parametrize(
    ("query", "marked"),
    [
        ("guests", ["guests"]),
        ('"their families"', ["their families"]),
        ("strait -denial", ["strait"]),
        ("TREATY", ["Treaty"]),
        ("المعاهدة", ["المعاهدة"]),
        ("الوَزِير", ["الوزير"]),
        ("veskia open", ["Veskia", "open"]),
    ],
)
def test_the_highlighted_words_are_the_words_of_the_search(page, desk, query, marked):
    assert look_for(page, desk, query) == marked


def test_arabic_runs_from_right_to_left(page, desk):
    look_for(page, desk, "المعاهدة")
    passage = page.locator(".hits p").first
    assert passage.get_attribute("lang") == "ar"
    assert passage.evaluate("e => getComputedStyle(e).direction") == "rtl"


def test_links_narrow_widen_and_go_back(page, desk):
    look_for(page, desk, "the OR وزارة")
    before = page.locator("main [role=status]").inner_text()
    section = page.locator(".facets details", has_text="Language")
    if section.get_attribute("open") is None:
        section.locator("summary").click()
    section.get_by_role("link", name="ar", exact=True).click()
    assert "lang%3A%3D" in page.url or "lang:=" in page.url
    assert page.locator(".chips li").count() == 1
    narrowed = page.locator("main [role=status]").inner_text()
    assert narrowed != before
    page.go_back()
    assert page.locator("main [role=status]").inner_text() == before
    page.go_forward()
    assert page.locator("main [role=status]").inner_text() == narrowed
    page.get_by_role("link", name="Drop").click()
    assert page.locator(".chips li").count() == 0
    assert page.locator("main [role=status]").inner_text() == before


def test_it_works_without_a_script_and_with_the_keyboard_alone(browser, desk):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(desk)
    page.get_by_role("searchbox").focus()
    page.keyboard.type("strait")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=strait")
    assert page.locator("mark").all_inner_texts() == ["strait"]
    page.get_by_role("link", name="Newest").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**sort=newest**")
    assert page.locator("mark").all_inner_texts() == ["strait"]
    context.close()
