"""Kept up: statements put together and folded, to which is added what arrives."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import replace
from itertools import chain
from threading import RLock
from typing import Any

from onrecord.ledgers import EVERYONE, Book, View, seen
from onrecord.ledgers.merging import Change, Copies
from onrecord.model import Ledger, Utterance
from onrecord.store import SqliteRecords, Uttered

MOST_BOOKS = 12
"""How many ledgers are kept up: those asked for last."""


class KeptUp:
    """Utterances and ledgers of one record, as of its last state that was asked for.

    What arrives is added to what is there, and what was replaced or is told otherwise by people
    is taken out of it.  All threads of a server share it, and wait for each other.
    """

    def __init__(self) -> None:
        self._lock = RLock()
        self._uttered = Uttered()
        self._copies = Copies()
        self._all: list[Utterance] | None = None
        self._books: OrderedDict[tuple[str, View], Book[Any]] = OrderedDict()

    def as_they_stand(self, records: SqliteRecords) -> tuple[Utterance, ...]:
        """Give the utterances of every document, by day, document and place."""
        with self._up_to_date(records):
            return tuple(chain.from_iterable(self._uttered.by_source.values()))

    def utterances(self, records: SqliteRecords, view: View) -> list[Utterance]:
        """Give what a view by everybody's account has, copies put together, in its order."""
        with self._up_to_date(records):
            return list(seen(self._together(), view))

    def entries(self, records: SqliteRecords, ledger: Ledger[Any], view: View) -> dict[str, Any]:
        """Give the entries of a ledger in a view by everybody's account."""
        with self._up_to_date(records):
            key = (ledger.name, view)
            if key not in self._books:
                self._books[key] = Book(ledger)
                self._books[key].follow((None, one) for one in seen(self._together(), view))
            self._books.move_to_end(key)
            while MOST_BOOKS < len(self._books):
                self._books.popitem(last=False)
            return self._books[key].entries

    @contextmanager
    def _up_to_date(self, records: SqliteRecords) -> Iterator[None]:
        with self._lock:
            try:
                with nullcontext() if self._uttered.by_source else _uncollected():
                    self._take(records.uttered(self._uttered))
            except BaseException:
                self._forget()
                raise
            yield

    def _take(self, now: Uttered) -> None:
        before, after = self._uttered.by_source, now.by_source
        gone = (some for source, some in before.items() if after.get(source) is not some)
        new = (some for source, some in after.items() if before.get(source) is not some)
        changes = self._copies.drop(chain.from_iterable(gone))
        changes += self._copies.add(chain.from_iterable(new))
        if changes:
            self._all = None
        for (_, view), book in self._books.items():
            book.follow(_seen_changes(changes, view))
        self._uttered = now

    def _forget(self) -> None:
        self._uttered = Uttered()
        self._copies = Copies()
        self._all = None
        self._books.clear()

    def _together(self) -> list[Utterance]:
        if self._all is None:
            self._all = self._copies.all()
        return self._all


@contextmanager
def _uncollected() -> Iterator[None]:
    """Make what is many and stays, without looking for rubbish among it, now or ever.

    To look takes two fifths of the time, and there is none: an utterance leads to no other.
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        if was_on:
            gc.enable()


def is_everybodys(view: View) -> bool:
    """Say whether a view leaves out by day alone: then all copies of a statement are in or out."""
    return replace(view, as_of=None) == EVERYONE


def _seen_changes(changes: Iterable[Change], view: View) -> Iterator[Change]:
    """Give the changes of what a view has: the day of an utterance stays when it changes."""
    return (one for one in changes if any(seen(filter(None, one), view)))
