"""Book: a ledger that is kept up, document by document."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable
from typing import Generic, TypeAlias

from onrecord.ledgers.merging import Change, Copies
from onrecord.model import Ledger, Utterance
from onrecord.model.ledger import Entry

_Place: TypeAlias = tuple[tuple[object, ...], int]
"""Where an entry is opened: the place of the utterance, and of the key among those it has."""


class Book(Generic[Entry]):
    """The entries of a ledger, and what they were folded from.

    One more document costs one document: what comes after all that an entry has is one step, and
    what comes late folds anew those entries alone that it belongs to.  Whatever order
    documents arrive in gives the same entries.
    """

    def __init__(self, ledger: Ledger[Entry]) -> None:
        self._ledger = ledger
        self._copies = Copies()
        self._trails: dict[str, list[Utterance]] = {}
        self._entries: dict[str, Entry] = {}
        self._opened: dict[str, _Place] = {}

    @property
    def entries(self) -> dict[str, Entry]:
        """The entries by key, in the order in which they were opened."""
        return {
            key: self._entries[key] for key in sorted(self._entries, key=self._opened.__getitem__)
        }

    def add(self, utterances: Iterable[Utterance]) -> None:
        """Add the utterances of a document, in any order."""
        self.follow(self._copies.add(utterances))

    def follow(self, changes: Iterable[Change]) -> None:
        """Take in what utterances that came or went have changed, copies put together."""
        late: dict[str, None] = {}
        for before, now in changes:
            if before is not None:
                late |= dict.fromkeys(self._take(before))
            if now is not None:
                late |= dict.fromkeys(self._put(now, late))
        for key in late:
            self._fold(key)

    def _put(self, now: Utterance, late: Collection[str]) -> list[str]:
        """Put an utterance where it belongs; give the keys of entries to be folded anew."""
        anew = []
        for key in self._ledger.keys(now):
            trail = self._trails.setdefault(key, [])
            if key not in late and (not trail or trail[-1].order < now.order):
                trail.append(now)
                self._step(key, now)
                continue
            insort(trail, now, key=lambda one: one.order)
            anew.append(key)
        return anew

    def _take(self, utterance: Utterance) -> list[str]:
        keys = list(self._ledger.keys(utterance))
        for key in keys:
            trail = self._trails[key]
            del trail[bisect_left(trail, utterance.order, key=lambda one: one.order)]
        return keys

    def _fold(self, key: str) -> None:
        self._entries.pop(key, None)
        if not self._trails[key]:
            del self._trails[key]
            return
        for utterance in self._trails[key]:
            self._step(key, utterance)

    def _step(self, key: str, utterance: Utterance) -> None:
        before = self._entries.get(key)
        entry = self._ledger.step(key, before, utterance)
        if entry is None:
            return
        if before is None:
            at = list(self._ledger.keys(utterance)).index(key)
            self._opened[key] = (utterance.order, at)
        self._entries[key] = entry
