"""Guards: who may ask, and what a browser may do with what it is sent."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.datastructures import Headers, MutableHeaders
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "font-src 'self'; connect-src 'self'; form-action 'self'; frame-src 'self'; "
    "frame-ancestors 'none'; base-uri 'none'"
)
"""Content-Security-Policy of a page: nothing from elsewhere, and no script that is not a file."""

HEADERS = {
    "Content-Security-Policy": POLICY,
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "X-Content-Type-Options": "nosniff",
}

HTTPS_ALWAYS = {"Strict-Transport-Security": "max-age=31536000"}
"""What a browser is told that is to ask over TLS alone, for a year, by this name."""


class Guards:
    """Refuses names that are not its own, and sends every answer with its headers."""

    def __init__(
        self, app: ASGIApp, *, hosts: frozenset[str], more: Mapping[str, str] | None = None
    ) -> None:
        self.app = app
        self.hosts = hosts
        self.headers = {**HEADERS, **(more or {})}

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        begun = False

        async def guarded(message: Message) -> None:
            nonlocal begun
            if message["type"] == "http.response.start":
                begun = True
                headers = MutableHeaders(scope=message)
                for name, value in self.headers.items():
                    headers.setdefault(name, value)
            await send(message)

        if _name(Headers(scope=scope).get("host", "")) not in self.hosts:
            refused = PlainTextResponse("This is not a name of this server.\n", 421)
            await refused(scope, receive, guarded)
            return
        try:
            await self.app(scope, receive, guarded)
        except Exception:
            if not begun:
                fault = PlainTextResponse("This is a fault of onrecord.\n", 500)
                await fault(scope, receive, guarded)
            raise


def _name(host: str) -> str:
    """Give the name in a Host header, without its port.

    >>> _name("localhost:8031"), _name("[::1]:80")
    ('localhost', '[::1]')
    """
    name, colon, port = host.rpartition(":")
    return name if colon and port.isdigit() else host
