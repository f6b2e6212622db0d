"""Publishing: pages as files, whose links hold wherever they lie."""

from __future__ import annotations

import json
import os
import re
import sqlite3
from datetime import UTC, datetime
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from urllib.parse import urldefrag, urljoin, urlsplit

import httpx
import pytest
from lxml import html

from onrecord.archive import Input, digest_of
from onrecord.cli import main
from onrecord.errors import NotPublished
from onrecord.model import Capture
from onrecord.record import Record
from onrecord.web.publishing import Site
from onrecord.web.publishing.folder import MARK
from onrecord.web.publishing.relinking import relinked
from onrecord.web.publishing.sitemap import sitemaps

WHEN = datetime(2031, 3, 5, 9, 30, tzinfo=UTC)
TITLES = (
    "../../../etc/passwd",
    "CON",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "/d/ffffffffffff\u202e evil.exe",
    "a" * 300,
)
BODY = "<p>We call on Veskia to open the strait. Norland will extend the Vantry Treaty in May.</p>"


def page(title, body=BODY, day="4 March 2031"):
    shown = title.replace("&", "&amp;").replace("<", "&lt;")
    return (
        f"<!doctype html><html lang=en><head><title>{shown}</title></head><body><main>"
        f"<h1>{shown}</h1><p class=date>{day}</p>{body}<p>The Ministry of Foreign Affairs of "
        f"Norland has nothing to add to this for the time being.</p></main></body></html>"
    )


def keep(home, pages):
    """Make a record of pages as if they had been fetched, or add to it."""
    with Record.open(home) as record:
        for url, one in pages.items():
            known = {"name": url, "url": url, "asked_url": url, "media_type": "text/html"}
            payload = one.encode()
            capture = Capture(digest=digest_of(payload), fetched=WHEN, status=200, **known)
            (added,) = record.add_inputs([Input(name=url, payload=payload, capture=capture)])
            assert added.error is None, added.error


@pytest.fixture(scope="module")
def record(tmp_path_factory):
    """Give the folder of a record: a note in two versions, and hostile titles."""
    home = tmp_path_factory.mktemp("published") / "record"
    keep(home, {"https://norland.example/note": page("On the ferry")})
    keep(home, {"https://norland.example/note": page("On the ferry", BODY + "<p>It is open.</p>")})
    keep(home, {f"https://norland.example/{n}": page(one) for n, one in enumerate(TITLES)})
    return home


@pytest.fixture(scope="module")
def site(tmp_path_factory, record):
    """Give a folder of a site, in a folder of which the record is published."""
    folder = tmp_path_factory.mktemp("site")
    list(Site(record, folder / "desk").publish())
    return folder


def files_of(folder):
    return {
        file.relative_to(folder).as_posix(): (file.stat().st_mtime_ns, file.read_bytes())
        for file in folder.rglob("*")
        if file.is_file()
    }


