"""Describing: the pages as an API, made from the routes themselves."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi

from onrecord.web.forms import FEEDS, FORMS
from onrecord.web.page import UNPAGED

LISTS = frozenset(
    {
        *("/documents", "/statements", "/search", "/actors", "/actors/{name}"),
        *("/sources", "/sources/{name}"),
        *("/c", "/c/{name}", "/ledgers", "/ledgers/{name}", "/positions", "/formulas"),
        *("/compare", "/counters", "/silence", "/timeline", "/network", "/dossiers"),
        *("/map", "/contacts"),
        *("/alerts", "/alerts/log"),
        *("/dossiers/{name}", "/regimes", "/regimes/{name}"),
        "/corrections",
    }
)
"""The pages that come as tables and as lines of JSON too."""

FOLLOWED = frozenset(
    {
        *("/documents", "/statements", "/search", "/actors/{name}", "/c/{name}"),
        *("/ledgers/{name}", "/dossiers/{name}", "/sources/{name}"),
    }
)
"""The pages that come as feeds too."""

_ABOUT = """\
Every page of the desk as data.  The end of an address says its form: none for people, `.json`,
and for lists `.csv` and `.ndjson`.  Lists come in parts: `next` of an answer is handed back as
`next`, unchanged.  What can be followed comes as `.atom` and `.feed.json` as well, and commitments
as `.ics`.  Every list says its `coverage`: what is not in it is unknown.
"""
_PROBLEMS = {
    "400": "What is asked cannot be understood.",
    "401": "The desk is for those with an account or the token.",
    "404": "There is no such thing on record.",
    "410": "The place where a part began is no longer in the list.",
    "429": "Too many requests in a minute.",
    "503": "The record, or a file in its folder, cannot be used.",
}
_PARAMETERS = {
    "key": ("The id of a document, or its beginning.", "3f0a9c1b2d4e"),
    "document": ("The id of a document, or its beginning.", "3f0a9c1b2d4e"),
    "copy": (
        "When a copy was made, and the beginning of its digest.",
        "20310304093000-3f0a9c1b2d4e",
    ),
    "place": ("Where the words begin and end, in code points.", "120-480"),
    "act": ("Which of several statements in the same words.", "1"),
    "name": ("Its name, as the list has it.", "measures"),
}
"""What parts of addresses are, where their route does not say."""
_PROBLEM = {
    "type": "object",
    "required": ["type", "title", "status"],
    "properties": {
        "type": {"type": "string", "description": "`/errors/ORnnn`, else `about:blank`."},
        "title": {"type": "string", "description": "What happened."},
        "status": {"type": "integer"},
        "detail": {"type": "string", "description": "What to do about it."},
    },
}
_LIST = {
    "type": "object",
    "required": ["coverage"],
    "properties": {
        "total": {"type": "integer", "description": "How many rows there are in all."},
        "next": {
            "type": ["string", "integer", "null"],
            "description": "Where the next part begins.",
        },
        "coverage": {"type": "object", "description": "What the list rests on."},
    },
}


_PLACE = {
    "name": "next",
    "in": "query",
    "required": False,
    "description": "Where to go on: as in the `next` link of the part before.",
    "schema": {"type": "string", "maxLength": 2000},
}


def described(app: FastAPI) -> dict[str, Any]:
    """Describe the pages as data: each path with its ends, as programs ask for it."""
    routes = app.routes[::-1]  # of two with one path the first answers, and is written last
    said = get_openapi(title=app.title, version=app.version, description=_ABOUT, routes=routes)
    said["openapi"] = "3.1.0"
    said["paths"] = dict(sorted(_paths(said["paths"])))
    said.setdefault("components", {})["schemas"] = {"Problem": _PROBLEM, "List": _LIST}
    return said


def _paths(paths: dict[str, Any]) -> Iterator[tuple[str, Any]]:
    for path, methods in paths.items():
        for end in _ends(path):
            yield f"{path}.{end}", {verb: _as(one, path, end) for verb, one in methods.items()}


def _ends(path: str) -> Iterator[str]:
    yield from ("json", "csv", "ndjson") if path in LISTS else ("json",)
    yield from ("atom", "feed.json") if path in FOLLOWED else ()
    if path == "/ledgers/{name}":
        yield "ics"


def _as(described: dict[str, Any], path: str, end: str) -> dict[str, Any]:
    """Describe what a page answers in a form, and how it refuses."""
    schema: dict[str, Any] = {"type": "object"} if end.endswith("json") else {"type": "string"}
    if end == "json" and path in LISTS:
        schema = {"$ref": "#/components/schemas/List"}
    media = FORMS[end].partition(";")[0]
    problem = {"application/problem+json": {"schema": {"$ref": "#/components/schemas/Problem"}}}
    answers = {
        "200": {"description": "The page.", "content": {media: {"schema": schema}}},
        **{code: {"description": why, "content": problem} for code, why in _PROBLEMS.items()},
    }
    if path == "/c":
        answers["303"] = {"description": "The page of the instrument that is cited."}
    told = [_told(one) for one in described.get("parameters", ())]
    if end in FEEDS:
        told = [one for one in told if one["name"] not in UNPAGED]
        told += [] if end == "ics" else [_PLACE]
    name = f"{described['operationId']}_{end.replace('.', '_')}"
    return {**described, "operationId": name, "parameters": told, "responses": answers}


def _told(parameter: dict[str, Any]) -> dict[str, Any]:
    """Say what a parameter is."""
    said = parameter.get("description") or parameter["schema"].get("description")
    if said or parameter["name"] not in _PARAMETERS:
        return parameter
    description, example = _PARAMETERS[parameter["name"]]
    return {**parameter, "description": description, "example": example}
