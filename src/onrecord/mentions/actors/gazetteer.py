"""Gazetteer: every form that names an actor, found in one pass over a text.

One Aho-Corasick automaton holds all forms, so that the time does not depend on how many
there are.  The leftmost longest form wins, and only where it stands as whole words.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from ahocorasick_rs import AhoCorasick, Implementation, MatchKind


class Sort(StrEnum):
    """What a form of the gazetteer is."""

    NAME = "name"
    ADJECTIVE = "adjective"
    DEMONYM = "demonym"
    CAPITAL = "capital"
    SEAT = "seat"
    ORGANISATION = "organisation"
    BODY = "body"
    TITLE = "title"
    HONORIFIC = "honorific"
    GROUP = "group"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Entry:
    """What a form stands for.

    Attributes:
        sort: What kind of form it is.
        value: Code of a polity or short name of an organisation; None where the form
            settles none.
    """

    sort: Sort
    value: str | None = None


@dataclass(frozen=True, slots=True)
class Hit:
    """A form of the gazetteer in a text, in code points from the text's start."""

    start: int
    end: int
    entry: Entry


class Gazetteer:
    """Forms to entries, as one automaton.

    >>> gazetteer = Gazetteer({"Norland": Entry(Sort.NAME, "NL"), "Norlander": Entry(Sort.OTHER)})
    >>> [(hit.start, hit.entry.value) for hit in gazetteer.hits("To Norland. Norlandia. Norland's")]
    [(3, 'NL'), (23, 'NL')]
    """

    def __init__(self, entries: Mapping[str, Entry]) -> None:
        self._forms = dict(entries)
        self._entries = tuple(entries.values())
        self._automaton = AhoCorasick(
            tuple(entries),
            matchkind=MatchKind.LeftmostLongest,
            store_patterns=False,
            implementation=Implementation.ContiguousNFA,
        )

    def entries(self) -> dict[str, Entry]:
        """Give all forms with what they stand for."""
        return dict(self._forms)

    def hits(self, text: str) -> list[Hit]:
        """Find every form that stands as whole words, in order and without overlap."""
        found = []
        entries, last = self._entries, len(text)
        for index, start, end in self._automaton.find_matches_as_indexes(text):
            before = text[start - 1] if start else " "
            after = text[end] if end < last else " "
            if not (before.isalnum() or after.isalnum() or before == "_" or after == "_"):
                found.append(Hit(start, end, entries[index]))
        return found


def add(entries: dict[str, Entry], forms: Iterable[str], entry: Entry) -> None:
    """Add forms that are not there yet: what was added first outranks what comes later."""
    for form in forms:
        entries.setdefault(form, entry)
