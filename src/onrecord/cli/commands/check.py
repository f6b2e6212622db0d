"""onrecord check: every quotation in a draft, against the record."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say, say_json, styled
from onrecord.cli.quotations import say_verified, searched, status_of, tally
from onrecord.cli.terminal import safe_line
from onrecord.documents import Origin
from onrecord.documents.limits import bytes_from, bytes_of
from onrecord.exports.plain import plain
from onrecord.model import Reading
from onrecord.record import CheckedQuotation, Record, read_draft, write_verified

_EXAMPLES = """
onrecord check story.docx
onrecord check story.md --json | jq '.quotations[].outcome'
pandoc -t plain story.odt | onrecord check -
"""


@click.command("check", cls=Command, examples=_EXAMPLES)
@click.argument("draft")
@click.option("--strict", is_flag=True, help="Exit with 3 when one is ambiguous or unchecked.")
@home_option
@json_option
def command(draft: str, home: Path | None, *, as_json: bool, strict: bool) -> int:
    """Check every quotation in a draft against the record.

    Reads text, Markdown, DOCX, HTML and whatever else `add` reads; nothing is kept.  Each
    quotation is looked for as `verify` does, with the speaker whom the draft names beside it,
    as far as its language is read.  What one quotation leaves out and the next one gives
    ("We will go," she said, "but not today") is not held against it.

    The exit status is 1 unless all are found, ambiguous or unchecked.
    """
    reading = _read(draft)
    with Record.open(home, create=False) as record:
        checked = record.check(reading)
        empty = not record.counts().documents
    if as_json:
        say_json(_written(draft, checked))
    elif not checked:
        say(f"There is no quotation in {safe_line(draft)}: no words between quotation marks.")
    else:
        _say(reading, checked)
        if empty:
            say("The record is empty.  Next: onrecord add FILE, or onrecord demo")
    return status_of([one.verified.verdict.outcome for one in checked], strict=strict)


def _read(draft: str) -> Reading:
    if draft == "-":
        data = bytes_from(sys.stdin.buffer, "standard input")
        return read_draft(data, Origin(name="draft.txt"))
    return read_draft(bytes_of(Path(draft)), Origin(name=draft))


def _say(reading: Reading, checked: tuple[CheckedQuotation, ...]) -> None:
    for number, one in enumerate(checked, 1):
        line = reading.document.text.count("\n", 0, one.quoted.span.start) + 1
        who = f"  ascribed to {safe_line(one.quoted.speaker)}" if one.quoted.speaker else ""
        say(f"{number}. line {line}  {styled(f'“{safe_line(one.quoted.text)}”', bold=True)}{who}")
        say_verified(one.verified, alone=False)
        if not one.quoted.closed:
            say("      note  its closing mark is missing")
        say()
    say(tally([one.verified.verdict for one in checked]) + ".")
    say(f"Searched: {safe_line(searched(checked[0].verified.searched))}.")


def _written(draft: str, checked: tuple[CheckedQuotation, ...]) -> dict[str, object]:
    return {
        "draft": draft,
        "quotations": [
            {"span": plain(one.quoted.span), "closed": one.quoted.closed}
            | write_verified(one.verified)
            for one in checked
        ],
    }
