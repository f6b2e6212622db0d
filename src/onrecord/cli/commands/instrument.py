"""onrecord instrument: who invokes an instrument, and how they stand to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.ledgers import rows_of, show_ledger
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say
from onrecord.cli.terminal import safe_line
from onrecord.cli.views import (
    as_of_option,
    csv_option,
    day_of,
    known_on_option,
    one_form,
)
from onrecord.ledgers import View
from onrecord.record import Record
from onrecord.record.ledgers import narrowed
from onrecord.record.meant import meant, several_are_meant
from onrecord.record.written.words import again, code_of

_EXAMPLES = """
onrecord instrument "S/RES/1244 (1999)"
onrecord instrument 1244 --according-to XN --csv
onrecord instrument VCDR/9
onrecord instrument "open skies" --as-of 2031-06-30 --json
"""
_MOST = 12


@click.command("instrument", cls=Command, examples=_EXAMPLES)
@click.argument("name")
@home_option
@json_option
@csv_option
@as_of_option
@known_on_option
@click.option("--according-to", metavar="ACTOR", help="By whose account: a code or a name.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say who invokes an instrument, how they stand to it, and its status by account.

    Its whole name, another name of it, a number or words of it: where several are meant they are
    listed.  An article or another provision stands behind a stroke: VCDR/9, "1244/paragraph 10".
    """
    options = _Options(**given)
    one_form("instrument", as_json=options.as_json, as_csv=options.as_csv)
    with Record.open(options.home, create=False) as record:
        folded = record.ledger("instruments", options.view(), day_of(options.known_on))
        name = record.identities(day_of(options.known_on)).of(options.name)
    keys = meant(name, folded.entries)
    several = several_are_meant(keys, folded.entries)
    if several and not (options.as_json or options.as_csv):
        _say_several(keys)
        return
    folded = narrowed(folded, keys)
    show_ledger(
        folded, rows_of(folded), options.typed(), as_json=options.as_json, as_csv=options.as_csv
    )


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
        account = self.according_to and code_of(self.according_to)
        return View(as_of=day_of(self.as_of), according_to=account)

    def typed(self) -> list[str]:
        """Give the command that prints the same again."""
        given = {
            "as-of": self.as_of,
            "known-on": self.known_on,
            "according-to": self.according_to,
        }
        return again(["instrument", self.name], given.items(), self.home)


def _say_several(keys: tuple[str, ...]) -> None:
    say(f"{len(keys)} instruments are meant.  Name one:")
    for name in keys[:_MOST]:
        say(f"  {safe_line(name)}")
    if _MOST < len(keys):
        say(f"  and {len(keys) - _MOST} more")
