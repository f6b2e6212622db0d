"""Login: coming in with an account, and going out."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated
from urllib.parse import urlsplit

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse

from onrecord.access.audit import Act
from onrecord.access.roles import Visitor
from onrecord.errors import TooManyRequests
from onrecord.web.admission import fields
from onrecord.web.allowing import access_of
from onrecord.web.cookies import end_session, secret_in, session_name, set_session
from onrecord.web.page import Page, answer

router = APIRouter(include_in_schema=False)

_WRONG = "the name and the password do not belong together"


@router.get("/login")
def show_login(
    request: Request, place: Annotated[str, Query(alias="next", max_length=8000)] = "/"
) -> Response:
    """Show the form with which somebody logs in."""
    access_of(request)
    return _form(request, {"next": own_place(place)})


@router.post("/login")
def log_in(request: Request) -> Response:
    """Log somebody in, by a session that is new, and go where they wanted to go."""
    access, typed = access_of(request), fields(request.scope)
    visitor = request.scope["visitor"]
    name, password = typed.get("name", ""), typed.get("password", "")
    try:
        secret = access.log_in(name, password, visitor.address)
    except TooManyRequests as error:
        refused = _form(request, typed, str(error), HTTPStatus.TOO_MANY_REQUESTS)
        refused.headers["Retry-After"] = str(error.seconds)
        return refused
    if secret is None:
        return _form(request, typed, _WRONG, HTTPStatus.UNPROCESSABLE_ENTITY)
    _end(request)
    answered = RedirectResponse(own_place(typed.get("next", "")), HTTPStatus.SEE_OTHER)
    set_session(answered, secret, https=access.https)
    return answered


@router.post("/logout")
def log_out(request: Request) -> Response:
    """End the session; the cookie is of no use to anybody from then on."""
    access, visitor = access_of(request), request.scope["visitor"]
    _end(request)
    if visitor.account:
        access.note(Act.LOGOUT, visitor)
    answered = RedirectResponse("/login", HTTPStatus.SEE_OTHER)
    end_session(answered, https=access.https)
    answered.headers["Clear-Site-Data"] = '"cache"'
    return answered


def _end(request: Request) -> None:
    access = access_of(request)
    held = secret_in(request.cookies, session_name(https=access.https))
    if held:
        access.sessions.end(held)


def own_place(place: str) -> str:
    """Give a path of our own to go to; anything else is the desk.

    >>> own_place("/d/3f0a?q=1-2"), own_place("https://evil.example/"), own_place("//evil.example")
    ('/d/3f0a?q=1-2', '/', '/')
    """
    safe = place.startswith("/") and "\\" not in place and place.isprintable() and place.isascii()
    if not safe or place.startswith("//") or urlsplit(place).netloc:
        return "/"
    return "/" if place.startswith(("/login", "/logout")) else place


def _form(
    request: Request,
    typed: Mapping[str, str],
    wrong: str | None = None,
    status: HTTPStatus = HTTPStatus.OK,
) -> Response:
    place = own_place(typed.get("next", ""))
    more = {"typed": defaultdict(str, typed), "wrong": wrong, "place": place}
    visitor = request.scope["visitor"]
    assert isinstance(visitor, Visitor)
    data = {"account": visitor.name if visitor.account else None}
    answered = answer(request, Page(template="login.html", data=data, more=more), status=status)
    answered.headers["Cache-Control"] = "no-store"
    return answered
