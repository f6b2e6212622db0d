"""Feeds of pages: read by readers that are not ours, and whoever asks again misses nothing."""

from __future__ import annotations

import json
import os
import re
from datetime import UTC, datetime
from urllib.parse import unquote

import feedparser
import pytest
import vobject
from fastapi.testclient import TestClient
from icalendar import Calendar
from lxml import html

from onrecord.archive import InputOptions
from onrecord.cli import main
from onrecord.ledgers import ledgers
from onrecord.record import Record
from onrecord.sources import feed_addresses
from onrecord.web import make_app

FOLLOWED = [
    *("/documents", "/documents?lang=ru", "/statements", "/statements?kind=demand&about=XH"),
    *("/search?q=strait", "/search?q=speaker:Seferi", "/actors/XH", "/actors/XH?role=holds"),
    *("/c/VCDR/9", "/c/VCDR", "/dossiers/ilvane-strait", "/ledgers/measures?as_of=2026-03-01"),
    "/ledgers/commitments",
]
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")


def with_end(address, end):
    path, mark, asked = address.partition("?")
    return f"{path}.{end}{mark}{asked}"


def atom(client, address):
    answer = client.get(with_end(address, "atom"))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/atom+xml; charset=utf-8"
    read = feedparser.parse(answer.content)
    assert not read.bozo, read.get("bozo_exception")
    return read


def json_feed(client, address):
    answer = client.get(with_end(address, "feed.json"))
    assert answer.status_code == 200
    assert answer.headers["content-type"] == "application/feed+json"
    return answer.json()


def parts(client, address):
    """Give the parts of a feed to its end, by its own links."""
    read = atom(client, address)
    yield read
    while further := [link.href for link in read.feed.links if link.rel == "next"]:
        answer = client.get(further[0])
        assert answer.status_code == 200
        read = feedparser.parse(answer.content)
        yield read


@pytest.mark.parametrize("address", FOLLOWED)
def test_atom_is_read_and_has_what_its_rules_ask_for(client, address):
    read = atom(client, address)
    assert read.version == "atom10"
    assert read.feed.title
    assert "What is not in it is unknown" in read.feed.subtitle.replace("what", "What")
    assert 0 < len(read.entries) < 51
    links = {link.rel: link.href for link in read.feed.links}
    assert unquote(links["self"]) == f"http://127.0.0.1{with_end(address, 'atom')}"
    assert links["alternate"].startswith("http://127.0.0.1/")
    assert len({entry.id for entry in read.entries}) == len(read.entries)
    for entry in read.entries:
        assert entry.id.startswith(("urn:onrecord:st:", "urn:onrecord:doc:"))
        assert entry.author
        assert entry.title
        assert TIME.fullmatch(entry.updated)
        assert TIME.fullmatch(entry.get("published", "2031-01-01T00:00:00Z"))


@pytest.mark.parametrize("address", FOLLOWED)
def test_json_feed_keeps_the_rules_of_its_version_and_says_the_same(client, address):
    told = json_feed(client, address)
    assert told["version"] == "https://jsonfeed.org/version/1.1"
    assert all(told[key].startswith("http://127.0.0.1/") for key in ("home_page_url", "feed_url"))
    known = {"version", "title", "description", "home_page_url", "feed_url", "next_url", "items"}
    assert {"version", "title", "items"} <= told.keys() <= known
    for item in told["items"]:
        assert {"id", "content_text"} <= item.keys()
        assert all(isinstance(item[key], str) for key in ("id", "url", "title", "content_text"))
        assert TIME.fullmatch(item["date_modified"])
        assert all(author["name"] for author in item["authors"])
    read = atom(client, address)
    assert [item["id"] for item in told["items"]] == [entry.id for entry in read.entries]
    assert ("next_url" in told) == any(link.rel == "next" for link in read.feed.links)


@pytest.mark.parametrize(
    ("address", "rows", "key"),
    [
        ("/documents", "documents", "id"),
        ("/statements", "statements", "id"),
        ("/actors/XH", "statements", "statement"),
        ("/dossiers/ilvane-strait", "rows", "statement"),
    ],
)
def test_to_the_end_every_row_of_the_page_is_there_once(client, address, rows, key):
    page = client.get(with_end(address, "json"), params={"limit": 1000}).json()
    assert page["next"] is None
    found = [entry.id for read in parts(client, address) for entry in read.entries]
    assert len(found) == len(set(found))
    assert set(found) == {f"urn:onrecord:{row[key]}" for row in page[rows]}


