"""Mementos: archived copies by the live address and a time, as RFC 7089 has it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime, parsedate_to_datetime
from http import HTTPStatus
from urllib.parse import quote, unquote

from fastapi import APIRouter, HTTPException, Request, Response

from onrecord.record import Record
from onrecord.record.written.addresses import archived_address
from onrecord.store import Witness
from onrecord.web.page import opened

router = APIRouter()

_TIME = re.compile(r"(?P<digits>\d{4,14})(?:id_|if_|mp_)?/(?P<url>.+)", re.DOTALL)
_LINKS = "application/link-format"
_SAFE = "%/:?#[]@!$&'()*+,;=-._~"
_SCHEME = re.compile(r"(?P<scheme>https?):/{1,2}", re.IGNORECASE)
_EARLIEST = "00010101000000"
_DIGITS = "%Y%m%d%H%M%S"


@router.get("/web/timemap/link/{url:path}", include_in_schema=False)
def give_timemap(request: Request, url: str) -> Response:
    """List the copies of a live address, as links (RFC 7089, section 5)."""
    asked = _whole(request, url)
    copies = _copies(request, asked)
    original = copies[-1].capture.url or copies[-1].address
    base = str(request.base_url).rstrip("/")
    lines = [
        _link(original, "original"),
        _link(f"{base}/web/{original}", "timegate"),
        _link(f"{base}/web/timemap/link/{original}", "self", type=_LINKS),
        *_mementos(copies, base),
    ]
    return Response(",\n".join(lines) + "\n", media_type=_LINKS)


@router.get("/web/{url:path}", include_in_schema=False)
def find_copy(request: Request, url: str) -> Response:
    """Send on to the copy of a live address that is nearest to a time; without one, the newest.

    The time stands before the address (/web/20310304/norland.example/ferry), else in the header
    Accept-Datetime.  Nothing is fetched, and nobody is sent to another site.
    """
    asked = _whole(request, url)
    read = _TIME.fullmatch(asked)
    when = _moment(read["digits"]) if read else _accepted(request)
    copies = _copies(request, read["url"] if read else asked)
    nearest = copies[-1] if when is None else min(copies, key=lambda one: _apart(one, when))
    base = str(request.base_url).rstrip("/")
    original = nearest.capture.url or nearest.address
    links = [
        _link(original, "original"),
        _link(f"{base}/web/timemap/link/{original}", "timemap", type=_LINKS),
        *_mementos([one for one in copies if one in {copies[0], nearest, copies[-1]}], base),
    ]
    headers = {"Location": _place(nearest), "Link": ", ".join(links), "Vary": "accept-datetime"}
    return Response(status_code=HTTPStatus.FOUND, headers=headers)


def _whole(request: Request, url: str) -> str:
    """Give a live address with its question mark, and with the end that forms have taken off."""
    form = request.scope.get("form", "html")
    end = f".{form}" if str(request.scope["raw_path"], "latin-1").endswith(f".{form}") else ""
    asked = str(request.scope["query_string"], "latin-1")
    return url + end + (f"?{asked}" if asked else "")


def _copies(request: Request, url: str) -> tuple[Witness, ...]:
    """Give the copies of a live address that were read, oldest first.

    Raises:
        HTTPException: There is none.
    """
    forms = tuple(dict.fromkeys(_forms(url)))
    with opened(request) as record:
        found = tuple(one for form in forms for one in _kept(record, form))
    if not found:
        tried = ", ".join(forms)
        raise HTTPException(HTTPStatus.NOT_FOUND, f"no copy is kept of {tried}")
    unique = {(one.capture.fetched, one.capture.digest): one for one in found}
    return tuple(unique[key] for key in sorted(unique))


def _kept(record: Record, url: str) -> Iterator[Witness]:
    return (one for one in record.copies(url) if one.document is not None)


def _forms(url: str) -> Iterator[str]:
    """Give the ways in which a live address may have been kept.

    >>> list(_forms("Norland.example/a%20b"))[:2]
    ['https://norland.example/a%20b', 'http://norland.example/a%20b']
    >>> list(_forms("http:/norland.example?day=4"))[:2]
    ['http://norland.example?day=4', 'https://norland.example?day=4']
    """
    for written in (url, unquote(url)):
        read = _SCHEME.match(written)
        host, stroke, path = written[read.end() if read else 0 :].partition("/")
        name, mark, asked = host.partition("?")
        rest = f"{name.lower()}{mark}{asked}{stroke}{path}"
        first = read["scheme"].lower() if read else "https"
        for scheme in (first, "http" if first == "https" else "https"):
            yield f"{scheme}://{rest}"
            if not stroke and not mark:
                yield f"{scheme}://{rest}/"


def _moment(digits: str) -> datetime:
    """Read a time of up to fourteen digits, the missing ones as early as they can be.

    >>> _moment("2031").isoformat(), _moment("20310304093000").isoformat()
    ('2031-01-01T00:00:00+00:00', '2031-03-04T09:30:00+00:00')
    """
    try:
        whole = digits + _EARLIEST[len(digits) :]
        return datetime.strptime(whole, _DIGITS).replace(tzinfo=UTC)
    except ValueError as error:
        reason = f"{digits} is no time: write up to fourteen digits, such as 20310304093000"
        raise HTTPException(HTTPStatus.BAD_REQUEST, reason) from error


def _accepted(request: Request) -> datetime | None:
    """Read the time that a program asks for in a header."""
    asked = request.headers.get("accept-datetime")
    try:
        read = parsedate_to_datetime(asked) if asked else None
    except ValueError as error:
        raise HTTPException(HTTPStatus.BAD_REQUEST, "Accept-Datetime: it is no time") from error
    return read if read is None or read.tzinfo else read.replace(tzinfo=UTC)


def _apart(one: Witness, when: datetime) -> timedelta:
    return abs(one.capture.fetched - when)


def _place(one: Witness) -> str:
    place = archived_address(one.document or "", one.capture)
    assert place is not None
    return place


def _mementos(copies: Sequence[Witness], base: str) -> Iterator[str]:
    """Write copies as links, the oldest and the newest named so."""
    for number, one in enumerate(copies):
        named = ("first ", number == 0), ("last ", number == len(copies) - 1)
        relation = "".join(word for word, is_so in named if is_so) + "memento"
        day = format_datetime(one.capture.fetched.astimezone(UTC), usegmt=True)
        yield _link(f"{base}{_place(one)}", relation, datetime=day)


def _link(address: str, relation: str, **more: str) -> str:
    told = "".join(f'; {name}="{value}"' for name, value in more.items())
    return f'<{quote(address, safe=_SAFE)}>; rel="{relation}"{told}'
