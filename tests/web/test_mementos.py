"""Archived copies by their live address and a time, as RFC 7089 has it."""

from __future__ import annotations

from datetime import UTC, datetime
from email.utils import format_datetime

import pytest
from fastapi.testclient import TestClient

from onrecord.archive import Input, digest_of
from onrecord.model import Capture
from onrecord.record import Record
from onrecord.web import make_app

LIVE = "https://norland.example/ferry.json?day=4"
ASKED = "http://norland.example/old"
TIMES = [datetime(2031, 3, day, 9, 30, tzinfo=UTC) for day in (4, 8, 20)]
PAGE = (
    "<!doctype html><html lang=en><body><main><h1>On the ferry</h1><p>Norland thanks its {} guests"
    " and calls on Veskia to open the strait before the winter.</p></main></body></html>"
)


@pytest.fixture(scope="module")
def client(tmp_path_factory):
    home = tmp_path_factory.mktemp("mementos") / "record"
    with Record.open(home) as record:
        for when in TIMES:
            payload = PAGE.format(when.day).encode()
            capture = Capture(
                digest=digest_of(payload),
                name=LIVE,
                url=LIVE,
                asked_url=ASKED,
                fetched=when,
                status=200,
                media_type="text/html",
            )
            (added,) = record.add_inputs([Input(name=LIVE, payload=payload, capture=capture)])
            assert added.error is None
    with TestClient(make_app(home), base_url="http://127.0.0.1", follow_redirects=False) as one:
        yield one


def day_of(client, address, **headers):
    """Follow an address to a copy, and give the day of that."""
    sent = client.get(address, headers=headers)
    assert sent.status_code == 302, sent.text
    assert sent.headers["location"].startswith("/a/")
    assert sent.headers["vary"] == "accept-datetime"
    found = client.get(sent.headers["location"])
    assert found.status_code == 200
    return int(found.headers["memento-datetime"][5:7])


@pytest.mark.parametrize(
    ("time", "day"),
    [("20310304093000", 4), ("2031", 4), ("20310305", 4), ("20310307", 8), ("20990101", 20)],
)
def test_the_nearest_copy_is_given(client, time, day):
    assert day_of(client, f"/web/{time}/{LIVE}") == day
    assert day_of(client, f"/web/{time}id_/{LIVE}") == day


@pytest.mark.parametrize(
    "form",
    [
        LIVE,
        "norland.example/ferry.json?day=4",
        "http://norland.example/ferry.json?day=4",
        "https:/NORLAND.example/ferry.json?day=4",
        ASKED,
        "norland.example/old",
        "https%3A%2F%2Fnorland.example%2Fferry.json%3Fday%3D4",
    ],
)
def test_without_a_time_it_is_the_newest_and_addresses_have_forms(client, form):
    assert day_of(client, f"/web/{form}") == 20


def test_a_program_asks_with_a_header(client):
    asked = format_datetime(datetime(2031, 3, 9, tzinfo=UTC), usegmt=True)
    assert day_of(client, f"/web/{LIVE}", **{"Accept-Datetime": asked}) == 8
    assert client.get(f"/web/{LIVE}", headers={"Accept-Datetime": "soon"}).status_code == 400


def test_the_answer_links_to_the_original_the_map_and_copies(client):
    links = client.get(f"/web/20310308/{LIVE}").headers["link"]
    assert f'<{LIVE}>; rel="original"' in links
    assert f'<http://127.0.0.1/web/timemap/link/{LIVE}>; rel="timemap"' in links
    assert links.count('memento"') == 3
    assert 'rel="memento"; datetime="Sat, 08 Mar 2031 09:30:00 GMT"' in links


def test_the_map_lists_every_copy(client):
    answer = client.get(f"/web/timemap/link/{LIVE}")
    assert answer.headers["content-type"].startswith("application/link-format")
    lines = answer.text.split(",\n")
    assert [line.rpartition('rel="')[2].partition('"')[0] for line in lines] == [
        *("original", "timegate", "self"),
        *("first memento", "memento", "last memento"),
    ]
    for line in lines[3:]:
        place = line.partition(">")[0].removeprefix("<http://127.0.0.1")
        assert client.get(place).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "https://norland.example/ferry.json",
        "https://norland.example/ferry.json?day=5",
        "https://elsewhere.example/",
        "//evil.example/",
        "javascript:alert(1)",
        "20310304/https://elsewhere.example/x",
        "file:///etc/passwd",
        "<script>",
        "",
    ],
)
def test_what_was_never_kept_is_not_found_and_nobody_is_sent_elsewhere(client, address):
    answer = client.get(f"/web/{address}")
    assert answer.status_code == 404
    assert "location" not in answer.headers
    assert "no copy is kept of" in answer.text
    assert "<script>alert" not in answer.text


def test_a_time_that_is_none_is_refused(client):
    assert client.get(f"/web/20311399/{LIVE}").status_code == 400
    assert client.get(f"/web/timemap/link/{LIVE}x").status_code == 404
