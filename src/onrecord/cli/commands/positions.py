"""onrecord positions: where an actor stands, and what changed word by word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.commands.ledger import code_of
from onrecord.cli.ledgers import rows_of, say_ledger, say_ledger_csv, say_ledger_json
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json
from onrecord.cli.terminal import safe_line
from onrecord.errors import WrongUsage
from onrecord.ledgers import View
from onrecord.ledgers.formulas import Formula
from onrecord.record import Record
from onrecord.record.ledgers import narrowed

_EXAMPLES = """
onrecord positions RU --about XK
onrecord positions XN --about "S/RES/1244 (1999)" --as-of 2031-04-16
onrecord positions --formulas           words that several holders share
"""
_DAY = click.DateTime(["%Y-%m-%d"])


@click.command("positions", cls=Command, examples=_EXAMPLES)
@click.argument("actor", required=False)
@home_option
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@click.option("--about", metavar="NAME", help="An actor or instrument.")
@click.option("--as-of", type=_DAY, help="As it stood on this day.")
@click.option("--known-on", type=_DAY, help="As far as captured by this day.")
@click.option("--formulas", is_flag=True, help="The same words by different holders.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say where an actor stands on a subject, day by day, and what changed.

    Changes are told word by word: [-taken out-] {+put in+}.
    """
    options = _Options(**given)
    if options.as_json and options.as_csv:
        raise WrongUsage("positions prints JSON or CSV: leave one of the two out")  # noqa: EM101, TRY003
    if options.formulas and options.as_csv:
        raise WrongUsage("formulas are printed as text or JSON: leave --csv out")  # noqa: EM101, TRY003
    if not options.actor and not options.formulas:
        raise WrongUsage("name an actor, such as RU, or give --formulas")  # noqa: EM101, TRY003
    with Record.open(options.home, create=False) as record:
        if options.formulas:
            _say_formulas(record.formulas(options.view(), options.known()), options)
            return
        folded = record.ledger("positions", options.view(), options.known())
    actor = code_of(options.actor or "")
    keys = [key for key, course in folded.entries.items() if course.actor == actor]
    if options.about:
        keys = [key for key in keys if folded.entries[key].subject == code_of(options.about)]
    folded = narrowed(folded, keys)
    if options.as_csv:
        say_ledger_csv(rows_of(folded))
    elif options.as_json:
        say_ledger_json(folded, rows_of(folded), options.typed())
    else:
        say_ledger(folded, rows_of(folded), options.typed())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    actor: str | None
    home: Path | None
    as_json: bool
    as_csv: bool
    about: str | None
    as_of: datetime | None
    known_on: datetime | None
    formulas: bool

    def view(self) -> View:
        return View(
            as_of=self.as_of.date() if self.as_of else None,
            according_to=self.actor and code_of(self.actor),
            about=self.about and code_of(self.about),
        )

    def known(self) -> date | None:
        return self.known_on.date() if self.known_on else None

    def typed(self) -> list[str]:
        """Give the command that prints the same again."""
        typed = ["onrecord", "positions", *([self.actor] if self.actor else [])]
        for option in ("about", "as_of", "known_on"):
            value = getattr(self, option)
            if value:
                text = value.date().isoformat() if isinstance(value, datetime) else value
                typed += [f"--{option.replace('_', '-')}", text]
        return [*typed, "--home", str(self.home)] if self.home else typed


def _say_formulas(found: Iterable[Formula], options: _Options) -> None:
    found = tuple(found)
    if options.as_json:
        for formula in found:
            say_json(_written(formula))
        return
    for formula in found:
        say(safe_line(formula.uses[0].words))
        for use in formula.uses:
            day = use.said.made.isoformat() if use.said.made else "no date"
            who = safe_line(", ".join(use.said.accounts) or "someone not named")
            say(f"  {day}  {who}  {use.said.id}  {safe_line(use.words)}")
    say(f"{counted(len(found), 'formula')} shared by different holders.")


def _written(formula: Formula) -> dict[str, object]:
    uses = [
        {
            "day": use.said.made,
            "by": use.said.accounts,
            "statement": use.said.id,
            "words": use.words,
        }
        for use in formula.uses
    ]
    return {"formula": " ".join(formula.words), "uses": uses}
