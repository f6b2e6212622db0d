"""Map: where events were, and where documents come from, over a period."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from gettext import NullTranslations
from typing import Annotated, Any
from urllib.parse import urlencode

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from onrecord.exports.plain import plain
from onrecord.knowledge.places import Place
from onrecord.ledgers import View
from onrecord.ledgers.days import is_within
from onrecord.ledgers.placing import RULE, Placed, Sort, placed
from onrecord.record import Record
from onrecord.record.written.addresses import address_of
from onrecord.record.written.words import code_of
from onrecord.web.asking import Name, Paged
from onrecord.web.atlas import OUTLINES, WORLD, Frame, Point, frame_of, map_picture
from onrecord.web.covering import coverage
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import cell_of, paged
from onrecord.web.said import again
from onrecord.web.wording import words_of

router = APIRouter(tags=["pictures"])


class Seen(StrEnum):
    """How much of the world is drawn."""

    POINTS = "points"
    WORLD = "world"


class Asked(Paged):
    """What is on the map; what is empty leaves all in."""

    since: Annotated[
        date | None, Field(alias="from", description="The first day.", examples=["2026-04-01"])
    ] = None
    until: Annotated[
        date | None, Field(alias="to", description="The last day.", examples=["2026-04-30"])
    ] = None
    actor: Annotated[Name, Field(description="Who takes part, or issued it.", examples=["XH"])] = (
        None
    )
    about: Annotated[
        Name, Field(description="Of whom or which instrument it speaks.", examples=["XT"])
    ] = None
    sort: Annotated[
        Sort | None, Field(description="Events, posts or seats alone.", examples=["event"])
    ] = None
    place: Annotated[
        Name, Field(description="The list of one place alone.", examples=["Vantry"])
    ] = None
    on_map: Annotated[
        bool | None, Field(description="The list of what is on the map, or of what is not.")
    ] = None
    view: Annotated[Seen, Field(description="The frame: about the points, or the world.")] = (
        Seen.POINTS
    )


@router.get("/map")
def read_map(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """Show where events were and where documents come from, and what has no place."""
    with opened(request) as record:
        found = sorted(_asked_for(record, asked), key=_latest_first)
        covered = coverage(record)
    stays = tuple(_stays(found))
    rows = [_row(one) for one in found if _is_listed(one, asked)]
    shown, after = paged(request, rows, asked, cell_of("document", "sort"))
    data = {
        "rule": RULE,
        "outlines": OUTLINES,
        "points": [_point_row(one) for one in stays],
        "not_on_the_map": _reasons(found),
        "rows": shown,
        "total": len(rows),
        "next": after,
        "coverage": covered,
        "command": again(request),
    }
    said = words_of(request)
    points = [_point(one, asked, said) for one in stays]
    page = Page(
        template="map.html",
        data=data,
        rows=shown,
        more=_more(asked, stays, points)
        | {"picture": map_picture(said.gettext("Map"), points, _frame(asked, points))},
        written={"geojson": json.dumps(_geojson(stays), ensure_ascii=False)},
    )
    return answer(request, page)


def _more(asked: Asked, stays: tuple[_Stay, ...], points: list[Point]) -> dict[str, Any]:
    return {
        "asked": asked,
        "sorts": tuple(Sort),
        "places": list(zip(points, stays, strict=True)),
        "sources": Counter(one.place.source for one in stays),
        "address_of": address_of,
    }


def _frame(asked: Asked, points: list[Point]) -> Frame:
    return WORLD if asked.view is Seen.WORLD else frame_of(points)


def _asked_for(record: Record, asked: Asked) -> Iterator[Placed]:
    who = record.identities()
    actor = asked.actor and who.of(code_of(asked.actor))
    told = _documents(record, asked.about) if asked.about else None
    for one in placed(record.headers()):
        if actor and actor not in {who.of(name) for name in one.who}:
            continue
        if told is not None and one.document not in told:
            continue
        if (asked.sort is None or one.sort is asked.sort) and _is_within(one.day, asked):
            yield one


def _latest_first(one: Placed) -> tuple[bool, int]:
    return one.day is None, -(one.day or date.min).toordinal()


def _documents(record: Record, about: str) -> frozenset[str]:
    utterances = record.utterances(View(about=code_of(about)))
    return frozenset(copy.document for said in utterances for copy in said.copies)


def _is_within(day: date | None, asked: Asked) -> bool:
    """Say whether a day is within the period; what has none is in no period."""
    if asked.since is None and asked.until is None:
        return True
    return is_within(day, asked.since, asked.until)


@dataclass(frozen=True, slots=True)
class _Stay:
    """A place with what stands there."""

    place: Place
    counts: Counter[Sort]

    @property
    def key(self) -> str:
        return f"{self.place.name} ({self.place.of})" if self.place.of else self.place.name


def _stays(found: Iterable[Placed]) -> Iterator[_Stay]:
    """Give the places that there are, those with the most first."""
    there: dict[str, _Stay] = {}
    for one in found:
        if one.place is not None:
            stay = _Stay(one.place, Counter())
            there.setdefault(stay.key, stay).counts[one.sort] += 1
    yield from sorted(there.values(), key=lambda stay: (-stay.counts.total(), stay.key))


def _is_listed(one: Placed, asked: Asked) -> bool:
    if asked.on_map is not None and asked.on_map != (one.place is not None):
        return False
    if asked.place is None:
        return True
    name = asked.place.casefold()
    if one.place is None:
        return name == (one.said or "").casefold()
    return name in {one.place.name.casefold(), _Stay(one.place, Counter()).key.casefold()}


def _reasons(found: Iterable[Placed]) -> list[dict[str, Any]]:
    """Count what has no place, by why it has none."""
    counts = Counter((one.sort, one.said, one.reason) for one in found if one.place is None)
    ordered = sorted(counts, key=lambda one: (-counts[one], one[0], one[1] or ""))
    return [
        {"sort": sort.value, "said": said, "reason": reason, "rows": counts[sort, said, reason]}
        for sort, said, reason in ordered
    ]


def _row(one: Placed) -> dict[str, Any]:
    place = one.place
    return {
        "sort": one.sort.value,
        "day": plain(one.day),
        "title": one.title,
        "by": "; ".join(one.who) or None,
        "said": one.said,
        "place": place and place.name,
        "latitude": place and place.latitude,
        "longitude": place and place.longitude,
        "reason": one.reason,
        "document": one.document,
    }


def _point_row(stay: _Stay) -> dict[str, Any]:
    return {
        "place": stay.place.name,
        "of": stay.place.of,
        "latitude": stay.place.latitude,
        "longitude": stay.place.longitude,
        "source": stay.place.source,
        "events": stay.counts[Sort.EVENT],
        "posts": stay.counts[Sort.POST],
        "seats": stay.counts[Sort.SEAT],
    }


def _point(stay: _Stay, asked: Asked, said: NullTranslations) -> Point:
    kept = asked.model_dump(
        exclude={"limit", "next", "place", "on_map"}, by_alias=True, exclude_defaults=True
    )
    words = {key: str(value) for key, value in kept.items() if value}
    return Point(
        name=stay.place.name,
        longitude=stay.place.longitude,
        latitude=stay.place.latitude,
        counts={sort.value: stay.counts[sort] for sort in Sort},
        told=f"{stay.place.name}: {_told(stay.counts, said)}",
        address=f"/map?{urlencode({**words, 'place': stay.key})}#list",
    )


def _told(counts: Counter[Sort], said: NullTranslations) -> str:
    """Say how many of each sort there are at a place."""
    events, posts, seats = counts[Sort.EVENT], counts[Sort.POST], counts[Sort.SEAT]
    parts = (
        events and said.ngettext("%(n)s event", "%(n)s events", events) % {"n": events},
        posts
        and said.ngettext("%(n)s document of a post", "%(n)s documents of posts", posts)
        % {"n": posts},
        seats
        and said.ngettext("%(n)s document issued", "%(n)s documents issued", seats) % {"n": seats},
    )
    return said.gettext(", ").join(part for part in parts if part)


def _geojson(stays: Iterable[_Stay]) -> dict[str, Any]:
    """Write the points as RFC 7946 has it."""
    features = [
        {
            "type": "Feature",
            "geometry": {
                "type": "Point",
                "coordinates": [stay.place.longitude, stay.place.latitude],
            },
            "properties": _point_row(stay),
        }
        for stay in stays
    ]
    return {"type": "FeatureCollection", "features": features}
