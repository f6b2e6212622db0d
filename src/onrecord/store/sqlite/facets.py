"""Facets: what the passages that a query finds have in common, counted in one pass."""

from __future__ import annotations

import sqlite3
from collections import Counter, defaultdict
from collections.abc import Iterable

from onrecord.store.answers import Facets, Shared
from onrecord.store.asking import Query
from onrecord.store.sqlite.connection import snapshot
from onrecord.store.sqlite.filtering import body

MOST = 10_000
"""Passages that are counted; where there are more, only the first of them are."""

VALUES = 20
"""Values that are given of each facet."""

_GROUPS = """
WITH heard AS MATERIALIZED (
  SELECT p.document, p.turn, count(*) AS passages
  FROM temp.found f CROSS JOIN passages p ON p.number = f.number GROUP BY p.document, p.turn)
SELECT h.passages, d.language, substr(d.day, 1, 4) AS year, d.issuer_words, d.issuer_name,
  t.speaker_words, t.speaker
FROM heard h CROSS JOIN documents d ON d.number = h.document
LEFT JOIN turns t ON t.document = h.document AND t.ordinal = h.turn
"""
_INSTRUMENTS = """
SELECT min(canonical) AS value, count(*) AS passages FROM (
  SELECT DISTINCT f.number, m.canonical_words, m.canonical
  FROM temp.found f CROSS JOIN mentions m ON m.passage = f.number
  WHERE m.kind = 'instrument' AND m.canonical_words <> '')
GROUP BY canonical_words
"""
_KINDS = """
SELECT kind AS value, count(*) AS passages FROM (
  SELECT DISTINCT f.number, s.kind
  FROM temp.found f CROSS JOIN passages p ON p.number = f.number
  CROSS JOIN statements s ON s.document = p.document
    AND s.begins >= p.begins AND s.begins < p.ends)
GROUP BY kind
"""


def facets(connection: sqlite3.Connection, query: Query) -> Facets:
    """Count what the passages have in common: all of them, or the first `MOST`."""
    sql, values = body(query)
    number = "p.number" if query.words is None else "passage_words.rowid"
    with snapshot(connection):
        connection.execute("CREATE TEMP TABLE found (number INTEGER PRIMARY KEY)")
        try:
            connection.execute(
                f"INSERT INTO temp.found SELECT {number} {sql} LIMIT ?",
                (*values, MOST + 1),
            )
            return _counted(connection)
        finally:
            connection.execute("DROP TABLE temp.found")


def _counted(connection: sqlite3.Connection) -> Facets:
    found = connection.execute("SELECT count(*), max(number) FROM temp.found").fetchone()
    counted, last = found
    if counted > MOST:
        connection.execute("DELETE FROM temp.found WHERE number = ?", (last,))
    shared = _of_documents(connection.execute(_GROUPS))
    shared["instrument"] = _most(connection.execute(_INSTRUMENTS))
    shared["kind"] = _most(connection.execute(_KINDS))
    return Facets(counted=min(counted, MOST), whole=counted < MOST + 1, shared=shared)


def _of_documents(rows: Iterable[sqlite3.Row]) -> dict[str, tuple[Shared, ...]]:
    """Add up groups of passages by speaker, issuer, language and year.

    A name is one by its folded words, and is written as most passages have it.
    """
    speakers: dict[str, Counter[str]] = defaultdict(Counter)
    issuers: dict[str, Counter[str]] = defaultdict(Counter)
    languages: Counter[str] = Counter()
    years: Counter[str] = Counter()
    for passages, language, year, issuer_words, issuer, speaker_words, speaker in rows:
        languages[language] += passages
        if year:
            years[year] += passages
        if issuer_words and issuer:
            issuers[issuer_words][issuer] += passages
        if speaker_words and speaker:
            speakers[speaker_words][speaker] += passages
    return {
        "speaker": _named(speakers),
        "issuer": _named(issuers),
        "lang": _ranked(languages.items()),
        "year": _ranked(years.items()),
    }


def _named(found: dict[str, Counter[str]]) -> tuple[Shared, ...]:
    return _ranked((_usual(spellings), spellings.total()) for spellings in found.values())


def _usual(spellings: Counter[str]) -> str:
    return min(spellings, key=lambda name: (-spellings[name], name))


def _most(rows: Iterable[sqlite3.Row]) -> tuple[Shared, ...]:
    return _ranked((row["value"], row["passages"]) for row in rows)


def _ranked(counted: Iterable[tuple[str, int]]) -> tuple[Shared, ...]:
    first = sorted(counted, key=lambda pair: (-pair[1], pair[0]))[:VALUES]
    return tuple(Shared(value=value, passages=passages) for value, passages in first)
