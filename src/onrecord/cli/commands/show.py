"""onrecord show: one document with its turns, mentions and statements."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.document import say_document, say_header, say_mentions
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json
from onrecord.cli.statements import say_findings, say_statements
from onrecord.exports.plain import plain
from onrecord.exports.record import write_record
from onrecord.record import Record, State
from onrecord.record.written.corrections import written

_EXAMPLES = """
onrecord show 3f0a                  the first characters of an id will do
onrecord show doc:3f0a9c1b2d4e --mentions
onrecord show 3f0a --statements     who holds what, and what does not add up
onrecord show 3f0a --all            with menus, clocks and teasers
onrecord show 3f0a --json           in the record format
"""


@click.command("show", cls=Command, examples=_EXAMPLES)
@click.argument("document")
@home_option
@json_option
@click.option("--mentions", is_flag=True, help="List the mentions instead of the text.")
@click.option("--statements", is_flag=True, help="List the statements and the findings instead.")
@click.option("--findings", is_flag=True, help="List what was checked, and whether it adds up.")
@click.option("--all", "whole", is_flag=True, help="Show the page's furniture as well.")
def command(document: str, home: Path | None, *, as_json: bool, **shown: bool) -> None:
    """Show a document with its turns, mentions and statements.

    Under a paragraph stands who holds what in it: holder, kind, target, first words.  The numbers
    beside a turn or statement are its place: `onrecord quote ID/START-END` cites the words.
    Mentions are in colour and statements underlined where the terminal has it.
    """
    with Record.open(home, create=False) as record:
        reading = record.reading(document.removeprefix("st:").partition("/")[0])
        listed = record.document(reading.document.id)
        captures = record.captures(reading.document.id)
        said = record.corrections(listed.id)
    if as_json:
        versions = {"corrects": listed.corrects, "corrected_by": listed.corrected_by}
        beside = {"captures": plain(captures), "corrections": [written(one) for one in said]}
        say_json(write_record(reading) | versions | beside)
        return
    if listed.corrects:
        say(f"It replaces {listed.corrects}.")
    if listed.corrected_by:
        say(f"It was replaced by {listed.corrected_by}.")
    if standing := [one for one in said if one.state is not State.WITHDRAWN]:
        number = counted(len(standing), "correction")
        say(f"{number} by people: onrecord correct list {listed.id[4:10]}")
    wanted = {
        say_mentions: shown["mentions"],
        say_statements: shown["statements"],
        say_findings: shown["findings"] or (shown["statements"] and bool(reading.findings)),
    }
    if not any(wanted.values()):
        say_document(reading, whole=shown["whole"])
        return
    say_header(reading)
    for say_list in (part for part, asked in wanted.items() if asked):
        say()
        say_list(reading)
