"""Keys: the whole desk without a mouse, and single keys that can be turned off."""

from __future__ import annotations

import pytest

NAME = "(document.activeElement.textContent.trim() || document.activeElement.id)"
OUTLINED = "getComputedStyle(document.activeElement).outlineStyle"


def tab_to(page, name):
    """Press the tab key until a link or a button of this name has the focus."""
    for _ in range(80):
        page.keyboard.press("Tab")
        if page.evaluate(NAME) == name:
            assert page.evaluate(OUTLINED) == "solid"
            return
    pytest.fail(f"no key leads to {name!r}")


def press(page, *keys):
    for key in keys:
        page.keyboard.press(key)


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


def chosen(page):
    return page.evaluate("document.activeElement.getAttribute('href')")


def test_keys_alone_lead_from_the_desk_to_a_ledger(page, demo):
    page.goto(demo)
    press(page, "/")
    page.keyboard.type("strait")
    press(page, "Enter")
    page.wait_for_url("**/search?q=strait")
    press(page, "j", "j")
    passage = chosen(page)
    assert passage == page.locator(".hits > li").nth(1).locator(".alone").get_attribute("href")
    press(page, "o")
    page.wait_for_url(f"{demo}{passage}")
    words = page.locator("blockquote").text_content()
    tab_to(page, "In context")
    press(page, "Enter")
    page.wait_for_url("**/d/**")
    assert "".join(page.locator(".on-asked").all_text_contents()) == words
    tab_to(page, "Ledgers")
    press(page, "Enter")
    page.wait_for_url("**/ledgers")
    press(page, "j", "j", "k", "o")
    page.wait_for_url("**/ledgers/commitments")
    press(page, "j", "y")
    page.get_by_text("Link copied.").wait_for()
    assert copied(page) == f"{demo}{chosen(page)}"


def test_the_first_key_skips_to_the_text(page, demo):
    page.goto(f"{demo}/documents")
    press(page, "Tab")
    assert page.get_by_role("link", name="Skip to the text").bounding_box()["width"] > 50
    press(page, "Enter", "Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_statements_of_a_document_are_chosen_marked_and_cited(page, desk):
    page.goto(f"{desk}/search?q=ferry")
    press(page, "j", "o")
    page.wait_for_url("**/q/**")
    page.get_by_role("link", name="In context").click()
    page.wait_for_url("**/d/**")
    press(page, "j")
    words = page.evaluate("[...CSS.highlights.get('near')].map(range => range.toString())")
    link = chosen(page)
    assert words == [page.request.get(f"{desk}{link}.json").json()["text"]]
    press(page, "c")
    page.get_by_text("Citation copied.").wait_for()
    assert copied(page) == page.request.get(f"{desk}{link}.txt").text()


def test_a_passage_is_cited_where_nothing_else_is_chosen(page, desk):
    page.goto(f"{desk}/search?q=ferry")
    press(page, "c")
    page.get_by_text("Choose a passage first.").wait_for()
    press(page, "j", "o")
    page.wait_for_url("**/q/**")
    press(page, "c")
    page.get_by_text("Citation copied.").wait_for()
    assert copied(page) == page.request.get(f"{page.url}.txt").text()


def test_keys_do_nothing_while_somebody_types_or_holds_another(page, demo):
    page.goto(f"{demo}/documents")
    page.get_by_label("Issuer").focus()
    page.keyboard.type("/joy?")
    assert page.get_by_label("Issuer").input_value() == "/joy?"
    page.get_by_label("Issuer").evaluate("one => one.blur()")
    press(page, "Alt+j", "Control+j", "Control+y")
    assert page.evaluate("document.activeElement.tagName") == "BODY"
    press(page, "j")
    assert chosen(page).startswith("/d/")


def test_the_help_names_the_keys_and_turns_them_off(page, demo):
    page.goto(f"{demo}/documents")
    press(page, "?")
    help_ = page.get_by_role("dialog", name="Keys")
    help_.wait_for()
    press(page, "j", "Tab")
    assert help_.is_visible()
    help_.get_by_label("Single keys").focus()
    press(page, "Space", "Escape")
    assert help_.is_hidden()
    for _ in range(2):
        press(page, "/", "j", "?")
        assert page.evaluate("document.activeElement.closest('main, .find')") is None
        assert help_.is_hidden()
        page.reload()
    page.get_by_role("button", name="Keys").press("Enter")
    help_.get_by_label("Single keys").press("Space")
    press(page, "Escape", "j")
    assert chosen(page).startswith("/d/")


def test_colours_are_as_somebody_chose_before_the_page_is_drawn(page, demo):
    page.emulate_media(color_scheme="light")
    page.goto(demo)
    paper = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(paper)
    page.get_by_label("Colours").select_option("dark")
    dark = page.evaluate(paper)
    assert dark != light
    page.goto(f"{demo}/documents")
    assert page.evaluate(paper) == dark
    assert page.locator("html").get_attribute("data-theme") == "dark"
    assert (
        page.evaluate("document.head.querySelector('script:not([type=module], [defer])')") is None
    )
    page.get_by_label("Colours").select_option("")
    assert page.evaluate(paper) == light
