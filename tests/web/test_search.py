"""The page of a search: what narrows it, widens it and goes on, and the same as data."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
from html import unescape
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html

from onrecord.cli import main


def asked(client, **query):
    answer = client.get("/search.json", params=query)
    assert answer.status_code == 200, answer.text
    return answer.json()


def test_every_facet_is_a_link_that_finds_as_many_as_it_says(client):
    page = client.get("/search", params={"q": "strait"}).text
    data = asked(client, q="strait")["facets"]
    links = [unescape(link) for link in re.findall(r'href="(/search\?[^"]+)"><bdi>', page)]
    values = [one for name, some in data.items() if isinstance(some, list) for one in some]
    assert [parse_qs(urlsplit(link).query)["q"][0] for link in links] == [
        one["query"] for one in values
    ]
    assert len(values) > 20
    for one in values:
        assert asked(client, q=one["query"])["total"] == one["passages"]


def test_a_filter_is_dropped_by_a_link(client):
    query = 'strait speaker:="Bogdan Seferi" -kind:denial'
    page = unescape(client.get("/search", params={"q": query}).text)
    dropped = re.findall(r'<a href="([^"]+)">Drop', page)
    assert [parse_qs(urlsplit(link).query)["q"][0] for link in dropped] == [
        "strait -kind:denial",
        'strait speaker:="Bogdan Seferi"',
    ]


@pytest.mark.parametrize("sort", ["best", "newest", "oldest"])
def test_the_parts_together_are_the_whole(client, sort):
    whole = asked(client, q="strait", sort=sort, limit=1000)
    rows, after, pages = [], None, 0
    while pages == 0 or after:
        part = asked(client, q="strait", sort=sort, limit=7, **({"next": after} if after else {}))
        rows, after, pages = rows + part["passages"], part["next"], pages + 1
        assert part["total"] == whole["total"]
    assert rows == whole["passages"]
    assert len(rows) == whole["total"] == 31
    assert pages == 5


def test_the_page_goes_on_by_a_link(client):
    page = unescape(client.get("/search", params={"q": "the", "sort": "newest"}).text)
    (link,) = re.findall(r'<a rel="next" href="([^"]+)"', page)
    assert "sort=newest" in link
    following = unescape(client.get(link).text)
    first = set(re.findall(r'href="(/q/[^"]+)"', page))
    second = set(re.findall(r'href="(/q/[^"]+)"', following))
    assert len(first) == len(second) == 20
    assert not first & second


def test_tables_and_lines_have_every_passage(client):
    whole = asked(client, q="strait", limit=1000)["passages"]
    lines = client.get("/search.ndjson", params={"q": "strait"}).text.splitlines()
    assert [json.loads(line) for line in lines] == whole
    table = list(csv.DictReader(io.StringIO(client.get("/search.csv?q=strait").text)))
    assert [row["address"] for row in table] == [row["address"] for row in whole]


@pytest.mark.parametrize(
    "query",
    [
        {"q": "strait"},
        {"q": "strait -kind:denial", "sort": "oldest"},
        {"q": "seferi's strait", "translit": "off"},
    ],
)
def test_the_redo_line_finds_the_same(client, home, capsys, query):
    data = asked(client, **query, limit=1000)
    assert (
        main.run(
            [*shlex.split(data["command"])[1:], "--limit", "1000", "--home", str(home), "--json"]
        )
        == 0
    )
    again = json.loads(capsys.readouterr().out)
    assert [hit["address"] for hit in again["hits"]] == [row["address"] for row in data["passages"]]


def test_other_spellings_are_said_and_switched_off(client):
    on = asked(client, q="seferi")
    (also,) = on["also"]
    assert also == {"asked": "seferi", "spellings": ["Сефери"]}
    off = asked(client, q="seferi", translit="off")
    assert off["also"] == []
    assert off["total"] < on["total"]
    page = client.get("/search?q=seferi").text
    assert "seferi → <bdi>Сефери</bdi>" in page
    assert 'href="/search?q=seferi&amp;translit=off"' in page
    assert "Only as typed" not in client.get("/search?q=strait").text


def test_nothing_found_says_what_finds_something(client):
    data = asked(client, q="strait lang:ru kind:denial")
    assert data["total"] == 0
    assert data["suggestions"] == [
        {
            "query": "strait kind:denial",
            "without": "lang:ru",
            "instead": "",
            "translit": "on",
            "total": 1,
        }
    ]
    page = client.get("/search", params={"q": "strait lang:ru kind:denial"}).text
    assert "Without lang:ru</a>: 1 passage<" in page
    assert asked(client, q="strait")["suggestions"] == []


@pytest.mark.parametrize(
    ("query", "status", "says"),
    [
        ({"q": "strait author:x"}, 400, "there is no filter author: (there are speaker:"),
        ({"q": "kind:threat"}, 400, "there is no kind 'threat'; there are claim"),
        ({"q": "strait", "sort": "random"}, 400, "sort"),
        ({"q": "strait", "translit": "perhaps"}, 400, "translit"),
        ({"q": "strait", "rank": "meaning", "sort": "newest"}, 400, "no other order"),
        ({"q": "strait", "next": "doc:000000000000/1-2"}, 410, "not among what is found"),
        ({"q": "strait", "rank": "both"}, 503, "no passage has been indexed by its meaning"),
    ],
)
def test_what_cannot_be_asked_is_a_problem_with_its_reason(client, query, status, says):
    answer = client.get("/search.json", params=query)
    assert (answer.status_code, answer.json()["status"]) == (status, status)
    assert says in answer.json()["title"]
    assert client.get("/search", params=query).status_code == status


def test_an_empty_box_and_empty_fields_are_no_mistake(client):
    assert client.get("/search").status_code == 200
    assert asked(client, q="", sort="", rank="", translit="", next="", limit="")["total"] == 0
    assert asked(client, q="strait", sort="", translit="")["sort"] == "best"


def test_words_of_a_search_are_never_markup(client):
    page = client.get("/search", params={"q": 'x"><script>alert(1)</script> speaker:"<b>"'}).text
    assert "<script>alert" not in page
    assert "<b>" not in page


def test_passages_have_their_language(client):
    page = client.get("/search?q=Сефери").text
    assert '<p dir="auto" lang="ru">' in page


def test_a_passage_of_a_document_that_was_replaced_says_so(client):
    listed = client.get("/documents.json").json()["documents"]
    (new,) = [one for one in listed if one["corrects"]]
    query = {"q": "cargo OR ferry OR strait", "limit": 1000}
    rows = asked(client, **query)["passages"]
    replaced = {row["document"] for row in rows if row["replaced"]}
    kept = {row["document"] for row in rows if not row["replaced"]}
    assert replaced == {new["corrects"]}
    assert new["id"] in kept
    page = html.fromstring(client.get("/search", params=query).text)
    marks = page.xpath("//ol[@class='hits']/li//a[.='replaced by a later version']/@href")
    assert len(marks) == sum(row["replaced"] for row in rows)
    assert {mark.rpartition("/")[2] for mark in marks} == {"versions"}
    assert client.get(marks[0]).status_code == 200
    table = list(csv.DictReader(io.StringIO(client.get("/search.csv", params=query).text)))
    assert {row["document"] for row in table if row["replaced"] == "true"} == replaced


def test_the_command_line_says_so_too(client, home, capsys):
    rows = asked(client, q="ferry OR strait", limit=1000)["passages"]
    search = ["search", "ferry OR strait", "--limit", "1000", "--home", str(home)]
    assert main.run(search) == 0
    lines = capsys.readouterr().out.splitlines()
    marked = {line.split()[0] for line in lines if line.endswith(" (replaced)")}
    assert marked == {row["address"] for row in rows if row["replaced"]} != set()


@pytest.mark.parametrize(
    ("query", "says"),
    [
        ("foo:bar", "column 1 of the search: there is no filter foo: (there are speaker:"),
        ('strait "open <b>skies', "column 8 of the search: "),
    ],
)
def test_a_search_that_is_not_understood_stays_in_its_box_and_says_why(client, query, says):
    answer = client.get("/search", params={"q": query})
    assert answer.status_code == 400
    page = html.fromstring(answer.text)
    assert [one.text_content() for one in page.iter("h1")] == ["Search"]
    assert page.xpath("//form[@role='search']//input[@name='q']/@value") == [query]
    (alert,) = page.xpath("//*[@role='alert']")
    assert says in alert.text_content()
    (link,) = page.xpath("//main//a[.='How a search is written']/@href")
    assert page.get_element_by_id(link.removeprefix("#")).getnext().text_content()
    assert "This page as data" not in answer.text
    for end in ("json", "csv"):
        told = client.get(f"/search.{end}", params={"q": query})
        assert told.status_code == 400
        assert told.headers["content-type"] == "application/problem+json"
        assert told.json()["type"] == "/errors/OR401"
        assert told.json()["title"].startswith(says)


def test_what_finds_nothing_is_proposed_as_a_filter_or_a_beginning_of_words(client):
    words = {"q": "XH"}
    proposed = {one["instead"]: one for one in asked(client, **words)["suggestions"]}
    assert set(proposed) == {"about:XH", "speaker:XH"}
    for one in proposed.values():
        assert one["without"] == "XH"
        assert asked(client, q=one["query"])["total"] == one["total"] > 0
    page = client.get("/search", params=words).text
    assert 'href="/search?q=about%3AXH&amp;translit=on">about:XH in place of XH</a>' in page
    assert '<p class="order">' not in page
    (one, *_) = asked(client, q="pilotag")["suggestions"]
    assert (one["query"], one["instead"], one["without"]) == ("pilotag*", "pilotag*", "pilotag")
    assert '<p class="order">' in client.get("/search?q=strait").text


@pytest.mark.parametrize(
    ("query", "proposed"),
    [
        ("xh pilotage", ["about:XH pilotage", "pilotage"]),
        ('"XH" pilotag*', ["about:XH pilotag*", "pilotag*"]),
        ("nobody OR XH", []),
        ("about:XH zeppelin -XT", ["about:XH -XT"]),
        ("zeppeli*", []),
    ],
)
def test_what_is_proposed_finds_something_and_keeps_the_rest(client, query, proposed):
    suggestions = asked(client, q=query)["suggestions"]
    assert [one["query"] for one in suggestions] == proposed


def test_the_command_line_proposes_the_same(home, capsys):
    assert main.run(["search", "XH", "--home", str(home)]) == 0
    assert "  about:XH in place of XH: " in capsys.readouterr().out
