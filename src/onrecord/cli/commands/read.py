"""onrecord read: what is in a file, with nothing kept."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from onrecord.cli.document import say_document
from onrecord.cli.options import Command, json_option
from onrecord.cli.output import complain, say, say_json, status_of
from onrecord.documents import Origin
from onrecord.documents.limits import bytes_from
from onrecord.errors import OnRecordError, ReaderFault
from onrecord.exports.record import write_failure, write_record
from onrecord.model import Reading
from onrecord.pipeline import read_bytes, read_path

_EXAMPLES = """
onrecord read statement.html
onrecord read --json *.pdf > readings.jsonl
onrecord read --json page.txt | jq .document.title
curl https://example.org/page | onrecord read -
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
    status = 0
    for path in paths:
        try:
            reading = _read(path)
        except OnRecordError as error:
            status = max(status, status_of(error))
            if as_json:
                say_json(write_failure(path, error))
            complain(error, _name(path))
            continue
        if as_json:
            say_json(write_record(reading))
        else:
            say_document(reading, whole=whole)
            say()
    return status


def _name(path: str) -> str:
    return "standard input" if path == "-" else path


def _read(path: str) -> Reading:
    try:
        return _read_here(path)
    except OnRecordError:
        raise
    except Exception as error:
        raise ReaderFault.of(_name(path), error) from error


def _read_here(path: str) -> Reading:
    if path == "-":
        data = bytes_from(sys.stdin.buffer, _name(path))
        return read_bytes(data, Origin(name=_name(path)))
    return read_path(Path(path))
