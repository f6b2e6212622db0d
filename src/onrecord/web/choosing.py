"""Choosing: in which language a page is written."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from urllib.parse import parse_qsl, urlencode

from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from onrecord.web.wording import ENGLISH, catalogues

ASKED = "ui"
"""What an address says behind its question mark to choose a language, and the cookie's name."""
_YEAR = 365 * 24 * 60 * 60


class Languages:
    """Says for each request in which language its page is written, `scope["language"]`.

    What the address asks for comes first, and is kept in a cookie; then the cookie, then what
    the browser accepts, then English.  Routes see the address without it, so that no other
    address has it.  Data has no language.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        asked = matched([request.query_params.get(ASKED, "")], catalogues())
        language = asked or _else(request)
        scope = {**scope, "language": language, "query_string": _without(scope["query_string"])}

        async def kept(message: Message) -> None:
            if message["type"] == "http.response.start":
                cookie = f"{ASKED}={asked}; Max-Age={_YEAR}; Path=/; SameSite=Lax; HttpOnly"
                MutableHeaders(scope=message).append("Set-Cookie", cookie)
            await send(message)

        is_page = scope.get("form", "html") == "html"
        await self.app(scope, receive, kept if asked and is_page else send)


def _else(request: Request) -> str:
    """Choose by the cookie, else by what the browser accepts, else English."""
    there = catalogues()
    kept = matched([request.cookies.get(ASKED, "")], there)
    return kept or matched(accepted(request.headers.get("accept-language", "")), there) or ENGLISH


def _without(query: bytes) -> bytes:
    """Leave the language out of what is asked; all else stays as it was written.

    >>> _without(b"q=a%20b&ui=fr&lang=ru"), _without(b"q=a%20b")
    (b'q=a+b&lang=ru', b'q=a%20b')
    """
    pairs = parse_qsl(query.decode("latin-1"), keep_blank_values=True)
    rest = [(name, value) for name, value in pairs if name != ASKED]
    return query if len(rest) == len(pairs) else urlencode(rest).encode()


def accepted(header: str) -> Iterator[str]:
    """Give the languages that a browser accepts, the dearest first; what is none is left out.

    >>> list(accepted("de;q=0.5, fr-CA, en;q=0, *;q=0.1, ru;q=much"))
    ['fr-CA', 'de']
    """
    weighed = []
    for part in header.split(","):
        tag, _, weight = part.partition(";")
        value = weight.strip().removeprefix("q=") or "1"
        is_number = value.replace(".", "", 1).isascii() and value.replace(".", "", 1).isdigit()
        if is_number and 0 < float(value) and tag.strip() not in {"", "*"}:
            weighed.append((-float(value), tag.strip()))
    yield from (tag for _, tag in sorted(weighed, key=lambda one: one[0]))


def matched(wanted: Iterator[str] | list[str], there: Collection[str]) -> str | None:
    """Look up languages as RFC 4647 says: each is shortened from its end until there is one.

    >>> matched(["de-AT", "fr-CA-x-old"], ("en", "fr")), matched(["de"], ("en", "fr"))
    ('fr', None)
    """
    by_name = {tag.lower(): tag for tag in there}
    for one in wanted:
        parts = one.lower().replace("_", "-").split("-")
        while parts:
            if found := by_name.get("-".join(parts)):
                return found
            parts.pop()
            if parts and len(parts[-1]) == 1:
                parts.pop()
    return None
