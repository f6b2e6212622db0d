"""The index of words, and of the words that are written as names."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import TypeAlias

from onrecord.store.spelling import name_words
from onrecord.store.sqlite.connection import transaction
from onrecord.store.words import VERSION, index_words

Texts: TypeAlias = Sequence[tuple[int, str]]
"""Passages: the number of each, and what it says."""

_COUNT = """
INSERT INTO name_words (key, word, passages) VALUES (?, ?, ?)
ON CONFLICT DO UPDATE SET passages = passages + excluded.passages
"""


def add_words(connection: sqlite3.Connection, texts: Texts) -> None:
    """Add passages to the index."""
    connection.executemany(
        "INSERT INTO passage_words (rowid, words) VALUES (?, ?)",
        [(number, index_words(text)) for number, text in texts],
    )
    _count_names(connection, texts, 1)


def drop_words(connection: sqlite3.Connection, texts: Texts) -> None:
    """Drop passages from the index: it forgets only what it is told again."""
    connection.executemany(
        "INSERT INTO passage_words (passage_words, rowid, words) VALUES ('delete', ?, ?)",
        [(number, index_words(text)) for number, text in texts],
    )
    _count_names(connection, texts, -1)


def _count_names(connection: sqlite3.Connection, texts: Texts, sign: int) -> None:
    counted = name_words(text for _, text in texts)
    rows = [(key, word, sign * number) for (key, word), number in counted.items()]
    connection.executemany(_COUNT, rows)


def check_index(connection: sqlite3.Connection) -> None:
    """Make the index again when its words were folded by another version's rules."""
    if is_current(connection):
        return
    connection.execute("INSERT INTO passage_words (passage_words) VALUES ('delete-all')")
    connection.execute("DELETE FROM name_words")
    for document in connection.execute("SELECT number, text FROM documents"):
        passages = connection.execute(
            "SELECT * FROM passages WHERE document = ? ORDER BY number", (document["number"],)
        )
        text = document["text"]
        add_words(connection, [(p["number"], text[p["begins"] : p["ends"]]) for p in passages])
    connection.execute("INSERT OR REPLACE INTO facts VALUES ('words', ?)", (VERSION,))


def bring_up_to_date(connection: sqlite3.Connection) -> None:
    """Make an old index again, so that it is asked with the rules that it was made by."""
    if not is_current(connection):
        with transaction(connection):
            check_index(connection)


def is_current(connection: sqlite3.Connection) -> bool:
    """Say whether the index was made by today's rules."""
    row = connection.execute("SELECT value FROM facts WHERE name = 'words'").fetchone()
    return row is not None and row["value"] == VERSION
