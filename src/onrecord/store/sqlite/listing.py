"""Reading back: documents, captures, what was announced, attempts, and how much there is."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from onrecord.errors import RecordNotFound
from onrecord.model import (
    Attempt,
    Capture,
    DocumentId,
    Genre,
    Outcome,
    Reading,
    WarcPlace,
)
from onrecord.store.answers import Counts, Listed, Listing, Notice, Witness
from onrecord.store.readings import Row, announced_of, day_of, reading_of
from onrecord.store.rows import PARTS, day_text
from onrecord.store.sqlite.connection import snapshot
from onrecord.store.sqlite.corrections import STATEMENTS, TURNS, rows_as_read
from onrecord.store.words import folded_words

_LISTED = """
SELECT d.id, d.title, d.day, d.issuer_name, d.issuer_represents, d.genre, d.language, d.path,
  d.url, d.digest, d.wording, d.corrects,
  (SELECT n.id FROM documents n WHERE n.corrects = d.id ORDER BY n.number LIMIT 1) AS corrected_by,
  (SELECT count(*) FROM captures c WHERE c.document = d.number) AS captures,
  (SELECT count(*) FROM turns t WHERE t.document = d.number) AS turns,
  (SELECT count(*) FROM mentions m WHERE m.document = d.number) AS mentions,
  (SELECT count(*) FROM statements s WHERE s.document = d.number) AS statements
FROM documents d
"""
NOT_REPLACED = "NOT EXISTS (SELECT 1 FROM documents n WHERE n.corrects = d.id)"
_WITNESS = """
SELECT c.*, d.id AS document_id FROM captures c LEFT JOIN documents d ON d.number = c.document
"""
_NOTICES = """
SELECT a.*, d.id AS by_id, n.id AS arrived_id FROM announced a
JOIN documents d ON d.number = a.document LEFT JOIN documents n ON n.number = a.arrived
WHERE :arrived IS NULL OR (a.arrived IS NOT NULL) = :arrived
ORDER BY a.date IS NULL, a.date DESC, d.id, a.ordinal
"""
_COUNTS = """
SELECT
  (SELECT count(*) FROM documents) AS documents,
  (SELECT count(*) FROM documents WHERE corrects IS NOT NULL) AS versions,
  (SELECT count(*) FROM captures) AS captures,
  (SELECT count(*) FROM captures WHERE document IS NULL) AS unreadable,
  (SELECT count(*) FROM passages) AS passages,
  (SELECT coalesce(sum(length(text)), 0) FROM documents) AS characters,
  (SELECT count(DISTINCT speaker_words) FROM turns WHERE speaker IS NOT NULL) AS speakers,
  (SELECT count(*) FROM turns) AS turns,
  (SELECT count(*) FROM mentions WHERE kind = 'actor') AS actors,
  (SELECT count(*) FROM mentions WHERE kind = 'instrument') AS instruments,
  (SELECT count(*) FROM mentions WHERE kind = 'time') AS times,
  (SELECT count(*) FROM mentions WHERE kind = 'quantity') AS quantities,
  (SELECT count(*) FROM statements) AS statements,
  (SELECT count(*) FROM findings) AS findings,
  (SELECT count(*) FROM documents WHERE rules NOT LIKE '%"statements":%') AS unheard,
  (SELECT count(*) FROM announced) AS announced,
  (SELECT count(*) FROM announced WHERE arrived IS NOT NULL) AS arrived,
  (SELECT count(*) FROM attempts) AS attempts
