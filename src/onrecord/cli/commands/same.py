"""onrecord same: which names mean one, as people judge."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from onrecord.cli.judgements import (
    say_judged,
    say_judged_csv,
    say_judged_json,
    say_made,
    say_proposed,
    write_judgements,
)
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json
from onrecord.cli.views import csv_option
from onrecord.errors import UnreadableInput, WrongUsage
from onrecord.identity import Verdict
from onrecord.record import Record

_EXAMPLES = """
onrecord same "A. Berg" "Ada Berg" --by ivo --why "one signature"
onrecord same --not "Berg" "Ada Berg" --by ivo --why "another one"
onrecord same --list
onrecord same --propose                 pairs that nobody has judged yet
onrecord same --undo ju:1a2b --by ivo --why "read it again"
onrecord same --export judgements.jsonl
"""
_PAIR = 2


@click.command("same", cls=Command, examples=_EXAMPLES)
@click.argument("names", nargs=-1, metavar="[A B]")
@home_option
@json_option
@csv_option
@click.option("--not", "apart", is_flag=True, help="They are not the same.")
@click.option("--unsure", is_flag=True, help="Nobody can say; they are not proposed again.")
@click.option("--by", envvar="ONRECORD_BY", metavar="NAME", help="Who judges.  [ONRECORD_BY]")
@click.option("--why", metavar="WHY", help="For what reason.")
@click.option("--list", "listing", is_flag=True, help="List all judgements.")
@click.option("--propose", is_flag=True, help="List names that are alike and not judged.")
@click.option("--undo", metavar="ID", help="Take a judgement back.")
@click.option("--export", "out", type=click.Path(path_type=Path), help="Write all to a file.")
@click.option("--import", "file", type=click.Path(path_type=Path), help="Take in such a file.")
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Judge whether two names mean one actor, or one instrument.

    A and B are codes such as XN, short names of bodies, or names as statements have them.  Every
    ledger then counts whatever is judged the same under one name; documents stay as they are.  A
    judgement by which two would be the same and not the same is refused.
    """
    options = _Options(**given)
    mode = options.mode()
    with Record.open(options.home, create=False) as record:
        _MODES[mode](record, options)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    names: tuple[str, ...]
    home: Path | None
    as_json: bool
    as_csv: bool
    apart: bool
    unsure: bool
    by: str | None
    why: str | None
    listing: bool
    propose: bool
    undo: str | None
    out: Path | None
    file: Path | None

    def mode(self) -> str:
        """Say what is wanted, and refuse what does not go together."""
        modes = {
            "judge": bool(self.names),
            "list": self.listing,
            "propose": self.propose,
            "undo": self.undo is not None,
            "export": self.out is not None,
            "import": self.file is not None,
        }
        chosen = [mode for mode, wanted in modes.items() if wanted]
        if len(chosen) != 1:
            reason = "name two, or give one of --list, --propose, --undo, --export, --import"
            raise WrongUsage(reason)
        self._check(chosen[0])
        return chosen[0]

    def _check(self, mode: str) -> None:
        wrong = None
        if mode == "judge" and len(self.names) != _PAIR:
            wrong = "name two: quotation marks hold the words of a name together"
        elif mode in {"judge", "undo"} and not (self.by or "").strip():
            wrong = "say with --by who judges"
        elif mode in {"judge", "undo"} and not (self.why or "").strip():
            wrong = "say with --why for what reason"
        elif (self.apart or self.unsure) and mode != "judge":
            wrong = "--not and --unsure go with two names"
        elif self.apart and self.unsure:
            wrong = "leave one of --not and --unsure out"
        elif self.as_csv and (self.as_json or mode != "list"):
            wrong = "--csv goes with --list, and not with --json"
        if wrong:
            raise WrongUsage(wrong)

    def signed(self) -> dict[str, str]:
        """Say who judges, and why."""
        return {"by": self.by or "", "why": self.why or ""}

    def verdict(self) -> Verdict:
        """Say what is judged."""
        if self.apart:
            return Verdict.NOT_SAME
        return Verdict.UNSURE if self.unsure else Verdict.SAME


def _judge(record: Record, options: _Options) -> None:
    one, other = options.names
    made = record.judge((one, other), options.verdict(), **options.signed())
    say_made(record, made, as_json=options.as_json)


def _undo(record: Record, options: _Options) -> None:
    made = record.undo(options.undo or "", **options.signed())
    say_made(record, made, as_json=options.as_json)


def _list(record: Record, options: _Options) -> None:
    found = record.judgements()
    if options.as_json:
        say_judged_json(found)
    elif options.as_csv:
        say_judged_csv(found)
    else:
        say_judged(found, record.identities())


def _propose(record: Record, options: _Options) -> None:
    say_proposed(record.proposed(), as_json=options.as_json)


def _export(record: Record, options: _Options) -> None:
    assert options.out is not None
    number = write_judgements(record.judgements(), options.out)
    if str(options.out) == "-":
        return
    if options.as_json:
        say_json({"file": str(options.out), "judgements": number})
    else:
        say(f"{options.out}: {counted(number, 'judgement')}")


def _import(record: Record, options: _Options) -> None:
    assert options.file is not None
    try:
        lines = options.file.read_bytes().splitlines()
    except OSError as error:
        raise UnreadableInput(str(options.file), error.strerror or str(error)) from error
    number, new = record.take_in_judgements(lines, str(options.file))
    if options.as_json:
        say_json({"file": str(options.file), "judgements": number, "new": new})
    else:
        say(f"{options.file}: {counted(number, 'judgement')}, {new:,} new")


_MODES = {
    "judge": _judge,
    "list": _list,
    "propose": _propose,
    "undo": _undo,
    "export": _export,
    "import": _import,
}
