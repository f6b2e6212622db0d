"""onrecord know: files of knowledge, taken in."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json, say_rows
from onrecord.cli.terminal import safe_line
from onrecord.errors import BadKnowledgeFile, WrongUsage
from onrecord.exports.plain import plain
from onrecord.record import Record
from onrecord.record.knowing import Learnt, is_set_aside, own_files

_EXAMPLES = """
onrecord know norland.toml
onrecord know offices.ftm.json --check    say what is in it, and keep nothing
onrecord know norland.toml --replace
onrecord know                             list the record's own files
"""
_MANY = {"polity": "polities", "person": "people", "body": "bodies"}


@click.command("know", cls=Command, examples=_EXAMPLES)
@click.argument("file", required=False, type=click.Path(path_type=Path))
@home_option
@json_option
@click.option("--check", is_flag=True, help="Say what is in it, and keep nothing.")
@click.option("--replace", is_flag=True, help="Take the place of a file of the same name.")
def command(
    file: Path | None, home: Path | None, *, as_json: bool, check: bool, replace: bool
) -> int:
    """Take in a file of knowledge: TOML rows, or FollowTheMoney entities.

    Entities are in a file that ends in .json, .jsonl, .ndjson or .ftm.  Texts are read with it
    from then on; `onrecord update --reread` reads those that are here with it.  A file is taken
    whole or not at all, and everything that is wrong is told by line and column.  Rows that say
    the same twice, or have two people in one office, are told and kept: no reading chooses
    between them.
    """
    if file is None and (check or replace):
        raise WrongUsage("name a file")  # noqa: EM101, TRY003
    with Record.open(home) as record:
        if file is None:
            _list(record, as_json=as_json)
            return 0
        try:
            learnt = record.know(file, check=check, replace=replace)
        except BadKnowledgeFile as error:
            _say_problems(error, as_json=as_json)
            raise
        if as_json:
            say_json(_written(learnt))
            return 0
        _say(record, learnt, check=check)
        return 0


def _say_problems(error: BadKnowledgeFile, *, as_json: bool) -> None:
    """Print every place where something is wrong; the error itself has the first."""
    if as_json:
        rows = [{"line": line, "column": at, "reason": why} for line, at, why in error.problems]
        say_json({"file": error.file, "problems": rows})
        return
    for line, column, reason in error.problems:
        sys.stderr.write(f"line {line}, column {column}: {safe_line(reason)}\n")


def _say(record: Record, learnt: Learnt, *, check: bool) -> None:
    say(f"{learnt.file.name}: {_rows(learnt.rows)}")
    for one in (*learnt.left_out, *learnt.doubts):
        say(f"  line {one.place[0]}, column {one.place[1]}: {safe_line(one.reason)}")
    if check:
        say("Nothing is kept: it was only checked.")
    elif not learnt.kept:
        say("It is there already.")
    else:
        say(f"Kept as {learnt.file}.  Texts are read with it from now on.")
        if record.counts().documents:
            say("Next, for those that are here: onrecord update --reread")
    if is_set_aside(record.home):
        say("ONRECORD_KNOWLEDGE names another folder: while it does, that one is used alone.")


def _rows(rows: object) -> str:
    assert isinstance(rows, dict)
    said = (counted(n, kind.replace("_", " "), _MANY.get(kind)) for kind, n in rows.items())
    return ", ".join(said) or "no row"


def _written(learnt: Learnt) -> dict[str, object]:
    return {
        "file": str(learnt.file),
        "kept": learnt.kept,
        "rows": dict(learnt.rows),
        "left_out": [_place(one.place, one.reason) for one in learnt.left_out],
        "doubts": [_place(one.place, one.reason) for one in learnt.doubts],
    }


def _place(place: tuple[int, int], reason: str) -> dict[str, object]:
    return {"line": place[0], "column": place[1], "reason": reason}


def _list(record: Record, *, as_json: bool) -> None:
    files = own_files(record.home)
    if as_json:
        for path, rows in files.items():
            say_json({"file": str(path), "rows": plain(dict(rows))})
        return
    say_rows([path.name, _rows(rows)] for path, rows in files.items())
    if not files:
        say("This record has no knowledge files of its own.  Next: onrecord know FILE")
