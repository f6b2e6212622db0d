"""Ledgers of a record: folded, with what they cover."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from onrecord.ledgers import EVERYONE, View, ledgers, merged, seen
from onrecord.ledgers.watching import Watch, watches_of
from onrecord.model import Attempt, Figure, Ledger, Utterance, fold
from onrecord.record.judging import view_of
from onrecord.record.sums import Sums


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What a ledger rests on.  Outside of it nothing is known, and silence is not absence.

    Attributes:
        statements, documents: How many it was folded from, after copies were put together.
        copies: How many more places have the same words.
        first, last: Days of the first and the last statement.
        undated: Statements whose day nobody gives.
        watched: How each source that `onrecord update` asks was watched.
    """

    statements: int
    documents: int
    copies: int
    first: date | None
    last: date | None
    undated: int
    watched: tuple[Watch, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Folded:
    """A ledger as it stands in a view.

    Attributes:
        view: What it was folded from, with the names that stand for those that were asked for.
        entries: By key, in the order in which they were opened.
        figures: What the entries add up to.
    """

    ledger: Ledger[Any]
    view: View
    entries: dict[str, Any]
    figures: tuple[Figure, ...]
    coverage: Coverage


def folded(
    sums: Sums,
    name: str,
    view: View = EVERYONE,
    known_on: date | None = None,
    belongs: Callable[[Utterance], bool] | None = None,
) -> Folded:
    """Fold one ledger of a record.

    Args:
        sums: Of the record.
        name: One of `onrecord.ledgers.ledgers`.
        view: Until which day, and by whose account.
        known_on: Leave out what was first captured after this day.
        belongs: What of it is added up; None for all.

    Raises:
        UnknownName: There is no ledger of that name.
    """
    ledger = ledgers[name]
    view = view_of(sums.records, view, known_on)
    if belongs is None:
        utterances, entries = sums.folded(ledger, view, known_on)
    else:
        utterances = merged(filter(belongs, seen(sums.records.utterances(known_on), view)))
        entries = fold(ledger, utterances)
    return Folded(
        ledger=ledger,
        view=view,
        entries=entries,
        figures=tuple(ledger.figures(entries)),
        coverage=coverage_of(utterances, sums.records.attempts()),
    )


def narrowed(folded: Folded, keys: Collection[str]) -> Folded:
    """Give a folded ledger with some of its entries alone."""
    entries = {key: entry for key, entry in folded.entries.items() if key in keys}
    return replace(folded, entries=entries, figures=tuple(folded.ledger.figures(entries)))


def coverage_of(utterances: Iterable[Utterance], attempts: Iterable[Attempt]) -> Coverage:
    """Say what utterances and looks at sources cover."""
    utterances = tuple(utterances)
    days = [one.made for one in utterances if one.made is not None]
    return Coverage(
        statements=len(utterances),
        documents=len({copy.document for one in utterances for copy in one.copies}),
        copies=sum(len(one.copies) - 1 for one in utterances),
        first=min(days, default=None),
        last=max(days, default=None),
        undated=len(utterances) - len(days),
        watched=watches_of(attempts),
    )
