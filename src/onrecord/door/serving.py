"""Serving: the door over standard input and output, or behind a socket."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from pathlib import Path

import uvicorn
from mcp.server.transport_security import TransportSecuritySettings
from starlette.types import ASGIApp

from onrecord.access.guards import Guards
from onrecord.access.listening import LOOPBACK
from onrecord.door.keeper import Keeper
from onrecord.door.server import make_door

PATH = "/mcp"

_LONGEST_REQUEST = 256 * 1024


def serve_stdio(home: Path) -> None:
    """Answer on standard output what is asked on standard input, until that ends."""
    make_door(home).run()


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
    return Guards(Keeper(inner, token=token), hosts=frozenset({*LOOPBACK, *names}))


def serve_http(app: ASGIApp, listening: socket.socket) -> None:
    """Serve until the process is interrupted."""
    config = uvicorn.Config(app, log_level="warning", access_log=False)
    uvicorn.Server(config).run(sockets=[listening])
