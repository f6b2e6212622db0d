"""Sessions: who has logged in, kept where the server is, and until when."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from onrecord.access.files import make_folder
from onrecord.access.tokens import digest, new_secret
from onrecord.errors import AccountsDamaged

IDLE = timedelta(hours=2)
"""How long a session lasts in which nothing is asked."""

ALWAYS = timedelta(hours=12)
"""How long a session lasts at most."""

_TABLE = """
CREATE TABLE IF NOT EXISTS session (
    digest TEXT PRIMARY KEY, account TEXT NOT NULL, stamp TEXT NOT NULL,
    begun REAL NOT NULL, seen REAL NOT NULL
)
"""
_PATIENCE = 5.0
_EACH = 60.0
"""Seconds after which it is written down again that a session is in use."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Session:
    """A session that has not ended: whose it is, and what the password's stamp was then."""

    account: str
    stamp: str


class Sessions:
    """Sessions in a file of their own; of the secret in the cookie only a digest is kept."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def begin(self, account: str, stamp: str, now: datetime) -> str:
        """Begin a session, and give the secret that the cookie carries."""
        secret, when = new_secret(), now.timestamp()
        with self._opened() as store:
            _forget_ended(store, when)
            row = (digest(secret), account, stamp, when, when)
            store.execute("INSERT INTO session VALUES (?, ?, ?, ?, ?)", row)
        return secret

    def find(self, secret: str, now: datetime) -> Session | None:
        """Give the session of a secret; None when there is none, or it has ended."""
        if not self._file.exists():
            return None
        when, key = now.timestamp(), digest(secret)
        with self._opened() as store:
            asked = "SELECT account, stamp, begun, seen FROM session WHERE digest = ?"
            row = store.execute(asked, (key,)).fetchone()
            if row is None:
                return None
            account, stamp, begun, seen = row
            if begun + ALWAYS.total_seconds() <= when or seen + IDLE.total_seconds() <= when:
                store.execute("DELETE FROM session WHERE digest = ?", (key,))
                return None
            if seen + _EACH <= when:
                store.execute("UPDATE session SET seen = ? WHERE digest = ?", (when, key))
        return Session(account=account, stamp=stamp)

    def end(self, secret: str) -> None:
        """End a session; of one that there is not, nothing is said."""
        with self._opened() as store:
            store.execute("DELETE FROM session WHERE digest = ?", (digest(secret),))

    def end_all(self, account: str) -> None:
        """End all sessions of an account."""
        if self._file.exists():
            with self._opened() as store:
                store.execute("DELETE FROM session WHERE account = ?", (account,))

    @contextmanager
    def _opened(self) -> Iterator[sqlite3.Connection]:
        make_folder(self._file.parent)
        try:
            os.close(os.open(self._file, os.O_RDWR | os.O_CREAT, 0o600))
            with closing(sqlite3.connect(self._file, timeout=_PATIENCE)) as store, store:
                store.execute(_TABLE)
                yield store
        except (OSError, sqlite3.Error) as error:
            raise AccountsDamaged(str(self._file), str(error)) from error


def _forget_ended(store: sqlite3.Connection, when: float) -> None:
    ended = (when - ALWAYS.total_seconds(), when - IDLE.total_seconds())
    store.execute("DELETE FROM session WHERE begun <= ? OR seen <= ?", ended)