def test_a_search_gives_all_that_it_finds_once(client):
    whole = client.get("/search.json?q=the").json()["total"]
    found = [entry.id for read in parts(client, "/search?q=the") for entry in read.entries]
    assert len(found) == len(set(found)) == whole > 100


@pytest.mark.parametrize("name", list(ledgers))
def test_a_ledger_is_followed_by_the_statements_that_it_rests_on(client, name):
    lines = client.get(f"/ledgers/{name}.ndjson").text.splitlines()
    keys = {json.loads(line)["entry"] for line in lines}
    read = [entry for part in parts(client, f"/ledgers/{name}") for entry in part.entries]
    assert len({entry.id for entry in read}) == len(read)
    assert keys <= {tag.term for entry in read for tag in entry.tags}


@pytest.mark.parametrize("address", FOLLOWED)
def test_links_lead_to_the_words(client, address):
    for entry in atom(client, address).entries[:3]:
        page = html.fromstring(client.get(entry.link).text).text_content()
        words = entry.content[0].value if "content" in entry else entry.title
        assert " ".join(words.split()) in " ".join(page.split())


def test_a_page_names_its_feeds_and_they_are_there(client):
    for address in ("/documents?lang=ru", "/search?q=strait", "/c/VCDR/9", "/ledgers/commitments"):
        tree = html.fromstring(client.get(address).text)
        named = {one.get("type"): one.get("href") for one in tree.xpath("//link[@rel='alternate']")}
        shown = {one.get("type"): one.get("href") for one in tree.xpath("//footer//a[@type]")}
        assert named == shown
        assert {"application/atom+xml", "application/feed+json"} <= named.keys()
        assert ("text/calendar" in named) == address.startswith("/ledgers/commitments")
        for kind, at in named.items():
            answer = client.get(at)
            assert answer.status_code == 200
            assert answer.headers["content-type"].partition(";")[0] == kind


def test_a_feed_begins_at_its_beginning_whatever_part_the_page_shows(client):
    after = client.get("/statements.json?limit=5").json()["next"]
    tree = html.fromstring(client.get(f"/statements?kind=&limit=5&next={after}").text)
    assert tree.xpath("//link[@type='application/atom+xml']/@href") == ["/statements.atom"]


@pytest.mark.parametrize(
    "address",
    [
        *("/actors.atom", "/ledgers.atom", "/timeline.feed.json", "/counters.atom"),
        *("/ledgers/measures.ics", "/documents.ics"),
    ],
)
def test_what_is_not_followed_has_no_feed(client, address):
    assert client.get(address).status_code == 404
    path = address.partition(".")[0]
    assert address.partition(".")[2] not in str(
        html.fromstring(client.get(path).text).xpath("//link[@rel='alternate']/@href")
    )


@pytest.mark.parametrize("place", ["none", "1..2", "-", "1" * 5000])
@pytest.mark.parametrize("path", ["/documents.atom", "/search.feed.json?q=strait"])
def test_a_place_that_no_feed_gave_is_refused(client, path, place):
    answer = client.get(path, params={**({"q": "strait"} if "q=" in path else {}), "next": place})
    assert answer.status_code == 400
    assert answer.headers["content-type"] == "application/problem+json"


def test_names_are_the_same_on_every_server_and_links_are_its_own(home):
    app = make_app(home, hosts=("desk.example", "other.example"))
    one, other = (
        atom(TestClient(app, base_url=f"https://{name}.example"), "/actors/XH?role=holds")
        for name in ("desk", "other")
    )
    assert [entry.id for entry in one.entries] == [entry.id for entry in other.entries]
    assert one.feed.id == other.feed.id
    assert all(entry.link.startswith("https://desk.example/q/") for entry in one.entries)
    assert all(entry.link.startswith("https://other.example/q/") for entry in other.entries)


def test_a_feed_is_described(client):
    paths = client.get("/openapi.json").json()["paths"]
    told = paths["/search.atom"]["get"]
    assert {one["name"] for one in told["parameters"]} >= {"q", "next"}
    assert "application/atom+xml" in told["responses"]["200"]["content"]
    assert "/ledgers/{name}.ics" in paths
    assert "/actors/{name}.feed.json" in paths
    assert "/actors.atom" not in paths
    for name in ("limit", "start"):
        assert name not in {one["name"] for one in told["parameters"]}


# What is new


