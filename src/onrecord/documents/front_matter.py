"""Front matter: a block of YAML between two lines of dashes at the head of a text."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

import yaml

from onrecord.documents.stamps import iso_stamp
from onrecord.model import Metadata

_MOST_LINES = 200
_MOST_CHARACTERS = 20_000
_MOST_LISTS = 100
_NESTED = re.compile(r"^[ \t]*(?:[-?:][ \t]+){10}", re.MULTILINE)
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
_TITLE = ("title", "headline", "name")
_PUBLISHED = (
    "published_time", "published_at", "date_published", "datepublished", "published_on",
    "published", "publish_date", "publication_date", "pubdate", "doc_date", "date", "created",
)  # fmt: skip
_MODIFIED = (
    "modified_time", "modified_at", "date_modified", "datemodified", "modified", "updated_at",
    "updated", "lastmod", "last_modified",
)  # fmt: skip
_URL = ("source_url", "canonical_url", "canonical", "url", "link", "permalink", "source")
_AUTHOR = ("author", "authors", "byline", "creator", "speaker")
_PUBLISHER = ("publisher", "site_name", "site", "issuer", "organisation", "organization")
_KIND = ("kind", "type", "genre", "document_type", "category", "tags", "categories")
_LANGUAGE = ("language", "lang", "locale")


def front_matter(lines: Sequence[str]) -> tuple[int, Metadata]:
    """Read the front matter of a text.

    Args:
        lines: The text's first lines, without line feeds.

    Returns:
        The number of lines that the block takes, dashes included, and what it says; 0 and
        empty metadata where there is none: dashes without a closing line, or between
        them something else than names and values.

    >>> front_matter(["---", "title: Joint statement", "date: 2031-03-04", "---", "We met."])[0]
    4
    >>> front_matter(["---", "We met and parted.", "---"])[0]
    0
    """
    if not lines or lines[0].rstrip() != "---":
        return 0, Metadata()
    for count, line in enumerate(lines[1:_MOST_LINES], start=2):
        if line.rstrip() in {"---", "..."}:
            fields = _fields("\n".join(lines[1 : count - 1]))
            return (count, metadata_of(fields)) if fields else (0, Metadata())
    return 0, Metadata()


def _fields(block: str) -> dict[str, object]:
    """Read the names and values; every scalar stays a string, as it was written."""
    lists = block.count("[") + block.count("{")
    if len(block) > _MOST_CHARACTERS or lists > _MOST_LISTS or _NESTED.search(block):
        return {}
    try:
        fields = yaml.load(block, Loader=_LOADER)  # noqa: S506 - makes strings only
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    return {str(name): value for name, value in fields.items()} if isinstance(fields, dict) else {}


def metadata_of(fields: Mapping[str, object]) -> Metadata:
    """Give the usual names of a metadata block their place.

    >>> metadata_of({"Title": " Readout ", "tags": ["readouts", "calls"]}).kind
    'readouts'
    """
    by_name = {name.strip().lower().replace("-", "_"): value for name, value in fields.items()}
    return Metadata(
        title=_first(by_name, _TITLE),
        published=_date(by_name, _PUBLISHED),
        modified=_date(by_name, _MODIFIED),
        url=_address(by_name),
        author=_first(by_name, _AUTHOR),
        publisher=_first(by_name, _PUBLISHER),
        language=_first(by_name, _LANGUAGE),
        kind=_first(by_name, _KIND),
    )


def _values(fields: Mapping[str, object], names: Sequence[str]) -> list[str]:
    values = []
    for name in names:
        value = fields.get(name)
        if isinstance(value, list):
            value = value[0] if value else None
        if isinstance(value, Mapping):
            value = value.get("name")
        if isinstance(value, str) and value.strip():
            values.append(" ".join(value.split()))
    return values


def _first(fields: Mapping[str, object], names: Sequence[str]) -> str | None:
    return next(iter(_values(fields, names)), None)


def _date(fields: Mapping[str, object], names: Sequence[str]) -> str | None:
    return next((stamp for value in _values(fields, names) if (stamp := iso_stamp(value))), None)


def _address(fields: Mapping[str, object]) -> str | None:
    addresses = (value for value in _values(fields, _URL) if value.startswith(("http:", "https:")))
    return next(addresses, None)
