"""onrecord entries: what desks entered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.entering import say_entries, say_entries_csv, say_entries_json
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say
from onrecord.cli.views import as_of_option, csv_option, day_of, known_on_option, one_form
from onrecord.errors import WrongUsage
from onrecord.model import DeskEntry
from onrecord.record import Record
from onrecord.record.written.words import code_of
from onrecord.regimes.sheets import SHEETS

_EXAMPLES = """
onrecord entries
onrecord entries --sheet trips --account XN --as-of 2031-06-30
onrecord entries --sheet headcounts --csv > headcounts.csv
onrecord entries withdraw en:3f0a9c --by "A. Berg" --why "Counted twice"
onrecord entries restore en:3f0a9c --by "A. Berg" --why "It was right"
"""
_ACTIONS = ("withdraw", "restore")
_TWO = 2


@click.command("entries", cls=Command, examples=_EXAMPLES)
@click.argument("words", metavar="[withdraw|restore ID]", nargs=-1)
@home_option
@json_option
@csv_option
@as_of_option
@known_on_option
@click.option("--sheet", type=click.Choice(list(SHEETS)), metavar="SHEET", help="One sheet alone.")
@click.option("--account", metavar="ACTOR", help="By whose account.")
@click.option("--standing", is_flag=True, help="Leave out what is withdrawn.")
@click.option("--by", metavar="NAME", help="Who withdraws or restores; of a list, the desk.")
@click.option("--why", "because", metavar="WHY", help="Why it is withdrawn or restored.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """List what desks entered, withdraw an entry, or restore it.

    Nothing is ever taken out: an entry that is withdrawn stays, with who withdrew it, when and
    why.  --csv with --sheet prints the columns of `onrecord enter`, without what is withdrawn.
    """
    options = _Options(**given)
    options.check()
    if options.words:
        options.change()
        return
    with Record.open(options.home, create=False) as record:
        entries = record.entries(day_of(options.known_on))
    kept = [entry for entry in entries if options.keeps(entry)]
    if options.as_csv:
        say_entries_csv(kept, SHEETS[options.sheet] if options.sheet else None)
    elif options.as_json:
        say_entries_json(kept)
    elif kept:
        say_entries(kept)
    else:
        say(_nothing(entries or options.known_on))


def _nothing(narrowed: object) -> str:
    if narrowed:
        return "No entry is seen in this view."
    return "Nothing is entered. `onrecord enter --template headcounts` prints a file to begin with."


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    words: tuple[str, ...]
    home: Path | None
    as_json: bool
    as_csv: bool
    as_of: datetime | None
    known_on: datetime | None
    sheet: str | None
    account: str | None
    standing: bool
    by: str | None
    because: str | None

    def check(self) -> None:
        """Refuse what cannot be asked."""
        one_form("entries", as_json=self.as_json, as_csv=self.as_csv)
        if not self.words:
            if self.because:
                raise WrongUsage("--why goes with withdraw or restore and an id")  # noqa: EM101, TRY003
            return
        if self.words[0] not in _ACTIONS or len(self.words) != _TWO:
            raise WrongUsage("say withdraw or restore, and one id; or nothing, for the list")  # noqa: EM101, TRY003
        if self.as_csv or self.as_of or self.known_on or self.sheet or self.account:
            raise WrongUsage(f"{self.words[0]} takes --by and --why alone")  # noqa: EM102, TRY003
        if not (self.by and self.by.strip()) or not (self.because and self.because.strip()):
            raise WrongUsage(f"to {self.words[0]} says who and why: --by NAME --why WHY")  # noqa: EM102, TRY003

    def change(self) -> None:
        """Withdraw an entry or restore it, and say so."""
        what, entry = self.words
        restored = what == "restore"
        with Record.open(self.home, create=False) as record:
            made = record.withdraw_entry(
                entry,
                " ".join((self.by or "").split()),
                " ".join((self.because or "").split()),
                restored=restored,
            )
        if self.as_json:
            say_entries_json([made])
            return
        say(f"{made.id} is {'restored' if restored else 'withdrawn'}.")

    def keeps(self, entry: DeskEntry) -> bool:
        """Say whether an entry is listed."""
        again = self.as_csv and self.sheet is not None
        if (self.standing or again) and not entry.stands:
            return False
        if self.as_of and self.as_of.date() < entry.on:
            return False
        if self.by and self.by.casefold() != entry.by.casefold():
            return False
        if self.account and code_of(self.account) != entry.account:
            return False
        return self.sheet in {None, entry.sheet}
