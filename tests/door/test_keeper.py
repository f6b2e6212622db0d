"""Who may come in over HTTP: the server's own names, no page elsewhere, and with the token."""

from __future__ import annotations

import httpx2
import pytest

from onrecord.access.tokens import usable_token
from onrecord.errors import WeakToken

ASKED = {
    "jsonrpc": "2.0",
    "id": 1,
    "method": "initialize",
    "params": {
        "protocolVersion": "2025-06-18",
        "capabilities": {},
        "clientInfo": {"name": "test", "version": "1"},
    },
}


def post(address, **headers):
    given = {"Accept": "application/json, text/event-stream", **headers}
    return httpx2.post(address, json=ASKED, headers=given, timeout=20)


@pytest.fixture(scope="module")
def closed(doors, home):
    with doors.served(home, token=doors.token) as address:
        yield address


def test_a_program_of_this_machine_comes_in(address):
    answer = post(address)
    assert answer.status_code == 200
    assert answer.json()["result"]["serverInfo"]["name"] == "onrecord"


def test_a_name_that_is_not_the_servers_is_refused(address):
    assert post(address, Host="onrecord.evil.example").status_code == 421


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "http://127.0.0.1:1"])
def test_a_page_elsewhere_is_refused(address, origin):
    assert post(address, Origin=origin).status_code == 403


def test_a_page_of_this_server_comes_in(address):
    assert post(address, Origin=address.removesuffix("/mcp")).status_code == 200


def test_without_the_token_nobody_comes_in(doors, closed):
    for said in (f"Bearer {doors.token}x", f"Basic {doors.token}", doors.token, None):
        headers = {"Authorization": said} if said else {}
        refused = post(closed, **headers)
        assert refused.status_code == 401
        assert refused.headers["WWW-Authenticate"] == "Bearer"


def test_it_is_asked_for_by_the_name_that_it_is_given(doors, home):
    with doors.served(home, "--name", "desk.example.org", token=doors.token) as address:
        carried = {"Authorization": f"Bearer {doors.token}"}
        assert post(address, Host="desk.example.org", **carried).status_code == 200
        assert post(address, Host="desk.example.com", **carried).status_code == 421
        assert post(address, Host="desk.example.org").status_code == 401


def test_with_the_token_a_client_comes_in(doors, closed):
    (result,) = doors.call(doors.http(closed, doors.token), ("coverage", {}))
    assert result.structured_content["about"]["documents"] == 21


def test_a_request_that_is_too_long_is_refused(address):
    asked = httpx2.post(address, content=b"x" * 300_000, timeout=20)
    assert asked.status_code == 413


def test_other_addresses_and_sessions_there_are_none(address):
    assert httpx2.get(address.replace("/mcp", "/documents"), timeout=20).status_code == 404
    assert "mcp-session-id" not in post(address).headers


@pytest.mark.parametrize("token", ["short", "a token with blanks in it, many", "ключ" * 8])
def test_a_token_that_is_weak_or_cannot_be_sent_is_refused(doors, token):
    with pytest.raises(WeakToken):
        usable_token(token)
    assert usable_token(f"{doors.token}\n") == doors.token
