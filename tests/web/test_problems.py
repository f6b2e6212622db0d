"""What a problem's page offers, how it shows commands, and what it keeps to itself."""

from __future__ import annotations

import pytest
from lxml import html


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
