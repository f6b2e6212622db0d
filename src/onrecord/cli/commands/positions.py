"""onrecord positions: where an actor stands, and what changed word by word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.ledgers import rows_of, show_ledger
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json
from onrecord.cli.statements import day_and_holders
from onrecord.cli.terminal import safe_line
from onrecord.cli.views import as_of_option, csv_option, day_of, known_on_option, one_form
from onrecord.errors import WrongUsage
from onrecord.ledgers import View
from onrecord.ledgers.formulas import Formula
from onrecord.record import Record
from onrecord.record.ledgers import narrowed
from onrecord.record.written.words import again, code_of

_EXAMPLES = """
onrecord positions RU --about XK
onrecord positions XN --about "S/RES/1244 (1999)" --as-of 2031-04-16
onrecord positions --formulas           words that several holders share
"""


@click.command("positions", cls=Command, examples=_EXAMPLES)
@click.argument("actor", required=False)
@home_option
@json_option
@csv_option
@click.option("--about", metavar="NAME", help="An actor or instrument.")
@as_of_option
@known_on_option
@click.option("--formulas", is_flag=True, help="The same words by different holders.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say where an actor stands on a subject, day by day, and what changed.

    Changes are told word by word: [-taken out-] {+put in+}.
    """
    options = _Options(**given)
    one_form("positions", as_json=options.as_json, as_csv=options.as_csv)
    if options.formulas and options.as_csv:
        raise WrongUsage("formulas are printed as text or JSON: leave --csv out")  # noqa: EM101, TRY003
    if not options.actor and not options.formulas:
        raise WrongUsage("name an actor, such as RU, or give --formulas")  # noqa: EM101, TRY003
    with Record.open(options.home, create=False) as record:
        if options.formulas:
            _say_formulas(record.formulas(options.view(), day_of(options.known_on)), options)
            return
        folded = record.ledger("positions", options.view(), day_of(options.known_on))
    meant = folded.view
    keys = [key for key, one in folded.entries.items() if one.actor == meant.according_to]
    if options.about:
        keys = [key for key in keys if folded.entries[key].subject == meant.about]
    folded = narrowed(folded, keys)
    show_ledger(
        folded, rows_of(folded), options.typed(), as_json=options.as_json, as_csv=options.as_csv
    )


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
            as_of=day_of(self.as_of),
            according_to=self.actor and code_of(self.actor),
            about=self.about and code_of(self.about),
        )

    def typed(self) -> list[str]:
        """Give the command that prints the same again."""
        words = ["positions", *filter(None, [self.actor])]
        given = {"about": self.about, "as-of": self.as_of, "known-on": self.known_on}
        return again(words, given.items(), self.home)


def _say_formulas(found: Iterable[Formula], options: _Options) -> None:
    found = tuple(found)
    if options.as_json:
        for formula in found:
            say_json(_written(formula))
        return
    for formula in found:
        say(safe_line(formula.uses[0].words) + (", nearly the same" if formula.near else ""))
        for use in formula.uses:
            say(f"  {day_and_holders(use.said)}  {use.said.id}  {safe_line(use.words)}")
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
    return {"formula": " ".join(formula.words), "near": formula.near, "uses": uses}
