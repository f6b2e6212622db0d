"""Passages in a browser: the words that are meant are shown, copied, linked and cited."""

from __future__ import annotations

import pytest

MARKED = """() => [...CSS.highlights.get("asked") ?? []].map(range => range.toString())"""
SELECT = """words => {
  for (const p of document.querySelectorAll("p[data-start]")) {
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) nodes.push(walker.currentNode);
    const at = p.textContent.indexOf(words);
    if (at < 0) continue;
    const place = offset => {
      for (const node of nodes) {
        if (offset <= node.length) return [node, offset];
        offset -= node.length;
      }
    };
    const range = document.createRange();
    range.setStart(...place(at));
    range.setEnd(...place(at + words.length));
    getSelection().removeAllRanges();
    getSelection().addRange(range);
    return;
  }
  throw new Error("no such words");
}"""
ENGLISH = "We call on Veskia to open the strait"
WORDS = [("en", ENGLISH), ("en", "👩‍👩‍👧 their families"), ("ar", "الحكومة لن تمدد المعاهدة")]


def document(page, desk, language):
    listed = page.request.get(f"{desk}/documents.json").json()["documents"]
    (name,) = [one["id"][4:] for one in listed if one["language"] == language]
    return name


def place(page, desk, name, words):
    text = page.request.get(f"{desk}/d/{name}.json").json()["text"]
    start = text.index(words)
    return f"{start}-{start + len(words)}"


def copied(page):
    return page.evaluate("navigator.clipboard.readText()")


@pytest.mark.parametrize(("language", "words"), WORDS)
def test_an_address_marks_its_words_and_no_others(page, desk, language, words):
    name = document(page, desk, language)
    where = place(page, desk, name, words)
    page.goto(f"{desk}/d/{name}#q-{where}")
    assert page.evaluate(MARKED) == [words]
    page.goto(f"{desk}/d/{name}?q={where}")
    assert "".join(page.locator(".on-asked").all_text_contents()) == words
    page.goto(f"{desk}/d/{name}")
    assert page.evaluate(MARKED) == []
    assert page.locator(".on-asked").count() == 0


@pytest.mark.parametrize(("language", "words"), WORDS)
def test_selected_words_are_linked_by_their_code_points(page, desk, language, words):
    name = document(page, desk, language)
    page.goto(f"{desk}/d/{name}")
    page.evaluate(SELECT, words)
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("Link copied.").wait_for()
    link = copied(page)
    assert link.endswith(f"#q-{place(page, desk, name, words)}")
    page.goto(link)
    assert page.evaluate(MARKED) == [words]


@pytest.mark.parametrize(("language", "words"), WORDS)
def test_copied_words_come_with_their_citation(page, desk, language, words):
    name = document(page, desk, language)
    where = place(page, desk, name, words)
    page.goto(f"{desk}/d/{name}")
    page.evaluate(SELECT, words)
    page.get_by_role("button", name="Copy quote").click()
    page.get_by_text("Quotation copied.").wait_for()
    assert copied(page).startswith(f"“{words}”\n— ")
    assert copied(page) == page.request.get(f"{desk}/q/{name}/{where}.txt").text()
    page.get_by_label("Form of the citation").select_option("bibtex")
    page.get_by_role("button", name="Cite").click()
    page.get_by_text("Citation copied.").wait_for()
    assert copied(page) == page.request.get(f"{desk}/q/{name}/{where}.bib").text()


def test_blanks_around_a_selection_are_no_part_of_it(page, desk):
    name = document(page, desk, "en")
    page.goto(f"{desk}/d/{name}")
    page.evaluate(SELECT, f" {ENGLISH}. ")
    page.get_by_role("button", name="Copy link").click()
    page.get_by_text("Link copied.").wait_for()
    assert copied(page).endswith(f"#q-{place(page, desk, name, ENGLISH + '.')}")


