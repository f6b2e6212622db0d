"""Limits and headers: what is too long or too often, and what every answer is sent with."""

from __future__ import annotations

import re

import pytest
from fastapi.testclient import TestClient

from onrecord.access.access import Access
from onrecord.web import make_app
from onrecord.web.app import PARTS, PER_MINUTE

BASE = "http://127.0.0.1"
GUARDS = {
    "content-security-policy": "default-src 'none'",
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=()",
}
PATHS = sorted({route.path for part in PARTS for route in part.router.routes})


@pytest.fixture
def alone(home, tmp_path):
    """Give a browser on one's own machine."""
    access = Access(folder=tmp_path / "access", user="ada")
    return TestClient(make_app(home, access=access), base_url=BASE, follow_redirects=False)


@pytest.fixture
def reached(home, tmp_path):
    """Give a desk that other machines can reach, and what makes a browser of one of them."""
    access = Access(folder=tmp_path / "access", token="x" * 20, https=True)
    app = make_app(home, hosts=("desk.example.org",), access=access)
    return lambda address: TestClient(
        app, base_url="https://desk.example.org", client=(address, 1), follow_redirects=False
    )


def test_a_body_that_is_too_long_is_refused(alone):
    answer = alone.post("/login", content=b"x" * 1_000_001)
    assert (answer.status_code, answer.json()["type"]) == (413, "/errors/OR539")
    assert alone.post("/login", content=b"x" * 1_000_000).status_code == 403


def test_a_body_that_does_not_say_its_length_is_measured(alone):
    pieces = (b"x" * 100_000 for _ in range(11))
    assert alone.post("/login", content=pieces).status_code == 413


def test_an_address_that_is_too_long_is_refused(alone):
    assert alone.get("/search?q=" + "x" * 8_001).status_code == 414
    assert alone.get("/" + "x" * 8_001).status_code == 414
    assert alone.get("/search?q=" + "x" * 500).status_code == 200


def test_headers_that_are_too_long_are_refused(alone):
    assert alone.get("/", headers={"X-Long": "x" * 32_001}).status_code == 431
    assert alone.get("/static/icon.svg", headers={"X-Long": "x" * 20_000}).status_code == 200


def test_an_address_that_asks_too_often_waits_and_another_does_not(reached):
    one, other = reached("203.0.113.7"), reached("203.0.113.8")
    statuses = {one.get("/login.csv").status_code for _ in range(PER_MINUTE)}
    assert 429 not in statuses
    answer = one.get("/login.csv")
    assert answer.status_code == 429
    assert 0 < int(answer.headers["retry-after"]) <= 60
    assert answer.headers["content-type"] == "application/problem+json"
    assert answer.json()["type"] == "/errors/OR538"
    assert other.get("/login").status_code == 200


def test_on_ones_own_machine_nobody_counts(alone):
    assert {alone.get("/login.csv").status_code for _ in range(PER_MINUTE + 1)} == {404}


@pytest.mark.parametrize("path", PATHS)
def test_every_route_sends_its_guards(alone, path):
    for end in ("", ".json"):
        headers = alone.get(re.sub(r"\{[\w:]+\}", "1-2", path) + end).headers
        for name, value in GUARDS.items():
            assert name in headers, (path, name)
            shown_apart = path.startswith("/a/") or name == "content-security-policy"
            assert shown_apart or value in headers[name]
        assert "'none'" in headers["content-security-policy"]


def test_what_is_refused_or_fails_is_guarded_too(alone, reached):
    answers = [
        alone.get("/nowhere"),
        alone.get("/static/nothing.css"),
        alone.get("/openapi.json"),
        alone.post("/login"),
        alone.get("/" + "x" * 9_000),
        alone.get("/", headers={"Host": "evil.example"}),
        reached("203.0.113.7").get("/documents.json"),
    ]
    assert [answer.status_code for answer in answers] == [404, 404, 200, 403, 414, 421, 401]
    for answer in answers:
        assert "default-src 'none'" in answer.headers["content-security-policy"]
        assert answer.headers["x-content-type-options"] == "nosniff"


def test_a_fault_of_ours_is_guarded_and_says_nothing(alone):
    def fault():
        message = "a secret of the house"
        raise RuntimeError(message)

    alone.app.add_api_route("/fault", fault)
    careless = TestClient(alone.app, base_url=BASE, raise_server_exceptions=False)
    answer = careless.get("/fault")
    assert answer.status_code == 500
    assert "secret" not in answer.text
    assert "default-src 'none'" in answer.headers["content-security-policy"]


def test_tls_is_asked_for_always_only_where_it_is_said_to_be_there(alone, reached):
    assert "strict-transport-security" not in alone.get("/").headers
    headers = reached("203.0.113.7").get("/login").headers
    assert headers["strict-transport-security"] == "max-age=31536000"
