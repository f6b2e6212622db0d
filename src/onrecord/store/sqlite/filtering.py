"""A query as the conditions of an SQL statement.

Every search with a filter is written `FROM passage_words CROSS JOIN passages`, which tells
SQLite to ask the index first: left to itself it may start from a filter's index and take 250
times as long.
"""

from __future__ import annotations

import re
from itertools import groupby
from typing import Any, TypeAlias

from onrecord.store.asking import AllOf, AnyOf, Field, Filter, Node, Query, Terms
from onrecord.store.words import folded_words

Condition: TypeAlias = tuple[str, tuple[Any, ...]]

_BY_WORDS = "FROM passage_words CROSS JOIN passages p ON p.number = passage_words.rowid"
_BY_FILTERS = "FROM passages p"
_DOCUMENTS = " CROSS JOIN documents d ON d.number = p.document"
_TURNS = " LEFT JOIN turns t ON t.document = p.document AND t.ordinal = p.turn"
_MENTIONED = "EXISTS (SELECT 1 FROM mentions m WHERE m.passage = p.number AND {condition})"
_MENTIONING = "p.number IN (SELECT m.passage FROM mentions m WHERE {condition})"
_INSTRUMENT = "m.kind = 'instrument' AND (m.words = ? OR instr(m.canonical_words, ?))"
_WHOLE_INSTRUMENT = "m.kind = 'instrument' AND m.canonical_words = ?"
_ACTOR = (
    "m.kind = 'actor' AND (m.words = ? OR instr(m.canonical_words, ?) OR m.canonical = upper(?)"
    " OR m.canonical IN"
    " (SELECT canonical FROM mentions WHERE words = ? AND kind = 'actor' AND canonical NOT NULL))"
)
_STATED = (
    "EXISTS (SELECT 1 FROM statements s WHERE s.document = p.document"
    " AND s.begins >= p.begins AND s.begins < p.ends AND s.kind = ?)"
)
_ALIAS = re.compile(r"\b([pdt])\.")
_ONE_OF = frozenset({Field.SPEAKER, Field.ISSUER, Field.LANG, Field.GENRE})


def body(query: Query, needed: str = "") -> Condition:
    """Write everything but the columns and the order; no table is joined in vain.

    Args:
        query: What is searched for.
        needed: Letters of the tables that are wanted in any case: p, d and t.
    """
    conditions: list[Condition] = []
    if query.words is not None:
        wanted = AllOf((query.words,), query.without) if query.without else query.words
        conditions.append(("passage_words MATCH ?", (match(wanted),)))
    else:
        conditions += [_without(node) for node in query.without]
    conditions += _filters(query)
    where = " AND ".join(f"({sql})" for sql, _ in conditions) or "1"
    values = tuple(value for _, values in conditions for value in values)
    used = {*_ALIAS.findall(where), *needed}
    if query.words is None:
        source = _BY_FILTERS
    else:
        source = _BY_WORDS if used & {"p", "d", "t"} else "FROM passage_words"
    joined = (_DOCUMENTS if "d" in used else "") + (_TURNS if "t" in used else "")
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
    words = _needle(wanted.value)
    make = _whole if wanted.whole else _partly
    return make(wanted, words, mentioned)


def _partly(wanted: Filter, words: str, mentioned: str) -> Condition:
    value = wanted.value
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
        case Field.KIND:
            return _STATED, (value,)
        case Field.INSTRUMENT:
            return mentioned.format(condition=_INSTRUMENT), (words, words)
        case Field.ABOUT:
            return mentioned.format(condition=_ACTOR), (words, words, value, words)


def _whole(wanted: Filter, words: str, mentioned: str) -> Condition:
    """Write a condition on all of a name; the query language has it of these four alone."""
    if wanted.field is Field.INSTRUMENT:
        return mentioned.format(condition=_WHOLE_INSTRUMENT), (words,)
    if wanted.field is Field.LANG:
        return "d.language = ? COLLATE NOCASE", (wanted.value,)
    column = "t.speaker_words" if wanted.field is Field.SPEAKER else "d.issuer_words"
    return f"{column} = ?", (words,)


def _needle(value: str) -> str:
    """Fold a filter's words; a star at their end asks for the beginning of a word.

    >>> _needle("Ana Petrova"), _needle("Petr*")
    (' ana petrova ', ' petr')
    """
    words = folded_words(value)
    return words.rstrip() if value.endswith("*") else words
