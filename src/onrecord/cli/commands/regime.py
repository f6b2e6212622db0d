"""onrecord regime: rules between states, checked."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any

import click

from onrecord.archive import SystemClock
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say, say_csv, say_json, say_rows
from onrecord.cli.regimes import (
    say_judged,
    say_judged_csv,
    say_judged_json,
    say_regime,
)
from onrecord.cli.terminal import safe_line
from onrecord.cli.views import DAY, csv_option, day_of, known_on_option, one_form
from onrecord.errors import OutputUnwritable, WrongUsage
from onrecord.exports.plain import plain
from onrecord.record import Record
from onrecord.record.home import home_of
from onrecord.record.regimes import find_regime, load_regime, regime_files
from onrecord.record.written.rulings import regime_row
from onrecord.record.written.words import again
from onrecord.regimes.shipped import template_regime

_EXAMPLES = """
onrecord regime list
onrecord regime show staff-parity
onrecord regime copy staff-parity
onrecord regime check staff-parity.toml --on 2031-06-30
onrecord regime check travel-notice --on 2031-06-30 --csv > findings.csv
onrecord regime template > my-regime.toml
"""

_AHEAD = timedelta(days=1)
"""By how much it is a later day somewhere than in UTC."""


@click.command("regime", cls=Command, examples=_EXAMPLES)
@click.argument("what", metavar="check|list|show|copy|template", required=False)
@click.argument("name", metavar="[FILE|NAME]", required=False)
@home_option
@json_option
@csv_option
@click.option("--on", type=DAY, help="The day on which it is checked.  [today]")
@known_on_option
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Check rules between states over what desks entered and what the ledgers hold.

    A regime is a TOML file: ceilings, parity, quotas, notice of travel, bans, deadlines, duties
    to report.  Each finding says what is kept or broken, by how much, by whose account and from
    which rows; or that it is undecided, and which row is missing.  A name is that of a file in
    the record's folder `regimes`, or of an example; `copy` writes an example here.
    """
    options = _Options(**given)
    action = _ACTIONS.get(options.what or "")
    if action is None:
        raise WrongUsage(f"say what: {', '.join(_ACTIONS)}")  # noqa: EM102, TRY003
    one_form("regime", as_json=options.as_json, as_csv=options.as_csv)
    options.check()
    action(options)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    what: str | None
    name: str | None
    home: Path | None
    as_json: bool
    as_csv: bool
    on: datetime | None
    known_on: datetime | None

    def check(self) -> None:
        """Refuse what cannot be asked."""
        named = self.what not in {"list", "template"}
        if named and not self.name:
            raise WrongUsage(f"{self.what} takes a regime: a file, or a name that list has")  # noqa: EM102, TRY003
        if not named and self.name:
            raise WrongUsage(f"{self.what} takes no name")  # noqa: EM102, TRY003
        if self.what != "check" and (self.on or self.known_on):
            raise WrongUsage("--on and --known-on go with check")  # noqa: EM101, TRY003
        if SystemClock().now().date() + _AHEAD < self.day():
            raise WrongUsage(f"--on: {self.day()} is yet to come, and nobody knows what it brings")  # noqa: EM102, TRY003

    def file(self) -> Path:
        return find_regime(home_of(self.home), self.name or "")

    def day(self) -> date:
        return day_of(self.on) or SystemClock().now().date()

    def typed(self) -> list[str]:
        """Give the command that prints the same again, on whatever day it is typed."""
        given = [("on", self.day()), ("known-on", self.known_on)]
        return again(["regime", "check", self.name or ""], given, self.home)


def _check(options: _Options) -> None:
    regime = load_regime(options.file())
    with Record.open(options.home, create=False) as record:
        judged = record.check_regime(regime, options.day(), day_of(options.known_on))
    if options.as_json:
        say_judged_json(judged, options.typed())
    elif options.as_csv:
        say_judged_csv(judged)
    else:
        say_judged(judged, options.typed())


def _list(options: _Options) -> None:
    files = regime_files(home_of(options.home))
    rows = [{**regime_row(load_regime(file), str(file)), "name": file.stem} for file in files]
    if options.as_csv:
        say_csv(rows[0], rows)
    elif options.as_json:
        for row in rows:
            say_json(row)
    else:
        say_rows((str(row["name"]), str(row["parties"]), str(row["title"])) for row in rows)


def _show(options: _Options) -> None:
    file = options.file()
    regime = load_regime(file)
    if options.as_json:
        say_json(plain(regime))
    elif options.as_csv:
        row = regime_row(regime, str(file))
        say_csv(row, [row])
    else:
        say_regime(regime)


def _copy(options: _Options) -> None:
    """Write a regime's file, and its entries where there are some, into this folder."""
    source = options.file()
    load_regime(source)
    files = [source, *(file for file in [source.with_suffix(".csv")] if file.exists())]
    taken = [file.name for file in files if Path(file.name).exists()]
    if taken:
        raise OutputUnwritable(taken[0], "it is there already")
    for file in files:
        Path(file.name).write_bytes(file.read_bytes())
        say(f"Wrote {safe_line(file.name)}.")


def _template(_: _Options) -> None:
    say(template_regime().rstrip("\n"))


_ACTIONS: Mapping[str, Callable[[_Options], None]] = {
    "check": _check,
    "list": _list,
    "show": _show,
    "copy": _copy,
    "template": _template,
}
