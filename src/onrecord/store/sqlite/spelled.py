"""Words that passages write as names, by the key of their spellings."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from onrecord.store.answers import Spelled
from onrecord.store.asking import Terms
from onrecord.store.sqlite.filtering import match

_NAMED = """
SELECT key, word, passages AS named FROM name_words WHERE passages > 0 AND key IN ({marks})
ORDER BY passages DESC, word LIMIT 40
"""
_COUNT = "SELECT count(*) FROM passage_words WHERE passage_words MATCH ?"
_HAS = "SELECT 1 FROM passage_words WHERE passage_words MATCH ? LIMIT 1"


def spelled(connection: sqlite3.Connection, keys: Iterable[str]) -> tuple[Spelled, ...]:
    """Give the words that passages write as names, by their keys, most frequent first."""
    wanted = tuple(keys)
    rows = connection.execute(_NAMED.format(marks=", ".join("?" * len(wanted))), wanted).fetchall()
    return tuple(
        Spelled(
            key=row["key"],
            word=row["word"],
            named=row["named"],
            passages=connection.execute(_COUNT, (match(Terms((row["word"],))),)).fetchone()[0],
        )
        for row in rows
    )


def has(connection: sqlite3.Connection, terms: Terms) -> bool:
    """Say whether any passage has these words side by side."""
    return connection.execute(_HAS, (match(terms),)).fetchone() is not None
