"""Limits: how long a request may be, and how many there may be in a minute."""

from __future__ import annotations

from dataclasses import dataclass
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.responses import JSONResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.access.counting import Window, network
from onrecord.archive import Clock
from onrecord.errors import OnRecordError, TooLarge, TooManyRequests


@dataclass(frozen=True, slots=True, kw_only=True)
class Most:
    """How much a request may be.

    Attributes:
        body: Bytes of what is sent.
        address: Bytes of the path and what stands behind its question mark.
        headers: Bytes of all headers together.
        per_minute: Requests of one address; None counts nothing.
    """

    body: int = 1_000_000
    address: int = 8_000
    headers: int = 32_000
    per_minute: int | None = None


class Limits:
    """Refuses requests that are too long, and those of an address that asks too often.

    A body is taken in whole before anything is done with it: half of one is never acted on.
    """

    def __init__(self, app: ASGIApp, *, most: Most, clock: Clock) -> None:
        self.app = app
        self._most = most
        self._asked = Window(clock, seconds=60)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        try:
            self._count(scope)
            self._measure(scope)
            body = await self._whole(scope, receive)
        except (TooLarge, TooManyRequests) as error:
            await _refusal(error)(scope, receive, send)
            return
        if body is not None:
            await self.app(scope, _given(body, receive), send)

    def _count(self, scope: Scope) -> None:
        if self._most.per_minute is None:
            return
        client = scope.get("client")
        if self._most.per_minute < self._asked.add(network(client[0]) if client else ""):
            what = "requests"
            raise TooManyRequests(what, self._asked.left)

    def _measure(self, scope: Scope) -> None:
        said = Headers(scope=scope).get("content-length", "")
        lengths = {
            "headers": sum(len(name) + len(value) for name, value in scope["headers"]),
            "address": len(scope["path"].encode()) + len(scope["query_string"]),
            "body": int(said) if said.isdecimal() else 0,
        }
        for what, length in lengths.items():
            self._check(what, length)

    def _check(self, what: str, length: int) -> None:
        most: int = getattr(self._most, what)
        if most < length:
            raise TooLarge(what, most)

    async def _whole(self, scope: Scope, receive: Receive) -> bytes | None:
        """Take in the body; None when whoever asked has gone before its end."""
        parts, length, more = [], 0, scope["method"] not in {"GET", "HEAD"}
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            parts.append(message.get("body", b""))
            length += len(parts[-1])
            self._check("body", length)
            more = message.get("more_body", False)
        return b"".join(parts)


def _given(body: bytes, receive: Receive) -> Receive:
    """Give a body that was taken in to whoever asks for it, and then what else comes."""
    given = False

    async def again() -> Message:
        nonlocal given
        if given:
            return await receive()
        given = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


_STATUS = {
    "body": HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
    "address": HTTPStatus.REQUEST_URI_TOO_LONG,
    "headers": HTTPStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
}


def _refusal(error: TooLarge | TooManyRequests) -> Response:
    if isinstance(error, TooManyRequests):
        return problem(
            error, HTTPStatus.TOO_MANY_REQUESTS, headers={"Retry-After": str(error.seconds)}
        )
    return problem(error, _STATUS[error.what], headers={"Connection": "close"})


def problem(
    error: OnRecordError, status: HTTPStatus, *, headers: dict[str, str] | None = None
) -> Response:
    """Write an error as problem details (RFC 9457)."""
    body = {"type": f"/errors/{error.code}", "title": str(error), "status": int(status)}
    if error.hint:
        body["detail"] = error.hint
    return JSONResponse(body, status, headers, media_type="application/problem+json")
