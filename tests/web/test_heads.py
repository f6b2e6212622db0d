"""HEAD: the same answer as to GET, without its body."""

from __future__ import annotations

import subprocess
import sys

import httpx
import pytest
from fastapi.testclient import TestClient

from onrecord.access.access import Access
from onrecord.web import make_app

ENGLISH = {"accept-language": "en"}


@pytest.fixture
def addresses(client):
    """Give an address of each sort."""
    said = client.get("/statements.json?limit=1").json()["statements"][0]
    return [
        *("/", "/documents.csv", "/ledgers/measures?between=XT,XH", "/documents.atom"),
        *(f"/d/{said['document'][4:]}", f"/q/{said['id']}", "/static/icon.svg", "/openapi.json"),
        *("/nowhere", "/d/ffffffffffff", "/search?q=foo:bar", "/static/nowhere.svg", "/c?q=VCDR/9"),
    ]


def headers_of(answer):
    return {name: value for name, value in answer.headers.items() if name != "date"}


def test_every_page_answers_head_as_it_answers_get(client, addresses):
    statuses = set()
    for address in addresses:
        told = client.head(address, headers=ENGLISH, follow_redirects=False)
        given = client.get(address, headers=ENGLISH, follow_redirects=False)
        assert (told.status_code, headers_of(told)) == (given.status_code, headers_of(given))
        assert told.content == b""
        statuses.add(told.status_code)
    assert statuses == {200, 303, 400, 404}


def test_what_is_known_is_not_given_again(client):
    tag = client.head("/documents.json").headers["etag"]
    assert client.head("/documents.json", headers={"if-none-match": tag}).status_code == 304


def test_head_changes_nothing_and_is_refused_where_get_is(client):
    assert client.head("/logout").status_code == client.get("/logout").status_code == 405
    assert client.head("/", headers={"host": "elsewhere.example"}).status_code == 421


def test_a_page_that_needs_an_account_is_not_given_by_its_head(home, tmp_path):
    access = Access(folder=tmp_path)
    strange = TestClient(make_app(home, access=access), base_url="http://127.0.0.1")
    for method in ("HEAD", "GET"):
        sent = strange.request(method, "/documents", follow_redirects=False)
        assert (sent.status_code, sent.headers["location"]) == (303, "/login?next=%2Fdocuments")
        assert strange.request(method, "/documents.json").status_code == 401


def test_a_server_sends_the_head_alone(home):
    command = [sys.executable, "-m", "onrecord", "serve", "--home", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as serving:
        try:
            address = serving.stdout.readline().split()[0]
            with httpx.Client(base_url=address, timeout=60) as client:
                told, given = client.head("documents.json"), client.get("documents.json")
                assert told.headers["content-length"] == given.headers["content-length"]
                assert client.head("static/icon.svg").status_code == 200
        finally:
            serving.kill()
