"""Memory: what was added up of a record, kept for as long as nothing in it changes."""

from __future__ import annotations

import sqlite3
from collections import OrderedDict
from collections.abc import Callable, Hashable, Iterator, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar, cast

from onrecord.knowledge.rows import users_folder
from onrecord.ledgers import View
from onrecord.model import Attempt, Ledger, Utterance
from onrecord.record.kept_up import KeptUp, is_everybodys
from onrecord.record.sums import Added, Sums
from onrecord.store import Counts, Listed, Listing, Selection, SqliteRecords, Tally
from onrecord.store.answers import EVERYTHING
from onrecord.store.selection import ALL_STATEMENTS

MOST = 64
"""How many answers are kept: those asked for last."""

_T = TypeVar("_T")


class NoMemory:
    """Forgets at once: everything is worked out each time."""

    def of(self, key: Hashable, make: Callable[[], _T]) -> _T:  # noqa: ARG002
        """Work it out."""
        return make()


class Memory:
    """Answers of one record, shared by all requests of a server.

    Each is kept until anything is written to the record, by whatever process: SQLite counts the
    writes of others, and is asked each time.  What is asked for by several at once is worked out
    once, and they wait for it.  `kept_up` outlives writes, since it is told what they change.

    >>> from tempfile import TemporaryDirectory
    >>> with TemporaryDirectory() as folder:
    ...     file = Path(folder) / "record.db"
    ...     other = sqlite3.connect(file)
    ...     _ = other.execute("CREATE TABLE t (x)")
    ...     memory, made = Memory(file), iter(range(9))
    ...     first = [memory.of("sum", lambda: next(made)) for _ in range(2)]
    ...     with other:
    ...         _ = other.execute("INSERT INTO t VALUES (1)")
    ...     (first, memory.of("sum", lambda: next(made)))
    ...     other.close()
    ...     memory.close()
    ([0, 0], 1)
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._watching: sqlite3.Connection | None = None
        self._version: tuple[object, ...] = ()
        self._place = (-1, -1)
        self._lock = Lock()
        self._kept: OrderedDict[Hashable, Any] = OrderedDict()
        self._making: dict[Hashable, Lock] = {}
        self.kept_up = KeptUp(file)

    def of(self, key: Hashable, make: Callable[[], _T]) -> _T:
        """Give what is kept under a key; what is not there is made, and kept.

        What was made while somebody wrote is given, and not kept.

        Args:
            key: What tells it apart.
            make: Works it out, from what it reads itself and nothing that was read before.
        """
        with self._lock:
            version = self._now()
            found = self._found(key)
            if found is not None:
                return cast("_T", found[0])
            making = self._making.setdefault((version, key), Lock())
        with making:
            with self._lock:
                found = self._found(key) if version == self._now() else None
            if found is not None:  # somebody has made it while this one waited
                return cast("_T", found[0])
            made = make()
            with self._lock:
                self._making.pop((version, key), None)
                if version == self._now():
                    self._keep(key, made)
        return made

    def _found(self, key: Hashable) -> tuple[Any, ...] | None:
        if key in self._kept:
            self._kept.move_to_end(key)
            return (self._kept[key],)
        return None

    def _keep(self, key: Hashable, made: object) -> None:
        self._kept[key] = made
        while MOST < len(self._kept):
            self._kept.popitem(last=False)

    def _now(self) -> tuple[object, ...]:
        """Give what tells the state of the record, and forget what was made of another."""
        found = self._file.stat()
        if self._watching is None or self._place != (found.st_dev, found.st_ino):
            self._watch((found.st_dev, found.st_ino))
        assert self._watching is not None
        state = self._watching.execute("PRAGMA data_version").fetchone()[0]
        version = (state, self._place, users_folder())
        if version != self._version:
            self._kept.clear()
            if version[1:] != self._version[1:]:
                self.kept_up = KeptUp(self._file)
            self._version = version
        return version

    def _watch(self, place: tuple[int, int]) -> None:
        """Watch the file that is there now: another one may have taken its place."""
        if self._watching is not None:
            self._watching.close()
        address = f"{self._file.resolve().as_uri()}?mode=ro"
        self._watching = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._place = place

    def close(self) -> None:
        """Let go of the file."""
        with self._lock:
            if self._watching is not None:
                self._watching.close()
                self._watching = None


class RememberingRecords(SqliteRecords):
    """A store that works out once what many pages ask for."""

    def __init__(self, file: Path, memory: Memory) -> None:
        super().__init__(file)
        self._memory = memory

    def documents(self, listing_: Listing = EVERYTHING) -> tuple[Listed, ...]:
        make = partial(super().documents, listing_)
        return self._memory.of(("documents", listing_), make)

    def attempts(self, source: str | None = None) -> tuple[Attempt, ...]:
        make = partial(super().attempts, source)
        return self._memory.of(("attempts", source), make)

    def utterances(self, known_on: date | None = None) -> Iterator[Utterance]:
        if known_on is not None:
            yield from super().utterances(known_on)
            return
        yield from self._memory.of("utterances", self._as_they_stand)

    def _as_they_stand(self) -> tuple[Utterance, ...]:
        return self._memory.kept_up.as_they_stand()

    def tally(self, selection: Selection = ALL_STATEMENTS) -> Tally:
        make = partial(super().tally, selection)
        return self._memory.of(("tally", selection), make)

    def counts(self) -> Counts:
        return self._memory.of("counts", super().counts)


class RememberingSums(Sums):
    """Those of a record that a server holds: what everybody's account comes to is kept up."""

    def __init__(self, records: RememberingRecords, memory: Memory) -> None:
        super().__init__(records)
        self._memory = memory

    def utterances(self, view: View, known_on: date | None = None) -> Sequence[Utterance]:
        if known_on is None and is_everybodys(view):
            return self._memory.kept_up.utterances(view)
        return super().utterances(view, known_on)

    def folded(self, ledger: Ledger[Any], view: View, known_on: date | None = None) -> Added:
        if known_on is None and is_everybodys(view):
            return self._memory.kept_up.folded(ledger, view)
        return super().folded(ledger, view, known_on)
