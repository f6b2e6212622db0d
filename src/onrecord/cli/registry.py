"""The commands by name; each module is imported when its command is asked for, and only here."""

from __future__ import annotations

from importlib import import_module

import click

from onrecord.cli.options import HELP

COMMANDS = {
    "demo": "Read the documents that come with onrecord, to look around.",
    "add": "Add files, folders, web addresses, feeds or WARC files.",
    "update": "Ask the sources for what is new, and keep every attempt.",
    "read": "Read files and print what is in them; nothing is kept.",
    "list": "List the documents, or what was announced and never seen.",
    "show": "Show a document with its turns, mentions and statements.",
    "search": "Find passages by words and filters.",
    "index": "Make passages ready to be found by meaning (an extra).",
    "statements": "List who holds what, by holder, kind, target, instrument and day.",
    "ledger": "Add statements up: commitments and others, on any day.",
    "instrument": "Say who invokes an instrument, and how they stand to it.",
    "positions": "Say where an actor stands on a subject, and what changed.",
    "counters": "Count days since an event, and check printed counters.",
    "silence": "Say who has spoken of a subject, and who not in what was watched.",
    "enter": "Enter what no text says from a file, with its evidence.",
    "entries": "List what desks entered, withdraw it and restore it.",
    "regime": "Check rules between states: kept, broken or undecided.",
    "alert": "Watch for words, actors and changes, and tell what is new.",
    "same": "Judge whether two names mean one, and list what was judged.",
    "know": "Take in a file of knowledge: offices, names, FollowTheMoney.",
    "who": "Say who held an office, or whom a name means, on a day.",
    "dossier": "Follow a dispute: what belongs to it, and a brief on one page.",
    "quote": "Print exact words with their place and a citation.",
    "verify": "Say whether a quotation is in the record, whole and unaltered.",
    "check": "Check every quotation in a draft against the record.",
    "serve": "Show the record as pages, on this machine.",
    "account": "Say who may log in at the desk, and what they may do.",
    "get": "Print any page of the desk, without a server.",
    "publish": "Write the desk as pages that any web server can carry.",
    "mcp": "Give the record to an assistant, as tools.",
    "correct": "Accept, amend or reject a statement; list what people said.",
    "ask": "Ask a language model; only exact quotations count.",
    "export": "Write the record as JSON lines, CSV, Parquet, PLOVER or PARC.",
    "doctor": "Say what is installed, what is kept where, and whether it is whole.",
}
"""What `onrecord --help` says of each command, in its order."""

EXAMPLES = """\
Examples:
  onrecord demo                            look around in a ready-made record
  onrecord add statements/ https://example.org/feed.xml
  onrecord search '"open skies" speaker:petrova from:2031'
"""


class Commands(click.Group):
    """The group of all commands."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        if cmd_name not in COMMANDS:
            return None
        command = import_module(f"onrecord.cli.commands.{cmd_name}").command
        assert isinstance(command, click.Command)
        return command

    def get_help_option_names(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        return HELP

    def format_help(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        formatter.write("onrecord: what states put on record, as a citable record.\n\n")
        formatter.write(EXAMPLES)
        formatter.write("\nCommands (each has --help with examples, and --json):\n")
        for name, what in COMMANDS.items():
            formatter.write(f"  {name:10} {what}\n")
        formatter.write("The record lies in --home DIR, else ONRECORD_HOME, else ~/onrecord.\n")
