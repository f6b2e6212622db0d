"""Calling: a page asked for within this process, without a server."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any
from urllib.parse import unquote_to_bytes

from starlette.types import ASGIApp, Message, Scope


@dataclass(frozen=True, slots=True, kw_only=True)
class Called:
    """What was answered.

    Attributes:
        status: Of HTTP.
        headers: By name, in small letters.
        body: The page.
    """

    status: int
    headers: dict[str, str]
    body: bytes


def call(app: ASGIApp, address: str) -> Called:
    """Ask an application for a page, such as "/documents.json?from=2031-01-01"."""
    with calling(app) as ask:
        return ask(address)


@contextmanager
def calling(app: ASGIApp, **more: Any) -> Iterator[Callable[[str], Called]]:  # noqa: ANN401
    """Ask an application for one page after the other.

    Args:
        app: The application.
        more: What the scope of each request says besides.
    """
    with asyncio.Runner() as runner:
        yield lambda address: runner.run(_call(app, {**_scope(address), **more}))


async def _call(app: ASGIApp, scope: Scope) -> Called:
    messages: list[Message] = []
    asked: list[Message] = [{"type": "http.request", "body": b"", "more_body": False}]

    async def receive() -> Message:
        """Give the request, and then wait: whoever asks here never goes away."""
        return asked.pop() if asked else await asyncio.Future()

    async def send(message: Message) -> None:
        messages.append(message)

    await app(scope, receive, send)
    start = messages[0]
    return Called(
        status=start["status"],
        headers={
            name.decode("latin-1"): value.decode("latin-1") for name, value in start["headers"]
        },
        body=b"".join(message.get("body", b"") for message in messages[1:]),
    )


def _scope(address: str) -> Scope:
    path, _, query = address.partition("?")
    return {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": unquote_to_bytes(path).decode("utf-8", "replace"),
        "raw_path": path.encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(b"host", b"localhost")],
        "client": None,
        "server": ("localhost", 80),
    }
