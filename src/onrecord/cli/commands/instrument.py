"""onrecord instrument: who invokes an instrument, and how they stand to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.ledgers import rows_of, say_ledger, say_ledger_csv, say_ledger_json
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say
from onrecord.cli.terminal import safe_line
from onrecord.errors import WrongUsage
from onrecord.ledgers import View
from onrecord.record import Record
from onrecord.record.ledgers import narrowed
from onrecord.store import folded_words

_EXAMPLES = """
onrecord instrument "S/RES/1244 (1999)"
onrecord instrument 1244 --according-to XN --csv
onrecord instrument "open skies" --as-of 2031-06-30 --json
"""
_DAY = click.DateTime(["%Y-%m-%d"])
_MOST = 12


@click.command("instrument", cls=Command, examples=_EXAMPLES)
@click.argument("name")
@home_option
@json_option
@click.option("--csv", "as_csv", is_flag=True, help="Print CSV.")
@click.option("--as-of", type=_DAY, help="As it stood on this day.")
@click.option("--known-on", type=_DAY, help="As far as captured by this day.")
@click.option("--according-to", metavar="ACTOR", help="By whose account: a code or a name.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say who invokes an instrument, how they stand to it, and its status by account.

    Its whole name, a number or words of it: where several are meant they are listed.
    """
    options = _Options(**given)
    if options.as_json and options.as_csv:
        raise WrongUsage("instrument prints JSON or CSV: leave one of the two out")  # noqa: EM101, TRY003
    with Record.open(options.home, create=False) as record:
        folded = record.ledger("instruments", options.view(), options.known())
    meant = _meant(options.name, tuple(folded.entries))
    if 1 < len(meant) and not options.as_json and not options.as_csv:
        say(f"{len(meant)} instruments are meant.  Name one:")
        for name in meant[:_MOST]:
            say(f"  {safe_line(name)}")
        if _MOST < len(meant):
            say(f"  and {len(meant) - _MOST} more")
        return
    folded = narrowed(folded, meant)
    if options.as_csv:
        say_ledger_csv(rows_of(folded))
    elif options.as_json:
        say_ledger_json(folded, rows_of(folded), options.typed())
    else:
        say_ledger(folded, rows_of(folded), options.typed())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    name: str
    home: Path | None
    as_json: bool
    as_csv: bool
    as_of: datetime | None
    known_on: datetime | None
    according_to: str | None

    def view(self) -> View:
        as_of = self.as_of.date() if self.as_of else None
        return View(as_of=as_of, according_to=self.according_to)

    def known(self) -> date | None:
        return self.known_on.date() if self.known_on else None

    def typed(self) -> list[str]:
        """Give the command that prints the same again."""
        typed = ["onrecord", "instrument", self.name]
        for option in ("as_of", "known_on", "according_to"):
            value = getattr(self, option)
            if value:
                text = value.date().isoformat() if isinstance(value, datetime) else value
                typed += [f"--{option.replace('_', '-')}", text]
        return [*typed, "--home", str(self.home)] if self.home else typed


def _meant(asked: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the instruments that somebody means: by the whole name, else by words of it."""
    if asked in names:
        return (asked,)
    words = folded_words(asked)
    return tuple(name for name in names if words and words in folded_words(name))
