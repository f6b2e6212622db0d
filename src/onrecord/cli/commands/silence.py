"""onrecord silence: who has spoken, and who has not in what was watched."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import click

from onrecord.archive import SystemClock
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.silences import say_silence, say_silence_csv, say_silence_json
from onrecord.cli.views import DAY, csv_option, day_of, one_form
from onrecord.errors import WrongUsage
from onrecord.ledgers.silence import Occasion
from onrecord.record import Record
from onrecord.record.written.words import again, code_of

_EXAMPLES = """
onrecord silence --subject XK --actors RU RS FR
onrecord silence --subject XK --actors RU US --since 2031-01-01
onrecord silence --event st:3f0a9c/120-480 --actors RU US --csv > silence.csv
"""


@click.command("silence", cls=Command, examples=_EXAMPLES)
@click.argument("more", metavar="[ACTOR]...", nargs=-1)
@home_option
@json_option
@csv_option
@click.option("--actors", multiple=True, metavar="ACTOR...", help="Who is asked about; several.")
@click.option(
    "--subject", "subjects", multiple=True, metavar="NAME", help="An actor or instrument; several."
)
@click.option("--event", metavar="STATEMENT", help="A statement: its day, and what it is about.")
@click.option("--since", type=DAY, help="The first day that counts.")
@click.option("--on", type=DAY, help="The last day that counts.  [today]")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say who has spoken of a subject, and who has not in what was watched.

    Nobody is said to be silent without a source of their own that was watched without a gap:
    `onrecord update` keeps every look.  A source is an actor's own when its file names the
    country, or when most of the texts that it brought are issued by that actor.
    """
    options = _Options(**given)
    options.check()
    with Record.open(options.home, create=False) as record:
        occasion = options.occasion(record)
        voices = record.silence(occasion, map(code_of, options.who()))
    if options.as_json:
        say_silence_json(occasion, voices, options.typed())
    elif options.as_csv:
        say_silence_csv(voices)
    else:
        say_silence(occasion, voices, options.typed())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    more: tuple[str, ...]
    home: Path | None
    as_json: bool
    as_csv: bool
    actors: tuple[str, ...]
    subjects: tuple[str, ...]
    event: str | None
    since: datetime | None
    on: datetime | None

    def check(self) -> None:
        """Refuse what cannot be asked."""
        one_form("silence", as_json=self.as_json, as_csv=self.as_csv)
        if not self.who():
            raise WrongUsage("name the actors that are asked about: --actors RU US")  # noqa: EM101, TRY003
        if not self.event and not self.subjects:
            raise WrongUsage("say of what: --subject NAME or --event STATEMENT")  # noqa: EM101, TRY003
        if self.event and self.since:
            raise WrongUsage("an event has a day of its own: leave --since out")  # noqa: EM101, TRY003
        if self.since and self.day() < self.since.date():
            raise WrongUsage("--since is after the last day that counts")  # noqa: EM101, TRY003

    def who(self) -> tuple[str, ...]:
        return (*self.actors, *self.more)

    def day(self) -> date:
        return day_of(self.on) or SystemClock().now().date()

    def occasion(self, record: Record) -> Occasion:
        """Say of what, and in which days, actors may have spoken."""
        named = frozenset(map(code_of, self.subjects))
        if self.event is None:
            return Occasion(subjects=named, since=day_of(self.since), on=self.day())
        event = record.occasion(self.event, self.day())
        return replace(event, subjects=named) if named else event

    def typed(self) -> list[str]:
        """Give the command that prints the same again, on whatever day it is typed."""
        given = [
            *(("subject", subject) for subject in self.subjects),
            ("event", self.event),
            ("actors", self.who()),
            ("since", self.since),
            ("on", self.day()),
        ]
        return again(["silence"], given, self.home)
