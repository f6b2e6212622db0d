"""onrecord mcp: the record as tools for an assistant."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from onrecord.cli.options import Command, home_option, json_option
from onrecord.cli.output import say, say_json
from onrecord.errors import MissingExtra, TokenNeeded, WrongUsage
from onrecord.record import Record

try:
    from onrecord.door import keeper, serving
except ModuleNotFoundError as error:
    if error.name is None or error.name.partition(".")[0] not in {"mcp", "mcp_types"}:
        raise
    serving = None  # type: ignore[assignment]

TOKEN = "ONRECORD_TOKEN"  # noqa: S105 - the name of the variable
_EVERY = ("0.0.0.0", "::")  # noqa: S104 - the addresses that are refused without a name

_EXAMPLES = """
onrecord mcp                        over standard input and output
onrecord mcp --home ./ferry
onrecord mcp --http --port 8032     at http://127.0.0.1:8032/mcp
onrecord mcp --http --host 0.0.0.0 --name desk.example.org --token-file token
"""


@click.command("mcp", cls=Command, examples=_EXAMPLES)
@home_option
@json_option
@click.option("--http", is_flag=True, help="Answer over HTTP, at /mcp.")
@click.option("--port", type=click.IntRange(0, 65535), default=0, help="[any free one]")
@click.option("--host", default="127.0.0.1", metavar="ADDRESS", help="[this machine alone]")
@click.option("--name", "names", multiple=True, help="Name it may be asked for by; several.")
@click.option(
    "--token-file",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="File with the token that requests carry.  [ONRECORD_TOKEN]",
)
def command(**given: Any) -> None:  # noqa: ANN401 - checked by click
    """Give the record to an assistant that speaks MCP, as tools.

    The tools search, read, cite, verify quotations and add statements up; none changes anything,
    and none answers by itself.  Words of documents stand in a field of their own, as data.
    It needs `pip install 'onrecord[mcp]'`.

    Over HTTP requests from pages elsewhere are refused.  A token is needed for anything but this
    machine: it is read from a file or from the environment, and never from the command line.
    """
    options = _Options(**given)
    if serving is None:
        what = "onrecord mcp"
        raise MissingExtra(what, "mcp")
    with Record.open(options.home, create=False) as record:
        folder = record.home.folder
    if options.http:
        _serve(folder, options)
    elif options.over_http:
        raise WrongUsage(f"{options.over_http} is for --http")  # noqa: EM102, TRY003
    else:
        serving.serve_stdio(folder)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Options:
    home: Path | None
    as_json: bool
    http: bool
    port: int
    host: str
    names: tuple[str, ...]
    token_file: Path | None

    @property
    def over_http(self) -> str | None:
        """Give an option that says something of HTTP alone."""
        given = {
            "--json": self.as_json,
            "--port": self.port,
            "--host": self.host != "127.0.0.1",
            "--name": self.names,
            "--token-file": self.token_file,
        }
        return next((name for name, value in given.items() if value), None)

    def token(self) -> str | None:
        """Read the token.

        Raises:
            WeakToken: It could be guessed.
            TokenNeeded: There is none, and other machines can come in.
        """
        token = os.environ.get(TOKEN)
        if self.token_file:
            token = self.token_file.read_text(encoding="utf-8", errors="replace")
        if token:
            return keeper.usable_token(token)
        if self.names or not serving.is_loopback(self.host):
            raise TokenNeeded(self.names[0] if self.names else self.host)
        return None


def _serve(folder: Path, options: _Options) -> None:
    token = options.token()
    if options.host in _EVERY and not options.names:
        raise WrongUsage(f"{options.host} is every address: give a --name to ask for it by")  # noqa: EM102, TRY003
    host = f"[{options.host}]" if ":" in options.host else options.host
    app = serving.make_http(folder, names=(host, *options.names), token=token)
    with serving.listen(options.host, options.port) as socket:
        address = f"http://{host}:{socket.getsockname()[1]}{serving.PATH}"
        if options.as_json:
            say_json({"url": address})
        else:
            say(f"{address}  (Ctrl-C ends it)")
        serving.serve_http(app, socket)
