"""Tokens: what programs carry, and what forms carry."""

from __future__ import annotations

import hashlib
import hmac
import secrets

from starlette.datastructures import Headers

from onrecord.errors import WeakToken

LEAST = 20
"""Characters of a token; 20 of `secrets.token_urlsafe` are beyond guessing."""

_BYTES = 32
_FORM = b"onrecord form"


def usable_token(token: str) -> str:
    """Give a token without the blanks around it.

    Raises:
        WeakToken: It is short, or has a blank or a letter that a header cannot carry.
    """
    token = token.strip()
    if len(token) < LEAST or not token.isascii() or not token.isprintable() or " " in token:
        raise WeakToken(LEAST)
    return token


def carries(headers: Headers, token: str) -> bool:
    """Say whether a request carries the token; it takes as long for every other one."""
    return hmac.compare_digest(bearer(headers), token.encode())


def bearer(headers: Headers) -> bytes:
    """Give the token that a request carries.

    >>> bearer(Headers({"authorization": "Bearer abc"})), bearer(Headers({}))
    (b'abc', b'')
    """
    scheme, _, token = headers.get("authorization", "").partition(" ")
    return token.strip().encode() if scheme.lower() == "bearer" else b""


def new_secret() -> str:
    """Make a secret that nobody can guess."""
    return secrets.token_urlsafe(_BYTES)


def digest(secret: str) -> str:
    """Give what is kept of a secret in its place."""
    return hashlib.sha256(secret.encode()).hexdigest()


def form_token(secret: str) -> str:
    """Give the token that goes into the forms of whoever has the secret in a cookie.

    >>> form_token("a") == form_token("a"), form_token("a") == form_token("b")
    (True, False)
    """
    return hmac.new(secret.encode(), _FORM, hashlib.sha256).hexdigest()


def is_form_token(token: str, secret: str) -> bool:
    """Say whether a form was made for whoever has the secret."""
    return bool(secret) and hmac.compare_digest(token.encode(), form_token(secret).encode())
