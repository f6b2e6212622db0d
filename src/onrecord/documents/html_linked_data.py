"""JSON-LD in HTML pages: what schema.org articles say about themselves."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Any

from lxml.etree import _Element

_LONGEST = 1_000_000
_TEXTS = ("article", "posting", "report", "statement", "speech", "document", "creativework")


@dataclass(frozen=True, slots=True)
class LinkedData:
    """The fields of one schema.org text; None where it gives none."""

    headline: str | None = None
    published: str | None = None
    modified: str | None = None
    url: str | None = None
    author: str | None = None
    publisher: str | None = None
    kind: str | None = None


def linked_data(scripts: Iterable[_Element]) -> LinkedData:
    """Read the page's JSON-LD: of the first text, else of the first page that it describes.

    Leaves out scripts that are no JSON and objects of other types, such as organisations.
    """
    objects = [thing for script in _scripts(scripts) for thing in _objects(script)]
    texts = [thing for thing in objects if _type(thing).endswith(_TEXTS)]
    pages = [thing for thing in objects if _type(thing).endswith("page")]
    for thing in (*texts, *pages):
        return LinkedData(
            headline=_name(thing.get("headline")) or _name(thing.get("name")),
            published=_name(thing.get("datePublished")),
            modified=_name(thing.get("dateModified")),
            url=_name(thing.get("url")),
            author=_name(thing.get("author")),
            publisher=_name(thing.get("publisher")),
            kind=_name(thing.get("articleSection")) or _name(thing.get("genre")),
        )
    return LinkedData()


def _scripts(scripts: Iterable[_Element]) -> Iterator[Any]:
    for script in scripts:
        if (script.get("type") or "").strip().lower() != "application/ld+json":
            continue
        words = (script.text or "").strip()
        if len(words) > _LONGEST:
            continue
        try:
            yield json.loads(words, strict=False)
        except (ValueError, RecursionError):
            continue


def _objects(value: Any) -> Iterator[dict[str, Any]]:  # noqa: ANN401 - JSON is anything
    """Give the objects at the top, in lists and in `@graph`."""
    values = value if isinstance(value, list) else [value]
    for thing in values:
        if isinstance(thing, dict):
            yield thing
            graph = thing.get("@graph")
            inner = graph if isinstance(graph, list) else [thing.get("mainEntity")]
            yield from (part for part in inner if isinstance(part, dict))


def _type(thing: dict[str, Any]) -> str:
    kind = thing.get("@type")
    return str(kind[0] if isinstance(kind, list) and kind else kind).lower()


def _name(value: Any) -> str | None:  # noqa: ANN401 - JSON is anything
    """Give the words of a value, or the name of the first object in it."""
    if isinstance(value, list):
        value = value[0] if value else None
    if isinstance(value, dict):
        value = value.get("name")
    return value.strip() or None if isinstance(value, str) else None
