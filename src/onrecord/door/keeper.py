"""Keeper: who may come in at the door over HTTP."""

from __future__ import annotations

import hmac

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.errors import WeakToken

LEAST = 20
"""Characters of a token; 20 of `secrets.token_urlsafe` are beyond guessing."""


def usable_token(token: str) -> str:
    """Give a token without the blanks around it.

    Raises:
        WeakToken: It is short, or has a blank or a letter that a header cannot carry.
    """
    token = token.strip()
    if len(token) < LEAST or not token.isascii() or not token.isprintable() or " " in token:
        raise WeakToken(LEAST)
    return token


class Keeper:
    """Refuses requests of pages elsewhere, and those without the token where there is one.

    A request that a browser makes for a page has the page's origin: only pages of this very
    server may ask.  Programs send no origin.
    """

    def __init__(self, app: ASGIApp, *, token: str | None) -> None:
        self.app = app
        self._token = token and token.encode()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, or refuse it."""
        refused = self._refused(Headers(scope=scope)) if scope["type"] == "http" else None
        await (refused or self.app)(scope, receive, send)

    def _refused(self, headers: Headers) -> Response | None:
        origin = headers.get("origin")
        if origin is not None and origin.partition("://")[2] != headers.get("host"):
            return PlainTextResponse("Pages elsewhere may not ask here.\n", 403)
        if self._token and not hmac.compare_digest(_bearer(headers), self._token):
            asked = {"WWW-Authenticate": "Bearer"}
            return PlainTextResponse("A token is needed.\n", 401, asked)
        return None


def _bearer(headers: Headers) -> bytes:
    """Give the token that a request carries.

    >>> _bearer(Headers({"authorization": "Bearer abc"})), _bearer(Headers({}))
    (b'abc', b'')
    """
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip().encode() if scheme.lower() == "bearer" else b""
