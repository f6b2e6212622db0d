"""onrecord export: the record taken away."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

import click

from onrecord.cli.files import opened
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say_json
from onrecord.cli.progress import shown
from onrecord.cli.terminal import on_terminal
from onrecord.errors import WrongUsage
from onrecord.exports import Table, exporters
from onrecord.model import Reading
from onrecord.record import Record

_EXAMPLES = """
onrecord export > record.jsonl                      whole readings, one a line
onrecord export --format csv --table statements -o statements.csv
onrecord export --format parquet --table turns -o turns.parquet
onrecord export --format plover -o events.csv       events of PLOVER and CAMEO
onrecord export --format parc -o attributions.jsonl source, cue and content
"""
_DEFAULTS = {
    "jsonl": Table.READINGS,
    "csv": Table.DOCUMENTS,
    "parquet": Table.DOCUMENTS,
    "plover": Table.STATEMENTS,
    "parc": Table.STATEMENTS,
}
_FORMATS = list(_DEFAULTS)


@click.command("export", cls=Command, examples=_EXAMPLES)
@home_option
@json_option
@click.option(
    "--format", "kind", type=click.Choice(_FORMATS), help="[default: jsonl, or as the file says]"
)
@click.option(
    "--table",
    type=click.Choice([table.value for table in Table]),
    help="What to write.  [readings; csv, parquet: documents; plover, parc: statements]",
)
@click.option("--output", "-o", type=click.Path(path_type=Path), help="File.  [standard output]")
def command(
    home: Path | None, kind: str | None, table: str | None, output: Path | None, *, as_json: bool
) -> None:
    """Write the record as JSON lines, CSV, Parquet, PLOVER or PARC.

    plover: one event a statement, as CSV.  parc: one attribution a line, as JSON.  Cells of a
    CSV file that a spreadsheet would take for a formula get an apostrophe.  A file is written
    beside its place and moved there when it is whole.  --json prints what was written, and
    needs --output.
    """
    kind = kind or _kind_of(output)
    if as_json and output is None:
        raise WrongUsage("export --json says what was written to a file: name one with --output")  # noqa: EM101, TRY003
    if kind == "parquet" and output is None and on_terminal():
        raise WrongUsage("Parquet is no text: name a file with --output")  # noqa: EM101, TRY003
    chosen = Table(table) if table else _DEFAULTS[kind]
    with Record.open(home, create=False) as record, opened(output) as file:
        rows = exporters[kind](_readings(record), chosen, file)
    if as_json:
        say_json({"file": str(output), "format": kind, "table": chosen.value, "rows": rows})
    elif output is not None:
        print(f"{output}: {counted(rows, 'row')} of {chosen.value}", file=sys.stderr)  # noqa: T201


def _kind_of(output: Path | None) -> str:
    suffix = output.suffix.lower().lstrip(".") if output else ""
    return suffix if suffix in {"csv", "parquet"} else "jsonl"


def _readings(record: Record) -> Iterator[Reading]:
    documents = record.documents()
    for document in shown(documents, len(documents)):
        yield record.reading(document.id)
