"""The API: described whole, and no request that anybody can make is a fault of ours."""

from __future__ import annotations

import csv
import io

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, Phase, given, settings
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from onrecord.web import make_app
from onrecord.web.describing import LISTS

CHECKS = [
    schemathesis.checks.not_a_server_error,
    content_type_conformance,
    response_schema_conformance,
    status_code_conformance,
]


MANY = settings(
    max_examples=6,
    deadline=None,
    database=None,
    derandomize=True,
    phases=(Phase.generate,),
    suppress_health_check=list(HealthCheck),
)
"""As many as a test may take; the same ones every time."""


@pytest.fixture(scope="module")
def schema(home):
    """Give the description of the application as what requests are made from."""
    app = make_app(home, hosts=("testserver", "localhost"))
    return schemathesis.openapi.from_asgi("/openapi.json", app)


@pytest.mark.parametrize("end", ["json", "csv", "ndjson", "atom", "ics"])
def test_no_request_is_a_fault_of_ours_and_answers_are_as_described(schema, end):
    asked = set()
    for found in schema.get_all_operations():
        operation = found.ok()
        if operation.path.endswith(f".{end}"):
            asked.add(operation.path)
            MANY(given(operation.as_strategy())(_is_answered))()
    assert (end == "json") == (asked > {f"{path}.json" for path in LISTS})


def _is_answered(case):
    case.validate_response(case.call(), checks=CHECKS)


@pytest.fixture
def api(client):
    """Give the description of the API."""
    return client.get("/openapi.json").json()


def test_every_parameter_says_what_it_is(api):
    for path, methods in api["paths"].items():
        for one in methods["get"].get("parameters", []):
            told = one.get("description") or one["schema"].get("description")
            assert told, (path, one["name"])


def test_every_page_says_what_it_gives_and_how_it_refuses(api):
    for path, methods in api["paths"].items():
        assert methods["get"]["description"], path
        assert {"200", "400", "404", "503"} <= methods["get"]["responses"].keys(), path


def test_names_of_operations_are_each_once(api):
    names = [one["operationId"] for methods in api["paths"].values() for one in methods.values()]
    assert len(names) == len(set(names))


def test_a_list_is_described_as_a_table_and_a_document_is_not(api):
    assert "/documents.csv" in api["paths"]
    assert "/d/{key}.json" in api["paths"]
    assert "/d/{key}.csv" not in api["paths"]


@pytest.mark.parametrize("path", sorted(path for path in LISTS if "{" not in path))
def test_what_is_described_as_a_list_is_one_and_says_its_coverage(client, path):
    rows = list(csv.DictReader(io.StringIO(client.get(f"{path}.csv").text)))
    lines = client.get(f"{path}.ndjson").text.splitlines()
    assert len(rows) == len(lines)
    assert "watched" in client.get(f"{path}.json").json()["coverage"]


def test_a_name_that_no_record_has_is_a_problem_with_its_media_type(home):
    client = TestClient(make_app(home), base_url="http://127.0.0.1")
    answer = client.get("/actors/Nobody%20of%20Nowhere.json")
    assert answer.status_code == 404
    assert answer.headers["content-type"] == "application/problem+json"
