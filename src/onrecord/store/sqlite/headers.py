"""Headers: what documents say of themselves, without their texts."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Collection

from onrecord.model import DocumentId, Genre, Headed
from onrecord.store.readings import Row, header_of
from onrecord.store.sqlite.connection import snapshot
from onrecord.store.sqlite.listing import NOT_REPLACED

_COLUMNS = (
    "d.number, d.id, d.language, d.title, d.published_on, d.published_at, d.published_zone, "
    "d.page_date, d.event_on, d.event_place, d.genre, d.issuer_name, d.issuer_represents, "
    "d.first_published_in, d.language_versions"
)
_WHERE = f"WHERE {NOT_REPLACED}"
_ORDER = "ORDER BY d.day IS NULL, d.day DESC, d.number DESC"


def headers(connection: sqlite3.Connection, genres: Collection[Genre] = ()) -> tuple[Headed, ...]:
    """Give the header of every document that no other has replaced, newest first."""
    where, values = _WHERE, sorted(genres)
    if values:
        where += f" AND d.genre IN ({', '.join('?' * len(values))})"
    with snapshot(connection):
        documents = connection.execute(
            f"SELECT {_COLUMNS} FROM documents d {where} {_ORDER}",  # noqa: S608 - words of ours
            values,
        ).fetchall()
        taking_part: dict[int, list[Row]] = defaultdict(list)
        for row in connection.execute(
            "SELECT p.* FROM participants p JOIN documents d ON d.number = p.document "  # noqa: S608
            f"{where} ORDER BY p.document, p.ordinal",
            values,
        ):
            taking_part[row["document"]].append(row)
    return tuple(
        Headed(
            id=DocumentId(row["id"]),
            language=row["language"],
            header=header_of(row, taking_part[row["number"]]),
        )
        for row in documents
    )
