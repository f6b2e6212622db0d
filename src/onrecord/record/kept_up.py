"""Kept up: statements put together and folded, to which is added what arrives."""

from __future__ import annotations

import gc
from collections import OrderedDict
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager, nullcontext
from dataclasses import replace
from itertools import chain
from pathlib import Path
from threading import Lock
from typing import Any

from onrecord.ledgers import EVERYONE, Book, View, seen
from onrecord.ledgers.merging import Change, Copies
from onrecord.model import Ledger, Utterance
from onrecord.record.sums import Added
from onrecord.store import SqliteRecords, Uttered

MOST_BOOKS = 12
"""How many ledgers are kept up: those asked for last."""


class KeptUp:
    """Utterances and ledgers of one record, as of its last state that was asked for.

    What arrives is added to what is there, and what was replaced or is told otherwise by people
    is taken out of it.  All threads of a server share it, and wait for each other.  It reads by a
    connection of its own, so that nothing that somebody reads at leisure keeps an old state.

    Args:
        file: Of the record.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._lock = Lock()
        self._uttered = Uttered()
        self._copies = Copies()
        self._all: list[Utterance] | None = None
        self._books: OrderedDict[tuple[str, View], Book[Any]] = OrderedDict()

    def as_they_stand(self) -> tuple[Utterance, ...]:
        """Give the utterances of every document, by day, document and place."""
        with self._up_to_date():
            return tuple(chain.from_iterable(self._uttered.by_source.values()))

    def utterances(self, view: View) -> list[Utterance]:
        """Give what a view by everybody's account has, copies put together, in its order."""
        with self._up_to_date():
            return self._seen(view)

    def folded(self, ledger: Ledger[Any], view: View) -> Added:
        """Fold a ledger of what a view by everybody's account has."""
        with self._up_to_date():
            return self._seen(view), self._book(ledger, view).entries

    def _seen(self, view: View) -> list[Utterance]:
        if self._all is None:
            self._all = self._copies.all()
        return list(seen(self._all, view))

    def _book(self, ledger: Ledger[Any], view: View) -> Book[Any]:
        key = (ledger.name, view)
        book = self._books.pop(key, None)
        if book is None:
            book = Book(ledger)
            book.follow((None, one) for one in self._seen(view))
        self._books[key] = book
        while MOST_BOOKS < len(self._books):
            self._books.popitem(last=False)
        return book

    @contextmanager
    def _up_to_date(self) -> Iterator[None]:
        """Have all that is kept be of now; after an error nothing is kept."""
        with self._lock:
            try:
                self._keep_up()
                yield
            except BaseException:
                self._forget()
                raise

    def _keep_up(self) -> None:
        first = not self._uttered.by_source
        reading = _uncollected() if first else nullcontext()
        with closing(SqliteRecords(self._file)) as records, reading:
            self._take(records.uttered(self._uttered))

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


@contextmanager
def _uncollected() -> Iterator[None]:
    """Make what is many without a search for cycles in it: there are none, and it takes long."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def is_everybodys(view: View) -> bool:
    """Say whether a view leaves out by day alone: then all copies of a statement are in or out."""
    return replace(view, as_of=None) == EVERYONE


def _seen_changes(changes: Iterable[Change], view: View) -> Iterator[Change]:
    """Give the changes of what a view has: the day of an utterance stays when it changes."""
    return (one for one in changes if any(seen(filter(None, one), view)))
