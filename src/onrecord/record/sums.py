"""Sums: the statements of a record put together and folded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

from onrecord.ledgers import View, merged, seen
from onrecord.model import Ledger, Utterance, fold
from onrecord.store import Records


class Sums:
    """Utterances and entries of a record, worked out each time they are asked for."""

    def __init__(self, records: Records) -> None:
        self.records = records

    def utterances(self, view: View, known_on: date | None = None) -> Sequence[Utterance]:
        """Give what a view has, copies put together, in its order."""
        return merged(seen(self.records.utterances(known_on), view))

    def entries(
        self, ledger: Ledger[Any], view: View, known_on: date | None = None
    ) -> dict[str, Any]:
        """Give the entries of a ledger by key, in the order in which they were opened."""
        return fold(ledger, self.utterances(view, known_on))
