"""Pages: every one is there as HTML and as data, guarded, and says what it rests on."""

from __future__ import annotations

import csv
import io

import pytest
from fastapi.testclient import TestClient
from lxml import html

from onrecord.ledgers import ledgers
from onrecord.record import Record
from onrecord.web import make_app

LISTS = ["/documents", "/statements", "/ledgers", "/sources", "/search?q=strait"]
PAGES = ["/", *LISTS, *(f"/ledgers/{name}" for name in ledgers)]


def with_end(address, end):
    path, mark, asked = address.partition("?")
    return f"{path}{end}{mark}{asked}"


@pytest.mark.parametrize("address", PAGES)
def test_a_page_has_one_heading_and_a_title(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    tree = html.fromstring(answer.text)
    assert len(tree.findall(".//h1")) == 1
    assert "onrecord" in tree.findtext(".//title")


@pytest.mark.parametrize("address", PAGES[1:])
def test_a_page_is_data_too(client, address):
    answer = client.get(with_end(address, ".json"))
    assert answer.headers["content-type"] == "application/json"
    assert answer.json()


@pytest.mark.parametrize("address", LISTS)
def test_a_list_has_as_many_rows_in_csv_as_lines_of_json(client, address):
    rows = list(csv.DictReader(io.StringIO(client.get(with_end(address, ".csv")).text)))
    lines = client.get(with_end(address, ".ndjson")).text.splitlines()
    assert len(rows) == len(lines)


def test_the_words_of_a_document_are_all_there_in_their_order(client, home):
    with Record.open(home) as record:
        for listed in record.documents():
            reading = record.reading(listed.id)
            tree = html.fromstring(client.get(f"/d/{listed.id[4:]}").text)
            for shown in tree.iterfind(".//p[@data-start]"):
                start = int(shown.get("data-start"))
                words = shown.text_content()
                assert reading.document.text[start : start + len(words)] == words


def test_the_words_after_an_id_do_not_matter(client):
    name = client.get("/documents.json").json()["documents"][0]["id"][4:]
    pages = {client.get(f"/d/{name}{slug}").text for slug in ("", "-", "-no-such-title")}
    assert len(pages) == 1


def test_a_passage_alone_says_where_it_stands(client):
    statement = client.get("/statements.json?kind=demand").json()["statements"][0]
    passage = client.get(f"/q/{statement['id']}.json").json()
    assert passage["text"] == statement["text"]
    assert passage["statement"]["kind"] == "demand"
    assert passage["document"] in passage["citation"]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/d/ffffffffffff", 404),
        ("/q/ffffffffffff/1-2", 404),
        ("/q/nothing/at-all", 404),
        ("/ledgers/none", 404),
        ("/nowhere", 404),
        ("/search?q=speaker:", 400),
        ("/search?q=a&limit=0", 400),
        ("/ledgers/measures?as_of=yesterday", 400),
        ("/sources.xml", 404),
    ],
)
def test_what_cannot_be_given_is_a_problem_with_its_reason(client, address, status):
    page, data = client.get(address), client.get(with_end(address, ".json"))
    assert (page.status_code, data.status_code) == (status, status)
    assert data.headers["content-type"] == "application/problem+json"
    assert data.json()["title"]


def test_what_is_no_list_has_no_csv(client):
    name = client.get("/documents.json").json()["documents"][0]["id"][4:]
    assert client.get(f"/d/{name}.csv").status_code == 404


def test_a_page_that_has_not_changed_is_not_sent_again(client):
    first = client.get("/documents")
    again = client.get("/documents", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")


def test_only_its_own_names_are_answered(home):
    stranger = TestClient(make_app(home), base_url="http://elsewhere.example")
    assert stranger.get("/").status_code == 421


def test_every_answer_has_its_guards(client):
    for address in ("/", "/nowhere", "/static/onrecord.css", "/documents.json"):
        headers = client.get(address).headers
        assert "default-src 'none'" in headers["content-security-policy"]
        assert headers["x-content-type-options"] == "nosniff"


def test_a_record_that_is_not_there_is_a_problem(tmp_path):
    client = TestClient(make_app(tmp_path / "none"), base_url="http://127.0.0.1")
    assert client.get("/").status_code == 503
