"""Passages found: ranked or by day, in parts, and counted."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import islice
from typing import Any

from onrecord.errors import PlaceGone
from onrecord.model import DocumentId, Genre, Span
from onrecord.store.answers import Found
from onrecord.store.asking import Order, Query, Window
from onrecord.store.readings import day_of
from onrecord.store.sqlite.filtering import Condition, body

_WHOLE = """
SELECT p.begins, p.ends, d.id, d.title, d.day, d.issuer_name, d.genre, d.language, t.speaker,
  t.represents, substr(d.text, p.begins + 1, p.ends - p.begins) AS text,
  EXISTS (SELECT 1 FROM documents n WHERE n.corrects = d.id) AS replaced
FROM passages p JOIN documents d ON d.number = p.document
LEFT JOIN turns t ON t.document = p.document AND t.ordinal = p.turn WHERE p.number = ?
"""
_ADDRESS = """
SELECT d.id, p.begins, p.ends FROM passages p JOIN documents d ON d.number = p.document
WHERE p.number = ?
"""
_EVERY = """
SELECT d.id, p.begins, p.ends, substr(d.text, p.begins + 1, p.ends - p.begins) AS text
FROM documents d CROSS JOIN passages p ON p.document = d.number ORDER BY d.number, p.number
"""
_PLACED = """
SELECT p.number FROM documents d CROSS JOIN passages p ON p.document = d.number
WHERE d.id = ? AND p.begins = ? AND p.ends = ?
"""
_PLACE = re.compile(r"(doc:[^/]+)/(\d{1,12})-(\d{1,12})")
_ARRIVING = """
SELECT p.number FROM ({found}) f JOIN passages p ON p.number = f.number
ORDER BY p.document DESC, p.begins, p.number
"""
_ORDERS = {
    Order.NEWEST: "ORDER BY d.day IS NULL, d.day DESC, p.number",
    Order.OLDEST: "ORDER BY d.day IS NULL, d.day, p.number",
}


def find(connection: sqlite3.Connection, query: Query, window: Window) -> tuple[Found, ...]:
    """Find passages, in the order that is asked for.

    The first statement ranks numbers alone; words and headings are read for those that are
    shown, and for no others.
    """
    found = connection.execute
    rows = [found(_WHOLE, (number,)).fetchone() for number in numbers(connection, query, window)]
    return tuple(map(_found, rows))


def arriving(connection: sqlite3.Connection, query: Query) -> Iterator[Found]:
    """Give all that a query finds: in the document that was kept last first, in its order."""
    sql, values = statement(query)
    rows = connection.execute(_ARRIVING.format(found=sql), values).fetchall()
    for row in rows:
        yield _found(connection.execute(_WHOLE, (row["number"],)).fetchone())


def places(connection: sqlite3.Connection, query: Query, window: Window) -> tuple[str, ...]:
    """Find the addresses of passages, in the order that is asked for, and nothing else."""
    found = connection.execute
    rows = [found(_ADDRESS, (number,)).fetchone() for number in numbers(connection, query, window)]
    return tuple(_address(row) for row in rows)


def at(connection: sqlite3.Connection, addresses: Iterable[str], query: Query) -> tuple[Found, ...]:
    """Give the passages at addresses that a query finds, in the order of the addresses.

    A query of nothing finds all.  Leaves out addresses at which there is no passage any more.
    """
    asked = [number for one in addresses if (number := number_at(connection, one)) is not None]
    condition, values = body(query)
    rowid = "p.number" if query.words is None else "passage_words.rowid"
    sql = f"SELECT 1 {condition} AND {rowid} = ?"
    kept = [n for n in asked if connection.execute(sql, (*values, n)).fetchone()]
    return tuple(_found(connection.execute(_WHOLE, (number,)).fetchone()) for number in kept)


def passages(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    """Give every passage: its address and its words."""
    for row in connection.execute(_EVERY):
        yield _address(row), row["text"]


def _address(row: Any) -> str:  # noqa: ANN401 - a row
    return f"{row['id']}/{row['begins']}-{row['ends']}"


def numbers(connection: sqlite3.Connection, query: Query, window: Window) -> list[int]:
    """Find the numbers of passages, in the order that is asked for."""
    sql, values = statement(query, window.order)
    if window.after is None:
        limited = (*values, window.limit, window.offset)
        return [row[0] for row in connection.execute(f"{sql} LIMIT ? OFFSET ?", limited)]
    place = number_at(connection, window.after)
    ranked = (row[0] for row in connection.execute(sql, values))
    return list(islice(behind(ranked, place, window.after), window.limit))


def behind(ranked: Iterable[int], place: int | None, address: str) -> Iterator[int]:
    """Give what stands behind a place in a list.

    Raises:
        PlaceGone: It is not in the list.
    """
    rest = iter(ranked)
    if place is None or not any(number == place for number in rest):
        raise PlaceGone(address)
    yield from rest


def number_at(connection: sqlite3.Connection, address: str) -> int | None:
    """Give the number of the passage at an address; None when there is none."""
    place = _PLACE.fullmatch(address)
    values = (place[1], int(place[2]), int(place[3])) if place else ("", 0, 0)
    row = connection.execute(_PLACED, values).fetchone()
    return None if row is None else int(row[0])


def count(connection: sqlite3.Connection, query: Query) -> int:
    """Count what a query finds."""
    sql, values = body(query)
    return int(connection.execute(f"SELECT count(*) {sql}", values).fetchone()[0])


def statement(query: Query, order: Order = Order.BEST) -> Condition:
    """Write a query as one SELECT of passages' numbers, and the values for its question marks."""
    if query.words is not None and order is Order.BEST:
        sql, values = body(query)
        return f"SELECT passage_words.rowid AS number {sql} ORDER BY rank, number", values
    sql, values = body(query, "pd")
    return f"SELECT p.number {sql} {_ORDERS.get(order, _ORDERS[Order.NEWEST])}", values


def _found(row: Any) -> Found:  # noqa: ANN401 - a row
    return Found(
        document=DocumentId(row["id"]),
        span=Span(row["begins"], row["ends"]),
        text=row["text"],
        language=row["language"],
        title=row["title"],
        day=day_of(row["day"]),
        issuer=row["issuer_name"],
        genre=Genre(row["genre"]),
        speaker=row["speaker"],
        represents=row["represents"],
        replaced=bool(row["replaced"]),
    )
