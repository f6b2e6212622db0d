"""People: what they say of readings, as rows of the log."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from onrecord.errors import RecordNotFound
from onrecord.model import DocumentId, Reading
from onrecord.record import Judged, Record, State
from onrecord.record.written.corrections import as_row


def rows(record: Record, found: Iterable[Judged]) -> Iterator[dict[str, Any]]:
    """Write corrections as rows, each with what was read where it says something else."""

    @cache
    def read(document: DocumentId) -> Reading | None:
        try:
            return record.reading_as_read(document)
        except RecordNotFound:
            return None

    return (as_row(one, read(one.correction.document)) for one in found)


def disputed(found: Iterable[Judged]) -> bool:
    """Say whether some contradict each other."""
    return any(one.state is State.CONFLICTS for one in found)
