"""onrecord read: what is in a file, with nothing kept."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.document import say_document
from onrecord.cli.options import Command, json_option
from onrecord.cli.output import complain, say, say_json
from onrecord.errors import OnRecordError, UnreadableDocument
from onrecord.exports.record import write_failure, write_record
from onrecord.model import Reading
from onrecord.pipeline import read_path

_EXAMPLES = """
onrecord read statement.html
onrecord read --json *.pdf > readings.jsonl
onrecord read --json page.txt | jq .document.title
"""


@click.command("read", cls=Command, examples=_EXAMPLES)
@click.argument("paths", nargs=-1, required=True)
@json_option
@click.option("--all", "whole", is_flag=True, help="Show the page's furniture as well.")
def command(paths: tuple[str, ...], *, as_json: bool, whole: bool) -> int:
    """Read files and print what is in them; nothing is kept.

    Reads HTML, PDF, DOCX, EML, plain text, Markdown and feeds.  With --json, one line of the
    record format a file, in the order of the paths; a file that cannot be read gets a line
    with the reason.  The exit status is 1 when there was one.
    """
    failed = False
    for path in paths:
        try:
            reading = _read(path)
        except OnRecordError as error:
            failed = True
            if as_json:
                say_json(write_failure(path, error))
            complain(error, path)
            continue
        if as_json:
            say_json(write_record(reading))
        else:
            say_document(reading, whole=whole)
            say()
    return int(failed)


def _read(path: str) -> Reading:
    try:
        return read_path(Path(path))
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise UnreadableDocument(path, reason) from error
