"""Cookies: what a browser keeps for us, and what others may not do with it."""

from __future__ import annotations

from collections.abc import Mapping

from starlette.responses import Response

from onrecord.access.sessions import ALWAYS

_LEAST, _MOST = 20, 100


def session_name(*, https: bool) -> str:
    """Name the cookie of a session; over TLS browsers let no other host set one of this name."""
    return "__Host-onrecord-session" if https else "onrecord-session"


def form_name(*, https: bool) -> str:
    """Name the cookie that forms are bound to as long as nobody has logged in."""
    return "__Host-onrecord-form" if https else "onrecord-form"


def secret_in(cookies: Mapping[str, str], name: str) -> str:
    """Give the secret in a cookie; nothing for what none of ours can be."""
    value = cookies.get(name, "")
    return value if _LEAST <= len(value) <= _MOST and value.isascii() else ""


def set_session(response: Response, secret: str, *, https: bool) -> None:
    """Have a browser carry a session; it comes along when a link leads here, and no further."""
    response.set_cookie(
        session_name(https=https),
        secret,
        max_age=int(ALWAYS.total_seconds()),
        secure=https,
        httponly=True,
        samesite="lax",
    )


def end_session(response: Response, *, https: bool) -> None:
    """Have a browser forget a session."""
    response.delete_cookie(session_name(https=https), secure=https, httponly=True, samesite="lax")


def form_cookie(secret: str, *, https: bool) -> str:
    """Write the header that has a browser carry what forms are bound to."""
    response = Response()
    name = form_name(https=https)
    response.set_cookie(name, secret, secure=https, httponly=True, samesite="strict")
    return response.headers["set-cookie"]
