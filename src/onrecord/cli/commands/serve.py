"""onrecord serve: the record as pages."""

from __future__ import annotations

import webbrowser
from pathlib import Path
from typing import Any

import click

from onrecord.access.access import Access
from onrecord.access.listening import is_loopback, listen
from onrecord.cli.listening import announce, listening_options, names_of, token_in
from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.signing import user
from onrecord.errors import WrongUsage
from onrecord.record import Record
from onrecord.record.home import Home
from onrecord.web.serving import serve

_EXAMPLES = """
onrecord serve
onrecord serve -o                   and open it in the browser
onrecord serve --port 8031 --home ./ferry
onrecord serve --port 8031 --name desk.example.org --https
                                    to others, behind a proxy with TLS
onrecord serve --host 192.0.2.7     to others, without TLS
"""


@click.command("serve", cls=Command, examples=_EXAMPLES)
@home_option
@json_option
@listening_options
@click.option("--https", is_flag=True, help="Browsers ask over TLS, by the --name.")
@click.option("-o", "--open", "opening", is_flag=True, help="Open it in the browser.")
def command(home: Path | None, **given: Any) -> None:  # noqa: ANN401 - checked by click
    """Show the record as pages, to this machine or to others, until it is interrupted.

    The same pages are data: add .json or .csv to an address.  On one's own machine no account is
    needed; with --host or --name other machines can ask, and accounts (`onrecord account add`)
    or a token are needed.  The token is read from a file or from the environment, and never from
    the command line; whoever carries it may read.
    """
    with Record.open(home, create=False) as record:
        place = record.home
    names = names_of(given["host"], given["names"])
    access = _access(place, given)
    with listen(given["host"], given["port"]) as socket:
        address = f"http://{names[0]}:{socket.getsockname()[1]}/"
        announce(address, as_json=given["as_json"])
        if given["opening"]:
            webbrowser.open(address)
        serve(place.folder, socket, access, names)


def _access(place: Home, given: dict[str, Any]) -> Access:
    """Say who may come in: as long as no other machine can ask, whoever uses this one.

    Raises:
        AccessNeeded: Other machines can ask, and there is neither an account nor a token.
        WeakToken: The token could be guessed.
    """
    if given["https"] and not given["names"]:
        raise WrongUsage("--https goes with the --name that browsers ask for")  # noqa: EM101, TRY003
    alone = is_loopback(given["host"]) and not given["names"]
    access = Access(
        folder=place.access,
        user=user() if alone else None,
        token=token_in(given["token_file"]),
        https=given["https"],
    )
    access.check(given["names"][0] if given["names"] else given["host"])
    return access
