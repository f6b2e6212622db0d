"""Opening the file, bringing it up to date, and what SQLite's complaints mean."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Any

from onrecord.errors import NotAStore, StoreBusy, StoreError, StoreTooNew, StoreUnwritable

APPLICATION = 0x6F6E7263
"""SQLite's application id of our files: "onrc"."""

_BUSY = 30.0
_PRIMARY = 0xFF
_UNWRITABLE = {
    sqlite3.SQLITE_FULL: "the disk is full",
    sqlite3.SQLITE_IOERR: "the disk cannot be written or read",
    sqlite3.SQLITE_READONLY: "the file may not be written",
    sqlite3.SQLITE_CANTOPEN: "the file cannot be opened",
    sqlite3.SQLITE_PERM: "the file may not be opened",
}
_DAMAGED = {
    sqlite3.SQLITE_NOTADB: "it is another kind of file",
    sqlite3.SQLITE_CORRUPT: "it is damaged",
}


def migrations() -> tuple[str, ...]:
    """Give the scripts that make the schema, in the order of their numbers."""
    folder = files("onrecord.store") / "migrations"
    scripts = sorted(entry.name for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple((folder / name).read_text(encoding="utf-8") for name in scripts)


def connect(file: Path, scripts: tuple[str, ...] | None = None) -> sqlite3.Connection:
    """Open a store, make it when it is not there, and bring it up to date.

    Raises:
        StoreTooNew: It was made by a newer version; it is left as it is.
        NotAStore: It is another program's file, or damaged.
        StoreUnwritable: It cannot be made.
    """
    scripts = migrations() if scripts is None else scripts
    with explained(file):
        connection = sqlite3.connect(
            file, timeout=_BUSY, isolation_level=None, check_same_thread=False
        )
        try:
            _prepare(connection, file, scripts)
        except BaseException:
            connection.close()
            raise
    return connection


def _prepare(connection: sqlite3.Connection, file: Path, scripts: tuple[str, ...]) -> None:
    connection.row_factory = sqlite3.Row
    found = _version(connection)
    application = _pragma(connection, "application_id")
    tables = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if application != APPLICATION and (found or tables):
        raise NotAStore(str(file), "it is another program's database")
    if found > len(scripts):
        raise StoreTooNew(str(file), found, len(scripts))
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("PRAGMA foreign_keys = ON")
    if found < len(scripts):
        _migrate(connection, scripts)


def _migrate(connection: sqlite3.Connection, scripts: tuple[str, ...]) -> None:
    """Run the scripts that the file has not had yet; all of them, or none."""
    with transaction(connection):
        for number in range(_version(connection), len(scripts)):
            for statement in _statements(scripts[number]):
                connection.execute(statement)
        connection.execute(f"PRAGMA user_version = {len(scripts)}")
        connection.execute(f"PRAGMA application_id = {APPLICATION}")


def _statements(script: str) -> Iterator[str]:
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""


def _version(connection: sqlite3.Connection) -> int:
    return _pragma(connection, "user_version")


def _pragma(connection: sqlite3.Connection, name: str) -> int:
    return int(connection.execute(f"PRAGMA {name}").fetchone()[0])


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """Write all that the block writes, or nothing of it."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: sqlite3.Connection) -> Iterator[None]:
    """Read one state of the store, whatever is written meanwhile."""
    connection.execute("BEGIN")
    try:
        yield
    finally:
        connection.execute("COMMIT")


def insert(
    connection: sqlite3.Connection,
    table: str,
    rows: Iterable[Mapping[str, Any]],
    verb: str = "INSERT",
) -> None:
    """Write rows by column; all have the same columns."""
    rows = list(rows)
    if not rows:
        return
    columns = ", ".join(rows[0])
    values = ", ".join(f":{name}" for name in rows[0])
    connection.executemany(f"{verb} INTO {table} ({columns}) VALUES ({values})", rows)


@contextmanager
def explained(file: Path) -> Iterator[None]:
    """Turn SQLite's errors that are no fault of ours into errors that say what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        raise _meaning(error, str(file)) from error


def _meaning(error: sqlite3.DatabaseError, file: str) -> Exception:
    found: StoreError | None = None
    code = getattr(error, "sqlite_errorcode", 0) & _PRIMARY
    if code in _UNWRITABLE:
        found = StoreUnwritable(file, _UNWRITABLE[code])
    elif code in _DAMAGED:
        found = NotAStore(file, _DAMAGED[code])
    elif code in {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED}:
        found = StoreBusy(file, "another program")
    return found or error
