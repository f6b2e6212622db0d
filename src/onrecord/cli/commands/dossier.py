"""onrecord dossier: a dispute that is followed, and its brief."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.briefs import format_of, write_brief
from onrecord.cli.dossiers import (
    say_dossiers,
    say_dossiers_csv,
    say_followed,
)
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say_json
from onrecord.cli.views import as_of_option, csv_option, day_of, known_on_option, one_form
from onrecord.dossiers import Brief, load_dossiers
from onrecord.errors import WrongUsage
from onrecord.exports.plain import plain
from onrecord.ledgers import View
from onrecord.record import Record
from onrecord.record.dossiers import Followed
from onrecord.record.home import home_of
from onrecord.record.written.dossiers import covers, written_dossier, written_followed
from onrecord.record.written.words import again

_EXAMPLES = """
onrecord dossier list
onrecord dossier show ilvane-strait
onrecord dossier brief ilvane-strait -o brief.html
onrecord dossier brief ilvane-strait --as-of 2031-03-31 -o brief.pdf
onrecord ledger measures --dossier ilvane-strait
"""


@click.command("dossier", cls=Command, examples=_EXAMPLES)
@click.argument("action", metavar="ACTION", type=click.Choice(["list", "show", "brief"]))
@click.argument("name", required=False)
@home_option
@json_option
@csv_option
@as_of_option
@known_on_option
@click.option(
    "--format",
    "kind",
    type=click.Choice(["md", "html", "pdf"]),
    help="Of a brief.  [as the file says, else md]",
)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="File.  [standard output]")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Follow a dispute: list the dossiers, show one, or write its brief of one page.

    ACTION is list, show or brief.  A dossier is a file of TOML in the record's folder "dossiers",
    with the keys name, title, parties, mediators, instruments, subjects, sources and names.  A
    statement belongs to it when two parties are involved; or one, together with a mediator, an
    instrument or the words of a subject; or a mediator, together with the words of a subject.
    """
    options = _Options(**given)
    _refuse(options)
    if options.action == "list":
        _list(options)
        return
    if options.name is None:
        raise WrongUsage(f"dossier {options.action} needs the NAME of a dossier")  # noqa: EM102, TRY003
    with Record.open(options.home, create=False) as record:
        followed = record.followed(options.name, options.view(), day_of(options.known_on))
        brief = _brief(record, followed, options) if options.action == "brief" else None
    if brief is None:
        _show(followed, options)
    elif options.as_json and options.output is None:
        say_json(plain(brief))
    else:
        kind = format_of(options.kind, options.output)
        write_brief(brief, kind, options.output, as_json=options.as_json)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    action: str
    name: str | None
    home: Path | None
    as_json: bool
    as_csv: bool
    as_of: datetime | None
    known_on: datetime | None
    kind: str | None
    output: Path | None

    def view(self) -> View:
        return View(as_of=day_of(self.as_of))

    def typed(self) -> str:
        """Give the command that gives the same again; a brief is no place for a path of ours."""
        days = {"as-of": self.as_of, "known-on": self.known_on}
        return shlex.join(again(["dossier", self.action, str(self.name)], days.items(), None))


def _refuse(options: _Options) -> None:
    """Refuse options of one action that are given to another."""
    if options.as_csv and options.action != "list":
        raise WrongUsage("--csv is for `dossier list`")  # noqa: EM101, TRY003
    one_form("dossier list", as_json=options.as_json, as_csv=options.as_csv)
    if options.action != "brief" and (options.kind or options.output):
        raise WrongUsage("--format and --output are for `dossier brief`")  # noqa: EM101, TRY003
    if options.action == "list" and options.name:
        raise WrongUsage(f"`dossier list` takes no name: try `dossier show {options.name}`")  # noqa: EM102, TRY003


def _list(options: _Options) -> None:
    place = home_of(options.home)
    dossiers = load_dossiers(place.dossiers)
    if options.as_csv:
        say_dossiers_csv(dossiers)
    elif options.as_json:
        for dossier in dossiers:
            say_json(written_dossier(dossier))
    else:
        say_dossiers(dossiers, place.dossiers)


def _show(followed: Followed, options: _Options) -> None:
    if options.as_json:
        say_json(written_followed(followed))
    else:
        say_followed(followed, covers(followed))


def _brief(record: Record, followed: Followed, options: _Options) -> Brief:
    return record.brief(followed, covers(followed), options.typed())
