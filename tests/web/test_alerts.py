"""Pages of alerts: what is watched for and what was delivered, and no secret in them."""

from __future__ import annotations

import csv
import io

import pytest
from fastapi.testclient import TestClient
from lxml import html

from onrecord.cli import main
from onrecord.web import make_app

TEXT = "Ministry of Foreign Affairs of Halmere\n\n4 March 2031\n\nOn the ferry\n\n{words}\n"


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Give a record with two alerts, one of which has told something and one of which could not."""
    place = tmp_path_factory.mktemp("alerts")
    home = place / "record"
    file = place / "note.txt"

    def run(*arguments):
        return main.run([*map(str, arguments), "--home", str(home)])

    file.write_text(TEXT.format(words="The ferry is here."))
    assert run("add", file) == 0
    hook = ("--webhook", "http://127.0.0.1:9/T0/key-in-the-path")
    assert run("alert", "add", "ferry", "--search", "ferry <b>") == 0
    assert run("alert", "add", "posted", "--search", "ferry", *hook) == 0
    assert run("alert", "add", "mailed", "--search", "ferry", "--mail", "ada@example.org") == 0
    file.write_text(TEXT.format(words="The ferry b is late."))
    assert run("add", file) == 0
    assert run("alert", "run") == 1
    return home


@pytest.fixture
def pages(folder):
    return TestClient(make_app(folder), base_url="http://127.0.0.1")


def test_the_list_has_every_alert_with_its_state(pages):
    data = pages.get("/alerts.json").json()
    assert [one["name"] for one in data["alerts"]] == ["ferry", "mailed", "posted"]
    ferry, mailed, posted = data["alerts"]
    assert (ferry["found"], ferry["waiting"], ferry["given_up"]) == (1, 0, 0)
    assert (mailed["found"], mailed["waiting"]) == (1, 1)
    assert (posted["waiting"], posted["given_up"]) == (0, 1)
    assert data["coverage"]["documents"] == 2
    rows = list(csv.DictReader(io.StringIO(pages.get("/alerts.csv").text)))
    assert [row["watches"] for row in rows] == [one["watches"] for one in data["alerts"]]


def test_the_log_has_every_try_and_can_be_of_one_alert(pages):
    tries = pages.get("/alerts/log.json").json()["tries"]
    assert [(one["alerts"], one["outcome"]) for one in tries] == [
        ("ferry", "told"),
        ("posted", "given up"),
    ]
    (one,) = pages.get("/alerts/log.json?alert=posted").json()["tries"]
    assert one["error"] == "not sent: an address of this computer itself"
    assert pages.get("/alerts/log.json?alert=none").json()["total"] == 0
    rows = list(csv.DictReader(io.StringIO(pages.get("/alerts/log.csv").text)))
    assert [row["outcome"] for row in rows] == ["told", "given up"]
    first = pages.get("/alerts/log.json?limit=1").json()
    second = pages.get(f"/alerts/log.json?limit=1&next={first['next']}").json()
    assert first["tries"] + second["tries"] == tries


@pytest.mark.parametrize("path", ["/alerts", "/alerts.json", "/alerts.csv", "/alerts/log"])
def test_no_page_has_a_secret_or_who_gets_mail(pages, folder, path):
    text = pages.get(path).text
    secret = (folder / "alerts" / "posted.secret").read_text().strip()
    assert secret not in text
    assert "key-in-the-path" not in text
    assert "ada@" not in text
    assert "posted" in text


def test_the_page_shows_alerts_and_deliveries_as_text(pages):
    tree = html.fromstring(pages.get("/alerts").text)
    assert not tree.xpath("//main//b")
    assert "more is found by ferry <b>" in tree.text_content()
    assert len(tree.xpath("//h2/following::tbody[1]/tr")) == 2
    (at,) = set(tree.xpath("//nav/a[text()='Alerts']/@href"))
    assert at == "/alerts"


def test_an_alert_that_cannot_be_read_is_a_problem_with_its_file(pages, folder):
    bad = folder / "alerts" / "bad.toml"
    bad.write_text("name = 7")
    try:
        answer = pages.get("/alerts.json")
    finally:
        bad.unlink()
    assert (answer.status_code, answer.json()["type"]) == (503, "/errors/OR521")


def test_without_alerts_the_page_says_how_to_make_one(client):
    text = html.fromstring(client.get("/alerts").text).text_content()
    assert "Nothing is watched for yet." in text
    assert "Nothing was sent yet." in text
    assert pages_of(client) == ([], [])


def pages_of(client):
    return client.get("/alerts.json").json()["alerts"], client.get("/alerts/log.json").json()[
        "tries"
    ]


def test_a_log_without_a_try_says_so_once(client):
    said = html.fromstring(client.get("/alerts/log").text).find(".//main").text_content()
    assert said.count("Nothing was sent yet.") == 1
    assert "0 tries" not in said
