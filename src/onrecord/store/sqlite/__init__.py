"""The store in one SQLite file: WAL, FTS5, and nothing that the standard library lacks."""

from onrecord.store.sqlite.records import SqliteRecords
from onrecord.store.sqlite.utterances import Uttered

__all__ = ["SqliteRecords", "Uttered"]
