"""onrecord index: passages made ready to be found by meaning."""

from __future__ import annotations

from pathlib import Path

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import counted, say, say_json
from onrecord.cli.progress import shown
from onrecord.record import Record

_EXAMPLES = """
onrecord index                   what has been added since, too
onrecord index --home my-record --json
"""


@click.command("index", cls=Command, examples=_EXAMPLES)
@home_option
@json_option
def command(home: Path | None, *, as_json: bool) -> None:
    """Make passages ready to be found by meaning: an extra, onrecord[meaning].

    Each passage becomes a vector of 512 numbers, on this machine and without the network; about
    200 passages a second, and 1.1 kB each, in the record's folder meaning/.  It goes on where it
    stopped.  The index of words needs no command: it is always up to date.
    """
    made = 0
    with Record.open(home, create=False) as record:
        for made, _ in shown(record.index(), None, quiet=as_json):  # noqa: B007 - the last counts
            pass
    if as_json:
        say_json({"indexed": made})
    elif made:
        say(f"{counted(made, 'passage')} made ready.  Next: onrecord search WORDS --rank both")
    else:
        say("Nothing new: every passage is ready.")
