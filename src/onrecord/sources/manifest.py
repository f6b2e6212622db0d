"""Sources as data: one TOML file, one or more sources."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path


class Kind(StrEnum):
    """What lies at a source's address."""

    FEED = "feed"
    PAGE = "page"
    INDEX = "index"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a publisher's texts are found.

    Attributes:
        name: Unique, short: "un-press".
        publisher: Who puts the texts out.
        country: ISO 3166-1 alpha-2 code; None for an international body.
        languages: BCP 47 tags.
        address: http or https.
        kind: What lies there.
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
    patience: int = 3600
    terms: str | None = None
    notes: str | None = None


def load_sources(folder: Path) -> tuple[Source, ...]:
    """Read every `*.toml` of a folder.

    Raises:
        BadSource: A file, key or value cannot be used; the error names file and key.
    """
    raise NotImplementedError(folder)


def shipped_sources() -> Path:
    """Give the folder of the sources that come with onrecord."""
    return Path(__file__).parent
