"""Admission: who asks, and whether a form that changes something is one of ours."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from http import HTTPStatus
from urllib.parse import quote

from fastapi import Request
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.access.access import Access
from onrecord.access.audit import Act
from onrecord.access.origins import SAFE, sent_from_elsewhere
from onrecord.access.roles import Role, Visitor
from onrecord.access.tokens import bearer, carries, is_form_token, new_secret
from onrecord.errors import AccountsDamaged, ForeignForm, LoginNeeded, OnRecordError
from onrecord.web.cookies import form_cookie, form_name, secret_in, session_name
from onrecord.web.filled import fields_of
from onrecord.web.problems import refusal

FIELD = "token"
"""Name of the field that every form of ours has."""

_OPEN = ("/login", "/static/")
_PROGRAM = "a program with the token"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Known:
    """Who asks, and what is yet to be set so that forms can be sent; None is let in nowhere."""

    visitor: Visitor | None
    secret: str = ""
    new: bool = False
    program: bool = False


class Admission:
    """Says who asks, lets in who may, and refuses forms that are none of ours.

    A form that changes something has to come from a page of ours, by what the browser says, and
    to have a token that only such a page can have.  Where there is no access to speak of,
    everybody reads and nobody changes anything.
    """

    def __init__(self, app: ASGIApp, *, access: Access | None) -> None:
        self.app = app
        self._access = access

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on with who asks, or refuse it."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        scope["visitor"] = Visitor()
        if self._access is None:
            await self.app(scope, receive, send)
            return
        body = await _body(scope, receive)
        request = Request(scope)
        refused, cookie = await run_in_threadpool(self._looked_at, request, body, self._access)
        answering = _private(send, cookie, alone=self._access.user is not None)
        await (refused or self.app)(scope, _again(body, receive), answering)

    def _looked_at(
        self, request: Request, body: bytes, access: Access
    ) -> tuple[Response | None, str | None]:
        """Say who asks; give why not, if so, and a cookie to set."""
        try:
            known = _known(request, access)
        except AccountsDamaged as error:
            return refusal(request, HTTPStatus.SERVICE_UNAVAILABLE, error), None
        stranger = Visitor(address=_address(request), secret=known.secret)
        visitor = request.scope["visitor"] = known.visitor or stranger
        cookie = form_cookie(known.secret, https=access.https) if known.new else None
        request.scope["fields"] = fields_of(request.headers, body)
        try:
            _check_form(request, known)
        except ForeignForm as error:
            access.note(Act.REFUSED, visitor, f"{request.url.path}: {error.reason}")
            return refusal(request, HTTPStatus.FORBIDDEN, error), cookie
        if known.visitor is None and not request.scope["path"].startswith(_OPEN):
            return _turned_away(request, access), cookie
        return None, cookie


def _known(request: Request, access: Access) -> _Known:
    address, https = _address(request), access.https
    if access.token and carries(request.headers, access.token):
        return _Known(visitor=Visitor(name=_PROGRAM, address=address), program=True)
    session = secret_in(request.cookies, session_name(https=https))
    account = access.logged_in(session)
    if account:
        who = Visitor(
            name=account.name, role=account.role, address=address, secret=session, account=True
        )
        return _Known(visitor=who, secret=session)
    held = secret_in(request.cookies, form_name(https=https))
    form = request.scope.get("form") == "html" and not request.scope["path"].startswith("/static/")
    known = _Known(visitor=None, secret=held or new_secret(), new=form and not held)
    if access.user is None or access.accounts.all():
        return known
    owner = Visitor(name=access.user, role=Role.ADMINISTER, address=address, secret=known.secret)
    return replace(known, visitor=owner)


def _check_form(request: Request, known: _Known) -> None:
    """See to it that what changes something was sent by a page of ours.

    Raises:
        ForeignForm: It was not.
    """
    if request.method in SAFE:
        return
    if sent_from_elsewhere(request.headers):
        reason = "the form was sent by a page elsewhere"
        raise ForeignForm(reason)
    token = request.scope["fields"].get(FIELD, "")
    if not known.program and not is_form_token(token, known.secret):
        reason = "the form was not made for you, or for somebody who has logged in or out since"
        raise ForeignForm(reason)


def _turned_away(request: Request, access: Access) -> Response:
    """Send a person to log in, and tell a program what is missing."""
    if bearer(request.headers):
        error: OnRecordError = LoginNeeded("the token is not the one of this desk")
        access.note(Act.REFUSED, request.scope["visitor"], f"{request.url.path}: a wrong token")
    elif request.scope.get("form") == "html" and request.method in SAFE:
        query = request.url.query
        place = quote(request.scope["path"] + (f"?{query}" if query else ""), safe="")
        return RedirectResponse(f"/login?next={place}", HTTPStatus.SEE_OTHER)
    else:
        error = LoginNeeded()
    asked = {"WWW-Authenticate": "Bearer"}
    return refusal(request, HTTPStatus.UNAUTHORIZED, error, asked)


def _address(request: Request) -> str:
    return request.client.host if request.client else ""


async def _body(scope: Scope, receive: Receive) -> bytes:
    """Take in the body, which is never longer than the limits allow."""
    parts, more = [], scope["method"] not in SAFE
    while more:
        message = await receive()
        parts.append(message.get("body", b""))
        more = message.get("more_body", False)
    return b"".join(parts)


def _again(body: bytes, receive: Receive) -> Receive:
    if not body:
        return receive
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def given() -> Message:
        return waiting.pop() if waiting else await receive()

    return given


def _private(send: Send, cookie: str | None, *, alone: bool) -> Send:
    """Send an answer for nobody else to keep, with a cookie where there is one to set."""

    async def sent(message: Message) -> None:
        if message["type"] == "http.response.start":
            headers = MutableHeaders(scope=message)
            if cookie:
                headers.append("set-cookie", cookie)
            if not alone:
                headers.add_vary_header("Cookie, Authorization")
                if headers.get("cache-control", "no-cache") == "no-cache":
                    headers["cache-control"] = "private, no-cache"
        await send(message)

    return sent


def fields(scope: Mapping[str, object]) -> Mapping[str, str]:
    """Give what was written into the form that is being sent."""
    given = scope.get("fields")
    return given if isinstance(given, dict) else {}
