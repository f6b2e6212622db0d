"""Offices: who held which office of a polity or organisation, and from when to when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from onrecord.errors import BadKnowledge
from onrecord.knowledge.rows import Cells, tables


@dataclass(frozen=True, slots=True, kw_only=True)
class Office:
    """One person's time in one office.

    Attributes:
        of: Code of the polity, or short name of the organisation.
        title: The office in English, such as "Foreign Minister".
        titles: Other titles of the same office.
        holder: The person's name as official English texts print it.
        names: Other spellings of it.
        since: First day of office, or the first day for which the source has the holder
            in it.
        until: Last day of office; None where the source does not have it.
        checked: Last day for which the source has the holder in office; beyond it the row
            says nothing.
        source: Where the row was checked.
    """

    of: str
    title: str
    titles: tuple[str, ...] = ()
    holder: str
    names: tuple[str, ...] = ()
    since: date
    until: date | None = None
    checked: date | None = None
    source: str

    def held_on(self, day: date) -> bool:
        """Say whether the row says that the office was held on a day."""
        last = self.until or self.checked
        return self.since <= day and (last is None or day <= last)


def read_offices() -> tuple[Office, ...]:
    """Read all offices, ours first.

    Raises:
        BadKnowledge: A row lacks a cell, or has a date that is none.
    """
    return tuple(_office(Cells(file, row)) for file, row in tables("offices.toml", "office"))


def _office(cells: Cells) -> Office:
    since = _day(cells, "since")
    if since is None:
        raise BadKnowledge(cells.file, f"an office without 'since': {dict(cells.row)!r}"[:200])
    return Office(
        of=cells.text("of"),
        title=cells.text("title"),
        titles=cells.texts("titles"),
        holder=cells.text("holder"),
        names=cells.texts("names"),
        since=since,
        until=_day(cells, "until"),
        checked=_day(cells, "checked"),
        source=cells.text("source"),
    )


def _day(cells: Cells, name: str) -> date | None:
    value = cells.row.get(name)
    if value is None or (isinstance(value, date) and type(value) is date):
        return value
    raise BadKnowledge(cells.file, f"{name!r} is no date: {value!r}")
