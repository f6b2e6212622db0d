"""onrecord correct: what people say of readings."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import click

from onrecord.cli.corrections import say_corrections, say_corrections_json
from onrecord.cli.files import opened
from onrecord.cli.options import Command, Family, home_option, json_option
from onrecord.cli.output import counted, say, say_csv, say_json
from onrecord.cli.signing import BY, user
from onrecord.cli.statements import held
from onrecord.cli.views import csv_option, one_form
from onrecord.corrections import CorrectedField, Correction, write_correction
from onrecord.errors import UnreadableInput, WrongUsage
from onrecord.exports.json_text import json_line
from onrecord.exports.spreadsheet import write_rows
from onrecord.model import Stage, StatementKind
from onrecord.record import Judged, Record, State
from onrecord.record.typed import changes_of
from onrecord.record.written.corrections import COLUMNS, as_cells
from onrecord.store import Selection

_ACCEPT = 'onrecord correct accept st:3f0a9c/120-480 --why "read against the source"'
_REJECT = 'onrecord correct reject st:3f0a9c/120-480 --why "a heading, nobody says it"'
_APART = 'onrecord correct apart st:3f0a9c/120-480 st:9b1e/20-95 --why "two rounds"'
_SAME = 'onrecord correct same st:3f0a9c/120-480 st:9b1e/20-95 --why "one round"'
_WITHDRAW = 'onrecord correct withdraw co:1a2b --why "read it again"'
_AMEND = """
onrecord correct amend st:3f0a9c/120-480 --kind denial --why "he denies it"
onrecord correct amend st:3f0a9c/120-480 --target Veskia=XV --why "named so"
onrecord correct amend st:3f0a9c/120-480 --holder "Ada Berg (XN)" --why hers
onrecord correct amend 3f0a/0-900 --speaker "Ada Berg (XN)" --why misread
"""
_LIST = """
onrecord correct list
onrecord correct list 3f0a                of one document
onrecord correct list st:3f0a/120-480     of one statement
onrecord correct list --state conflicts   those that contradict each other
onrecord correct list --state orphaned    those that go for nothing any more
"""
_EXPORT = """
onrecord correct export corrections.jsonl
onrecord correct export --csv > corrections.csv
"""
_IMPORT = "onrecord correct import corrections.jsonl"
_EXAMPLES = "\n".join(
    (_AMEND.splitlines()[1], _REJECT, _ACCEPT, _APART, _LIST.splitlines()[4], _WITHDRAW)
)
_KINDS = click.Choice([kind.value for kind in StatementKind])
_STAGES = click.Choice([*(stage.value for stage in Stage), "none"])
_STATES = click.Choice([state.value for state in State])
_FILE = click.Path(path_type=Path)
_ACTOR = "NAME"
_FEW = 3
_CLASH = "Neither of two that contradict each other goes for anything until one is withdrawn."

Function = TypeVar("Function", bound=Callable[..., None])


@click.command("correct", cls=Family, examples=_EXAMPLES)
def command() -> None:
    """Accept, amend or reject what was read, and list what people said.

    What people say is kept apart from the reading, signed and dated, and goes for it again when
    newer rules read the text.  Where two contradict each other, neither goes for anything until
    one is withdrawn.  `onrecord statements` prints the addresses.
    """


def _signing(function: Function) -> Function:
    """Give a command the options that say who says it, why, and in which record."""
    for option in (
        click.option("--by", envvar=BY, help=f"Who says it.  [{BY}, else the user's name]"),
        click.option("--why", required=True, help="For what reason."),
        json_option,
        home_option,
    ):
        function = option(function)
    return function


@command.command("accept", cls=Command, examples=_ACCEPT)
@click.argument("address")
@_signing
def accept(address: str, **given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say that a statement is right as it stands.

    It stays as it is now, also when newer rules read it otherwise.
    """
    _keep(given, lambda record, signed: [record.accept(address, **signed)])


