"""Serving: the door over standard input and output, or behind a socket."""

from __future__ import annotations

import ipaddress
import socket
from collections.abc import Iterable
from pathlib import Path

import uvicorn
from mcp.server.transport_security import TransportSecuritySettings
from starlette.types import ASGIApp

from onrecord.door.keeper import Keeper
from onrecord.door.server import make_door
from onrecord.errors import CannotListen
from onrecord.web.guards import Guards

PATH = "/mcp"

_LOOPBACK = ("127.0.0.1", "localhost", "[::1]")
_LONGEST_REQUEST = 256 * 1024
_WAITING = 128


def serve_stdio(home: Path) -> None:
    """Answer on standard output what is asked on standard input, until that ends."""
    make_door(home).run()


def is_loopback(host: str) -> bool:
    """Say whether an address can be reached from this machine alone.

    >>> is_loopback("localhost"), is_loopback("::1"), is_loopback("0.0.0.0")
    (True, True, False)
    """
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def listen(host: str, port: int) -> socket.socket:
    """Open a socket; port 0 takes any free one.

    Raises:
        CannotListen: The port is taken, or the address is none of this machine's.
    """
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    try:
        return socket.create_server((host, port), family=family, backlog=_WAITING)
    except OSError as error:
        raise CannotListen(host, port, error.strerror or str(error)) from error


def make_http(home: Path, *, names: Iterable[str] = (), token: str | None = None) -> ASGIApp:
    """Make the application that answers over HTTP.

    Every request is whole in itself: no session is kept, so that nothing has to be ended.

    Args:
        home: Folder of the record.
        names: Under which it may be asked for, besides those of this machine.
        token: What a request has to carry; None lets every program of this machine in.
    """
    inner = make_door(home).streamable_http_app(
        streamable_http_path=PATH,
        json_response=True,
        stateless_http=True,
        max_request_body_size=_LONGEST_REQUEST,
        # Host and Origin are looked at by the two guards below, as for the pages.
        transport_security=TransportSecuritySettings(enable_dns_rebinding_protection=False),
    )
    return Guards(Keeper(inner, token=token), hosts=frozenset({*_LOOPBACK, *names}))


def serve_http(app: ASGIApp, listening: socket.socket) -> None:
    """Serve until the process is interrupted."""
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    uvicorn.Server(config).run(sockets=[listening])
