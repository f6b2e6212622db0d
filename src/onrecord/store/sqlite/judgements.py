"""Judgements as they are kept."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import UTC, datetime

from onrecord.identity import Judgement, Verdict
from onrecord.store.sqlite.connection import transaction

_KEEP = "INSERT OR IGNORE INTO judgements VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
_ALL = "SELECT * FROM judgements ORDER BY at, id"


def keep(connection: sqlite3.Connection, made: Iterable[Judgement]) -> int:
    """Keep judgements, all or none; give how many were not here yet."""
    before = connection.total_changes
    with transaction(connection):
        connection.executemany(_KEEP, map(_row, made))
    return connection.total_changes - before


def judgements(connection: sqlite3.Connection) -> tuple[Judgement, ...]:
    """Give all judgements, oldest first, with those that were undone."""
    return tuple(map(_judgement, connection.execute(_ALL)))


def _row(one: Judgement) -> tuple[str | None, ...]:
    at = one.at.astimezone(UTC).isoformat()
    verdict = one.verdict.value
    return one.id, one.one, one.other, verdict, one.by, at, one.why, one.undoes


def _judgement(row: sqlite3.Row) -> Judgement:
    return Judgement(
        one=row["one"],
        other=row["other"],
        verdict=Verdict(row["verdict"]),
        by=row["judge"],
        at=datetime.fromisoformat(row["at"]),
        why=row["why"],
        undoes=row["undoes"],
    )
