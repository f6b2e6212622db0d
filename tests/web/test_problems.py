"""What a problem's page offers, how it shows commands, and what it keeps to itself."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient
from lxml import html

from onrecord.cli import main
from onrecord.web import make_app


def main_of(client, address):
    return html.fromstring(client.get(address).text).find(".//main")


@pytest.mark.parametrize(
    ("address", "offered"),
    [
        ("/d/ffffffffffff", ["/documents", "/search", "/"]),
        ("/d/ffffffffffff/versions", ["/documents", "/search", "/"]),
        ("/q/ffffffffffff/1-2", ["/documents", "/search", "/"]),
        ("/c/no-such-treaty", ["/c/", "/"]),
        ("/actors/Nobody%20At%20All", ["/actors", "/"]),
        ("/ledgers/nosuch", ["/ledgers", "/"]),
        ("/ledgers/measures?between=XT", ["/ledgers", "/"]),
        ("/dossiers/nosuch", ["/dossiers", "/"]),
        ("/regimes/nosuch", ["/regimes", "/"]),
        ("/sources/nosuch", ["/sources", "/"]),
        ("/corrections/nosuch", ["/corrections", "/"]),
        ("/nowhere", ["/"]),
        ("/documentsandmore", ["/"]),
    ],
)
def test_a_problem_offers_the_list_of_what_was_looked_for(client, address, offered):
    answer = client.get(address)
    assert 400 <= answer.status_code < 500
    links = main_of(client, address).xpath(".//a/@href")
    assert links == offered
    for link in links:
        assert client.get(link).status_code == 200


def test_a_command_in_advice_is_code_and_has_no_backticks(client):
    main = main_of(client, "/d/ffffffffffff")
    assert [one.text for one in main.iter("code")] == ["onrecord list"]
    assert "`" not in main.text_content()
    assert "`onrecord list`" in client.get("/d/ffffffffffff.json").json()["detail"]
    told = main_of(client, "/d/ffffffffffff?ui=ar")
    assert [one.text for one in told.iter("code")] == ["onrecord list"]


NOTE = (
    "Ministry of Foreign Affairs of Norland\n\n{day} March 2031\n\nOn the ferry\n\n"
    "We call on Veskia to open the strait by {day} May 2031.\n\nWe have nothing to add.\n"
)


@pytest.fixture(scope="module")
def secluded(tmp_path_factory):
    """Give pages of a record whose documents came from files in a folder of somebody's."""
    folder = tmp_path_factory.mktemp("somebodys")
    for day in (4, 5):
        (folder / f"ferry-{day}.txt").write_text(NOTE.format(day=day))
    files = [str(file) for file in sorted(folder.iterdir())]
    assert main.run(["add", *files, "--home", str(folder / "record")]) == 0
    return TestClient(make_app(folder / "record"), base_url="http://127.0.0.1")


def test_no_page_says_where_files_lie(secluded):
    (*_, document) = secluded.get("/documents.json").json()["documents"]
    (*_, said) = secluded.get("/statements.json").json()["statements"]
    name = document["id"][4:]
    (capture,) = secluded.get(f"/d/{name}.json").json()["captures"]
    copy = html.fromstring(secluded.get(f"/d/{name}").text).xpath("//a[starts-with(@href, '/a/')]")
    pages = [
        *("/", "/documents", f"/d/{name}", f"/d/{name}/versions", f"/q/{said['id']}"),
        *(copy[0].get("href"), "/search?q=strait", "/sources", "/statements", "/alerts"),
        *("/ledgers/measures?dossier=nosuch", "/dossiers/nosuch", "/search?q=strait&rank=both"),
    ]
    ends = ("", ".json", ".csv", ".ndjson", ".atom", ".txt", ".bib", ".md", ".ris", ".csl.json")
    for page in pages:
        path, mark, asked = page.partition("?")
        for end in ends:
            told = secluded.get(f"{path}{end}{mark}{asked}").text
            assert "somebodys" not in told, f"{page}{end}"
    assert document["path"] == capture["address"] == capture["capture"]["name"] == "ferry-4.txt"
    assert "ferry-4.txt" in main_of(secluded, f"/d/{name}").text_content()
    assert ", ferry-4.txt, sha256:" in secluded.get(f"/q/{said['id']}.json").json()["citation"]


def test_what_lies_in_the_record_is_named_from_there(secluded):
    title = secluded.get("/ledgers/measures.json?dossier=nosuch").json()["title"]
    assert title == "there is no dossier called 'nosuch' in dossiers"
    title = secluded.get("/search.json?q=strait&rank=both").json()["title"]
    assert title == "record: no passage has been indexed by its meaning"
