"""Rows that a judge counts: entries of desks, and rows of ledgers, in one form."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.model import Cell, DeskEntry, Row
from onrecord.regimes.regime import Counted
from onrecord.regimes.sheets import SHEETS


@dataclass(frozen=True, slots=True, order=True)
class Account:
    """By whose account something is, and which desk entered it; None where documents say it."""

    party: str
    desk: str | None = None

    @property
    def order(self) -> tuple[str, str]:
        return self.party, self.desk or ""

    def __str__(self) -> str:
        return f"{self.party}, entered by {self.desk}" if self.desk else self.party


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One row.

    Attributes:
        id: Address of the entry or statement.
        source: Its sheet or ledger.
        on: The day that it is about.
        state: Who acts.
        host: Towards whom; None where it does not say.
        account: By whose account.
        values: All its columns.
    """

    id: str
    source: str
    on: date
    state: str
    host: str | None
    account: Account
    values: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class _Columns:
    """The columns of a ledger's rows that say who, towards whom, when and by whose account."""

    state: str
    host: str | None
    day: str
    account: str | None
    others: tuple[str, ...]


LEDGERS: Mapping[str, _Columns] = {
    "commitments": _Columns(
        "by", "to", "made", "according_to", ("due", "precision", "firmness", "standing", "words")
    ),
    "figures": _Columns("subject", None, "day", "according_to", ("unit", "value", "said", "bound")),
    "instruments": _Columns(
        "actor", "against", "day", "according_to", ("instrument", "stance", "provision", "kind")
    ),
    "measures": _Columns("by", "to", "day", None, ("type", "count", "stage", "outcome")),
}
"""The ledgers whose rows can be counted."""

_UNDONE = {"stage": "proposed", "outcome": "reversed"}


def columns_of(source: str) -> tuple[str, ...]:
    """Give the columns of a sheet or ledger that a regime may ask for."""
    if source in SHEETS:
        return tuple(column.name for column in SHEETS[source].columns)
    ledger = LEDGERS[source]
    names = (ledger.state, ledger.host, ledger.day, ledger.account, *ledger.others)
    return tuple(name for name in names if name)


def facts_of(
    entries: Iterable[DeskEntry], ledgers: Mapping[str, Iterable[Row]], day: date
) -> tuple[Fact, ...]:
    """Give entries and rows of ledgers as facts, by day, up to a day.

    Leaves out entries that are withdrawn, and rows of ledgers that say no day, or not who acts,
    or not by whose account.
    """
    found = [_of_entry(entry) for entry in entries if entry.stands]
    for name, rows in ledgers.items():
        found += [fact for row in rows for fact in _of_row(name, row)]
    unique = {_order(fact): fact for fact in found if fact.on <= day}
    return tuple(unique[order] for order in sorted(unique))


def _order(fact: Fact) -> tuple[date, str, str, str, str, str, str, str]:
    """Give the place of a row among all; two with the same are one row."""
    party, desk = fact.account.order
    values = repr(sorted(fact.values.items()))
    return fact.on, fact.source, fact.id, party, desk, fact.state, fact.host or "", values


def _of_entry(entry: DeskEntry) -> Fact:
    sheet = SHEETS[entry.sheet]
    return Fact(
        id=entry.id,
        source=entry.sheet,
        on=entry.on,
        state=str(entry.values["state"]),
        host=str(entry.values[sheet.host]),
        account=Account(entry.account, entry.by),
        values=entry.values,
    )


def _of_row(name: str, row: Row) -> Iterator[Fact]:
    ledger = LEDGERS[name]
    day = row.get(ledger.day)
    hosts: list[str | None] = [*_parts(row.get(ledger.host or ""))]
    if not isinstance(day, str):
        return
    for state in _parts(row.get(ledger.state)):
        for host in hosts or [None]:
            for party, said in _accounts(row, ledger, state, host):
                yield Fact(
                    id=said,
                    source=name,
                    on=date.fromisoformat(day),
                    state=state,
                    host=host,
                    account=Account(party),
                    values=row,
                )


def _accounts(
    row: Row, ledger: _Columns, state: str, host: str | None
) -> Iterator[tuple[str, str]]:
    """Give by whose accounts a row is, each with the statement that says so."""
    if ledger.account is not None:
        yield from ((who, str(row["statement"])) for who in _parts(row.get(ledger.account)))
        return
    for who, column in ((state, "said_by_doer"), (host, "said_by_other")):
        said = row.get(column)
        if isinstance(said, str) and who is not None:
            yield who, said


def _parts(cell: Cell) -> list[str]:
    return [part for part in cell.split("; ") if part] if isinstance(cell, str) else []


def is_counted(fact: Fact, counted: Counted) -> bool:
    """Say whether a row is one of those that a rule counts; capitals do not tell words apart.

    Leaves out measures that were only proposed or were taken back, unless the regime asks for a
    stage or an outcome itself.
    """
    if fact.source != counted.source:
        return False
    for column, unwanted in _UNDONE.items() if fact.source == "measures" else ():
        if column not in counted.where and fact.values.get(column) == unwanted:
            return False
    return all(
        _folded(fact.values.get(column)) in {_folded(one) for one in wanted}
        for column, wanted in counted.where.items()
    )


def _folded(cell: Cell) -> Cell:
    return cell.casefold() if isinstance(cell, str) else cell


def amount(fact: Fact, counted: Counted) -> int | None:
    """Say how much a row counts; None where it does not say a whole number."""
    if counted.add is None:
        return 1
    cell = fact.values.get(counted.add)
    if isinstance(cell, str) and cell.isascii() and cell.isdecimal():
        return int(cell)
    return int(cell) if isinstance(cell, (int, float)) and cell == int(cell) else None
