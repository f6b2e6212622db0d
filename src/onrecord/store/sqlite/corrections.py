"""Corrections: kept for good, and replayed whenever a reading or what is said of it changes.

The tables of turns and statements hold what stands.  Where that is not what the rules have read,
their own row lies in `as_read`.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable
from typing import Any

from onrecord.corrections import (
    Correction,
    canonical,
    check,
    corrected,
    read_correction,
    write_correction,
)
from onrecord.errors import QuoteMismatch
from onrecord.model import DocumentId, Statement
from onrecord.store.readings import Row, turn_of
from onrecord.store.rows import turn_row
from onrecord.store.sqlite.connection import insert, transaction
from onrecord.store.statement_rows import statement_of, statement_row

TURNS, STATEMENTS = "turns", "statements"

_REVISED = "INSERT OR REPLACE INTO revisions VALUES (?, random())"


def keep(connection: sqlite3.Connection, corrections: Iterable[Correction]) -> int:
    """Keep those that are not here yet, all or none, and put them into the readings."""
    corrections = tuple(corrections)
    new = 0
    with transaction(connection):
        for correction in corrections:
            check(correction)
            _verify(connection, correction)
            row = {
                "id": correction.id,
                "document": correction.document,
                "at": correction.at.isoformat(),
                "written": canonical(write_correction(correction)),
            }
            insert(connection, "corrections", [row], "INSERT OR IGNORE")
            new += connection.execute("SELECT changes()").fetchone()[0]
        for document in sorted({correction.document for correction in corrections}):
            found = _document(connection, document)
            if found is not None:
                replay(connection, found["number"])
    return new


def _document(connection: sqlite3.Connection, document: DocumentId) -> Any:  # noqa: ANN401 - Row or None
    query = "SELECT number, text FROM documents WHERE id = ?"
    return connection.execute(query, (document,)).fetchone()


def _verify(connection: sqlite3.Connection, correction: Correction) -> None:
    """Refuse a correction of other words than those that stand there, when the document is here."""
    found = _document(connection, correction.document)
    if found is None:
        return
    words = correction.span.of(found["text"])
    if words != correction.words:
        raise QuoteMismatch(correction.span.start, correction.words, words)


def corrections(
    connection: sqlite3.Connection, document: DocumentId | None
) -> tuple[Correction, ...]:
    """Give those of one document, or all, oldest first."""
    rows = connection.execute(
        "SELECT written FROM corrections WHERE :document IS NULL OR document = :document "
        "ORDER BY at, id",
        {"document": document},
    )
    return tuple(read_correction(json.loads(row["written"])) for row in rows)


def forget(connection: sqlite3.Connection, number: int) -> None:
    """Drop what the rules have read in a document, since they have read it anew."""
    connection.execute("DELETE FROM as_read WHERE document = ?", (number,))


def rows_as_read(connection: sqlite3.Connection, number: int, table: str) -> list[Row]:
    """Give the rows of turns or statements as the rules have read them."""
    query = f"SELECT * FROM {table} WHERE document = ?"  # noqa: S608
    rows: dict[int, Row] = {
        row["ordinal"]: dict(row) for row in connection.execute(query, (number,))
    }
    rows |= _set_aside(connection, number, table)
    return [rows[ordinal] for ordinal in sorted(rows)]


def _set_aside(connection: sqlite3.Connection, number: int, table: str) -> dict[int, Row]:
    query = "SELECT ordinal, row FROM as_read WHERE document = ? AND part = ?"
    found = connection.execute(query, (number, table))
    return {row["ordinal"]: json.loads(row["row"]) for row in found}


def replay(connection: sqlite3.Connection, number: int) -> None:
    """Write what stands of a document's reading, after all that people have said of it."""
    for table in (TURNS, STATEMENTS):
        for ordinal, row in _set_aside(connection, number, table).items():
            _write(connection, table, (number, ordinal), row)
    forget(connection, number)
    connection.execute(_REVISED, (number,))
    query = "SELECT id FROM documents WHERE number = ?"
    document = connection.execute(query, (number,)).fetchone()["id"]
    said = corrections(connection, DocumentId(document))
    if not said:
        return
    rows = {table: rows_as_read(connection, number, table) for table in (TURNS, STATEMENTS)}
    turns, statements = map(turn_of, rows[TURNS]), map(statement_of, rows[STATEMENTS])
    made = corrected(turns, statements, said)
    for row, turn in zip(rows[TURNS], made.turns, strict=True):
        _put(connection, TURNS, row, turn_row(turn))
    stands = {(s.span.start, s.span.end, s.ordinal): statement_row(s) for s in made.statements}
    for row in rows[STATEMENTS]:
        now = stands.get((row["begins"], row["ends"], row["act"]))
        _put(connection, STATEMENTS, row, now)


def _put(connection: sqlite3.Connection, table: str, row: Row, now: Row | None) -> None:
    """Put what stands in the place of a row, None for nothing, and set the row aside."""
    place: dict[str, Any] = {"document": row["document"], "ordinal": row["ordinal"]}
    if now is not None and row == {**place, **now}:
        return
    insert(connection, "as_read", [{**place, "part": table, "row": canonical(row)}])
    _write(connection, table, (row["document"], row["ordinal"]), now and {**place, **now})


def _write(
    connection: sqlite3.Connection, table: str, place: tuple[int, int], row: Row | None
) -> None:
    query = f"DELETE FROM {table} WHERE document = ? AND ordinal = ?"  # noqa: S608
    connection.execute(query, place)
    if row is not None:
        insert(connection, table, [row])


def corrected_anew(
    connection: sqlite3.Connection, number: int, said: Iterable[Correction]
) -> list[Statement]:
    """Give a document's statements with what is given of what people say of them, in order."""
    turns, statements = (rows_as_read(connection, number, table) for table in (TURNS, STATEMENTS))
    made = corrected(map(turn_of, turns), map(statement_of, statements), said)
    return sorted(made.statements, key=lambda one: (one.span.start, one.ordinal))
