"""Book: a ledger that is kept up with what comes and goes."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Collection, Iterable
from typing import Generic, TypeAlias

from onrecord.ledgers.merging import Change
from onrecord.model import Ledger, Utterance
from onrecord.model.ledger import Entry

_Place: TypeAlias = tuple[tuple[object, ...], int]
"""Where an entry is opened: the place of the utterance, and of the key among those it has."""


class Book(Generic[Entry]):
    """The entries of a ledger, and what they were folded from.

    One more document costs one document: what comes after all that an entry has is one step, and
    what comes late or goes folds anew those entries alone that it belongs to.  Whatever order
    changes come in gives the same entries, in the same order, as `fold` of all that is there.
    """

    def __init__(self, ledger: Ledger[Entry]) -> None:
        self._ledger = ledger
        self._trails: dict[str, list[Utterance]] = {}
        self._entries: dict[str, Entry] = {}
        self._opened: dict[str, _Place] = {}

    @property
    def entries(self) -> dict[str, Entry]:
        """The entries by key, in the order in which they were opened."""
        opened = sorted(self._opened.items(), key=lambda one: one[1])
        return {key: self._entries[key] for key, _ in opened}

    def follow(self, changes: Iterable[Change]) -> None:
        """Take in what has changed of utterances whose copies are put together; see `Copies`."""
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
        """Take an utterance out; give the keys of entries to be folded anew."""
        keys = list(self._ledger.keys(utterance))
        for key in keys:
            trail = self._trails[key]
            at = bisect_left(trail, utterance.order, key=lambda one: one.order)
            if trail[at] != utterance:
                raise LookupError(key)
            del trail[at]
        return keys

    def _fold(self, key: str) -> None:
        self._entries.pop(key, None)
        self._opened.pop(key, None)
        if not self._trails[key]:
            del self._trails[key]
            return
        for utterance in self._trails[key]:
            self._step(key, utterance)

    def _step(self, key: str, utterance: Utterance) -> None:
        entry = self._ledger.step(key, self._entries.get(key), utterance)
        if entry is None:
            return
        if key not in self._opened:
            at = list(self._ledger.keys(utterance)).index(key)
            self._opened[key] = (utterance.order, at)
        self._entries[key] = entry
