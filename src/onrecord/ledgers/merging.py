"""Merging: the same words of the same holder on the same day are one utterance."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from dataclasses import replace
from functools import reduce
from typing import TypeAlias

from onrecord.model import Utterance

Same: TypeAlias = tuple[object, ...]
"""What two copies of one utterance have in common."""

Change: TypeAlias = tuple[Utterance | None, Utterance | None]
"""An utterance as it was and as it is now; None where it was not there, or is no longer."""

_BETWEEN = re.compile(r"[\W_]+")


def merged(utterances: Iterable[Utterance]) -> list[Utterance]:
    """Put copies together, and put what is left in its order.

    The first in that order stands for all, those of which people have said something before the
    others: whatever order they come in gives the same.
    """
    found: dict[Same, Utterance] = {}
    for utterance in utterances:
        same = sameness(utterance)
        before = found.get(same)
        found[same] = utterance if before is None else together(before, utterance)
    return sorted(found.values(), key=lambda utterance: utterance.order)


class Copies:
    """Utterances that come and go, copies put together; see `merged`.

    Whatever comes and goes, what is there is what `merged` makes of all that has come and not
    gone.  What is added or dropped gives what it changes.
    """

    def __init__(self) -> None:
        self._same: dict[Same, Utterance] = {}
        self._several: dict[Same, list[Utterance]] = {}

    def add(self, utterances: Iterable[Utterance]) -> list[Change]:
        """Take utterances in, in any order."""
        changes: list[Change] = []
        for utterance in sorted(utterances, key=lambda one: one.order):
            same = sameness(utterance)
            before = self._same.get(same)
            if before is None:
                self._same[same] = utterance
                changes.append((None, utterance))
                continue
            self._several.setdefault(same, [before]).append(utterance)
            now = self._same[same] = together(before, utterance)
            if now != before:
                changes.append((before, now))
        return changes

    def drop(self, utterances: Iterable[Utterance]) -> list[Change]:
        """Let utterances go that were added, in any order."""
        changes: list[Change] = []
        for utterance in utterances:
            same = sameness(utterance)
            before = self._same[same]
            left = self._several.get(same, [before])
            left.remove(utterance)
            if not left:
                del self._same[same]
                changes.append((before, None))
                continue
            now = self._same[same] = reduce(together, left)
            if len(left) == 1:
                del self._several[same]
            if now != before:
                changes.append((before, now))
        return changes

    def all(self) -> list[Utterance]:
        """Give all that are there, in their order."""
        return sorted(self._same.values(), key=lambda one: one.order)


def sameness(utterance: Utterance) -> Same:
    """Give what makes two utterances the same: words, holders, day, and which act of the words.

    Capitals, marks and blanks do not tell words apart.  Without a day only copies in one
    document are the same, since nobody knows when the others were made.
    """
    statement = utterance.statement
    words = _BETWEEN.sub(" ", unicodedata.normalize("NFKC", statement.text).casefold()).strip()
    day = utterance.made or utterance.document
    return (words, utterance.accounts, day, statement.ordinal)


def together(one: Utterance, other: Utterance) -> Utterance:
    """Give two copies as one utterance: the earlier stands for both.

    One of which people have said something goes before one of which nobody has.
    """
    first, second = sorted((one, other), key=_before)
    there = set(first.copies)
    more = sorted(
        (copy for copy in second.copies if copy not in there), key=lambda copy: copy.statement
    )
    if not more:
        return first
    own, *rest = first.copies
    copies = sorted((*rest, *more), key=lambda copy: copy.statement)
    matches = tuple(sorted({*first.matches, *second.matches}))
    return replace(first, copies=(own, *copies), matches=matches)


def _before(utterance: Utterance) -> tuple[object, ...]:
    return (not utterance.statement.marks, *utterance.order)
