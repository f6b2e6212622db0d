"""Arriving: when each document came, how it begins, and which of them a source has brought."""

from __future__ import annotations

import sqlite3
from datetime import UTC, datetime

from onrecord.model import DocumentId
from onrecord.store.answers import Arrival

_ARRIVALS = """
SELECT d.id, d.number, d.language, d.url,
  (SELECT min(datetime(c.fetched)) FROM captures c WHERE c.document = d.number) AS fetched
FROM documents d ORDER BY d.number
"""
_OPENING = """
SELECT substr(d.text, b.begins + 1, b.ends - b.begins) AS words
FROM documents d JOIN blocks b ON b.document = d.number
WHERE d.id = ? AND b.kind = 'body' ORDER BY b.ordinal LIMIT 1
"""
_BROUGHT = """
WITH told AS (SELECT n.value AS address FROM attempts a, json_each(a.new) n WHERE a.source = ?),
came AS (
  SELECT c.document FROM told JOIN captures c ON c.address = told.address
  UNION SELECT c.document FROM told JOIN captures c ON c.url = told.address
  UNION SELECT c.document FROM told JOIN captures c ON c.asked_url = told.address)
SELECT d.id FROM documents d WHERE d.number IN (SELECT document FROM came) ORDER BY d.number
"""


def arrivals(connection: sqlite3.Connection) -> dict[DocumentId, Arrival]:
    """Say of every document how it came, in the order in which they were kept first."""
    return {
        DocumentId(row["id"]): Arrival(
            number=row["number"],
            time=_time(row["fetched"]),
            language=row["language"],
            url=row["url"],
        )
        for row in connection.execute(_ARRIVALS)
    }


def opening(connection: sqlite3.Connection, document: DocumentId) -> str | None:
    """Give the first paragraph of a document's body; None where it has none."""
    row = connection.execute(_OPENING, (document,)).fetchone()
    return None if row is None else str(row["words"])


def brought(connection: sqlite3.Connection, source: str) -> tuple[DocumentId, ...]:
    """List the documents that looks at a source have brought, in the order in which they came."""
    return tuple(DocumentId(row["id"]) for row in connection.execute(_BROUGHT, (source,)))


def _time(written: str | None) -> datetime | None:
    return datetime.fromisoformat(written).replace(tzinfo=UTC) if written else None
