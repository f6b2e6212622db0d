"""Clocks: what time it is in chosen capitals."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import datetime
from typing import Any
from urllib.parse import quote, unquote
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from fastapi import Request, Response

from onrecord.knowledge.places import places
from onrecord.record.written.words import code_of
from onrecord.store import Listed

RULE = (
    "The clocks are those that were chosen, else of the seats of those who issued the most "
    "documents on record.  Zones are those of the IANA database, by the seat's row of knowledge."
)
_COOKIE = "clocks"
_USUAL, _MOST = 6, 12
_LONGEST, _YEAR = 300, 365 * 24 * 3600


def chosen(request: Request, asked: str | None) -> tuple[str, ...]:
    """Give whose clocks were chosen: by the address, else as they were kept; empty for none."""
    said = unquote(request.cookies.get(_COOKIE, "")) if asked is None else asked
    names = (name.strip() for name in said[:_LONGEST].split(","))
    return tuple(dict.fromkeys(code_of(name) for name in names if name))[:_MOST]


def keep(response: Response, asked: str | None) -> None:
    """Keep a choice in the browser; an empty one is forgotten."""
    if asked:
        response.set_cookie(
            _COOKIE,
            quote(asked[:_LONGEST], safe=""),
            max_age=_YEAR,
            httponly=True,
            samesite="strict",
        )
    elif asked is not None:
        response.delete_cookie(_COOKIE, httponly=True, samesite="strict")


def usual(listed: Iterable[Listed]) -> tuple[str, ...]:
    """Give those who issued the most documents and whose seat has a clock, six at most."""
    counts = Counter(one.represents for one in listed if one.represents)
    ordered = sorted(counts, key=lambda code: (-counts[code], code))
    return tuple(code for code in ordered if _zone_of(code))[:_USUAL]


def clocks(codes: Iterable[str], now: datetime) -> Iterator[dict[str, Any]]:
    """Give the time at the seat of each; None where no seat or no zone is known.

    >>> from datetime import UTC
    >>> now = datetime(2031, 7, 1, 12, 0, tzinfo=UTC)
    >>> [(one["place"], one["time"], one["zone"]) for one in clocks(["NP", "ZZ"], now)]
    [('Kathmandu', '17:45', 'UTC+05:45'), (None, None, None)]
    """
    for code in codes:
        seat, zone = places().seat_of(code), _zone_of(code)
        local = now.astimezone(zone) if zone else None
        yield {
            "of": code,
            "place": seat and seat.name,
            "time": local and f"{local:%H:%M}",
            "day": local and local.date().isoformat(),
            "zone": local and _in_words(local),
            "iana": zone and zone.key,
            "source": seat and seat.source,
        }


def _zone_of(code: str) -> ZoneInfo | None:
    """Give the zone of a seat; None where there is none that the time zone database has."""
    seat = places().seat_of(code)
    if seat is None or seat.zone is None:
        return None
    try:
        return ZoneInfo(seat.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None


def _in_words(local: datetime) -> str:
    """Name a zone: its letters where it has any, and how far it is from UTC.

    >>> from datetime import UTC
    >>> _in_words(datetime(2031, 1, 1, tzinfo=ZoneInfo("Europe/Vienna")))
    'CET, UTC+01:00'
    """
    letters = local.strftime("%Z")
    away = f"UTC{local.isoformat()[-6:]}" if local.utcoffset() else "UTC"
    return f"{letters}, {away}" if letters.isalpha() and letters != away else away
