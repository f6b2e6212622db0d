"""What desks entered: kept, listed, withdrawn and restored."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from datetime import date, datetime

from onrecord.errors import EntryNotFound
from onrecord.model import DeskEntry, DocumentId, Evidence, Withdrawal
from onrecord.store.sqlite.connection import snapshot, transaction

_ENTRY = """
INSERT INTO entries (id, sheet, about, account, by, entered, details, document, note, signed,
  dated, file, line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_CHANGE = """
INSERT INTO entry_changes (entry, restored, by, because, time)
SELECT number, ?, ?, ?, ? FROM entries WHERE id = ?
"""


def keep(connection: sqlite3.Connection, entries: Iterable[DeskEntry]) -> None:
    """Keep entries: all of them, or none."""
    with transaction(connection):
        connection.executemany(_ENTRY, map(_cells, entries))


def _cells(entry: DeskEntry) -> tuple[str | int | None, ...]:
    evidence = entry.evidence
    return (
        entry.id,
        entry.sheet,
        entry.on.isoformat(),
        entry.account,
        entry.by,
        entry.entered.isoformat(),
        json.dumps(dict(entry.values), ensure_ascii=False),
        evidence.document,
        evidence.note,
        evidence.signed,
        evidence.dated.isoformat() if evidence.dated else None,
        entry.file,
        entry.line,
    )


def change(connection: sqlite3.Connection, entry: str, change: Withdrawal) -> None:
    """Keep that an entry is withdrawn or restored."""
    cells = (change.restored, change.by, change.because, change.time.isoformat(), entry)
    with transaction(connection):
        if connection.execute(_CHANGE, cells).rowcount != 1:
            raise EntryNotFound(entry, "there is no such entry")


def entries(connection: sqlite3.Connection) -> tuple[DeskEntry, ...]:
    """List all entries with their changes, by the day that they are about."""
    changes: dict[int, list[Withdrawal]] = {}
    with snapshot(connection):
        for row in connection.execute("SELECT * FROM entry_changes ORDER BY number"):
            changes.setdefault(row["entry"], []).append(_change(row))
        rows = connection.execute("SELECT * FROM entries ORDER BY about, sheet, number").fetchall()
    return tuple(_entry(row, tuple(changes.get(row["number"], ()))) for row in rows)


def _change(row: sqlite3.Row) -> Withdrawal:
    return Withdrawal(
        by=row["by"],
        because=row["because"],
        time=datetime.fromisoformat(row["time"]),
        restored=bool(row["restored"]),
    )


def _entry(row: sqlite3.Row, changes: tuple[Withdrawal, ...]) -> DeskEntry:
    evidence = Evidence(
        document=DocumentId(row["document"]) if row["document"] else None,
        note=row["note"],
        signed=row["signed"],
        dated=date.fromisoformat(row["dated"]) if row["dated"] else None,
    )
    return DeskEntry(
        id=row["id"],
        sheet=row["sheet"],
        on=date.fromisoformat(row["about"]),
        account=row["account"],
        by=row["by"],
        entered=datetime.fromisoformat(row["entered"]),
        values=json.loads(row["details"]),
        evidence=evidence,
        file=row["file"],
        line=row["line"],
        changes=changes,
    )