@pytest.fixture
def server(site):
    """Give the address of a server that knows nothing of the record."""

    class Quiet(SimpleHTTPRequestHandler):
        def log_message(self, *words):
            pass

    started = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site)))
    Thread(target=started.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{started.server_port}/desk/"
    started.shutdown()
    started.server_close()


def test_no_link_is_broken_in_a_folder_of_any_server(server, site):
    waiting, seen, places, ids = [f"{server}index.html"], set(), set(), {}
    while waiting:
        address = waiting.pop()
        if address in seen:
            continue
        seen.add(address)
        answer = httpx.get(address)
        assert answer.status_code == 200, address
        if not address.endswith(".html"):
            continue
        root = html.document_fromstring(answer.content)
        ids[address] = set(root.xpath("//@id"))
        for one in root.xpath("//@href | //@src"):
            there, place = urldefrag(urljoin(address, one))
            if there.startswith("https://norland.example/"):
                continue
            assert not one.startswith(("/", "http", "file:")), one
            assert there.startswith(server)
            waiting.append(there)
            places.add((there, place))
    assert all(place in ids[there] for there, place in places if place)
    written = {urlsplit(one).path.removeprefix("/desk/") for one in seen}
    assert {name for name in files_of(site / "desk") if name != MARK} == written


def test_pages_have_no_form_no_frame_and_no_script_that_asks_a_server(site):
    for file in (site / "desk").rglob("*.html"):
        root = html.document_fromstring(file.read_bytes())
        assert root.xpath("//form | //iframe | //base | //@onclick") == []
        scripts = {one.rpartition("/")[2] for one in root.xpath("//script/@src")}
        assert scripts <= {"onrecord.js"}
        assert root.xpath("//script[not(@src)] | //*[@style]") == []
        (policy,) = root.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
        assert policy.startswith("default-src 'none'; script-src 'self';")
        assert "These pages are files" in root.text_content()


def test_every_page_has_its_data_beside_it(site):
    pages = list((site / "desk").rglob("*.html"))
    data = [json.loads(file.with_suffix(".json").read_bytes()) for file in pages]
    assert len(data) == len(pages)
    (passage, *_) = [one for one in data if "citations" in one]
    assert passage["links"]["in_context"].startswith("../../d/")
    assert passage["in_context"] is None
    assert "localhost" not in json.dumps(data)


def test_words_are_the_words_of_the_record(site):
    for file in (site / "desk" / "q").rglob("*.html"):
        said = json.loads(file.with_suffix(".json").read_bytes())["text"]
        (quoted,) = html.document_fromstring(file.read_bytes()).xpath("//blockquote")
        assert quoted.text_content() == said


def test_no_word_of_a_title_is_in_the_name_of_a_file(site):
    names = [name for name in files_of(site / "desk") if name != MARK]
    assert all(re.fullmatch(r"[a-z0-9-]+(/[a-z0-9-]+)*\.(html|json|css|js|svg)", n) for n in names)
    assert len({name.lower() for name in names}) == len(names)
    assert {file.name for file in site.iterdir()} == {"desk"}


def test_citations_and_a_map_name_the_address_when_it_is_known(tmp_path, record):
    list(Site(record, tmp_path / "desk", "https://desk.example/record").publish())
    cited = json.loads(next((tmp_path / "desk" / "q").rglob("*.json")).read_bytes())
    assert "https://desk.example/record/a/" in cited["citations"]["plain"]
    assert cited["in_context"].startswith("https://desk.example/record/d/")
    places = html.fromstring((tmp_path / "desk" / "sitemap.xml").read_bytes()).xpath("//loc/text()")
    assert "https://desk.example/record/index.html" in places
    assert len(places) == len(list((tmp_path / "desk").rglob("*.html")))


def test_a_map_of_too_many_pages_is_several():
    files = [f"d/{number}.html" for number in range(5)]
    maps = dict(sitemaps("https://desk.example/", files, most=2))
    assert sorted(maps) == ["sitemap-1.xml", "sitemap-2.xml", "sitemap-3.xml", "sitemap.xml"]
    assert maps["sitemap.xml"].count(b"<sitemap>") == 3


def test_publishing_again_writes_nothing(site, record):
    before = files_of(site / "desk")
    assert sum(one.changed for one in Site(record, site / "desk").publish()) == 0
    assert files_of(site / "desk") == before


def test_what_changes_is_written_and_what_is_gone_is_removed(tmp_path):
    home, desk = tmp_path / "record", tmp_path / "desk"
    pages = {f"https://norland.example/{one}": page(f"Note {one}") for one in ("a", "b")}
    keep(home, pages)
    list(Site(home, desk).publish())
    (desk / "CNAME").write_text("desk.example")
    before = files_of(desk)
    with sqlite3.connect(home / "record.db") as store:
        (number, gone), (_, kept) = store.execute("SELECT number, id FROM documents").fetchall()
        tables = ("mentions", "statements", "turns", "blocks", "passages", "participants")
        for table in tables:
            store.execute(f"DELETE FROM {table} WHERE document = ?", (number,))
        store.execute("DELETE FROM captures WHERE document = ?", (number,))
        store.execute("DELETE FROM documents WHERE number = ?", (number,))
    again = Site(home, desk)
    changed = {one.file for one in again.publish() if one.changed}
    after = files_of(desk)
    assert {"index.html", "documents/index.html"} <= changed
    assert not any(gone[4:] in name for name in after)
    assert not (desk / "q" / gone[4:]).exists()
    assert again.removed == sum(gone[4:] in name for name in before)
    assert after[f"d/{kept[4:]}.html"] == before[f"d/{kept[4:]}.html"]
    assert after["CNAME"] == before["CNAME"]


def test_a_folder_with_other_files_is_left_alone(tmp_path, record):
    (tmp_path / "thesis.txt").write_text("mine")
    with pytest.raises(NotPublished):
        Site(record, tmp_path)
    assert [file.name for file in tmp_path.iterdir()] == ["thesis.txt"]


def test_a_file_of_somebody_else_is_not_written_over(tmp_path):
    home, desk = tmp_path / "record", tmp_path / "desk"
    desk.mkdir()
    keep(home, {"https://norland.example/a": page("Note")})
    (desk / MARK).write_text("d/0.html\n")
    (desk / "index.html").write_text("mine")
    with pytest.raises(NotPublished):
        Site(home, desk)
    assert (desk / "index.html").read_text() == "mine"


@pytest.mark.skipif(os.name == "nt", reason="folders are not closed so there")
def test_the_command_says_what_it_did(capsys, tmp_path, record):
    asked = ["publish", str(tmp_path / "desk"), "--home", str(record), "--json"]
    assert main.run(asked) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["changed"] == told["pages"] > len(TITLES)
    (tmp_path / "other").mkdir()
    (tmp_path / "other" / "mine").touch()
    assert main.run(["publish", str(tmp_path / "other"), "--home", str(record)]) == 1
    assert "OR561" in capsys.readouterr().err


def test_a_line_of_lost_links_is_dropped_and_words_stay():
    shell = "<!doctype html><html><head><title>t</title></head><body>{}</body></html>"
    body = (
        "<nav><a href='/actors'>Actors</a> <a href='/'>Desk</a></nav>"
        "<p><a href='/c/'>All</a>, <a href='/x'>more</a></p>"
        "<p>by <a href='/actors/XN' lang='en'>XN</a></p>"
    )
    find = {"/": "index.html"}.get
    made = relinked(shell.format(body).encode(), "d/1.html", find).decode()
    assert '<a href="../index.html">Desk</a></nav>' in made
    assert not any(word in made for word in ("Actors", "All", "more"))
    assert '<p>by <span lang="en">XN</span></p>' in made
