"""Keeper: who may come in at the door over HTTP."""

from __future__ import annotations

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from onrecord.access.origins import from_elsewhere
from onrecord.access.tokens import carries


class Keeper:
    """Refuses requests of pages elsewhere, and those without the token where there is one.

    A request that a browser makes for a page has the page's origin: only pages of this very
    server may ask.  Programs send no origin.
    """

    def __init__(self, app: ASGIApp, *, token: str | None) -> None:
        self.app = app
        self._token = token

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, or refuse it."""
        refused = self._refused(Headers(scope=scope)) if scope["type"] == "http" else None
        await (refused or self.app)(scope, receive, send)

    def _refused(self, headers: Headers) -> Response | None:
        if from_elsewhere(headers):
            return PlainTextResponse("Pages elsewhere may not ask here.\n", 403)
        if self._token and not carries(headers, self._token):
            asked = {"WWW-Authenticate": "Bearer"}
            return PlainTextResponse("A token is needed.\n", 401, asked)
        return None
