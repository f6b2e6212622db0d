"""Map, clocks and contacts: where points stand, what has no place, and what is chosen."""

from __future__ import annotations

import csv
import io
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient
from lxml import html

from onrecord.cli import main
from onrecord.web import make_app


def tree_of(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    return html.fromstring(answer.text)


def test_what_is_drawn_and_what_is_not_is_all_there_is(client):
    data = client.get("/map.json?limit=1000").json()
    drawn = sum(one["events"] + one["posts"] + one["seats"] for one in data["points"])
    left = sum(one["rows"] for one in data["not_on_the_map"])
    assert drawn
    assert left
    assert drawn + left == data["total"] == len(data["rows"])
    assert f"Not on the map: {left} without a place" in tree_of(client, "/map").text_content()
    assert client.get("/map.json?on_map=false").json()["total"] == left
    assert client.get("/map.json?on_map=true").json()["total"] == drawn


def test_the_demo_has_an_embassy_in_a_capital_and_an_event_in_another(client):
    points = {one["place"]: one for one in client.get("/map.json").json()["points"]}
    assert points["Corvane"]["posts"] == 1
    assert points["Sollen"]["events"] == 1
    assert {one["source"] for one in points.values()} == {"invented for the demo"}


def test_every_point_is_a_link_to_as_many_rows_as_it_says(client):
    tree = tree_of(client, "/map")
    links = tree.xpath("//*[local-name()='svg']/a/@href")
    data = client.get("/map.json").json()
    assert len(links) == len(data["points"])
    for link, one in zip(links, data["points"], strict=True):
        rows = client.get(link.partition("#")[0].replace("/map?", "/map.json?")).json()
        assert rows["total"] == one["events"] + one["posts"] + one["seats"]


def test_a_period_an_actor_and_a_subject_leave_the_rest_out(client):
    whole = client.get("/map.json").json()["total"]
    april = client.get("/map.json?from=2026-04-01&to=2026-04-30&limit=1000").json()
    assert 0 < april["total"] < whole
    assert all(row["day"].startswith("2026-04") for row in april["rows"])
    perrand = client.get("/map.json?actor=Perrand&limit=1000").json()
    assert 0 < perrand["total"] < whole
    assert all("XP" in row["by"] for row in perrand["rows"])
    about = client.get("/map.json?about=XE&limit=1000").json()
    assert 0 < about["total"] < whole
    events = client.get("/map.json?sort=event&limit=1000").json()
    assert {row["sort"] for row in events["rows"]} == {"event"}


def test_a_map_is_a_table_and_geojson_too(client):
    data = client.get("/map.json").json()
    rows = list(csv.DictReader(io.StringIO(client.get("/map.csv").text)))
    assert len(rows) == data["total"]
    answer = client.get("/map.geojson")
    assert answer.headers["content-type"] == "application/geo+json"
    features = answer.json()["features"]
    assert [one["geometry"]["coordinates"] for one in features] == [
        [one["longitude"], one["latitude"]] for one in data["points"]
    ]


def test_a_map_says_whose_its_lines_are_and_takes_no_position(client):
    words = tree_of(client, "/map").text_content()
    assert "Natural Earth's de-facto borders; they take no position" in words
    assert "4 positions: invented for the demo" in words


class Stopped:
    """A clock that stands still."""

    def now(self):
        return datetime(2031, 7, 8, 22, 30, tzinfo=UTC)


HOSTILE = "<script>alert(1)</script>"
TEXTS = {
    "austria.txt": (
        "Embassy of the Republic of Austria to the Republic of Serbia\n\n3 March 2031\n\n"
        "On the ferry\n\nThe Embassy welcomes the ferry and thanks Serbia for its help.\n"
    ),
    "hostile.txt": (
        f"Ministry of Foreign Affairs of Norland {HOSTILE}\n\n3 March 2031\n\nOn {HOSTILE}\n\n"
        f"We call on Veskia to open the strait, and not {HOSTILE}.\n"
    ),
}


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    """Give the client of a record of an embassy's note, and one that would be markup."""
    folder = tmp_path_factory.mktemp("map")
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    home = folder / "record"
    notes = [str(folder / name) for name in TEXTS]
    assert main.run(["add", *notes, "--home", str(home)]) == 0
    return TestClient(make_app(home, clock=Stopped()), base_url="http://127.0.0.1")


def test_a_real_embassy_stands_in_the_capital_where_it_is(small):
    (one,) = small.get("/map.json").json()["points"]
    assert (one["place"], one["posts"], one["seats"]) == ("Belgrade", 1, 0)
    assert (one["latitude"], one["longitude"]) == pytest.approx((44.8, 20.5), abs=0.1)
    assert "GeoNames" in one["source"]


@pytest.mark.parametrize("address", ["/map", f"/map?place={HOSTILE}", "/contacts", "/network", "/"])
def test_hostile_names_are_words(small, address):
    tree = tree_of(small, address)
    scripts = {one.get("src") for one in tree.iter("script")}
    assert scripts == {"/static/onrecord.js"}
    assert not tree.xpath("//@onerror | //@style | //style")
    if address == "/map":
        assert HOSTILE in tree.text_content()


def clocks(answer):
    return {one["of"]: (one["place"], one["time"], one["zone"]) for one in answer.json()["clocks"]}


def test_clocks_are_those_of_whoever_is_most_on_record(small, client):
    assert clocks(small.get("/.json")) == {"AT": ("Vienna", "00:30", "CEST, UTC+02:00")}
    usual = list(clocks(client.get("/.json")))
    assert usual[:2] == ["XT", "XH"]
    assert "OISS" not in usual


def test_a_choice_of_clocks_is_kept_until_it_is_emptied(small):
    chosen = {
        "NP": ("Kathmandu", "04:15", "UTC+05:45"),
        "XK": ("Pristina", "00:30", "CEST, UTC+02:00"),
        "ZZ": (None, None, None),
    }
    with TestClient(small.app, base_url="http://127.0.0.1") as browser:
        asked = browser.get("/.json?clocks=Nepal,xk,ZZ")
        assert clocks(asked) == chosen
        assert "httponly" in asked.headers["set-cookie"].lower()
        assert clocks(browser.get("/.json")) == chosen
        browser.get("/?clocks=")
        assert list(clocks(browser.get("/.json"))) == ["AT"]


def test_a_clock_of_another_day_says_which(small):
    words = tree_of(small, "/?clocks=AT,US").text_content()
    assert "2031-07-09" in words
    assert "18:30" in words


@pytest.mark.parametrize("kept", ["%ff%fe", "A" * 5000, "<b>,;=", ""])
def test_a_broken_cookie_is_no_fault(small, kept):
    answer = small.get("/", headers={"Cookie": f"clocks={kept}"})
    assert answer.status_code == 200


def test_contacts_are_the_headers_with_several_sides(client):
    data = client.get("/contacts.json").json()
    calls = [row for row in data["contacts"] if row["genre"] == "readout"]
    assert {row["told_by"] for row in calls} == {"XH", "XT"}
    assert {(row["day"], row["parties"], row["tellers"]) for row in calls} == {
        ("2026-01-14", "XH; XT", 2)
    }
    assert all("; " in row["parties"] for row in data["contacts"])
    days = [row["day"] for row in data["contacts"]]
    assert days == sorted(days, reverse=True)


def test_contacts_are_asked_for_by_parties_and_days(client):
    both = client.get("/contacts.json?between=Halmere,XL").json()["contacts"]
    assert [row["day"] for row in both] == ["2026-04-16"]
    assert client.get("/contacts.json?between=XH,XE").json()["total"] == 0
    early = client.get("/contacts.json?to=2026-01-31").json()["contacts"]
    assert {row["day"][:7] for row in early} == {"2026-01"}


def test_the_desk_has_contacts_their_rule_and_what_counters_cover(client):
    words = tree_of(client, "/").text_content()
    assert "Latest contacts" in words
    assert "in running text alone are not read" in words
    counters = tree_of(client, "/").xpath("//section[@aria-labelledby='count']")[0].text_content()
    assert "No source is watched" in counters
