"""onrecord who: who held an office, or whom a name means, on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

import click

from onrecord.archive import SystemClock
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say, say_csv, say_json
from onrecord.cli.terminal import safe_line
from onrecord.cli.views import DAY, csv_option, day_of, one_form
from onrecord.identity.naming import Candidate
from onrecord.record import Record

_EXAMPLES = """
onrecord who "Foreign Minister of Norland" --on 2031-03-04
onrecord who "the Minister of Norland" --on 2031-03-04
onrecord who "Ada Berg" --on 2029-06-30 --json
onrecord who Congo
"""
_COLUMNS = (
    "kind", "name", "of", "title", "since", "until", "checked", "holds", "file", "line", "source",
)  # fmt: skip


@click.command("who", cls=Command, examples=_EXAMPLES)
@click.argument("name")
@home_option
@json_option
@csv_option
@click.option("--on", type=DAY, help="The day that is asked for.  [today]")
def command(
    name: str, home: Path | None, on: datetime | None, *, as_json: bool, as_csv: bool
) -> None:
    """Say who held an office, or whom a name means, on a day, and by which row.

    Several candidates are all shown, and none is chosen.  Rows of other days come last and say
    so.  A row says what a source calls somebody, and never whether something is a state.
    """
    one_form("who", as_json=as_json, as_csv=as_csv)
    day = day_of(on) or SystemClock().now().date()
    with Record.open(home, create=False) as record:
        found = record.who(name, day)
    if as_json:
        for one in found:
            say_json(asdict(one))
    elif as_csv:
        say_csv(_COLUMNS, map(asdict, found))
    else:
        _say(name, found, f"{day}")


def _say(name: str, found: tuple[Candidate, ...], day: str) -> None:
    holds = [one for one in found if one.holds]
    if not found:
        say(f"No row has {safe_line(name)!r}.  Next: onrecord know FILE")
        return
    if not holds:
        say(f"No row has {safe_line(name)!r} on {day}.  On other days:")
        _say_all(found)
        return
    meant = {(one.name, one.title) for one in holds}
    if 1 < len(meant):
        say(f"{len(meant)} candidates on {day}; none is chosen:")
    _say_all(holds)
    others = found[len(holds) :]
    if others:
        say("On other days:")
        _say_all(others)


def _say_all(found: Iterable[Candidate]) -> None:
    for one in found:
        say(safe_line(_told(one)))
        line = f", line {one.line}" if one.line else ""
        say(f"  {safe_line(f'{one.file}{line}: {one.source}')}")


def _told(one: Candidate) -> str:
    """Say in words whom a candidate is."""
    of = f" of {one.of}" if one.of else ""
    if one.kind == "same":
        return f"{one.name}: judged to be the same"
    if one.kind != "office":
        return f"{one.name}: {one.kind}{of}"
    checked = f"{one.checked}, when it was last checked" if one.checked else "no last day"
    return f"{one.name}: {one.title}{of}, {one.since} to {one.until or checked}"
