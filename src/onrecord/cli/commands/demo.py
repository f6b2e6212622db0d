"""onrecord demo: the documents that come with onrecord, in a fresh record."""

from __future__ import annotations

import shutil
from pathlib import Path

import click

from onrecord.cli.commands.add import say_outcomes
from onrecord.cli.options import Command, json_option
from onrecord.cli.output import counted, say, say_json
from onrecord.cli.progress import shown
from onrecord.cli.terminal import safe_line
from onrecord.demo import demo_documents, demo_dossiers, demo_knowledge
from onrecord.errors import WrongUsage
from onrecord.exports.plain import plain
from onrecord.model import StatementKind
from onrecord.record import Record
from onrecord.record.home import home_of
from onrecord.store import Counts, Selection

_EXAMPLES = """
onrecord demo
onrecord demo --home /tmp/demo
"""
_MARK = ".onrecord-demo"


@click.command("demo", cls=Command, examples=_EXAMPLES)
@click.option(
    "--home",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("demo-record"),
    show_default=True,
    help="Folder of the demo's record.",
)
@json_option
def command(home: Path, *, as_json: bool) -> int:
    """Read the documents that come with onrecord into a fresh record.

    The documents are of our own writing: two invented states, a mediator and an organisation.
    A demo that is there already is replaced; any other record is left alone.
    """
    _make_room(home)
    shutil.copytree(demo_knowledge(), home_of(home).knowledge)
    documents = demo_documents()
    with Record.open(home) as record:
        record.home.dossiers.mkdir()
        for dossier in demo_dossiers():
            shutil.copyfile(dossier, record.home.dossiers / dossier.name)
        outcomes = shown(record.add(documents), len(documents), quiet=as_json)
        _, status = say_outcomes(outcomes, as_json=False, quiet=True)
        counts = record.counts()
        tries = _tries(record, home)
    if as_json:
        say_json({"home": str(home), "counts": plain(counts), "try": tries})
    else:
        _say_report(home, counts, tries)
    return status


def _make_room(home: Path) -> None:
    place = home_of(home)
    mark = home / _MARK
    if place.folder.exists() and any(place.folder.iterdir()):
        if not mark.exists():
            reason = f"{home} is there already and is no demo: name another folder with --home"
            raise WrongUsage(reason)
        shutil.rmtree(home)
    home.mkdir(parents=True, exist_ok=True)
    mark.touch()


def _say_report(home: Path, counts: Counts, tries: list[str]) -> None:
    announced = f"{counted(counts.announced, 'document')} announced, {counts.arrived} of them here"
    say(f"The demo's record in {home}:")
    languages = ", ".join(f"{number} {name}" for name, number in counts.languages.items())
    for number, what in (
        (counts.documents, f"documents ({languages}), {counts.versions} of them a new version"),
        (counts.speakers, "speakers"),
        (counts.turns, "turns"),
        (counts.actors, "mentions of actors"),
        (counts.instruments, "mentions of instruments"),
        (counts.times, "dates and times"),
        (counts.quantities, "quantities"),
        (counts.statements, "statements"),
    ):
        say(f"{number:8,}  {what}")
    say(f"{'':8}  {announced}")
    say()
    say("Try next:")
    for line in tries:
        say(f"  {safe_line(line)}")


def _tries(record: Record, home: Path) -> list[str]:
    """Write commands that can be typed, with ids of this record."""
    at = f"--home {home}"
    lines = [f"onrecord list {at}"]
    documents = record.documents()
    told = max(documents, key=lambda document: document.turns, default=None)
    if told is not None:
        lines.append(f"onrecord show {told.id[4:10]} {at}")
    results = record.search("genre:news_conference") if documents else None
    query = _query(record)
    lines.append(f"onrecord search '{query}' {at}")
    hits = record.search(query).hits or (results.hits if results else ())
    if hits:
        lines.append(f"onrecord quote {hits[0].address} {at}")
    if any(record.statements(Selection(kinds=(StatementKind.DEMAND,), limit=1))):
        lines.append(f"onrecord statements --kind demand {at}")
    if record.announced(arrived=False):
        lines.append(f"onrecord list --announced {at}")
    lines.append(f"onrecord dossier brief ilvane-strait {at}")
    lines.append(f"onrecord export --format csv --table mentions {at}")
    lines.append(f"onrecord serve -o {at}")
    return lines


def _query(record: Record) -> str:
    """Choose a search that finds something: the instrument's words that most documents share."""
    for words in ('"Vantry Treaty"', "treaty", "the"):
        if record.search(words, limit=1).total:
            return words
    return "the"
