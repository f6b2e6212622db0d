"""Published pages opened from the disk: they look as on the desk, and nothing is missing."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from urllib.parse import urlsplit

import pytest

from onrecord.web.publishing import Site

NOTE = """<!doctype html><html lang="en"><head><title>On the ferry 🙂</title></head><body><main>
<h1>On the ferry 🙂 &lt;script&gt;alert(1)&lt;/script&gt;</h1><p class="date">4 March 2031</p>
<p>🙂🙂 Norland thanks its guests. We call on Veskia to open the strait.</p>
<p>The Ministry of Foreign Affairs of Norland has nothing to add to this for the time being.</p>
</main></body></html>"""


def publish(home, folder):
    return list(Site(home, folder).publish())


@pytest.fixture(scope="module")
def published(tmp_path_factory, keep):
    """Give the address of the first page, as a disk has it."""
    folder = tmp_path_factory.mktemp("disk with blanks")
    keep(folder / "record", {"https://norland.example/ferry": NOTE})
    with ThreadPoolExecutor() as apart:  # the browser's side has a loop of its own here
        apart.submit(publish, folder / "record", folder / "desk").result()
    return (folder / "desk" / "index.html").as_uri()


def test_the_disk_is_enough(browser, neighbour, published):
    tab = browser.new_page()
    wrong, asked = [], []
    tab.on("console", lambda said: wrong.append(said.text))
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("requestfailed", lambda request: wrong.append(request.url))
    before = neighbour.calls
    tab.goto(published)
    margin = "getComputedStyle(document.body).margin"
    assert tab.evaluate(margin) != "8px"  # the style sheet is in use
    tab.get_by_role("link", name="On the ferry").first.click()
    tab.wait_for_url("**/d/*")
    assert tab.evaluate(margin) != "8px"
    box = tab.get_by_label("statement", exact=True)
    box.uncheck()
    assert tab.locator(".margin").first.is_hidden()
    box.check()
    assert tab.locator(".margin").first.is_visible()
    tab.locator(".margin a[href*='/q/']", has_text="demand").first.click()
    tab.wait_for_url("**/q/**")
    assert tab.locator("blockquote").inner_text() == "We call on Veskia to open the strait"
    tab.get_by_role("link", name="In context").click()
    tab.wait_for_url("**/d/*#q-*")
    assert tab.evaluate("document.querySelector(':target') !== null")
    tab.goto(published)
    tab.get_by_role("link", name="Documents").click()
    tab.get_by_role("link", name="On the ferry").first.click()
    tab.get_by_role("link", name="copy as it was captured").click()
    assert "is not published" in tab.locator("main").inner_text()
    tab.close()
    assert {urlsplit(one).scheme for one in asked} == {"file"}
    assert (wrong, neighbour.calls) == ([], before)