NOTE = """Ministry of Foreign Affairs of Norland

{day}

On the {what}

We call on Veskia to open the {what}. We will publish the {what} report by March 10, 2031.

The Ministry has nothing to add to this for the time being, and thanks everybody for asking.
"""


class At:
    """A clock that stands still."""

    def __init__(self, year):
        self.time = datetime(year, 3, 4, 9, 30, tzinfo=UTC)

    def now(self):
        return self.time


@pytest.fixture
def growing(tmp_path):
    """Give the client of a record, and what adds a note to it that was captured in some year."""
    home = tmp_path / "record"

    def add(what, day, year, more=""):
        note = tmp_path / f"{what}.txt"
        note.write_text(NOTE.format(day=day, what=what) + more)
        with Record.open(home) as record:
            (added,) = record.add([note], InputOptions(links=feed_addresses, clock=At(year)))
        assert added.error is None

    add("strait", "4 March 2031", 2031)
    client = TestClient(make_app(home, clock=At(2090)), base_url="http://127.0.0.1")
    return client, add, home


GROWING = [
    "/documents",
    "/statements",
    "/search?q=Veskia",
    "/actors/Veskia",
    "/ledgers/commitments",
]


@pytest.mark.parametrize("address", GROWING)
def test_an_old_document_that_is_added_comes_first(growing, address):
    client, add, _ = growing
    before = [entry.id for entry in atom(client, address).entries]
    add("ferry", "4 March 1999", 2032)
    read = atom(client, address)
    assert "ferry" in read.entries[0].title + read.entries[0].get("summary", "")
    assert read.entries[0].published == "1999-03-04T00:00:00Z"
    assert read.entries[0].updated == read.feed.updated == "2032-03-04T09:30:00Z"
    assert [entry.id for entry in read.entries][-len(before) :] == before


def test_what_was_captured_long_ago_and_is_added_now_comes_first_too(growing):
    client, add, _ = growing
    add("ferry", "4 March 1999", 2001)
    first, second = atom(client, "/documents").entries
    assert (first.updated, second.updated) == ("2001-03-04T09:30:00Z", "2031-03-04T09:30:00Z")


def test_what_is_added_while_a_feed_is_read_moves_nothing(growing):
    client, add, _ = growing
    add("ferry", "4 April 2020", 2031, "We call on Veskia to open the ferry.\n\n" * 60)
    before = {entry.id for read in parts(client, "/statements") for entry in read.entries}
    reading = parts(client, "/statements")
    seen = [entry.id for entry in next(reading).entries]
    add("late", "4 March 1999", 2032)
    seen += [entry.id for read in reading for entry in read.entries]
    assert len(seen) == len(set(seen)) > 60
    assert set(seen) == before


@pytest.mark.parametrize("end", ["atom", "feed.json"])
def test_who_has_a_feed_is_told_so_until_there_is_more(growing, end):
    client, add, home = growing
    hour_ago = home.joinpath("record.db").stat().st_mtime - 3600
    os.utime(home / "record.db", (hour_ago, hour_ago))
    address = f"/documents.{end}"
    whole = client.get(address)
    tag, when = whole.headers["etag"], whole.headers["last-modified"]
    known = [
        *({"If-None-Match": tag}, {"If-None-Match": f'"other", W/{tag}'}),
        *({"If-Modified-Since": when}, {"If-Modified-Since": "Mon, 04 Mar 2080 09:30:00 GMT"}),
    ]
    unknown = [
        *({"If-None-Match": '"other"', "If-Modified-Since": when}, {}),
        *({"If-Modified-Since": "Mon, 04 Mar 2019 09:30:00 GMT"}, {"If-Modified-Since": "never"}),
    ]
    for headers in known:
        answer = client.get(address, headers=headers)
        assert (answer.status_code, answer.content) == (304, b"")
    for headers in unknown:
        assert client.get(address, headers=headers).status_code == 200
    add("ferry", "4 March 1999", 2001)
    for headers in known[:3]:
        assert client.get(address, headers=headers).status_code == 200


def test_in_the_second_of_a_change_no_time_of_it_is_given(growing):
    _, _, home = growing
    client = TestClient(make_app(home, clock=At(2020)), base_url="http://127.0.0.1")
    assert "last-modified" not in client.get("/documents.atom").headers


# Calendars


def by_icalendar(text):
    events = Calendar.from_ical(text).walk("VEVENT")
    return {str(one["UID"]): (one.decoded("DTSTART"), one.decoded("DTEND")) for one in events}


