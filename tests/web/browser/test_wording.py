"""Languages in a browser: pages from right to left, in which quoted words keep their direction."""

from __future__ import annotations

import pytest

SIZES = [("ar", 360), ("ar", 1280), ("fr", 360), ("ru", 360)]
DIRECTION = "element => getComputedStyle(element).direction"
WIDE = """() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]"""
PAGES = ("/", "/documents", "/statements", "/actors", "/ledgers/positions", "/timeline")
MORE = ("/counters", "/silence?actors=XN,XV&subject=XV&on=2031-04-01", "/network", "/sources")


@pytest.fixture
def speaking(browser, desk):
    """Give what opens a page in a browser that accepts a language."""
    opened = []

    def open_page(language, address, width=1280):
        context = browser.new_context(locale=language, viewport={"width": width, "height": 800})
        opened.append(context)
        tab = context.new_page()
        tab.goto(f"{desk}{address}")
        return tab

    yield open_page
    for context in opened:
        context.close()


def named(page, desk, language):
    """Give the address of the document in a language."""
    listed = page.request.get(f"{desk}/documents.json").json()["documents"]
    (name,) = [one["id"][4:] for one in listed if one["language"] == language]
    return f"/d/{name}"


def passage(page, desk):
    statement = page.request.get(f"{desk}/statements.json").json()["statements"][0]
    return f"/q/{statement['id']}"


@pytest.mark.parametrize(("language", "width"), SIZES)
def test_no_page_is_wider_than_the_window(speaking, page, desk, language, width):
    wide = []
    document = named(page, desk, "en")
    addresses = (*PAGES, *MORE, document, f"{document}/versions", passage(page, desk), "/nowhere")
    tab = speaking(language, "/", width)
    for address in addresses:
        tab.goto(f"{desk}{address}")
        scrolled, there = tab.evaluate(WIDE)
        wide += [address] if there < scrolled else []
    assert wide == []


def test_quoted_words_keep_their_direction_in_a_page_from_right_to_left(speaking, page, desk):
    english, arabic = named(page, desk, "en"), named(page, desk, "ar")
    for interface, around in (("ar", "rtl"), ("en", "ltr")):
        for address, within in ((english, "ltr"), (arabic, "rtl")):
            tab = speaking(interface, address)
            assert tab.locator("body").evaluate(DIRECTION) == around
            assert tab.locator("p[data-start]").first.evaluate(DIRECTION) == within
            assert tab.locator("h1").evaluate(DIRECTION) == within
    tab = speaking("ar", passage(page, desk))
    assert tab.locator("blockquote").evaluate(DIRECTION) == "ltr"
    assert tab.locator("blockquote").get_attribute("lang") == "en"


def test_quoted_words_stand_at_the_side_where_they_begin(speaking, page, desk):
    tab = speaking("ar", passage(page, desk))
    line = "element => getComputedStyle(element).borderLeftWidth"
    assert tab.locator("blockquote").evaluate(line) == "4px"
    tab.goto(f"{desk}/ledgers/instruments")
    head, words = (tab.locator(f"{cell}:first-child").first.bounding_box() for cell in ("th", "td"))
    last = tab.locator("th").last.bounding_box()
    assert head["x"] == words["x"]
    assert last["x"] < head["x"]


def test_a_language_is_chosen_and_stays(speaking, desk):
    tab = speaking("ru", "/documents?limit=1")
    assert tab.locator("h1").inner_text() == "Документы"
    tab.get_by_role("link", name="العربية").click()
    assert tab.locator("h1").inner_text() == "الوثائق"
    tab.locator("nav a[href='/statements']").first.click()
    assert tab.locator("h1").inner_text() == "التصريحات"
    assert tab.url == f"{desk}/statements"
    tab.get_by_role("link", name="Français").click()
    tab.goto(f"{desk}/documents")
    assert tab.locator("html").get_attribute("dir") == "ltr"
    assert tab.locator("h1").inner_text() == "Documents"


def test_the_bubble_speaks_the_language_and_stays_in_the_window(speaking, page, desk):
    tab = speaking("ar", named(page, desk, "en"), 360)
    tab.evaluate("getSelection().selectAllChildren(document.querySelector('p[data-start]'))")
    bubble = tab.get_by_role("toolbar", name="الألفاظ المحددة")
    bubble.wait_for()
    box = bubble.bounding_box()
    assert 0 <= box["x"]
    assert box["x"] + box["width"] <= 360
    assert tab.get_by_role("button", name="انسخ الرابط").is_visible()
