"""Narrowing: what makes a search narrower or wider, each as a search of its own."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Mapping
from enum import StrEnum
from typing import Any

from onrecord.errors import QueryError
from onrecord.search.editing import Part, narrowed, parts_of
from onrecord.search.suggesting import Suggestion
from onrecord.store import Facets, Order

FACETS = ("speaker", "issuer", "kind", "lang", "instrument", "year")
"""What is counted, in the order of the page."""


class Switch(StrEnum):
    """On or off."""

    ON = "on"
    OFF = "off"


def facets_of(query: str, facets: Facets) -> dict[str, Any]:
    """Write facets as data; each value with the search that asks for it."""
    values = {
        facet: [
            {
                "value": one.value,
                "passages": one.passages,
                "query": narrowed(query, facet, one.value),
            }
            for one in facets.shared[facet]
        ]
        for facet in FACETS
    }
    return {"counted": facets.counted, "whole": facets.whole, **values}


def filters_of(query: str) -> tuple[Part, ...]:
    """Give the filters of a search, each with the search without it."""
    try:
        return tuple(part for part in parts_of(query) if part.field)
    except QueryError:
        return ()


def suggested(suggestions: Iterable[Suggestion]) -> list[dict[str, Any]]:
    """Write suggestions as data."""
    return [
        {
            "query": one.query,
            "without": one.without,
            "instead": one.instead,
            "translit": Switch.OFF if one.exact else Switch.ON,
            "total": one.total,
        }
        for one in suggestions
    ]


def again(query: str, asked: Mapping[str, Any]) -> str:
    """Write the command that searches again.

    >>> again("open skies", {"sort": "newest", "rank": "words", "translit": "off"})
    "onrecord search 'open skies' --sort newest --exact"
    """
    words = ["onrecord", "search", query]
    if asked["sort"] != Order.BEST:
        words += ["--sort", asked["sort"]]
    if asked["rank"] != "words":
        words += ["--rank", asked["rank"]]
    if asked["translit"] == Switch.OFF:
        words.append("--exact")
    return shlex.join(words)
