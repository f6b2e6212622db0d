"""Serving: the application behind a socket of this machine."""

from __future__ import annotations

import socket
from pathlib import Path

import uvicorn

from onrecord.record.home import home_of
from onrecord.record.knowing import knowledge_in_use
from onrecord.web.app import make_app

_WAITING = 128


def listen(port: int) -> socket.socket:
    """Open a socket of this machine alone; port 0 takes any free one.

    Raises:
        OSError: The port is taken.
    """
    listening = socket.socket()
    listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listening.bind(("127.0.0.1", port))
    listening.listen(_WAITING)
    return listening


def serve(home: Path, listening: socket.socket) -> None:
    """Serve a record until the process is interrupted.

    Its own knowledge is in use throughout: requests that come and go at once share it.
    """
    config = uvicorn.Config(make_app(home), log_level="warning", access_log=False)
    with knowledge_in_use(home_of(home)):
        uvicorn.Server(config).run(sockets=[listening])
