"""Writing: a capture, its document and its passages, in one step or not at all."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from typing import Any

from onrecord.errors import RecordNotFound, TextIsFixed
from onrecord.model import Attempt, DocumentId, Mention, Reading, Statement, verify
from onrecord.store.answers import Kept, Witness
from onrecord.store.passages import paragraphs_of
from onrecord.store.rows import PARTS, document_row, packed, part_rows
from onrecord.store.sqlite.connection import insert, transaction
from onrecord.store.sqlite.corrections import forget, replay
from onrecord.store.sqlite.indexing import add_words, check_index, drop_words

_ARRIVED = """
UPDATE announced SET arrived = :number
WHERE arrived IS NULL AND document <> :number AND (
  url IN (SELECT url FROM captures WHERE document = :number
          UNION SELECT asked_url FROM captures WHERE document = :number
          UNION SELECT url FROM documents WHERE number = :number)
  OR (title_words, date) IN (
    SELECT title_words, published_on FROM documents
    WHERE number = :number AND title_words <> '' AND published_on IS NOT NULL))
"""
_ALREADY_HERE = """
UPDATE announced SET arrived = (
  SELECT min(number) FROM (
    SELECT number FROM documents WHERE url = announced.url
    UNION SELECT document FROM captures WHERE url = announced.url
    UNION SELECT document FROM captures WHERE asked_url = announced.url
    UNION SELECT number FROM documents
    WHERE announced.title_words <> '' AND title_words = announced.title_words
      AND published_on = announced.date)
  WHERE number <> announced.document)
WHERE document = :number
"""


def keep(connection: sqlite3.Connection, witness: Witness, kept: Kept | None) -> None:
    """Keep a capture, and its document when one is given, in one transaction."""
    if kept is not None:
        reading = kept.reading
        records: list[Mention | Statement] = [*reading.mentions, *reading.statements]
        for record in records:
            verify(record, reading.document.text)
    with transaction(connection):
        if kept is not None:
            number: int | None = _keep_document(connection, kept)
        elif witness.document is not None:
            number = number_of(connection, witness.document)
        else:
            number = None
        insert(connection, "captures", [_capture_row(witness, number)], "INSERT OR IGNORE")
        if number is not None:
            connection.execute(_ARRIVED, {"number": number})
            connection.execute(_ALREADY_HERE, {"number": number})


def number_of(connection: sqlite3.Connection, document: DocumentId) -> int:
    """Give the number of a document's row.

    Raises:
        RecordNotFound: There is no such document.
    """
    row = connection.execute("SELECT number FROM documents WHERE id = ?", (document,)).fetchone()
    if row is None:
        raise RecordNotFound(document)
    return int(row["number"])


def _keep_document(connection: sqlite3.Connection, kept: Kept) -> int:
    row = document_row(kept.reading)
    old = connection.execute(
        "SELECT number, text FROM documents WHERE id = ?", (row["id"],)
    ).fetchone()
    row["wording"] = kept.wording
    if old is None:
        row |= {"corrects": kept.corrects, "edition_of": kept.edition_of}
        insert(connection, "documents", [row])
        number = int(connection.execute("SELECT last_insert_rowid()").fetchone()[0])
    else:
        if old["text"] != row["text"]:
            raise TextIsFixed(row["id"])
        number = old["number"]
        _forget_parts(connection, number, old["text"])
        columns = ", ".join(f"{name} = :{name}" for name in row)
        statement = f"UPDATE documents SET {columns} WHERE number = :number"  # noqa: S608
        connection.execute(statement, row | {"number": number})
    passages = _keep_passages(connection, number, kept.reading)
    for table, parts in part_rows(kept.reading).items():
        rows = [{"document": number, "ordinal": at, **part} for at, part in enumerate(parts)]
        if table == "mentions":
            _place(rows, passages)
        insert(connection, table, rows)
    replay(connection, number)
    return number


def _place(mentions: list[dict[str, Any]], passages: list[tuple[int, int, int]]) -> None:
    """Write with each mention the passage that holds it."""
    begins = [passage[1] for passage in passages]
    for mention in mentions:
        at = bisect_right(begins, mention["begins"]) - 1
        held = at >= 0 and mention["ends"] < passages[at][2] + 1
        mention["passage"] = passages[at][0] if held else None


def _forget_parts(connection: sqlite3.Connection, number: int, text: str) -> None:
    """Drop a reading's rows, so that another reading of the same text takes their place."""
    check_index(connection)
    passages = connection.execute(
        "SELECT * FROM passages WHERE document = ? ORDER BY number", (number,)
    )
    drop_words(connection, [(p["number"], text[p["begins"] : p["ends"]]) for p in passages])
    forget(connection, number)
    for table in (*PARTS, "passages"):
        connection.execute(f"DELETE FROM {table} WHERE document = ?", (number,))  # noqa: S608


def _keep_passages(
    connection: sqlite3.Connection, number: int, reading: Reading
) -> list[tuple[int, int, int]]:
    """Keep the passages and their words; give number, beginning and end of each, in order."""
    check_index(connection)
    text = reading.document.text
    first = connection.execute("SELECT coalesce(max(number), 0) + 1 FROM passages").fetchone()[0]
    numbered = list(enumerate(paragraphs_of(reading), first))
    connection.executemany(
        "INSERT INTO passages (number, document, begins, ends, turn) VALUES (?, ?, ?, ?, ?)",
        [(at, number, p.span.start, p.span.end, p.turn) for at, p in numbered],
    )
    add_words(connection, [(at, p.span.of(text)) for at, p in numbered])
    return [(at, p.span.start, p.span.end) for at, p in numbered]


def _capture_row(witness: Witness, document: int | None) -> dict[str, Any]:
    capture, place = witness.capture, witness.capture.warc
    code, message = witness.error or (None, None)
    return {
        "digest": capture.digest,
        "address": witness.address,
        "name": capture.name,
        "fetched": capture.fetched.isoformat(),
        "url": capture.url,
        "asked_url": capture.asked_url,
        "status": capture.status,
        "media_type": capture.media_type,
        "charset": capture.charset,
        "warc_file": place.file if place else None,
        "warc_offset": place.offset if place else None,
        "warc_length": place.length if place else None,
        "etag": witness.etag,
        "last_modified": witness.last_modified,
        "document": document,
        "error_code": code,
        "error_message": message,
    }


def keep_attempt(connection: sqlite3.Connection, attempt: Attempt) -> None:
    """Keep one look at a source."""
    row = {
        "source": attempt.source,
        "time": attempt.time.isoformat(),
        "outcome": attempt.outcome.value,
        "status": attempt.status,
        "listed": attempt.listed,
        "new": packed(attempt.new),
        "failed": packed(attempt.failed),
        "reason": attempt.reason,
    }
    with transaction(connection):
        insert(connection, "attempts", [row])
