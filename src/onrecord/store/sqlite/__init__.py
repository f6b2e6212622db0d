"""The store in one SQLite file: WAL, FTS5, and nothing that the standard library lacks."""

from onrecord.store.sqlite.records import SqliteRecords

__all__ = ["SqliteRecords"]
