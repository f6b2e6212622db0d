"""onrecord ledger: what statements add up to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.ledgers import rows_of, say_ledger, say_ledger_csv, say_ledger_json, say_trail
from onrecord.cli.options import Command, home_option, json_option
from onrecord.errors import WrongUsage
from onrecord.knowledge.facts import known
from onrecord.ledgers import View
from onrecord.ledgers.days import begin_of, end_of
from onrecord.model import Row
from onrecord.record import Record
from onrecord.record.ledgers import Folded

_EXAMPLES = """
onrecord ledger measures --between RU US --as-of 2031-04-16
onrecord ledger commitments --due 2031-05
onrecord ledger commitments --as-of 2031-06-30 --json
onrecord ledger commitments --according-to XN --csv > promises.csv
"""
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("ledger", cls=Command, examples=_EXAMPLES)
@click.argument("name", metavar="LEDGER")
@home_option
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@click.option("--as-of", type=_DAY, help="As it stood on this day.")
@click.option("--known-on", type=_DAY, help="As far as captured by this day.")
@click.option("--according-to", metavar="ACTOR", help="By whose account.")
@click.option("--relayed-by", metavar="ACTOR", help="Through whom it is told.")
@click.option("--between", nargs=2, metavar="A B", help="Between two actors.")
@click.option("--about", metavar="NAME", help="An actor or instrument that it is about.")
@click.option("--due", metavar="WHEN", help="What falls due in a year, month or day.")
@click.option("--entry", metavar="KEY", help="One entry, with the statements it rests on.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Add statements up into a ledger, as of any day, by anyone's account.

    Ledgers: commitments, instruments, measures and more; a wrong name lists them.
    An actor is a code such as RU, or a name.  Every figure comes with its rows, its rule and what
    it covers; --json has the SQL that gives it again.
    """
    options = _Options(**given)
    if options.as_json and options.as_csv:
        raise WrongUsage("ledger prints JSON or CSV: leave one of --json and --csv out")  # noqa: EM101, TRY003
    if options.due and begin_of(options.due) is None:
        raise WrongUsage("--due takes a year, a month or a day: 2031, 2031-05, 2031-05-09")  # noqa: EM101, TRY003
    with Record.open(options.home, create=False) as record:
        folded = record.ledger(options.name, options.view(), options.known())
    if options.entry:
        _say_entry(folded, options.entry)
        return
    rows = _kept(rows_of(folded), options.due)
    if options.due:  # figures are of all rows
        folded = replace(folded, figures=())
    if options.as_csv:
        say_ledger_csv(rows)
    elif options.as_json:
        say_ledger_json(folded, rows, options.typed())
    else:
        say_ledger(folded, rows, options.typed())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    name: str
    home: Path | None
    as_json: bool
    as_csv: bool
    as_of: datetime | None
    known_on: datetime | None
    according_to: str | None
    relayed_by: str | None
    between: tuple[str, str] | None
    about: str | None
    due: str | None
    entry: str | None

    def view(self) -> View:
        return View(
            as_of=self.as_of.date() if self.as_of else None,
            according_to=self.according_to and code_of(self.according_to),
            relayed_by=self.relayed_by and code_of(self.relayed_by),
            between=self.between and (code_of(self.between[0]), code_of(self.between[1])),
            about=self.about and code_of(self.about),
        )

    def known(self) -> date | None:
        return self.known_on.date() if self.known_on else None

    def typed(self) -> list[str]:
        """Give the command that prints the same ledger again."""
        typed = ["onrecord", "ledger", self.name]
        for option in ("as_of", "known_on", "according_to", "relayed_by", "about", "due"):
            value = getattr(self, option)
            if value:
                text = value.date().isoformat() if isinstance(value, datetime) else value
                typed += [f"--{option.replace('_', '-')}", text]
        if self.between:
            typed += ["--between", *self.between]
        return [*typed, "--home", str(self.home)] if self.home else typed


def code_of(name: str) -> str:
    """Give the code of a polity or organisation by its name; anything else as it is."""
    facts = known()
    if name.upper() in facts.polities:
        return name.upper()
    return facts.polity_of(name) or facts.organisation_of(name) or name


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
