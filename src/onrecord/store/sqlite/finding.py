"""A query as SQL.

Every search with a filter is written `FROM passage_words CROSS JOIN passages`, which tells
SQLite to ask the index first: left to itself it may start from a filter's index and take 250
times as long.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterator
from itertools import groupby
from typing import Any, TypeAlias

from onrecord.model import DocumentId, Genre, Span
from onrecord.store.answers import Found
from onrecord.store.asking import AllOf, AnyOf, Field, Filter, Node, Query, Terms
from onrecord.store.readings import day_of
from onrecord.store.words import folded_words

Condition: TypeAlias = tuple[str, tuple[Any, ...]]

_BY_WORDS = "FROM passage_words CROSS JOIN passages p ON p.number = passage_words.rowid"
_BY_FILTERS = "FROM passages p"
_DOCUMENTS = " CROSS JOIN documents d ON d.number = p.document"
_TURNS = " LEFT JOIN turns t ON t.document = p.document AND t.ordinal = p.turn"
_WHOLE = """
SELECT p.begins, p.ends, d.id, d.title, d.day, d.issuer_name, d.genre, t.speaker, t.represents,
  substr(d.text, p.begins + 1, p.ends - p.begins) AS text
FROM passages p JOIN documents d ON d.number = p.document
LEFT JOIN turns t ON t.document = p.document AND t.ordinal = p.turn WHERE p.number = ?
"""
_ARRIVING = """
SELECT p.number FROM ({found}) f JOIN passages p ON p.number = f.number
ORDER BY p.document DESC, p.begins, p.number
"""
_MENTIONED = "EXISTS (SELECT 1 FROM mentions m WHERE m.passage = p.number AND {condition})"
_MENTIONING = "p.number IN (SELECT m.passage FROM mentions m WHERE {condition})"
_INSTRUMENT = "m.kind = 'instrument' AND (m.words = ? OR instr(m.canonical_words, ?))"
_ACTOR = (
    "m.kind = 'actor' AND (m.words = ? OR instr(m.canonical_words, ?) OR m.canonical = upper(?)"
    " OR m.canonical IN"
    " (SELECT canonical FROM mentions WHERE words = ? AND kind = 'actor' AND canonical NOT NULL))"
)
_ALIAS = re.compile(r"\b([pdt])\.")
_ONE_OF = frozenset({Field.SPEAKER, Field.ISSUER, Field.LANG, Field.GENRE})


def find(
    connection: sqlite3.Connection, query: Query, limit: int, offset: int
) -> tuple[Found, ...]:
    """Find passages, best first.

    The first statement ranks numbers alone; words and headings are read for those that are
    shown, and for no others.
    """
    sql, values = statement(query)
    numbers = connection.execute(f"{sql} LIMIT ? OFFSET ?", (*values, limit, offset)).fetchall()
    rows = [connection.execute(_WHOLE, (row["number"],)).fetchone() for row in numbers]
    return tuple(map(_found, rows))


def arriving(connection: sqlite3.Connection, query: Query) -> Iterator[Found]:
    """Give all that a query finds: in the document that was kept last first, in its order."""
    sql, values = statement(query)
    numbers = connection.execute(_ARRIVING.format(found=sql), values).fetchall()
    for row in numbers:
        yield _found(connection.execute(_WHOLE, (row["number"],)).fetchone())


def count(connection: sqlite3.Connection, query: Query) -> int:
    """Count what a query finds."""
    body, values = _body(query)
    return int(connection.execute(f"SELECT count(*) {body}", values).fetchone()[0])


def statement(query: Query) -> Condition:
    """Write a query as one SELECT of passages' numbers, and the values for its question marks."""
    if query.words is None:
        body, values = _body(query, _DOCUMENTS)
        return f"SELECT p.number {body} ORDER BY d.day IS NULL, d.day DESC, p.number", values
    body, values = _body(query)
    return f"SELECT passage_words.rowid AS number {body} ORDER BY rank, number", values


def _body(query: Query, always: str = "") -> Condition:
    """Write everything but the columns and the order; no table is joined in vain."""
    conditions: list[Condition] = []
    if query.words is not None:
        wanted = AllOf((query.words,), query.without) if query.without else query.words
        conditions.append(("passage_words MATCH ?", (match(wanted),)))
    else:
        conditions += [_without(node) for node in query.without]
    conditions += _filters(query)
    where = " AND ".join(f"({sql})" for sql, _ in conditions)
    values = tuple(value for _, values in conditions for value in values)
    used = set(_ALIAS.findall(where))
    if query.words is None:
        source = _BY_FILTERS
    else:
        source = _BY_WORDS if used & {"p", "d", "t"} else "FROM passage_words"
    joined = always or (_DOCUMENTS if "d" in used else "")
    joined += _TURNS if "t" in used else ""
    return f"{source}{joined} WHERE {where}", values


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


def _filters(query: Query) -> list[Condition]:
    conditions: list[Condition] = []
    mentioned = _MENTIONING if query.words is None else _MENTIONED
    positive = sorted((f for f in query.filters if not f.negated), key=lambda f: f.field)
    for field, group in groupby(positive, key=lambda f: f.field):
        wanted = [_condition(f, mentioned) for f in group]
        if field in _ONE_OF:
            sql = " OR ".join(f"({sql})" for sql, _ in wanted)
            wanted = [(sql, tuple(value for _, values in wanted for value in values))]
        conditions += wanted
    for left_out in (f for f in query.filters if f.negated):
        sql, values = _condition(left_out, _MENTIONED)
        conditions.append((f"NOT coalesce(({sql}), 0)", values))
    return conditions


def _condition(wanted: Filter, mentioned: str) -> Condition:
    value, words = wanted.value, _needle(wanted.value)
    match wanted.field:
        case Field.SPEAKER:
            return "t.represents = upper(?) OR instr(t.speaker_words, ?)", (value, words)
        case Field.ISSUER:
            return "d.issuer_represents = upper(?) OR instr(d.issuer_words, ?)", (value, words)
        case Field.LANG:
            return "d.language LIKE ? OR d.language LIKE ? || '-%'", (value, value)
        case Field.FROM:
            return "d.day >= ?", (value,)
        case Field.TO:
            return "d.day <= ?", (value,)
        case Field.GENRE:
            return "d.genre = ?", (value,)
        case Field.INSTRUMENT:
            return mentioned.format(condition=_INSTRUMENT), (words, words)
        case Field.ABOUT:
            return mentioned.format(condition=_ACTOR), (words, words, value, words)


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
