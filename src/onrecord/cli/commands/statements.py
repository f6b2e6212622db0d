"""onrecord statements: who holds what, in all documents."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_csv, say_json, shortened, styled
from onrecord.cli.statements import held
from onrecord.cli.terminal import safe_line, width
from onrecord.cli.views import DAY, csv_option, one_form
from onrecord.exports.plain import plain
from onrecord.exports.record import write_statement
from onrecord.exports.statement_tables import STATEMENTS, statement_cells
from onrecord.model import StatementKind
from onrecord.record import Record
from onrecord.store import Heard, Selection

_EXAMPLES = """
onrecord statements --holder petrova --kind demand
onrecord statements --holder RU --about EU --from 2031-01-01
onrecord statements --kind measure --measure expulsion --csv > expulsions.csv
onrecord statements --instrument 1244 --kind position --kind claim
"""
_KINDS = click.Choice([kind.value for kind in StatementKind])
_INDENT = "  "


@click.command("statements", cls=Command, examples=_EXAMPLES)
@home_option
@json_option
@csv_option
@click.option("--holder", help="Who is said to have said it: a name, or whom they represent.")
@click.option(
    "--kind", "kinds", multiple=True, type=_KINDS, metavar="KIND", help="Such as demand; several."
)
@click.option("--target", help="Whom it is directed at or about.")
@click.option("--about", help="Any target, agent or instrument of it.")
@click.option("--instrument", help="Words of an instrument's name, or its number.")
@click.option("--measure", metavar="TYPE", help="Such as expulsion.")
@click.option("--from", "since", type=DAY, help="First day of the document.")
@click.option("--to", "until", type=DAY, help="Last day.")
@click.option("--limit", type=click.IntRange(1), help="So many at most.")
@click.option("--latest", is_flag=True, help="Leave out versions that were replaced.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """List who holds what, by holder, kind, target, instrument and day.

    Newest document first.  A name is asked for by its whole words, without regard to accents
    and capitals; a code such as RU whole.  Kinds: claim, position, demand, commitment, measure,
    denial, condemnation, support.  `onrecord quote` takes the addresses.
    """
    options = _Options(**given)
    one_form("statements", as_json=options.as_json, as_csv=options.as_csv)
    with Record.open(options.home, create=False) as record:
        if options.as_json:
            for heard in record.statements(options.selection()):
                say_json(_written(heard))
        elif options.as_csv:
            _say_csv(record.statements(options.selection()))
        else:
            _say(record, options.selection())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    home: Path | None
    as_json: bool
    as_csv: bool
    holder: str | None
    kinds: tuple[str, ...]
    target: str | None
    about: str | None
    instrument: str | None
    measure: str | None
    since: datetime | None
    until: datetime | None
    limit: int | None
    latest: bool

    def selection(self) -> Selection:
        return Selection(
            holder=self.holder,
            kinds=tuple(map(StatementKind, self.kinds)),
            target=self.target,
            about=self.about,
            instrument=self.instrument,
            measure=self.measure and self.measure.strip().lower().replace(" ", "_"),
            since=self.since.date() if self.since else None,
            until=self.until.date() if self.until else None,
            superseded=not self.latest,
            limit=self.limit,
        )


def _written(heard: Heard) -> dict[str, object]:
    return {
        **write_statement(heard.document, heard.statement),
        "document": heard.document,
        "title": heard.title,
        "published_on": plain(heard.published_on),
    }


def _say_csv(found: Iterable[Heard]) -> None:
    """Print the rows of the table of statements, as `onrecord export` writes them."""
    say_csv(
        STATEMENTS,
        (statement_cells(one.document, one.published_on, one.statement) for one in found),
    )


def _say(record: Record, selection: Selection) -> None:
    room = width()
    shown = 0
    for heard in record.statements(selection):
        address = styled(heard.address, bold=True)
        day = heard.day.isoformat() if heard.day else "no date"
        say(f"{address}  {day}  {held(heard.statement)}")
        say(shortened(_INDENT + safe_line(heard.statement.text), room))
        shown += 1
    if not shown:
        say(_nothing(record, selection))
        return
    tally = record.tally(selection)
    of = f"{shown:,} of " if shown < tally.statements else ""
    places = counted(tally.documents, "document")
    say(f"{of}{counted(tally.statements, 'statement')} in {places}.{_unheard(record)}")


def _nothing(record: Record, selection: Selection) -> str:
    """Say why there is nothing, and what to do next."""
    counts = record.counts()
    if not counts.documents:
        return "The record is empty.  Next: onrecord add FILE, or onrecord demo"
    if not counts.statements:
        return f"No statement was heard in its documents.{_unheard(record)}"
    narrowed = replace(selection, superseded=True, limit=None) != Selection()
    said = "No statement is like that.  Next: onrecord statements, with fewer options."
    return (said if narrowed else "No statement.") + _unheard(record)


def _unheard(record: Record) -> str:
    """Say that documents were read before statements were heard; silence is not absence."""
    unheard = record.counts().unheard
    if not unheard:
        return ""
    verb = "was" if unheard == 1 else "were"
    documents = counted(unheard, "document")
    return f"  {documents} {verb} read before statements were heard: onrecord update --reread"
