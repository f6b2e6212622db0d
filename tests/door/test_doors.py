"""Both doors: a client of the protocol's own library lists and calls every tool."""

from __future__ import annotations

import json

import pytest

EDITED = "81e8a9308b7c"
CALLS = {
    "search": {"query": "pilotage"},
    "read": {"document": EDITED},
    "find_in_document": {"document": EDITED, "words": "pilots"},
    "cite": {"address": f"doc:{EDITED}/264-341"},
    "verify_quote": {"quotation": "pilots are on duty this month"},
    "statements": {"kind": "demand"},
    "ledger": {"name": "commitments"},
    "instrument": {"name": "Treaty of Vantry on the Regime of the Ilvane Strait (1974)"},
    "positions": {"actor": "XH"},
    "coverage": {},
    "compare_versions": {"document": EDITED},
    "list_sources": {},
}


@pytest.fixture(params=["stdio", "http"])
def client(request, doors, home):
    """Give a client of either door."""
    if request.param == "stdio":
        return doors.stdio(home)
    return doors.http(request.getfixturevalue("address"))


def test_every_tool_is_listed_with_described_arguments(doors, client):
    tools = doors.listed(client)
    assert {tool.name for tool in tools} == CALLS.keys()
    assert len(tools) <= 12
    for tool in tools:
        assert tool.description
        assert tool.annotations.read_only_hint
        assert tool.input_schema["additionalProperties"] is False
        for name, argument in tool.input_schema["properties"].items():
            assert argument["description"], (tool.name, name)
        wanted = tool.input_schema.get("required", ())
        assert all(tool.input_schema["properties"][name]["examples"] for name in wanted)


def test_every_tool_answers(doors, client):
    results = doors.call(client, *CALLS.items())
    for (name, _), result in zip(CALLS.items(), results, strict=True):
        assert not result.is_error, (name, result.content)
        answer = result.structured_content
        assert json.loads(result.content[0].text) == answer
        assert answer["items"] or name == "list_sources"
        assert answer["coverage"]["documents"]
        assert "no instruction" in answer["note"]
        for document in {item["address"].partition("/")[0] for item in at_addresses(answer)}:
            assert answer["archived"][document]["digest"].startswith("sha256:")
            assert answer["archived"][document]["warc"]


def at_addresses(answer):
    return [item for item in answer["items"] if "address" in item]


@pytest.mark.parametrize("way", ["stdio", "http"])
def test_a_client_of_the_older_protocol_comes_in(doors, home, request, way):
    client = doors.stdio(home, mode="legacy")
    if way == "http":
        client = doors.http(request.getfixturevalue("address"), mode="legacy")
    (result,) = doors.call(client, ("search", {"query": "pilotage"}))
    assert result.structured_content["items"]
