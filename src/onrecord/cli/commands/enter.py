"""onrecord enter: what no text says, from a file, with its evidence."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from onrecord.cli.entering import say_entries_json
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import complain, counted, say, status_of
from onrecord.cli.terminal import safe_line
from onrecord.errors import BadEntries, WrongUsage
from onrecord.record import Record
from onrecord.regimes.sheets import SHEETS, template

_EXAMPLES = """
onrecord enter --template headcounts > staff.csv
onrecord enter staff.csv --by "Staff desk"
onrecord enter trips.toml --by "Travel desk" --json
"""


@click.command("enter", cls=Command, examples=_EXAMPLES)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@home_option
@json_option
@click.option("--by", metavar="NAME", help="The desk that enters it.")
@click.option(
    "--template",
    "sheet",
    type=click.Choice(list(SHEETS)),
    metavar="SHEET",
    help="Print a file to begin with.",
)
def command(
    file: Path | None,
    home: Path | None,
    by: str | None,
    sheet: str | None,
    *,
    as_json: bool,
) -> int:
    """Enter what no text says, from a file, with its evidence.

    Such as a staff list, a trip, a note received, a hiring, a report.  The file is CSV or TOML;
    every row has its evidence: a document of the record, or a note that is signed and dated.  A
    file is kept whole or not at all.  What is entered are statements by the desk, kept apart from
    what documents say.

    Sheets: headcounts, trips, notes, hirings, reports, and complete, by which a desk says that
    all there was of a sheet is entered.
    """
    if sheet is not None:
        say(template(SHEETS[sheet]))
        return 0
    if file is None:
        raise WrongUsage("name a file, or --template and a sheet: " + ", ".join(SHEETS))
    if by is None or not by.strip():
        raise WrongUsage("say which desk enters it: --by NAME")  # noqa: EM101, TRY003
    with Record.open(home) as record:
        try:
            entries = record.enter(file, " ".join(by.split()))
        except BadEntries as error:
            return _refuse(error)
    if as_json:
        say_entries_json(entries)
    else:
        say(f"Entered {counted(len(entries), 'row')} of {safe_line(str(file))}.")
    return 0


def _refuse(error: BadEntries) -> int:
    """Print everything that is wrong, one line each; give the exit status."""
    for fault in error.faults:
        complain(fault, error.file)
    wrong = counted(len(error.faults), "place")
    sys.stderr.write(f"onrecord: nothing was kept: {wrong} to mend. {error.hint}\n")
    return status_of(error)
