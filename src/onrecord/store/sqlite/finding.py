"""A query as SQL.

Every search is written `FROM passage_words CROSS JOIN passages`, which tells SQLite to ask
the index first: left to itself it may start from a filter's index and take 250 times as long.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from itertools import groupby
from typing import Any, TypeAlias

from onrecord.model import DocumentId, Genre, Span
from onrecord.store.asking import AllOf, AnyOf, Field, Filter, Node, Query, Terms
from onrecord.store.base import Found
from onrecord.store.readings import day_of
from onrecord.store.words import folded_words

Condition: TypeAlias = tuple[str, tuple[Any, ...]]

_COLUMNS = """
SELECT p.begins, p.ends, d.id, d.title, d.day, d.issuer_name, d.genre, t.speaker, t.represents,
  substr(d.text, p.begins + 1, p.ends - p.begins) AS text
"""
_BY_WORDS = "FROM passage_words CROSS JOIN passages p ON p.number = passage_words.rowid"
_BY_FILTERS = "FROM passages p"
_JOINED = """
CROSS JOIN documents d ON d.number = p.document
LEFT JOIN turns t ON t.document = p.document AND t.ordinal = p.turn
"""
_RANKED = "ORDER BY bm25(passage_words), d.day DESC, p.number"
_NEWEST = "ORDER BY d.day IS NULL, d.day DESC, p.number"

_MENTIONED = """p.number IN (
  SELECT q.number FROM mentions m
  CROSS JOIN passages q ON q.document = m.document AND q.begins <= m.begins AND q.ends >= m.ends
  WHERE m.kind = '{kind}' AND ({condition}))"""
_BY_NAME = "m.words = ? OR instr(m.canonical_words, ?)"
_BY_CODE = (
    "m.canonical = ? OR m.canonical IN"
    " (SELECT canonical FROM mentions WHERE words = ? AND kind = 'actor' AND canonical NOT NULL)"
)
_ONE_OF = frozenset({Field.SPEAKER, Field.ISSUER, Field.LANG, Field.GENRE})


def find(
    connection: sqlite3.Connection, query: Query, limit: int, offset: int
) -> tuple[Found, ...]:
    """Find passages, best first."""
    sql, values = statement(query)
    rows = connection.execute(f"{sql} LIMIT ? OFFSET ?", (*values, limit, offset))
    return tuple(map(_found, rows))


def count(connection: sqlite3.Connection, query: Query) -> int:
    """Count what a query finds."""
    body, values = _body(query)
    return int(connection.execute(f"SELECT count(*) {body}", values).fetchone()[0])


def statement(query: Query) -> Condition:
    """Write a query as one SELECT, and the values for its question marks."""
    body, values = _body(query)
    return f"{_COLUMNS} {body} {_NEWEST if query.words is None else _RANKED}", values


def _body(query: Query) -> Condition:
    conditions: list[Condition] = []
    if query.words is not None:
        conditions.append(("passage_words MATCH ?", (match(query.words),)))
    conditions += [_without(node) for node in query.without]
    conditions += _filters(query.filters)
    source = _BY_FILTERS if query.words is None else _BY_WORDS
    where = " AND ".join(f"({sql})" for sql, _ in conditions)
    values = tuple(value for _, values in conditions for value in values)
    return f"{source} {_JOINED} WHERE {where}", values


def match(node: Node) -> str:
    """Write words as an FTS5 expression; every word in it is folded, so none is an operator.

    >>> match(AllOf((Terms(("open", "skies")), Terms(("treat",), prefix=True))))
    '("open skies" AND "treat"*)'
    """
    match node:
        case Terms():
            return f'"{" ".join(node.words)}"' + ("*" if node.prefix else "")
        case AnyOf():
            return f"({' OR '.join(map(_match_part, node.parts))})"
        case AllOf():
            wanted = f"({' AND '.join(map(_match_part, node.parts))})"
            if not node.without:
                return wanted
            return f"({wanted} NOT ({' OR '.join(map(_match_part, node.without))}))"


def _match_part(node: Node) -> str:
    return match(node)


def _without(node: Node) -> Condition:
    sql = "p.number NOT IN (SELECT rowid FROM passage_words WHERE passage_words MATCH ?)"
    return sql, (match(node),)


def _filters(filters: Iterable[Filter]) -> list[Condition]:
    conditions: list[Condition] = []
    positive = sorted((f for f in filters if not f.negated), key=lambda f: f.field)
    for field, group in groupby(positive, key=lambda f: f.field):
        wanted = [_condition(f) for f in group]
        if field in _ONE_OF:
            sql = " OR ".join(f"({sql})" for sql, _ in wanted)
            wanted = [(sql, tuple(value for _, values in wanted for value in values))]
        conditions += wanted
    for left_out in (f for f in filters if f.negated):
        sql, values = _condition(left_out)
        conditions.append((f"NOT coalesce({sql}, 0)", values))
    return conditions


def _condition(wanted: Filter) -> Condition:
    value, words = wanted.value, _needle(wanted.value)
    match wanted.field:
        case Field.SPEAKER:
            return "(t.represents = ? OR instr(t.speaker_words, ?))", (value, words)
        case Field.ISSUER:
            return "(d.issuer_represents = ? OR instr(d.issuer_words, ?))", (value, words)
        case Field.LANG:
            return "(d.language = ? OR d.language LIKE ? || '-%')", (value, value)
        case Field.FROM:
            return "d.day >= ?", (value,)
        case Field.TO:
            return "d.day <= ?", (value,)
        case Field.GENRE:
            return "d.genre = ?", (value,)
        case Field.INSTRUMENT:
            return _MENTIONED.format(kind="instrument", condition=_BY_NAME), (words, words)
        case Field.ABOUT:
            return _MENTIONED.format(kind="actor", condition=f"{_BY_CODE} OR {_BY_NAME}"), (
                value,
                words,
                words,
                words,
            )


def _needle(value: str) -> str:
    """Fold a filter's words; a star at their end asks for the beginning of a word.

    >>> _needle("Ana Petrova"), _needle("Petr*")
    (' ana petrova ', ' petr')
    """
    words = folded_words(value)
    return words.rstrip() if value.endswith("*") else words


def _found(row: sqlite3.Row) -> Found:
    return Found(
        document=DocumentId(row["id"]),
        span=Span(row["begins"], row["ends"]),
        text=row["text"],
        title=row["title"],
        day=day_of(row["day"]),
        issuer=row["issuer_name"],
        genre=Genre(row["genre"]),
        speaker=row["speaker"],
        represents=row["represents"],
    )
