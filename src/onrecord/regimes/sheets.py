"""Sheets: what a desk can enter, column by column."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from onrecord.model import Cell
from onrecord.regimes import values

Reader = Callable[[str], Cell]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """A column of a sheet.

    Attributes:
        name: As the first line of the file has it.
        read: What makes a value of a cell's words.
        needed: Whether a cell may not be empty.
        example: A cell, as the template shows it.
    """

    name: str
    read: Reader
    example: str
    needed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """A kind of thing that a desk enters.

    Attributes:
        name: Such as "headcounts".
        says: What one row of it says.
        columns: In order; those of the evidence are added.
        day: The column with the day that a row is about.
        host: The column that names the other side.
        ahead: Whether a row may be about a day to come.
    """

    name: str
    says: str
    columns: tuple[Column, ...]
    day: str = "on"
    host: str = "host"
    ahead: bool = False

    @property
    def all_columns(self) -> tuple[Column, ...]:
        """The columns with those of the evidence."""
        return (*self.columns, *EVIDENCE)


EVIDENCE = (
    Column(name="document", read=values.words, needed=False, example=""),
    Column(name="note", read=values.words, needed=False, example="As the staff list has it"),
    Column(name="signed", read=values.words, needed=False, example="A. Berg"),
    Column(name="dated", read=values.day, needed=False, example="2024-03-04"),
)
"""A document of the archive by its id, or a note with who signed it and its day."""

_ACCOUNT = Column(name="account", read=values.actor, example="XN")
_STATE = Column(name="state", read=values.actor, example="XN")
_HOST = Column(name="host", read=values.actor, example="XV")
_POST = Column(name="post", read=values.words, example="Embassy of Norland")


def _on(example: str = "2024-03-01") -> Column:
    return Column(name="on", read=values.day, example=example)


_ALL = (
    Sheet(
        name="headcounts",
        says="So many staff of a state were at a post in another state on a day.",
        columns=(
            _on(),
            _ACCOUNT,
            _STATE,
            _HOST,
            _POST,
            Column(name="count", read=values.count, example="40"),
        ),
    ),
    Sheet(
        name="trips",
        says="Somebody of a state travelled in another, and when notice of it was given, or never.",
        columns=(
            _ACCOUNT,
            _STATE,
            _HOST,
            Column(name="post", read=values.words, needed=False, example="Embassy of Norland"),
            Column(name="kind", read=values.words, needed=False, example="travel"),
            Column(name="traveller", read=values.words, needed=False, example=""),
            Column(name="rank", read=values.words, needed=False, example="counsellor"),
            Column(name="destination", read=values.words, needed=False, example="Port Veska"),
            Column(name="latitude", read=values.latitude, needed=False, example="54.9"),
            Column(name="longitude", read=values.longitude, needed=False, example="11.2"),
            Column(name="departs", read=values.moment, example="2024-03-04T09:00"),
            Column(name="returns", read=values.moment, needed=False, example="2024-03-05"),
            Column(name="notified", read=values.notified, needed=False, example="2024-03-01"),
        ),
        day="departs",
        ahead=True,
    ),
    Sheet(
        name="notes",
        says="A state received a note of another, which may answer one of its own.",
        columns=(
            _on(),
            _ACCOUNT,
            _STATE,
            Column(name="to", read=values.actor, example="XV"),
            Column(name="reference", read=values.words, example="17/2024"),
            Column(name="answers", read=values.words, needed=False, example=""),
            Column(name="subject", read=values.words, needed=False, example="staff"),
        ),
        host="to",
    ),
    Sheet(
        name="hirings",
        says="A state hired somebody at a post in another state, there or from elsewhere.",
        columns=(
            _on(),
            _ACCOUNT,
            _STATE,
            _HOST,
            Column(name="post", read=values.words, needed=False, example="Embassy of Norland"),
            Column(name="local", read=values.yes_or_no, example="yes"),
            Column(name="count", read=values.count, example="1"),
        ),
    ),
    Sheet(
        name="reports",
        says="A state delivered a report to another side.",
        columns=(
            _on(),
            _ACCOUNT,
            _STATE,
            Column(name="to", read=values.actor, example="XV"),
            Column(name="subject", read=values.words, example="staff list"),
            Column(name="period", read=values.period, needed=False, example="2024-Q1"),
        ),
        host="to",
    ),
    Sheet(
        name="complete",
        says="All that there was of a sheet in some days is entered: what is not there was not.",
        columns=(
            _ACCOUNT,
            Column(name="sheet", read=values.words, example="trips"),
            _STATE,
            _HOST,
            Column(name="since", read=values.day, example="2024-01-01"),
            Column(name="until", read=values.day, example="2024-03-31"),
        ),
        day="since",
    ),
)

SHEETS: Mapping[str, Sheet] = MappingProxyType({sheet.name: sheet for sheet in _ALL})
"""Every sheet by name."""

COMPLETE = "complete"
TOTAL = "headcounts"


def template(sheet: Sheet) -> str:
    """Write a sheet with one row, as a CSV file to begin with.

    >>> print(template(SHEETS["reports"]))
    on,account,state,to,subject,period,document,note,signed,dated
    2024-03-01,XN,XN,XV,staff list,2024-Q1,,As the staff list has it,A. Berg,2024-03-04
    """
    columns = sheet.all_columns
    names, cells = (column.name for column in columns), (column.example for column in columns)
    return f"{','.join(names)}\n{','.join(cells)}"
