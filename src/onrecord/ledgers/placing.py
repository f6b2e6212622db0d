"""Placing: where events were and where documents come from, as their headers have it.

An event is placed where the header says that it took place.  A document is placed with whoever
issued it: an embassy, a consulate or a mission where it is posted, everybody else at their seat.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TypeAlias

from onrecord.knowledge.facts import known
from onrecord.knowledge.places import Place, places
from onrecord.languages.posts import APART, POST
from onrecord.model import DocumentId, Headed, Header, Issuer

Where: TypeAlias = tuple[Place | None, str | None]
"""A place, or None and the reason."""

REASONS = (
    "no issuer is named",
    "no seat is known",
    "more than one place has this name",
    "the place is not known",
    "where the post is, is not known",
)
"""Why something has no place."""
_NO_ISSUER, _NO_SEAT, _SEVERAL, _NO_PLACE, _NO_POST = REASONS
RULE = (
    "An event stands where the header of its document says that it took place.  A document of an "
    "embassy, a consulate or a mission stands where that is posted; any other stands at the seat "
    "of whoever issued it, the first that knowledge names.  A place that is not known, or whose "
    "name more than one place has, is not chosen: what has it is listed and not drawn."
)


class Sort(StrEnum):
    """Why something stands in a place."""

    EVENT = "event"
    POST = "post"
    SEAT = "seat"


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """Something with its place, as far as it has one.

    Attributes:
        sort: Why it would stand there.
        document: The document that says so.
        day: Of the event, else of the document; None when the text gives neither.
        title: Of the document.
        who: By code, else by name: who takes part in an event, or who issued the document.
        said: The place, post or seat as printed or known; None when there is none.
        place: Where that is; None when it is not known.
        reason: Why it is not known; None when it is.
    """

    sort: Sort
    document: DocumentId
    day: date | None
    title: str | None
    who: tuple[str, ...]
    said: str | None
    place: Place | None
    reason: str | None


def placed(headed: Iterable[Headed]) -> Iterator[Placed]:
    """Place documents and what they report, in the order they come in.

    A document whose header names a place of its event gives two: the event, and itself.

    >>> from onrecord.model import Issuer
    >>> header = Header(event_place="Geneva", issuer=Issuer(name="Norland", represents="XN"))
    >>> one = Headed(id=DocumentId("doc:3f0a9c1b2d4e"), language="en", header=header)
    >>> [(found.sort.value, found.place and found.place.name) for found in placed([one])]
    [('event', 'Geneva'), ('seat', None)]
    """
    for one in headed:
        if one.header.event_place:
            yield _event(one)
        yield _issued(one)


def _event(one: Headed) -> Placed:
    header, where = one.header, one.header.event_place or ""
    place, reason = _found(where)
    return Placed(
        sort=Sort.EVENT,
        document=one.id,
        day=header.event_on or header.published_on,
        title=header.title,
        who=taking_part(header),
        said=where,
        place=place,
        reason=reason,
    )


def taking_part(header: Header) -> tuple[str, ...]:
    """Give whom those who take part stand for, and the issuer: codes, each once."""
    codes = [one.represents for one in header.participants]
    codes.append(header.issuer.represents if header.issuer else None)
    return tuple(dict.fromkeys(code for code in codes if code))


def _issued(one: Headed) -> Placed:
    header, issuer = one.header, one.header.issuer
    sort, said, (place, reason) = _whence(issuer)
    return Placed(
        sort=sort,
        document=one.id,
        day=header.published_on or header.event_on,
        title=header.title,
        who=(issuer.represents or issuer.name,) if issuer else (),
        said=said,
        place=place,
        reason=reason,
    )


def _whence(issuer: Issuer | None) -> tuple[Sort, str | None, Where]:
    """Say whether a document is a post's or of whoever has a seat, and where that is."""
    if issuer is None:
        return Sort.SEAT, None, (None, _NO_ISSUER)
    if posted := POST.search(issuer.name):
        return Sort.POST, issuer.name, _host(posted["host"] or "")
    said = issuer.represents or issuer.name
    seat = places().seat_of(said)
    return Sort.SEAT, said, (seat, None if seat else _NO_SEAT)


def _found(name: str) -> Where:
    found = places().find(name)
    if len(found) == 1:
        return found[0], None
    return None, _SEVERAL if found else _NO_PLACE


def _host(host: str) -> Where:
    """Find where a post is: a city that its name has, else the seat of the state that it is in."""
    parts = [part.strip() for part in APART.split(host) if part.strip()]
    for part in reversed(parts):
        place, _ = _found(part)
        if place is not None:
            return place, None
    code = known().polity_of(host)
    place = places().seat_of(code) if code else None
    return place, None if place else _NO_POST