def by_vobject(text):
    events = vobject.readOne(text).contents.get("vevent", [])
    return {one.uid.value: (one.dtstart.value, one.dtend.value) for one in events}


@pytest.mark.parametrize("asked", ["", "?as_of=2026-03-01", "?according_to=XH", "?about=XT"])
def test_two_readers_read_the_calendar_and_have_what_the_page_has(client, asked):
    answer = client.get(f"/ledgers/commitments.ics{asked}")
    assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
    read = by_icalendar(answer.text)
    assert read == by_vobject(answer.text)
    found = client.get(
        f"/ledgers/commitments.json{asked}", params={"limit": 1000} if not asked else None
    )
    made = {row["statement"] for row in found.json()["rows"] if row["due"]}
    assert read
    assert {uid.partition("@")[0].partition("+")[0] for uid in read} <= made


def test_an_event_has_the_address_of_its_statement(client):
    for event in Calendar.from_ical(client.get("/ledgers/commitments.ics").text).walk("VEVENT"):
        assert str(event["URL"]).startswith("http://127.0.0.1/q/st:")
        assert client.get(str(event["URL"])).status_code == 200


def test_the_calendar_is_what_the_command_prints_but_for_addresses(client, home, capsysbinary):
    capsysbinary.readouterr()
    assert main.run(["ledger", "commitments", "--ics", "--home", str(home)]) == 0
    printed = capsysbinary.readouterr().out.decode()
    served = client.get("/ledgers/commitments.ics").text
    assert re.sub(r"URL:.*\r\n", "", served) == printed


# Hostile documents


FERRY = "ferry " * 175_000
TITLE = "&lt;script&gt;alert(1)&lt;/script&gt;]]&gt;\u202e gnp.exe\x0b&#x1b;&#xfffe;"
PAGE = f"""<!doctype html><html lang="en"><head><title>{TITLE}</title>
<link rel="canonical" href="javascript:alert(1)">
<meta name="author" content="&quot;&gt;&lt;script&gt;"></head><body><main>
<h1>{TITLE}</h1><p class="date">4 March 2031</p>
<p>Foreign Minister &lt;img src=x onerror=alert(1)&gt; Petrova: We call on Veskia to open the strait
]]&gt; &lt;script&gt;alert(1)&lt;/script&gt;\x08 and \u202eto leave it open by March 10, 2031.</p>
<p>The Ministry of Foreign Affairs of Norland has nothing to add to this for the time being.</p>
</main></body></html>"""
LONG = f"""<!doctype html><html lang="en"><head><title>Ferry</title></head><body><main>
<h1>{FERRY}</h1><p>Norland calls on Veskia to open the strait before the winter.</p>
<p>The Ministry of Foreign Affairs of Norland has nothing to add to this for the time being.</p>
</main></body></html>"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory):
    """Give the client of a record whose words would like to be markup."""
    folder = tmp_path_factory.mktemp("hostile")
    (folder / "hostile.html").write_text(PAGE)
    (folder / "long.html").write_text(LONG)
    home = folder / "record"
    assert main.run(["add", *map(str, folder.glob("*.html")), "--home", str(home)]) == 0
    return TestClient(make_app(home), base_url="http://127.0.0.1")


@pytest.mark.parametrize(
    "address",
    [
        *("/documents", "/statements", "/search?q=strait", "/search?q=-%22<script>%22 strait"),
        *("/actors/Veskia", "/statements?holder=%1b<script>", "/ledgers/measures"),
    ],
)
def test_hostile_words_stay_words(hostile, address):
    answer = hostile.get(with_end(address, "atom"))
    assert len(answer.content) < 100_000
    assert not re.search(rb"<(?:script|img)", answer.content)
    read = atom(hostile, address)
    for entry in read.entries:
        assert "\u202e" not in entry.title + entry.author
        assert not entry.get("content") or entry.content[0].type == "text/plain"
        assert all(link.href.startswith("http://127.0.0.1/") for link in entry.links)
    assert json_feed(hostile, address)


def test_hostile_words_are_there_to_be_read(hostile):
    titles = [entry.title for entry in atom(hostile, "/documents").entries]
    assert any("<script>alert(1)</script>]]> gnp.exe" in title for title in titles)
    assert any(title.endswith("ferry […]") for title in titles)
    words = [item["content_text"] for item in json_feed(hostile, "/search?q=strait")["items"]]
    assert any("]]> <script>alert(1)</script>" in one for one in words)
