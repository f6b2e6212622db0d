"""Sources: what each has brought, how it was watched, and its feed."""

from __future__ import annotations

from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import feedparser
import pytest
from fastapi.testclient import TestClient
from lxml import html

from onrecord.cli import main
from onrecord.web import make_app

SOURCE = """
[[source]]
name = "{name}"
publisher = "Ministry of Foreign Affairs of <b>Norland</b>"
address = "{address}/{name}.html"
kind = "page"
languages = ["en"]
"""
PAGE = """<html lang="en"><title>{what}</title><h1>On the {what}</h1><p class="date">{day}</p>
<p>We call on Veskia to open the {what} between the two shores of the strait.</p></html>"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *told):
        pass


@pytest.fixture(scope="module")
def watched(tmp_path_factory):
    """Give the client of a record that has looked at two sources and at a third in vain."""
    folder = tmp_path_factory.mktemp("watched")
    home, pages = folder / "record", folder / "pages"
    pages.mkdir()
    (home / "sources").mkdir(parents=True)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(pages)))
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    address = f"http://127.0.0.1:{server.server_port}"
    named = [SOURCE.format(name=name, address=address) for name in ("ferry", "bridge", "gone")]
    (home / "sources" / "own.toml").write_text("".join(named))
    for what, day in (("ferry", "4 March 2031"), ("bridge", "5 March 2031")):
        (pages / f"{what}.html").write_text(PAGE.format(what=what, day=day))
    update = ["update", "--allow-private", "--now", "--home", str(home)]
    main.run(update)
    (pages / "ferry.html").write_text(PAGE.format(what="ferry and the road", day="4 March 2031"))
    main.run(update)
    server.shutdown()
    server.server_close()
    thread.join()
    return TestClient(make_app(home), base_url="http://127.0.0.1")


def test_a_source_has_what_it_has_brought_and_no_other(watched):
    for name, title in (("ferry", "On the ferry and the road"), ("bridge", "On the bridge")):
        data = watched.get(f"/sources/{name}.json").json()
        assert [one["title"] for one in data["documents"]] == [title]
        assert data["total"] == data["coverage"]["documents"] == 1
        assert data["watch"]["looks"] == len(data["looks"]) == 2
        assert [one["source"] for one in data["coverage"]["watched"]] == [name]


def test_its_feed_is_of_its_documents(watched):
    read = feedparser.parse(watched.get("/sources/bridge.atom").content)
    assert not read.bozo
    assert [entry.title for entry in read.entries] == ["On the bridge"]
    assert read.entries[0].links[-1].rel == "via"
    assert read.entries[0].links[-1].href.endswith("/bridge.html")
    assert "Watched: bridge until 20" in read.feed.subtitle
    assert "ferry" not in read.feed.subtitle


def test_a_source_that_could_not_be_had_says_so(watched):
    data = watched.get("/sources/gone.json").json()
    assert data["total"] == 0
    assert data["watch"]["broken"] == 2
    tree = html.fromstring(watched.get("/sources/gone").text)
    assert "no look was whole" in tree.text_content()
    assert "never" in tree.text_content()
    feed = feedparser.parse(watched.get("/sources/gone.atom").content)
    assert (feed.bozo, feed.entries) == (False, [])
    assert "gone never seen whole, 1 gap" in feed.feed.subtitle


def test_one_that_nobody_has_asked_is_known_by_its_file(client):
    data = client.get("/sources/un-press.json").json()
    assert (data["publisher"], data["watch"], data["total"]) == (
        "United Nations, Meetings Coverage and Press Releases",
        None,
        0,
    )
    assert "none yet" in client.get("/sources/un-press").text


def test_one_that_nobody_knows_is_not_there(client):
    assert client.get("/sources/none").status_code == 404
    assert client.get("/sources/none.atom").status_code == 404


def test_its_page_links_and_shows_what_its_file_says_as_words(watched):
    tree = html.fromstring(watched.get("/sources").text)
    assert {"/sources/ferry", "/sources/gone"} <= set(tree.xpath("//td/a/@href"))
    page = html.fromstring(watched.get("/sources/ferry").text)
    assert "Ministry of Foreign Affairs of <b>Norland</b>" in page.text_content()
    (document,) = page.xpath("//main//li/a/@href")
    assert watched.get(document).status_code == 200
