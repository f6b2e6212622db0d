"""Map, arrows, bars and clocks in a real browser: reached by keyboard, and without a script."""

from __future__ import annotations

import re

import pytest


@pytest.fixture(scope="module")
def demo(home, serving):
    """Give the address of the demo's desk."""
    with serving(home) as address:
        yield address


def tabbed(page, most=80):
    """Go on with the keyboard until a link of a picture has the focus."""
    for _ in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.closest('svg') !== null"):
            return page.evaluate("document.activeElement.getAttribute('aria-label')")
    return None


@pytest.mark.parametrize(
    ("address", "leads"),
    [("/map", "/map?place="), ("/network", "/actors/"), ("/timeline", "/timeline?from=")],
)
def test_what_is_drawn_is_reached_with_the_keyboard(page, demo, address, leads):
    page.goto(demo + address)
    assert tabbed(page)
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(re.escape(demo + leads) + ".+"))
    assert page.locator("main h1").count() == 1


def test_a_point_leads_to_its_list(page, demo):
    page.goto(demo + "/map")
    page.get_by_role("link", name=re.compile("^Sollen: 1 event")).click()
    page.wait_for_url("**place=Sollen*")
    assert page.locator("#list").inner_text() == "Sollen (XP)"
    rows = page.locator("[aria-labelledby=list] tbody tr")
    assert rows.count() == 2
    assert all("Sollen" in words or "XP" in words for words in rows.all_inner_texts())


def test_land_is_drawn_within_the_picture_and_points_are_seen(page, demo):
    page.goto(demo + "/map")
    frame = page.locator("svg.map").bounding_box()
    for disc in page.locator("svg.map a").all():
        box = disc.bounding_box()
        assert frame["x"] <= box["x"] <= frame["x"] + frame["width"]
        assert frame["y"] <= box["y"] <= frame["y"] + frame["height"]
    fill = "element => getComputedStyle(element).fill"
    assert page.locator(".map .land").evaluate(fill) != page.locator(".map .sea").evaluate(fill)


def test_clocks_go_on(page, demo):
    page.clock.install()
    page.goto(demo + "/?clocks=XT,NP")
    times = page.locator(".clocks time")
    before = [minutes(words) for words in times.all_inner_texts()]
    assert (before[1] - before[0]) % 1440 == 6 * 60 + 45
    page.clock.fast_forward("02:00")
    after = [minutes(words) for words in times.all_inner_texts()]
    passed = [(late - early) % 1440 for early, late in zip(before, after, strict=True)]
    assert set(passed) <= {2, 3}


def minutes(words):
    hours, rest = words.split(":")
    return 60 * int(hours) + int(rest)


def test_without_a_script_all_of_it_is_there(browser, demo):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(demo + "/map")
    assert page.locator("svg.map a").count() == 4
    page.goto(demo + "/?clocks=NP")
    assert re.fullmatch(r"\d\d:\d\d", page.locator(".clocks time").inner_text())
    context.close()
