"""onrecord counters: days since, counted and printed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from onrecord.archive import SystemClock
from onrecord.cli.counting import (
    say_count,
    say_count_csv,
    say_count_json,
    say_printed,
    say_printed_csv,
    say_printed_json,
)
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.views import DAY, csv_option, day_of, one_form
from onrecord.errors import WrongUsage
from onrecord.knowledge.measures import measure_types
from onrecord.ledgers.counting import Question
from onrecord.model import StatementKind
from onrecord.record import Record
from onrecord.record.written.words import again, code_of

_EXAMPLES = """
onrecord counters                               printed ones, checked
onrecord counters --actor RU --about XK         days since RU spoke of XK
onrecord counters --measure expulsion --between RU US
onrecord counters --actor RU --kind demand --on 2031-05-09 --json
"""
_KINDS = click.Choice([kind.value for kind in StatementKind])


@click.command("counters", cls=Command, examples=_EXAMPLES)
@home_option
@json_option
@csv_option
@click.option("--actor", help="Who spoke; of a measure, who did it.")
@click.option("--about", metavar="NAME", help="An actor or instrument that it is about.")
@click.option("--between", nargs=2, metavar="A B", help="Two actors who are both involved.")
@click.option("--measure", metavar="TYPE", help="A measure, such as expulsion.")
@click.option(
    "--kind", "kinds", multiple=True, type=_KINDS, metavar="KIND", help="Such as demand; several."
)
@click.option("--on", type=DAY, help="The day until which is counted.  [today]")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Count days since an event, or since an actor spoke, and check printed counters.

    Without a question, every counter of days that a document prints is checked against the
    calendar.  With one, days are counted from the last statement or measure that is like it; where
    what was watched since has a gap, the answer is that it is unknown.
    """
    options = _Options(**given)
    one_form("counters", as_json=options.as_json, as_csv=options.as_csv)
    if options.asks_nothing:
        _printed(options)
        return
    with Record.open(options.home, create=False) as record:
        count = record.days_since(options.question(), options.day())
    if options.as_json:
        say_count_json(count, options.typed())
    elif options.as_csv:
        say_count_csv(count)
    else:
        say_count(count, options.typed())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    home: Path | None
    as_json: bool
    as_csv: bool
    actor: str | None
    about: str | None
    between: tuple[str, str] | None
    measure: str | None
    kinds: tuple[str, ...]
    on: datetime | None

    @property
    def asks_nothing(self) -> bool:
        """Say whether printed counters are meant."""
        return not any((self.actor, self.about, self.between, self.measure, self.kinds))

    def question(self) -> Question:
        measure = self.measure and self.measure.strip().lower().replace(" ", "_")
        if measure and measure not in measure_types():
            raise WrongUsage(f"{measure!r} is no type of measure: {', '.join(measure_types())}")  # noqa: EM102, TRY003
        if measure and self.kinds:
            raise WrongUsage("--measure asks for measures: leave --kind out")  # noqa: EM101, TRY003
        return Question(
            actor=self.actor and code_of(self.actor),
            about=self.about and code_of(self.about),
            between=self.between and (code_of(self.between[0]), code_of(self.between[1])),
            measure=measure,
            kinds=tuple(map(StatementKind, self.kinds)),
        )

    def day(self) -> date:
        return day_of(self.on) or SystemClock().now().date()

    def typed(self) -> list[str]:
        """Give the command that prints the same again, on whatever day it is typed."""
        given = [
            ("actor", self.actor),
            ("about", self.about),
            ("measure", self.measure),
            ("between", self.between),
            *(("kind", kind) for kind in self.kinds),
        ]
        day = None if self.asks_nothing else self.day()
        return again(["counters"], [*given, ("on", day)], self.home)


def _printed(options: _Options) -> None:
    if options.on:
        raise WrongUsage("--on is for a question: add --actor, --about, --between or --measure")  # noqa: EM101, TRY003
    with Record.open(options.home, create=False) as record:
        checks = record.counters()
    if options.as_json:
        say_printed_json(checks, options.typed())
    elif options.as_csv:
        say_printed_csv(checks)
    else:
        say_printed(checks, options.typed())
