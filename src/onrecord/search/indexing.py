"""Making the vectors of the passages that have none."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from onrecord.search.meaning import MODEL, models
from onrecord.store import Records


def index_passages(records: Records, folder: Path) -> Iterator[tuple[int, int]]:
    """Make the vectors that are not there yet; give how many are made, and are to be made.

    Args:
        records: The store.
        folder: Where the vectors lie.

    Raises:
        MissingExtra: The encoder is not installed.
    """
    meanings = models[MODEL](folder)
    there = set(meanings.places())
    wanted = sum(place not in there for place, _ in records.passages())
    missing = (passage for passage in records.passages() if passage[0] not in there)
    for made in meanings.add(missing):
        yield made, wanted