"""
_CANDIDATES = 6


def reading(
    connection: sqlite3.Connection, document: DocumentId, *, as_read: bool = True
) -> Reading:
    """Give all records of a document, as the rules have read them or as people have left them."""
    with snapshot(connection):
        row = connection.execute("SELECT * FROM documents WHERE id = ?", (document,)).fetchone()
        if row is None:
            raise RecordNotFound(document)
        parts: dict[str, list[Row]] = {
            table: connection.execute(
                f"SELECT * FROM {table} WHERE document = ? ORDER BY ordinal",  # noqa: S608
                (row["number"],),
            ).fetchall()
            for table in PARTS
        }
        if as_read:
            for table in (TURNS, STATEMENTS):
                parts[table] = rows_as_read(connection, row["number"], table)
    return reading_of(row, parts)


def listed(connection: sqlite3.Connection, document: DocumentId) -> Listed:
    """Give the line about one document."""
    row = connection.execute(_LISTED + " WHERE d.id = ?", (document,)).fetchone()
    if row is None:
        raise RecordNotFound(document)
    return _listed(row)


def complete(connection: sqlite3.Connection, beginning: str) -> DocumentId:
    """Give the one document whose id begins so."""
    asked = beginning.strip().lower().removeprefix("doc:")
    found = connection.execute(
        "SELECT id FROM documents WHERE id >= ? AND id < ? ORDER BY id LIMIT ?",
        (f"doc:{asked}", f"doc:{asked}\U0010ffff", _CANDIDATES),
    ).fetchall()
    ids = [str(row["id"]) for row in found]
    if asked and (len(ids) == 1 or f"doc:{asked}" in ids):
        return DocumentId(ids[0])
    raise RecordNotFound(beginning, tuple(ids) if asked else ())


def documents(connection: sqlite3.Connection, listing: Listing) -> tuple[Listed, ...]:
    """List documents, newest first."""
    conditions, values = _conditions(listing)
    where = f" WHERE {' AND '.join(conditions)}" if conditions else ""
    order = " ORDER BY d.day IS NULL, d.day DESC, d.number DESC LIMIT ?"
    limit = -1 if listing.limit is None else listing.limit
    rows = connection.execute(_LISTED + where + order, (*values, limit))
    return tuple(map(_listed, rows))


def _conditions(listing: Listing) -> tuple[list[str], list[Any]]:
    wanted: list[tuple[str, tuple[Any, ...]]] = []
    if listing.since:
        wanted.append(("d.day >= ?", (day_text(listing.since),)))
    if listing.until:
        wanted.append(("d.day <= ?", (day_text(listing.until),)))
    if listing.issuer:
        words = folded_words(listing.issuer) or None  # no letter: nobody
        wanted.append(
            (
                "(d.issuer_represents = upper(?) OR instr(d.issuer_words, ?))",
                (listing.issuer, words),
            )
        )
    if listing.genre:
        wanted.append(("d.genre = ?", (listing.genre.value,)))
    if listing.language:
        tag = listing.language
        wanted.append(("(d.language LIKE ? OR d.language LIKE ? || '-%')", (tag, tag)))
    if not listing.superseded:
        wanted.append((NOT_REPLACED, ()))
    return [sql for sql, _ in wanted], [value for _, values in wanted for value in values]


def _listed(row: sqlite3.Row) -> Listed:
    return Listed(
        id=DocumentId(row["id"]),
        title=row["title"],
        day=day_of(row["day"]),
        issuer=row["issuer_name"],
        represents=row["issuer_represents"],
        genre=Genre(row["genre"]),
        language=row["language"],
        path=row["path"],
        url=row["url"],
        digest=row["digest"],
        wording=row["wording"],
        corrects=row["corrects"],
        corrected_by=row["corrected_by"],
        captures=row["captures"],
        turns=row["turns"],
        mentions=row["mentions"],
        statements=row["statements"],
    )


def witnesses(
    connection: sqlite3.Connection,
    condition: str,
    values: tuple[Any, ...] | Mapping[str, Any] = (),
) -> tuple[Witness, ...]:
    """List captures that meet a condition on `captures c` or `documents d`."""
    rows = connection.execute(f"{_WITNESS} WHERE {condition} ORDER BY c.number", values)
    return tuple(map(_witness, rows))


def latest(connection: sqlite3.Connection, address: str) -> Witness | None:
    """Give the last capture at an address."""
    row = connection.execute(
        _WITNESS + " WHERE c.address = ? ORDER BY c.number DESC LIMIT 1", (address,)
    ).fetchone()
    return None if row is None else _witness(row)


def _witness(row: sqlite3.Row) -> Witness:
    place = None
    if row["warc_file"] is not None:
        place = WarcPlace(row["warc_file"], row["warc_offset"], row["warc_length"])
    capture = Capture(
        digest=row["digest"],
        name=row["name"],
        fetched=datetime.fromisoformat(row["fetched"]),
        url=row["url"],
        asked_url=row["asked_url"],
        status=row["status"],
        media_type=row["media_type"],
        charset=row["charset"],
        warc=place,
    )
    error = None if row["error_code"] is None else (row["error_code"], row["error_message"])
    return Witness(
        capture=capture,
        address=row["address"],
        document=row["document_id"],
        error=error,
        etag=row["etag"],
        last_modified=row["last_modified"],
    )


def notices(connection: sqlite3.Connection, arrived: bool | None) -> tuple[Notice, ...]:  # noqa: FBT001
    """List what was announced."""
    rows = connection.execute(_NOTICES, {"arrived": arrived})
    return tuple(
        Notice(by=DocumentId(row["by_id"]), item=announced_of(row), arrived=row["arrived_id"])
        for row in rows
    )


def attempts(connection: sqlite3.Connection, source: str | None) -> tuple[Attempt, ...]:
    """List the looks at sources, oldest first."""
    rows = connection.execute(
        "SELECT * FROM attempts WHERE :source IS NULL OR source = :source ORDER BY time, number",
        {"source": source},
    )
    return tuple(
        Attempt(
            source=row["source"],
            time=datetime.fromisoformat(row["time"]),
            outcome=Outcome(row["outcome"]),
            status=row["status"],
            listed=row["listed"],
            new=tuple(json.loads(row["new"])),
            failed=tuple(json.loads(row["failed"])),
            reason=row["reason"],
        )
        for row in rows
    )


def counts(connection: sqlite3.Connection) -> Counts:
    """Count what there is."""
    with snapshot(connection):
        row = connection.execute(_COUNTS).fetchone()
        languages = connection.execute(
            "SELECT language, count(*) FROM documents GROUP BY language ORDER BY 2 DESC, 1"
        ).fetchall()
    return Counts(**dict(row), languages=dict(languages))
