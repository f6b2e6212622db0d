"""Forms that change something: from pages of ours alone, and with the token of whoever has them."""

from __future__ import annotations

import re
import shutil

import pytest
from fastapi.testclient import TestClient
from starlette.datastructures import Headers

from onrecord.access.access import Access
from onrecord.cli import main
from onrecord.model import StatementKind
from onrecord.record import Record
from onrecord.store import Selection
from onrecord.web import make_app
from onrecord.web.app import PARTS
from onrecord.web.filled import fields_of

BASE = "http://127.0.0.1"
NOTE = (
    "Ministry of Foreign Affairs of Norland\n\n4 March 2031\n\nOn the ferry\n\n"
    "We call on Veskia to open the strait.\n\nThe Ministry has nothing to add.\n"
)
TOKEN = re.compile(r'name="token" value="([0-9a-f]{64})"')


@pytest.fixture(scope="module")
def uncorrected(tmp_path_factory):
    """Give the folder of a record of one note."""
    folder = tmp_path_factory.mktemp("forms")
    (folder / "note.txt").write_text(NOTE)
    assert main.run(["add", str(folder / "note.txt"), "--home", str(folder / "record")]) == 0
    return folder / "record"


@pytest.fixture
def home(uncorrected, tmp_path):
    """Give a record of which nobody has said anything yet."""
    return shutil.copytree(uncorrected, tmp_path / "record")


@pytest.fixture
def demand(home):
    """Give the address of the demand in the note."""
    with Record.open(home) as record:
        return next(record.statements(Selection(kinds=(StatementKind.DEMAND,)))).address


@pytest.fixture
def client(home):
    """Give a browser of somebody at the machine itself."""
    access = Access(folder=home / "access", user="ada")
    return TestClient(make_app(home, access=access), base_url=BASE, follow_redirects=False)


def filled(client, demand, **more):
    page = client.get(f"/correct/{demand}")
    assert page.status_code == 200
    (token,) = set(TOKEN.findall(page.text))
    return {"token": token, "act": "reject", "why": "a heading", "by": "ada", **more}


def corrections(home):
    with Record.open(home) as record:
        return record.corrections()


def test_a_form_of_ours_is_taken(client, demand, home):
    answer = client.post(f"/correct/{demand}", data=filled(client, demand))
    assert (answer.status_code, answer.headers["location"]) == (303, f"/q/{demand}#said")
    assert len(corrections(home)) == 1


@pytest.mark.parametrize(
    "headers",
    [
        {"Origin": "http://evil.example"},
        {"Origin": "null"},
        {"Origin": "http://127.0.0.1:1"},
        {"Sec-Fetch-Site": "cross-site"},
        {"Sec-Fetch-Site": "same-site"},
        {"Sec-Fetch-Site": "same-origin", "Origin": "http://evil.example"},
    ],
)
def test_a_form_of_a_page_elsewhere_is_refused(client, demand, home, headers):
    answer = client.post(f"/correct/{demand}", data=filled(client, demand), headers=headers)
    assert answer.status_code == 403
    assert "nothing was changed" in answer.text
    assert corrections(home) == ()


@pytest.mark.parametrize("headers", [{"Origin": BASE}, {"Sec-Fetch-Site": "same-origin"}])
def test_a_form_that_the_browser_says_is_ours_is_taken(client, demand, home, headers):
    client.post(f"/correct/{demand}", data=filled(client, demand), headers=headers)
    assert len(corrections(home)) == 1


@pytest.mark.parametrize("token", ["", "0" * 64, "ключ"])
def test_a_form_without_its_token_is_refused(client, demand, home, token):
    answer = client.post(f"/correct/{demand}", data=filled(client, demand, token=token))
    assert answer.status_code == 403
    assert corrections(home) == ()


def test_the_token_of_somebody_else_is_refused(client, demand, home):
    other = TestClient(client.app, base_url=BASE)
    assert filled(other, demand)["token"] != filled(client, demand)["token"]
    answer = client.post(f"/correct/{demand}", data=filled(other, demand))
    assert answer.status_code == 403
    assert corrections(home) == ()


def test_a_form_without_the_cookie_is_refused(client, demand, home):
    given = filled(client, demand)
    client.cookies.clear()
    assert client.post(f"/correct/{demand}", data=given).status_code == 403
    assert corrections(home) == ()


def test_a_program_is_told_so_as_problem_details(client, demand):
    answer = client.post(f"/correct/{demand}.json", data={})
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == "/errors/OR531"


def test_the_cookie_is_for_us_alone(client):
    cookie = client.get("/").headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=strict" in cookie
    assert "set-cookie" not in client.get("/").headers


def test_a_desk_without_access_changes_nothing(home, demand):
    client = TestClient(make_app(home), base_url=BASE)
    assert client.get(f"/correct/{demand}").status_code == 403
    given = {"act": "reject", "why": "a heading", "by": "ada"}
    assert client.post(f"/correct/{demand}", data=given).status_code == 403
    assert "/correct/" not in client.get(f"/q/{demand}").text
    assert corrections(home) == ()


def test_every_route_that_changes_something_is_asked_for_its_token(client):
    changing = {
        (method, route.path)
        for part in PARTS
        for route in part.router.routes
        for method in route.methods - {"GET", "HEAD", "OPTIONS"}
    }
    assert changing
    for method, path in changing:
        answer = client.request(method, re.sub(r"\{\w+\}", "x", path), data={"why": "x"})
        assert answer.status_code == 403, path
        assert "OR531" in client.request(method, path + ".json").json()["type"]


@pytest.mark.parametrize("size", [1, 200_000])
def test_fields_are_read_from_both_kinds_of_form(size):
    value = "й" * size
    body = f'--x\r\nContent-Disposition: form-data; name="why"\r\n\r\n{value}\r\n--x--\r\n'
    headers = Headers({"content-type": "multipart/form-data; boundary=x"})
    assert fields_of(headers, body.encode()) == {"why": value}


def test_a_file_is_no_field_and_json_is_no_form():
    part = 'Content-Disposition: form-data; name="why"; filename="a.txt"'
    headers = Headers({"content-type": "multipart/form-data; boundary=x"})
    assert fields_of(headers, f"--x\r\n{part}\r\n\r\nwords\r\n--x--\r\n".encode()) == {}
    assert fields_of(Headers({"content-type": "application/json"}), b'{"why": "x"}') == {}
