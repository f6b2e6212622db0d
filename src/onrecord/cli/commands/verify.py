"""onrecord verify: whether a quotation is in the record, by this speaker, whole, unaltered."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say_json
from onrecord.cli.quotations import say_verified, status_of
from onrecord.cli.views import DAY, day_of
from onrecord.quotations import Ascribed
from onrecord.record import Record, write_verified

_EXAMPLES = """
onrecord verify 'the treaty remains in force'
onrecord verify '“We will not extend it […] beyond May”' --speaker Petrova
onrecord verify 'мы не признаём' --speaker XN --on 2031-03-04 --json
pbpaste | onrecord verify -
"""


@click.command("verify", cls=Command, examples=_EXAMPLES)
@click.argument("quotation")
@click.option("--speaker", metavar="NAME", help="Whose words they are said to be.")
@click.option("--on", type=DAY, help="The day of the document or of its event.")
@click.option("--strict", is_flag=True, help="Exit with 3 when it is ambiguous or unchecked.")
@home_option
@json_option
def command(
    quotation: str,
    speaker: str | None,
    on: datetime | None,
    home: Path | None,
    **how: bool,
) -> int:
    """Say whether a quotation is in the record: by this speaker, whole, unaltered.

    The outcome is found, found elsewhere (another speaker, day or version), truncated (it stops
    before "but", or begins after "not"), joined, ambiguous, not found or unchecked (too short).
    Kinds of quotation marks, dashes and blanks may differ; a word, a number, a capital or a
    "not" may not.  "-" reads the quotation from standard input.

    The exit status is 1 unless it is found, ambiguous or unchecked.
    """
    words = sys.stdin.read() if quotation == "-" else quotation
    with Record.open(home, create=False) as record:
        verified = record.verify(words, Ascribed(speaker=speaker, on=day_of(on)))
    if how["as_json"]:
        say_json(write_verified(verified))
    else:
        say_verified(verified)
    return status_of([verified.verdict.outcome], strict=how["strict"])