def test_without_a_selection_in_the_text_there_is_no_bubble(page, desk):
    page.goto(f"{desk}/d/{document(page, desk, 'en')}")
    bubble = page.get_by_role("toolbar", include_hidden=True)
    page.evaluate("getSelection().selectAllChildren(document.querySelector('h1'))")
    assert bubble.is_hidden()
    page.evaluate(SELECT, ENGLISH)
    bubble.wait_for(state="visible")
    page.keyboard.press("Escape")
    assert bubble.is_hidden()


def test_keys_reach_everything_and_single_keys_can_be_turned_off(page, desk):
    page.goto(f"{desk}/d/{document(page, desk, 'en')}")
    page.evaluate(SELECT, ENGLISH)
    page.get_by_role("toolbar").wait_for()
    focused = "document.activeElement.textContent"
    page.keyboard.press("c")
    assert page.evaluate(focused) == "Copy quote"
    page.keyboard.press("Tab")
    assert page.evaluate(focused) == "Copy link"
    page.keyboard.press("Enter")
    page.get_by_text("Link copied.").wait_for()
    page.get_by_role("button", name="Keys").click()
    page.get_by_label("Single keys").uncheck()
    page.reload()
    assert not page.locator("[data-keys]").is_checked()
    page.evaluate(SELECT, ENGLISH)
    page.get_by_role("toolbar").wait_for()
    page.keyboard.press("c")
    assert page.evaluate(focused) != "Copy quote"


def test_back_and_forward_go_where_one_was(page, desk):
    name = document(page, desk, "en")
    first, second = (place(page, desk, name, words) for words in ("We call on", "nothing to add"))
    page.goto(f"{desk}/d/{name}#q-{first}")
    page.evaluate(f"location.hash = 'q-{second}'")
    page.wait_for_function(f"({MARKED})()[0] === 'nothing to add'")
    page.go_back()
    page.wait_for_function(f"({MARKED})()[0] === 'We call on'")
    page.go_forward()
    page.wait_for_function(f"({MARKED})()[0] === 'nothing to add'")
    page.goto(f"{desk}/q/{name}/{first}")
    page.get_by_role("link", name="In context").click()
    assert page.evaluate(MARKED) == ["We call on"]
    page.go_back()
    assert page.locator("blockquote").text_content() == "We call on"


def test_a_passage_works_without_a_script(browser, desk, page):
    name = document(page, desk, "en")
    where = place(page, desk, name, ENGLISH)
    with browser.new_context(java_script_enabled=False) as context:
        plain = context.new_page()
        plain.goto(f"{desk}/q/{name}/{where}")
        assert plain.locator("blockquote").text_content() == ENGLISH
        plain.get_by_text("BibTeX", exact=True).click()
        assert plain.locator("#cite-bibtex").is_visible()
        plain.get_by_role("link", name="In context").click()
        assert "".join(plain.locator(".on-asked").all_text_contents()) == ENGLISH


def test_a_citation_is_copied_from_its_page(page, desk):
    name = document(page, desk, "en")
    page.goto(f"{desk}/q/{name}/{place(page, desk, name, ENGLISH)}")
    page.get_by_role("button", name="Copy Plain").click()
    page.get_by_text("Plain copied.").wait_for()
    assert copied(page).startswith(f"“{ENGLISH}”\n— ")


def test_a_browser_finds_the_words_by_the_text_fragment(browser, desk, page, tmp_path):
    name = document(page, desk, "en")
    where = place(page, desk, name, "We call on Veskia")
    source = page.request.get(f"{desk}/q/{name}/{where}.json").json()["links"]["source"]
    part = source.partition("#")[2]
    text = page.request.get(f"{desk}/d/{name}.json").json()["text"]
    gap = '<div style="height: 5000px"></div>'
    copy = tmp_path / "source.html"
    copy.write_text(f"<!doctype html><meta charset=utf-8>{gap}<p>{text}</p>{gap}")
    for fragment, there in ((part, True), (part.replace("Veskia", "Veskja"), False)):
        with browser.new_context() as context:
            tab = context.new_page()
            tab.goto(f"{copy.as_uri()}#{fragment}")
            tab.wait_for_timeout(300)
            assert (tab.evaluate("scrollY") > 1000) == there
