"""onrecord ledger: what statements add up to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.calendars import say_calendar
from onrecord.cli.ledgers import rows_of, say_trail, show_ledger
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.views import as_of_option, csv_option, day_of, known_on_option, one_form
from onrecord.errors import WrongUsage
from onrecord.ledgers import View
from onrecord.ledgers.days import begin_of, end_of
from onrecord.model import Row
from onrecord.record import Record
from onrecord.record.ledgers import Folded
from onrecord.record.written.words import again, code_of

_EXAMPLES = """
onrecord ledger measures --between RU US --as-of 2031-04-16
onrecord ledger commitments --due 2031-05
onrecord ledger commitments --as-of 2031-06-30 --json
onrecord ledger commitments --according-to XN --csv > promises.csv
onrecord ledger commitments --ics > due.ics
"""


@click.command("ledger", cls=Command, examples=_EXAMPLES)
@click.argument("name", metavar="LEDGER")
@home_option
@json_option
@csv_option
@click.option("--ics", "as_ics", is_flag=True, help="Print commitments as a calendar.")
@as_of_option
@known_on_option
@click.option("--according-to", metavar="ACTOR", help="By whose account.")
@click.option("--relayed-by", metavar="ACTOR", help="Through whom it is told.")
@click.option("--between", nargs=2, metavar="A B", help="Between two actors.")
@click.option("--about", metavar="NAME", help="An actor or instrument that it is about.")
@click.option("--dossier", metavar="NAME", help="What belongs to a dossier.")
@click.option("--due", metavar="WHEN", help="What falls due in a year, month or day.")
@click.option("--entry", metavar="KEY", help="One entry, with the statements it rests on.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Add statements up into a ledger, as of any day, by anyone's account.

    Ledgers: commitments, instruments, measures and more; a wrong name lists them.
    An actor is a code such as RU, or a name.  Every figure comes with its rows, its rule and what
    it covers; --json has the SQL that gives it again.
    """
    options = _Options(**given)
    options.check()
    with Record.open(options.home, create=False) as record:
        folded = record.ledger(
            options.name, options.view(), day_of(options.known_on), options.dossier
        )
    if options.entry:
        _say_entry(folded, options.entry)
        return
    rows = _kept(rows_of(folded), options.due)
    if options.due:  # figures are of all rows
        folded = replace(folded, figures=())
    if options.as_ics:
        say_calendar(folded, (row for _, row in rows))
        return
    show_ledger(folded, rows, options.typed(), as_json=options.as_json, as_csv=options.as_csv)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    name: str
    home: Path | None
    as_json: bool
    as_csv: bool
    as_ics: bool
    as_of: datetime | None
    known_on: datetime | None
    according_to: str | None
    relayed_by: str | None
    between: tuple[str, str] | None
    about: str | None
    dossier: str | None
    due: str | None
    entry: str | None

    def check(self) -> None:
        """Refuse what cannot be asked."""
        one_form("ledger", as_json=self.as_json, as_csv=self.as_csv)
        if self.as_ics and (self.as_json or self.as_csv or self.entry):
            raise WrongUsage("--ics prints a calendar: leave --json, --csv and --entry out")  # noqa: EM101, TRY003
        if self.as_ics and self.name != "commitments":
            raise WrongUsage("--ics is for the ledger of commitments: nothing falls due in others")  # noqa: EM101, TRY003
        if self.due and begin_of(self.due) is None:
            raise WrongUsage("--due takes a year, a month or a day: 2031, 2031-05, 2031-05-09")  # noqa: EM101, TRY003

    def view(self) -> View:
        return View(
            as_of=day_of(self.as_of),
            according_to=self.according_to and code_of(self.according_to),
            relayed_by=self.relayed_by and code_of(self.relayed_by),
            between=self.between and (code_of(self.between[0]), code_of(self.between[1])),
            about=self.about and code_of(self.about),
        )

    def typed(self) -> list[str]:
        """Give the command that prints the same ledger again."""
        given = {
            "as-of": self.as_of,
            "known-on": self.known_on,
            "according-to": self.according_to,
            "relayed-by": self.relayed_by,
            "between": self.between,
            "about": self.about,
            "dossier": self.dossier,
            "due": self.due,
        }
        return again(["ledger", self.name], given.items(), self.home)


def _kept(rows: Iterator[tuple[str, Row]], due: str | None) -> Iterator[tuple[str, Row]]:
    for key, row in rows:
        if due is None or _falls_in(row.get("due"), due):
            yield key, row


def _falls_in(value: object, when: str) -> bool:
    """Say whether a due time and a period have a day in common."""
    if not isinstance(value, str):
        return False
    first, last = begin_of(value), end_of(value)
    begin, end = begin_of(when), end_of(when)
    return bool(first and last and begin and end and first <= end and begin <= last)


def _say_entry(folded: Folded, key: str) -> None:
    entry = folded.entries.get(key)
    if entry is None:
        raise WrongUsage(f"the ledger of {folded.ledger.name} has no entry {key!r} in this view")  # noqa: EM102, TRY003
    say_trail(key, folded.ledger.trail(entry))
