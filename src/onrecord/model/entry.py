"""Entry by hand: what no text says, as a desk put it down, with its evidence."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from onrecord.model.document import DocumentId
from onrecord.model.ledger import Cell


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """What an entry rests on: a document of the archive, or a note signed and dated.

    Attributes:
        document: The document; None where it is a note.
        note: What the note says.
        signed: Who signed it.
        dated: Its day.
    """

    document: DocumentId | None = None
    note: str | None = None
    signed: str | None = None
    dated: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """An entry taken back, or put back again: by whom, why and when."""

    by: str
    because: str
    time: datetime
    restored: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskEntry:
    """A statement by the desk that entered it.

    Attributes:
        id: Made from its content: "en:" and twelve figures.
        sheet: What kind of thing it is, such as "headcounts".
        on: The day that it is about, or the first of them.
        account: By whose account it is, by code or name.
        by: The desk that entered it.
        entered: When it was entered.
        values: The columns of its sheet; None where a cell is empty.
        evidence: What it rests on.
        file, line: Where it was read from.
        changes: Its withdrawals and restorations, the oldest first.
    """

    id: str
    sheet: str
    on: date
    account: str
    by: str
    entered: datetime
    values: Mapping[str, Cell]
    evidence: Evidence
    file: str
    line: int
    changes: tuple[Withdrawal, ...] = ()

    @property
    def stands(self) -> bool:
        """Say whether it is not withdrawn."""
        return not self.changes or self.changes[-1].restored
