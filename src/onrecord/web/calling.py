"""Calling: a page asked for within this process, without a server."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass
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
    return asyncio.run(_call(app, _scope(address)))


async def _call(app: ASGIApp, scope: Scope) -> Called:
    messages: list[Message] = []

    async def receive() -> Message:
        return {"type": "http.request", "body": b"", "more_body": False}

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
