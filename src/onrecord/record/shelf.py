"""Shelf: where things are kept."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.archive import Archive
from onrecord.store import Records


@dataclass(frozen=True, slots=True)
class Shelf:
    """Where things are kept: the store, and the archive beside it."""

    records: Records
    archive: Archive
