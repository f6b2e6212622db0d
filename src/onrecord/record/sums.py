"""Sums: the statements of a record put together and folded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any, TypeAlias

from onrecord.ledgers import View, merged, seen
from onrecord.model import Ledger, Utterance, fold
from onrecord.store import Records

Added: TypeAlias = tuple[Sequence[Utterance], dict[str, Any]]
"""What a ledger was folded from, in order, and its entries by key, in the order of opening."""


class Sums:
    """Utterances and entries of a record, worked out each time they are asked for."""

    def __init__(self, records: Records) -> None:
        self.records = records

    def utterances(self, view: View, known_on: date | None = None) -> Sequence[Utterance]:
        """Give what a view has, copies put together, in its order."""
        return merged(seen(self.records.utterances(known_on), view))

    def folded(self, ledger: Ledger[Any], view: View, known_on: date | None = None) -> Added:
        """Fold a ledger of what a view has, in one state of the record."""
        utterances = self.utterances(view, known_on)
        return utterances, fold(ledger, utterances)
