"""What commands that answer over HTTP have in common: where, under which names, with what token."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from onrecord.access.listening import EVERY, written_host
from onrecord.access.tokens import usable_token
from onrecord.cli.output import say, say_json
from onrecord.errors import WrongUsage

TOKEN = "ONRECORD_TOKEN"  # noqa: S105 - the name of the variable

Function = TypeVar("Function", bound=Callable[..., None])


def listening_options(function: Function) -> Function:
    """Give a command the options of where it answers."""
    for option in (
        click.option(
            "--token-file",
            type=click.Path(path_type=Path, exists=True, dir_okay=False),
            help=f"File with the token that requests carry.  [{TOKEN}]",
        ),
        click.option(
            "--name", "names", multiple=True, help="Name it may be asked for by; several."
        ),
        click.option("--host", default="127.0.0.1", metavar="ADDRESS", help="[this machine alone]"),
        click.option("--port", type=click.IntRange(0, 65535), default=0, help="[any free one]"),
    ):
        function = option(function)
    return function


def announce(address: str, *, as_json: bool) -> None:
    """Print where it answers, at once: a program that started it waits for this line."""
    if as_json:
        say_json({"url": address})
    else:
        say(f"{address}  (Ctrl-C ends it)")
    sys.stdout.flush()


def token_in(file: Path | None) -> str | None:
    """Read the token from a file, else from the environment; None when there is none.

    Raises:
        WeakToken: It could be guessed.
    """
    token = os.environ.get(TOKEN)
    if file:
        token = file.read_text(encoding="utf-8", errors="replace")
    return usable_token(token) if token else None


def names_of(host: str, names: tuple[str, ...]) -> tuple[str, ...]:
    """Give the names by which a server may be asked for, the address itself first.

    Raises:
        WrongUsage: It answers at every address, and no name is given.
    """
    if host in EVERY and not names:
        raise WrongUsage(f"{host} is every address: give a --name to ask for it by")  # noqa: EM102, TRY003
    return written_host(host), *names