@command.command("amend", cls=Command, examples=_AMEND)
@click.argument("address")
@click.option("--kind", type=_KINDS, metavar="KIND", help="It is of this kind.")
@click.option("--holder", metavar=_ACTOR, help="Who is said to have said it.")
@click.option("--speaker", metavar=_ACTOR, help="Who speaks in the turn that it is in.")
@click.option("--represents", metavar="CODE", help="Whom the holder or speaker stands for.")
@click.option("--as", "office", metavar="OFFICE", help="As whom the holder speaks, as printed.")
@click.option("--agent", multiple=True, metavar=_ACTOR, help="Whose act it is; several.")
@click.option("--target", multiple=True, metavar=_ACTOR, help="Whom it is aimed at; several.")
@click.option("--negated/--not-negated", default=None, help="Whether it is negated.")
@click.option("--measure", metavar="TYPE", help="The type of a measure.")
@click.option("--count", metavar="NUMBER", help="How many a measure hits.")
@click.option("--stage", type=_STAGES, metavar="STAGE", help="How far a measure has come.")
@_signing
def amend(address: str, **given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say what a statement is instead, field by field.

    NAME is "Ada Berg (XN)" for somebody who stands for a state or body, "Norland=XN" for a state
    or body itself, or a known name alone; none means nobody.  --speaker takes the address of any
    words of the turn, and goes for what the turn's speaker is heard to say.
    """
    if (given["represents"] or given["office"]) and not (given["holder"] or given["speaker"]):
        raise WrongUsage("--represents and --as go with --holder or --speaker")  # noqa: EM101, TRY003
    changes = changes_of(given)
    if not changes:
        raise WrongUsage("say what it is instead, such as --kind denial")  # noqa: EM101, TRY003
    _keep(given, lambda record, signed: record.amend(address, changes, **signed))


@command.command("reject", cls=Command, examples=_REJECT)
@click.argument("address")
@_signing
def reject(address: str, **given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say that there is no such statement."""
    _keep(given, lambda record, signed: [record.reject(address, **signed)])


@command.command("apart", cls=Command, examples=_APART)
@click.argument("address")
@click.argument("other")
@_signing
def apart(address: str, other: str, **given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say that two statements tell of two acts: not a match."""
    _match(given, address, {"statement": other, "same": False})


@command.command("same", cls=Command, examples=_SAME)
@click.argument("address")
@click.argument("other")
@_signing
def same(address: str, other: str, **given: Any) -> None:  # noqa: ANN401 - checked by click
    """Say that two statements tell of one and the same act."""
    _match(given, address, {"statement": other, "same": True})


def _match(given: dict[str, Any], address: str, value: dict[str, object]) -> None:
    changes = {CorrectedField.MATCH: value}
    _keep(given, lambda record, signed: record.amend(address, changes, **signed))


@command.command("withdraw", cls=Command, examples=_WITHDRAW)
@click.argument("correction", metavar="ID")
@_signing
def withdraw(correction: str, **given: Any) -> None:  # noqa: ANN401 - checked by click
    """Take a correction back; taking that back makes it stand again.

    The first characters of the id are enough.
    """
    _keep(given, lambda record, signed: [record.withdraw(correction, **signed)])


def _keep(
    given: dict[str, Any], make: Callable[[Record, dict[str, str]], Iterable[Correction]]
) -> None:
    """Keep what is said, and print it with how the statement stands now."""
    signed = {"by": given["by"] or _user(), "why": given["why"]}
    with Record.open(given["home"], create=False) as record:
        kept = {one.id: one.document for one in make(record, signed)}
        said = (one for document in {*kept.values()} for one in record.corrections(document))
        judged = [one for one in said if one.correction.id in kept]
        if given["as_json"]:
            say_corrections_json(judged)
        else:
            _say_kept(record, judged)


def _user() -> str:
    if named := user():
        return named
    raise WrongUsage("say with --by who says it")  # noqa: EM101, TRY003


def _say_kept(record: Record, judged: list[Judged]) -> None:
    say_corrections(judged)
    for address in dict.fromkeys(one.address for one in judged if one.address.startswith("st:")):
        quotation = record.quote(address)
        statement = quotation.statement
        say(f"{address}  {held(statement) if statement else 'no statement'}")
        _say_copies(record, address, quotation.text)
    if any(one.state is State.CONFLICTS for one in judged):
        say(_CLASH)


def _say_copies(record: Record, address: str, words: str) -> None:
    """Say where the same words stand as well: a correction goes for one place alone."""
    found = record.statements(Selection(text=words, superseded=False))
    others = [one.address for one in found if one.address != address]
    if others:
        more = f" and {len(others) - _FEW:,} more" if len(others) > _FEW else ""
        places = ", ".join(others[:_FEW]) + more
        say(f"The same words stand at {places}; nothing is said of them there.")


@command.command("list", cls=Command, examples=_LIST)
@click.argument("address", required=False)
@home_option
@json_option
@csv_option
@click.option("--state", type=_STATES, metavar="STATE", help="What has become of it.")
def list_(address: str | None, home: Path | None, **given: Any) -> None:  # noqa: ANN401
    """List what people said, and what has become of it.

    It stands; or conflicts with another, and neither goes for anything; or was withdrawn; or is
    orphaned: what it goes for is no longer read, or its document is not here.
    """
    one_form("correct list", as_json=given["as_json"], as_csv=given["as_csv"])
    name, _, place = (address or "").removeprefix("st:").partition("/")
    with Record.open(home, create=False) as record:
        found = [
            one
            for one in record.corrections(name or None)
            if (given["state"] or one.state) == one.state
            and (not place or one.address.endswith(f"/{place}"))
        ]
        number = len(record.corrections())
    if given["as_json"]:
        say_corrections_json(found)
    elif given["as_csv"]:
        say_csv(COLUMNS, map(as_cells, found))
    elif found:
        say_corrections(found)
    elif number:
        say("No correction is like that.  Next: onrecord correct list")
    else:
        say("Nobody has corrected anything.  Next: onrecord correct --help")


@command.command("export", cls=Command, examples=_EXPORT)
@click.argument("file", required=False, type=_FILE)
@home_option
@json_option
@csv_option
def export(file: Path | None, home: Path | None, *, as_json: bool, as_csv: bool) -> None:
    """Write all corrections to a file, or to the output.

    JSON lines are what `import` takes in again; CSV is for reading, and has what has become of
    each as well.  --json prints what was written to a named file.
    """
    if as_json and file is None:
        raise WrongUsage("--json goes with the name of a file")  # noqa: EM101, TRY003
    with Record.open(home, create=False) as record:
        found = record.corrections()
    with opened(file) as out:
        if as_csv:
            write_rows(map(as_cells, found), COLUMNS, out)
        else:
            out.writelines(
                json_line(write_correction(one.correction)).encode() + b"\n" for one in found
            )
    if as_json:
        say_json({"file": str(file), "corrections": len(found)})
    elif file is not None:
        say(f"{file}: {counted(len(found), 'correction')}")


@command.command("import", cls=Command, examples=_IMPORT)
@click.argument("file", type=_FILE)
@home_option
@json_option
def import_(file: Path, home: Path | None, *, as_json: bool) -> None:
    """Take in a file of corrections, whole or not at all.

    What is here already is not taken twice.  A correction of a document that is not here waits
    for it.
    """
    try:
        lines = file.read_bytes().splitlines()
    except OSError as error:
        raise UnreadableInput(str(file), error.strerror or str(error)) from error
    with Record.open(home, create=False) as record:
        number, new = record.take_in(lines, str(file))
    if as_json:
        say_json({"file": str(file), "corrections": number, "new": new})
    else:
        say(f"{file}: {counted(number, 'correction')}, {new:,} new")
