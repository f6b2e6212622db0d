"""Ledger: what statements add up to, as a fold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeAlias, TypeVar

from onrecord.model.utterance import Utterance

Entry = TypeVar("Entry")
Cell: TypeAlias = str | int | float | bool | None
Row: TypeAlias = dict[str, Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A number that a ledger gives, with what it is added up from.

    Attributes:
        name: What is counted, in words.
        value: The number.
        rows: The utterances that it is counted from.
        field: The field of the statements that is added up, such as "count"; None where the
            statements themselves are counted.
    """

    name: str
    value: int
    rows: tuple[Utterance, ...]
    field: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Ledger(Generic[Entry]):
    """A question to all statements, answered entry by entry.

    Attributes:
        name: Such as "commitments".
        rule: How it is computed, in a sentence that is printed beside every figure.
        keys: The keys of the entries that an utterance belongs to; none for most utterances.
        step: Given a key and its entry, the entry with one more utterance, which came after all
            that it has; None stands for an entry that is not there, before or after.  Pure: the
            entry given is left as it was.
        trail: The utterances that an entry rests on, in order; never empty.
        rows: The entries as lines of plain values by column, for tables, each with the key of
            its entry, as they are on a day; with None, as far as the statements say by themselves.
        figures: What the entries add up to.
    """

    name: str
    rule: str
    keys: Callable[[Utterance], Iterable[str]]
    step: Callable[[str, Entry | None, Utterance], Entry | None]
    trail: Callable[[Entry], tuple[Utterance, ...]]
    rows: Callable[[Mapping[str, Entry], date | None], Iterable[tuple[str, Row]]]
    figures: Callable[[Mapping[str, Entry]], Iterator[Figure]]


def fold(
    ledger: Ledger[Entry],
    utterances: Iterable[Utterance],
    so_far: Mapping[str, Entry] | None = None,
) -> dict[str, Entry]:
    """Add utterances up, oldest first.

    Args:
        ledger: The question.
        utterances: In their `order`; the caller sorts.
        so_far: Entries to go on from.  It is left as it was.

    Returns:
        The entries by key, in the order in which they were opened.
    """
    entries = dict(so_far or {})
    for utterance in utterances:
        for key in ledger.keys(utterance):
            entry = ledger.step(key, entries.get(key), utterance)
            if entry is not None:
                entries[key] = entry
    return entries
