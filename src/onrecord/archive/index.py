"""The archive's index: which capture lies where.  It can be made again from the WARC files."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

from onrecord.model import Capture, WarcPlace

_TABLES = """
CREATE TABLE IF NOT EXISTS file (
    name TEXT PRIMARY KEY,
    size INTEGER NOT NULL        -- bytes up to the end of the last whole record
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS capture (
    number INTEGER PRIMARY KEY,  -- in the order in which they were kept
    digest TEXT NOT NULL,
    name TEXT NOT NULL,
    fetched TEXT NOT NULL,
    url TEXT, asked_url TEXT, status INTEGER, media_type TEXT, charset TEXT,
    file TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL,
    revisit INTEGER NOT NULL     -- 1: the payload lies in an earlier record
);
CREATE INDEX IF NOT EXISTS capture_digest ON capture (digest, revisit);
"""
_COLUMNS = "digest, name, fetched, url, asked_url, status, media_type, charset, file, start, length"
_WAIT = 60.0


class Index:
    """A small SQLite file beside the WARC files.

    Its write lock is the archive's write lock: whoever appends to a WARC file holds it, so
    the two agree.  A process that dies lets go of it, and what it had not committed is gone.

    Args:
        path: Of the file; made when it is not there, and made again when it is no database.
    """

    def __init__(self, path: Path) -> None:
        try:
            self._rows = _opened(str(path))
        except sqlite3.DatabaseError as error:
            if isinstance(error, sqlite3.OperationalError):
                raise
            path.unlink()
            self._rows = _opened(str(path))

    def close(self) -> None:
        """Let go of the file."""
        self._rows.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the write lock; what is done inside is kept whole, or not at all."""
        self._rows.execute("BEGIN IMMEDIATE")
        try:
            yield
            self.commit()
        except BaseException:
            if self._rows.in_transaction:
                self._rows.execute("ROLLBACK")
            raise

    def commit(self) -> None:
        """Keep what was done since the lock was taken, and let go of it."""
        if self._rows.in_transaction:
            self._rows.execute("COMMIT")

    def sizes(self) -> dict[str, int]:
        """Give the size of each WARC file, as far as it has been indexed."""
        return dict(self._rows.execute("SELECT name, size FROM file ORDER BY name"))

    def set_size(self, name: str, size: int) -> None:
        """Note how far a WARC file has been indexed."""
        self._rows.execute("INSERT OR REPLACE INTO file VALUES (?, ?)", (name, size))

    def add(self, capture: Capture, *, revisit: bool) -> None:
        """Note a capture that has its place."""
        place = capture.warc
        assert place is not None, "only a capture with a place is indexed"
        self._rows.execute(
            f"INSERT INTO capture ({_COLUMNS}, revisit) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",  # noqa: S608  no outside words
            (
                capture.digest,
                capture.name,
                capture.fetched.astimezone(UTC).isoformat(),
                capture.url,
                capture.asked_url,
                capture.status,
                capture.media_type,
                capture.charset,
                place.file,
                place.offset,
                place.length,
                revisit,
            ),
        )

    def of(self, digest: str) -> tuple[Capture, ...]:
        """Give the captures of a payload, in the order in which they were kept."""
        return self._asked("digest = ?", digest)

    def first_of(self, digest: str) -> Capture | None:
        """Give the capture whose record holds a payload."""
        return next(iter(self._asked("digest = ? AND revisit = 0", digest)), None)

    def count(self) -> int:
        """Count the captures."""
        return int(self._rows.execute("SELECT count(*) FROM capture").fetchone()[0])

    def clear(self) -> None:
        """Forget everything."""
        self._rows.execute("DELETE FROM capture")
        self._rows.execute("DELETE FROM file")

    def _asked(self, where: str, digest: str) -> tuple[Capture, ...]:
        query = f"SELECT {_COLUMNS} FROM capture WHERE {where} ORDER BY number"  # noqa: S608  no outside words
        return tuple(_capture(*row) for row in self._rows.execute(query, (digest,)))


def _opened(path: str) -> sqlite3.Connection:
    rows = sqlite3.connect(path, timeout=_WAIT, isolation_level=None, check_same_thread=False)
    try:
        rows.execute("PRAGMA journal_mode = WAL")
        rows.execute("PRAGMA synchronous = NORMAL")
        rows.executescript(_TABLES)
    except sqlite3.Error:
        rows.close()
        raise
    return rows


def _capture(*row: str | int | None) -> Capture:
    digest, name, fetched, url, asked_url, status, media_type, charset, file, start, length = row
    return Capture(
        digest=str(digest),
        name=str(name),
        fetched=datetime.fromisoformat(str(fetched)),
        url=_text(url),
        asked_url=_text(asked_url),
        status=None if status is None else int(status),
        media_type=_text(media_type),
        charset=_text(charset),
        warc=WarcPlace(str(file), int(start or 0), int(length or 0)),
    )


def _text(value: str | int | None) -> str | None:
    return None if value is None else str(value)
