"""Statements of all documents, by who holds them, at whom, about what, and when.

The documents are walked in the order of their days and each document's statements in the order
of the text, so that nothing is sorted and what is asked for first comes first.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from typing import Any

from onrecord.model import DocumentId, MentionKind
from onrecord.store.readings import day_of
from onrecord.store.rows import day_text
from onrecord.store.selection import Heard, Selection, Tally
from onrecord.store.sqlite.listing import NOT_REPLACED
from onrecord.store.statement_rows import barred_codes, barred_words, statement_of
from onrecord.store.words import folded_words

_FROM = "FROM documents d CROSS JOIN statements s ON s.document = d.number"
_HEARD = f"SELECT d.id, d.title, d.day, d.published_on, s.* {_FROM}"
_ORDER = "ORDER BY d.day DESC, d.number DESC, s.ordinal LIMIT ?"
_ARRIVED = "ORDER BY d.number DESC, s.begins, s.ends, s.act LIMIT ?"
_TALLY = f"SELECT count(*) AS statements, count(DISTINCT s.document) AS documents {_FROM}"
_NAMED = """
SELECT DISTINCT canonical FROM mentions
WHERE words = ? AND kind = ? AND canonical NOT NULL ORDER BY canonical
"""


def statements(connection: sqlite3.Connection, selection: Selection) -> Iterator[Heard]:
    """Give statements, newest document first, those without a day last; or as they arrived."""
    order = _ARRIVED if selection.arrived else _ORDER
    where, values = where_of(connection, selection)
    limit = -1 if selection.limit is None else selection.limit
    for row in connection.execute(f"{_HEARD} {where} {order}", (*values, limit)):
        yield Heard(
            document=DocumentId(row["id"]),
            title=row["title"],
            day=day_of(row["day"]),
            published_on=day_of(row["published_on"]),
            statement=statement_of(row),
        )


def tally(connection: sqlite3.Connection, selection: Selection) -> Tally:
    """Count what a selection gives without its limit."""
    where, values = where_of(connection, selection)
    return Tally(**dict(connection.execute(f"{_TALLY} {where}", values).fetchone()))


def where_of(connection: sqlite3.Connection, selection: Selection) -> tuple[str, tuple[Any, ...]]:
    """Write a selection as conditions, and the values for their question marks."""
    wanted: list[tuple[str, tuple[Any, ...]]] = []
    if selection.since:
        wanted.append(("d.day >= ?", (day_text(selection.since),)))
    if selection.until:
        wanted.append(("d.day <= ?", (day_text(selection.until),)))
    if not selection.superseded:
        wanted.append((NOT_REPLACED, ()))
    if selection.kinds:
        marks = ", ".join("?" * len(selection.kinds))
        wanted.append((f"s.kind IN ({marks})", tuple(kind.value for kind in selection.kinds)))
    if selection.measure:
        wanted.append(("s.measure = ?", (selection.measure,)))
    if selection.text is not None:
        wanted.append(("s.text = ?", (selection.text,)))
    wanted += _names(connection, selection)
    conditions = " AND ".join(f"({sql})" for sql, _ in wanted)
    return f"WHERE {conditions}" if wanted else "", tuple(v for _, some in wanted for v in some)


def _names(
    connection: sqlite3.Connection, selection: Selection
) -> Iterator[tuple[str, tuple[Any, ...]]]:
    if selection.holder is not None:
        yield _any_of(_actor(connection, selection.holder, "holder"))
    if selection.target is not None:
        yield _any_of(_actor(connection, selection.target, "target"))
    if selection.instrument is not None:
        yield _any_of(_instrument(connection, selection.instrument))
    if selection.about is not None:
        yield _any_of(
            _actor(connection, selection.about, "target")
            + _actor(connection, selection.about, "agent")
            + _instrument(connection, selection.about)
        )


def _actor(connection: sqlite3.Connection, asked: str, role: str) -> list[tuple[str, str]]:
    """Give the column and the needle of each way in which a party may be the one asked for."""
    codes = [asked.strip(), *_named(connection, asked, MentionKind.ACTOR)]
    needles = [(f"s.{role}_codes", barred_codes([code])) for code in codes]
    return [(f"s.{role}_words", folded_words(asked)), *needles]


def _instrument(connection: sqlite3.Connection, asked: str) -> list[tuple[str, str]]:
    names = _named(connection, asked, MentionKind.INSTRUMENT)
    needles = [folded_words(asked), *(barred_words([name]) for name in names)]
    return [("s.instrument_words", needle) for needle in needles]


def _named(connection: sqlite3.Connection, asked: str, kind: MentionKind) -> list[str]:
    """Give what the record's documents mention by exactly these words."""
    rows = connection.execute(_NAMED, (folded_words(asked), kind.value))
    return [str(row["canonical"]) for row in rows]


def _any_of(ways: list[tuple[str, str]]) -> tuple[str, tuple[Any, ...]]:
    """Write that one of several columns has its needle; words without a letter find nothing."""
    found = [(column, needle) for column, needle in ways if needle]
    sql = " OR ".join(f"instr({column}, ?)" for column, _ in found)
    return sql or "0", tuple(needle for _, needle in found)
