"""onrecord mcp: the record as tools for an assistant."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from onrecord.access.listening import is_loopback, listen
from onrecord.cli.listening import announce, listening_options, names_of, token_in
from onrecord.cli.options import Command, home_option, json_option
from onrecord.errors import MissingExtra, TokenNeeded, WrongUsage
from onrecord.record import Record

try:
    from onrecord.door import serving
except ModuleNotFoundError as error:
    if error.name is None or error.name.partition(".")[0] not in {"mcp", "mcp_types"}:
        raise
    serving = None  # type: ignore[assignment]

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
@listening_options
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


def _serve(folder: Path, options: _Options) -> None:
    token = token_in(options.token_file)
    if token is None and (options.names or not is_loopback(options.host)):
        raise TokenNeeded(options.names[0] if options.names else options.host)
    host, *names = names_of(options.host, options.names)
    app = serving.make_http(folder, names=(host, *names), token=token)
    with listen(options.host, options.port) as socket:
        address = f"http://{host}:{socket.getsockname()[1]}{serving.PATH}"
        announce(address, as_json=options.as_json)
        serving.serve_http(app, socket)
