"""Serving: the application behind a socket."""

from __future__ import annotations

import socket
from collections.abc import Iterable
from pathlib import Path

import uvicorn

from onrecord.access.access import Access
from onrecord.access.listening import LOOPBACK
from onrecord.record.home import home_of
from onrecord.record.knowing import knowledge_in_use
from onrecord.web.app import make_app

_PROXIES = "127.0.0.1,::1"
"""Who may say for whom it asks: a proxy on this very machine."""


def serve(home: Path, listening: socket.socket, access: Access, names: Iterable[str]) -> None:
    """Serve a record until the process is interrupted.

    Its own knowledge is in use throughout: requests that come and go at once share it.

    Args:
        home: Folder of the record.
        listening: Where requests come in.
        access: Who may do what.
        names: Under which it may be asked for, besides those of this machine.
    """
    app = make_app(home, hosts={*LOOPBACK, *names}, access=access)
    config = uvicorn.Config(
        app,
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=access.user is None,
        forwarded_allow_ips=_PROXIES,
    )
    with knowledge_in_use(home_of(home)):
        uvicorn.Server(config).run(sockets=[listening])
