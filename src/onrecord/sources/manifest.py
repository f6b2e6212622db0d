"""Sources as data: TOML files, each with one or more sources."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, fields
from enum import StrEnum
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from onrecord.errors import BadSource


class Kind(StrEnum):
    """What lies at a source's address."""

    FEED = "feed"
    PAGE = "page"
    INDEX = "index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a publisher's texts are found.

    Attributes:
        name: Unique, short, in small letters: "un-press".
        publisher: Who puts the texts out.
        address: http or https.
        kind: What lies there: a feed, an index page with links, or one page.
        country: ISO 3166-1 alpha-2 code; None for an international body.
        languages: BCP 47 tags.
        match: Regular expression that a listed address has to hold to be a document;
            None takes all that are listed.
        patience: Seconds before the source is worth asking again.
        terms: Address or words of the terms of use; None where they were not checked.
        notes: For people; None when there is nothing to say.
    """

    name: str
    publisher: str
    address: str
    kind: Kind
    country: str | None = None
    languages: tuple[str, ...] = ()
    match: str | None = None
    patience: int = 3600
    terms: str | None = None
    notes: str | None = None


_NEEDED = ("name", "publisher", "address", "kind")
_KEYS = tuple(field.name for field in fields(Source))
_TEXT = {
    "name": (re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*"), "small letters, digits and hyphens"),
    "country": (re.compile(r"[A-Z]{2}"), "two capital letters (ISO 3166-1)"),
}
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")


def shipped_sources() -> Path:
    """Give the folder of the sources that come with onrecord."""
    return Path(__file__).parent


def load_sources(folder: Path) -> tuple[Source, ...]:
    """Read every `*.toml` of a folder.

    A file holds `[[source]]` tables with the keys of `Source`; `name`, `publisher`,
    `address` and `kind` have to be there, and no other key may.

    Args:
        folder: One that is not there has no sources.

    Returns:
        The sources in order of files, then of their places in the file.

    Raises:
        BadSource: A file, key or value cannot be used, or a name is there twice; the
            error names file and key.

    >>> [source.name for source in load_sources(shipped_sources())][0]
    'un-press'
    """
    sources: dict[str, Source] = {}
    for path in sorted(folder.glob("*.toml")):
        for source in _read(path):
            if source.name in sources:
                reason = f"there is another source called {source.name!r}"
                raise BadSource(path.name, f"source {source.name}.name", reason)
            sources[source.name] = source
    return tuple(sources.values())


def _read(path: Path) -> list[Source]:
    try:
        told = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise BadSource(path.name, "file", str(error)) from error
    for key in told:
        if key != "source":
            raise BadSource(path.name, key, "not a key; sources are written as [[source]]")
    rows = told.get("source", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise BadSource(path.name, "source", "sources are written as [[source]]")
    return [_source(path.name, number, row) for number, row in enumerate(rows, start=1)]


def _source(file: str, number: int, row: dict[str, Any]) -> Source:
    where = f"source {row.get('name', number)}"
    for key in row:
        if key not in _KEYS:
            known = ", ".join(_KEYS)
            raise BadSource(file, f"{where}.{key}", f"not a key; the keys are {known}")
    for key in _NEEDED:
        if key not in row:
            raise BadSource(file, f"{where}.{key}", "is missing")
    values: dict[str, Any] = {}
    for key, value in row.items():
        try:
            values[key] = _value(key, value)
        except ValueError as error:
            raise BadSource(file, f"{where}.{key}", str(error)) from error
    return Source(**values)


def _value(key: str, value: object) -> str | int | tuple[str, ...]:
    """Check one value and give it in the type of the field; a ValueError says what is wrong."""
    if key == "languages":
        return _languages(value)
    if key == "patience":
        return _patience(value)
    if not isinstance(value, str) or not value.strip():
        reason = "has to be a text"
        raise ValueError(reason)
    if key == "kind":
        return _kind(value)
    if key in {"address", "match"}:
        return _checked_address(value) if key == "address" else _pattern(value)
    pattern, told = _TEXT.get(key, (None, ""))
    if pattern and not pattern.fullmatch(value):
        reason = f"has to be {told}, not {value!r}"
        raise ValueError(reason)
    return value


def _languages(value: object) -> tuple[str, ...]:
    tags = value if isinstance(value, list) else [None]
    kept = tuple(tag for tag in tags if isinstance(tag, str) and _LANGUAGE.fullmatch(tag))
    if len(kept) < len(tags):
        reason = 'has to be a list of language tags, such as ["en", "sr-Latn"]'
        raise ValueError(reason)
    return kept


def _patience(value: object) -> int:
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value:
        return value
    reason = "has to be a whole number of seconds, 1 or more"
    raise ValueError(reason)


def _kind(value: str) -> Kind:
    if value in set(Kind):
        return Kind(value)
    reason = f"has to be one of {', '.join(Kind)}, not {value!r}"
    raise ValueError(reason)


def _checked_address(value: str) -> str:
    parts = urlsplit(value)
    if parts.scheme in {"http", "https"} and parts.hostname and "@" not in parts.netloc:
        return value
    reason = f"has to be an http or https address without a user, not {value!r}"
    raise ValueError(reason)


def _pattern(value: str) -> str:
    try:
        re.compile(value)
    except re.error as error:
        reason = f"is no regular expression: {error}"
        raise ValueError(reason) from error
    return value
