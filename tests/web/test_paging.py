"""Paging: parts of a list are the list, also while documents are added."""

from __future__ import annotations

import pytest
from fastapi.testclient import TestClient

from onrecord.cli import main
from onrecord.record import Record
from onrecord.web import make_app

LISTS = {
    "/documents": ("documents", "id"),
    "/statements": ("statements", "id"),
    "/actors": ("actors", "actor"),
    "/actors/XH": ("statements", "statement"),
    "/c": ("instruments", "instrument"),
    "/ledgers/commitments": ("rows", "statement"),
    "/timeline": ("rows", "statement"),
    "/network": ("pairs", "of"),
    "/formulas": ("formulas", "formula"),
    "/positions": ("rows", "statement"),
}


def parts(client, path, rows, limit):
    following = None
    while True:
        asked = {"limit": limit} | ({"next": following} if following else {})
        page = client.get(f"{path}.json", params=asked).json()
        yield page[rows]
        following = page["next"]
        if following is None:
            return


@pytest.mark.parametrize("path", LISTS)
def test_parts_are_the_whole_each_row_once(client, path):
    rows, name = LISTS[path]
    (whole,) = parts(client, path, rows, 1000)
    cut = list(parts(client, path, rows, 7))
    assert 1 < len(cut)
    assert {len(part) for part in cut[:-1]} == {7}
    assert [row[name] for part in cut for row in part] == [row[name] for row in whole]


def test_the_next_part_of_a_page_and_of_a_table_is_linked(client):
    page = client.get("/documents?limit=5&lang=en")
    assert 'rel="next"' in page.headers["link"]
    following = page.headers["link"].partition(">")[0].removeprefix("<")
    assert f'href="{following.replace("&", "&amp;")}"' in page.text
    assert "lang=en" in following
    table = client.get("/documents.csv?limit=5")
    assert table.headers["link"].startswith("</documents.csv?")
    assert "link" not in client.get("/documents.csv").headers


def note(folder, day, words):
    file = folder / f"{day}.txt"
    head = f"Ministry of Foreign Affairs of Norland\n\n{day} March 2031\n\nOn the ferry\n\n"
    file.write_text(f"{head}{words}\n\nThe Ministry has nothing to add.\n")
    return str(file)


@pytest.fixture
def ferry(tmp_path):
    """Give a folder of a record with four notes, and the client of its pages."""
    home = tmp_path / "ferry"
    notes = [note(tmp_path, day, f"We call on Veskia to pay {day} crowns.") for day in (2, 4, 6, 8)]
    assert main.run(["add", *notes, "--home", str(home)]) == 0
    return home, TestClient(make_app(home), base_url="http://127.0.0.1")


@pytest.mark.parametrize(
    ("path", "rows"), [("/documents", "documents"), ("/statements", "statements")]
)
def test_what_is_added_meanwhile_moves_nothing(ferry, tmp_path, path, rows):
    home, client = ferry
    first = client.get(f"{path}.json?limit=2").json()
    before = [row["id"] for row in client.get(f"{path}.json").json()[rows]]
    added = [note(tmp_path, day, "We call on Veskia to wait.") for day in (1, 9)]
    assert main.run(["add", *added, "--home", str(home)]) == 0
    rest = client.get(f"{path}.json", params={"next": first["next"]}).json()
    assert [row["id"] for row in first[rows]] == before[:2]
    assert [row["id"] for row in rest[rows]][: len(before) - 2] == before[2:]


def test_after_a_row_that_is_gone_one_begins_anew(ferry):
    home, client = ferry
    first = client.get("/statements.json?kind=demand&limit=1").json()
    with Record.open(home) as record:
        record.reject(first["statements"][0]["id"], by="ada", why="it is none")
    answer = client.get("/statements.json", params={"kind": "demand", "next": first["next"]})
    assert answer.status_code == 410
    assert "begin anew" in answer.json()["title"]


@pytest.mark.parametrize("following", ["x", "🙂", "bnVsbA", "WzFd", "=", "W10"])
def test_what_no_answer_gave_is_refused(client, following):
    assert client.get("/documents.json", params={"next": following}).status_code == 400
