"""Printed counters, and what tells whose silence can be heard."""

from __future__ import annotations

import sqlite3

from onrecord.model import DocumentId, Naming, PrintedCounter
from onrecord.store.readings import counter_of, day_of
from onrecord.store.sqlite.listing import NOT_REPLACED

_COUNTERS = """
SELECT d.id, d.title, d.issuer_represents, d.page_date, d.published_on, c.*,
  (SELECT max(substr(a.fetched, 1, 10)) FROM captures a WHERE a.document = d.number) AS captured
FROM counters c JOIN documents d ON d.number = c.document
ORDER BY coalesce(d.page_date, d.published_on) DESC NULLS LAST, d.id, c.ordinal
"""
_NAMINGS = f"""
SELECT DISTINCT d.id, d.day, d.issuer_represents FROM mentions m
JOIN documents d ON d.number = m.document
WHERE (m.canonical = :name OR json_extract(m.details, '$.represents') = :name)
  AND {NOT_REPLACED}
ORDER BY d.day IS NULL, d.day, d.id
"""  # noqa: S608 - a condition of our own
_ISSUERS = """
SELECT d.issuer_represents AS issuer, count(DISTINCT d.id) AS documents
FROM attempts a, json_each(a.new) n
JOIN captures c ON n.value IN (c.address, c.url, c.asked_url)
JOIN documents d ON d.number = c.document
WHERE a.source = ? AND d.issuer_represents NOT NULL
GROUP BY 1 ORDER BY 2 DESC, 1
"""


def printed(connection: sqlite3.Connection) -> tuple[PrintedCounter, ...]:
    """List the counters that are printed around documents."""
    return tuple(
        PrintedCounter(
            document=DocumentId(row["id"]),
            title=row["title"],
            represents=row["issuer_represents"],
            page_day=day_of(row["page_date"]),
            published=day_of(row["published_on"]),
            captured=day_of(row["captured"]),
            counter=counter_of(row),
        )
        for row in connection.execute(_COUNTERS)
    )


def namings(connection: sqlite3.Connection, canonical: str) -> tuple[Naming, ...]:
    """List the documents that name an actor, somebody who stands for one, or an instrument."""
    return tuple(
        Naming(
            document=DocumentId(row["id"]),
            day=day_of(row["day"]),
            represents=row["issuer_represents"],
        )
        for row in connection.execute(_NAMINGS, {"name": canonical})
    )


def issuers(connection: sqlite3.Connection, source: str) -> dict[str, int]:
    """Count the documents that a source has brought, by whose texts they are."""
    rows = connection.execute(_ISSUERS, (source,))
    return {row["issuer"]: row["documents"] for row in rows}
