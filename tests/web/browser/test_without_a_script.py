"""Without a script: everything can be found, read, shown in layers, cited and asked for."""

from __future__ import annotations

import pytest

FORMS = [
    *("/documents", "/statements", "/actors/XT", "/c/", "/positions", "/ledgers/measures"),
    *("/timeline", "/network", "/counters", "/silence", "/compare", "/dossiers/ilvane-strait"),
]
LOOK = "one => [getComputedStyle(one).textDecorationLine, getComputedStyle(one).backgroundColor]"


@pytest.fixture
def plain(browser):
    """Give a tab in which no script runs."""
    with browser.new_context(java_script_enabled=False) as context:
        yield context.new_page()


def test_words_are_found_read_in_their_document_and_cited(plain, demo):
    plain.goto(demo)
    plain.get_by_role("searchbox").fill('"Vantry Treaty"')
    plain.get_by_role("button", name="Search").click()
    first = plain.locator(".hits > li").first
    assert first.locator("mark").first.text_content()
    first.get_by_role("link", name="Alone").click()
    words = plain.locator("blockquote").text_content()
    for form in ("APA", "RIS"):
        plain.get_by_text(form, exact=True).click()
        assert plain.locator(f"#cite-{form.lower()}").is_visible()
    plain.get_by_role("link", name="In context").click()
    assert "".join(plain.locator(".on-asked").all_text_contents()) == words
    assert plain.locator(".scripted:visible, dialog:visible").count() == 0


@pytest.mark.parametrize("layer", ["actor", "time", "quantity", "statement", "turn"])
def test_a_layer_is_hidden_and_shown_again(plain, demo, layer):
    plain.goto(demo)
    plain.locator("#new + ul a").first.click()
    mark = plain.locator(".text .turn small" if layer == "turn" else f".text .on-{layer}").first
    box = plain.locator(f"[data-layer={layer}]")
    shown, seen = mark.evaluate(LOOK), mark.is_visible()
    box.uncheck()
    assert (mark.evaluate(LOOK), mark.is_visible()) != (shown, seen)
    box.check()
    assert (mark.evaluate(LOOK), mark.is_visible()) == (shown, seen)


def test_names_of_speakers_stay_when_turns_are_not_marked(plain, demo):
    plain.goto(demo)
    plain.locator("#new + ul a").first.click()
    corrections = plain.locator(".correct-turn")
    assert corrections.first.is_visible()
    plain.locator("[data-layer=turn]").uncheck()
    assert plain.locator(".turn > bdi").count() > 1
    assert plain.locator(".turn > bdi:visible").count() == plain.locator(".turn > bdi").count()
    assert plain.locator(".correct-turn:visible").count() == 0


def test_every_form_of_the_desk_is_answered(plain, demo):
    for address in FORMS:
        plain.goto(f"{demo}{address}")
        form = plain.locator("main form").first
        for field in form.locator("input[type=date]").all():
            field.fill("2026-04-01")
        with plain.expect_navigation() as gone:
            form.get_by_role("button").click()
        assert gone.value.status == 200, address
        assert plain.url.split("?")[0].rstrip("/") == f"{demo}{address}".rstrip("/")
