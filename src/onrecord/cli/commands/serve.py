"""onrecord serve: the record as pages, on this machine."""

from __future__ import annotations

import sys
import webbrowser
from pathlib import Path

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say, say_json
from onrecord.record import Record
from onrecord.web.serving import listen, serve

_EXAMPLES = """
onrecord serve
onrecord serve -o                   and open it in the browser
onrecord serve --port 8031 --home ./ferry
"""


@click.command("serve", cls=Command, examples=_EXAMPLES)
@home_option
@json_option
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="[any free one]")
@click.option("-o", "--open", "opening", is_flag=True, help="Open it in the browser.")
def command(home: Path | None, port: int, *, as_json: bool, opening: bool) -> None:
    """Show the record as pages, to this machine alone, until it is interrupted.

    The same pages are data: add .json or .csv to an address.
    """
    with Record.open(home, create=False) as record:
        place = record.home.folder
    with listen(port) as socket:
        address = f"http://127.0.0.1:{socket.getsockname()[1]}/"
        if as_json:
            say_json({"url": address})
        else:
            say(f"{address}  (Ctrl-C ends it)")
        sys.stdout.flush()
        if opening:
            webbrowser.open(address)
        serve(place, socket)
