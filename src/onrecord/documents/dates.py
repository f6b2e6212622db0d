"""Dates of a header: of the document, of the page around it, and of the event."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from onrecord.documents.blocks import Layout
from onrecord.languages.calendar import full_dates, parse_date
from onrecord.languages.headers import (
    BEFORE_DATE,
    CHANGED,
    FIRST_IN,
    NO_PLACE,
    PLACE_BEFORE,
    PUBLISHED,
    SUBJECT_DATE,
)
from onrecord.languages.pages import KINDS_OF_TEXT
from onrecord.model import BlockKind, Metadata, Page

_NEAR_CLOCK = 2
_OPENING = 90
_ZONE = re.compile(r"T\d\d:\d\d(?::\d\d)?(?:\.\d+)?(?P<zone>Z|\+00:?00)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Dates:
    """The dates of a header; the fields are those of `Header`."""

    published_on: date | None = None
    published_at: str | None = None
    published_zone: str | None = None
    page_date: date | None = None
    event_on: date | None = None
    event_place: str | None = None


@dataclass(frozen=True, slots=True)
class _Stamp:
    """A date that stands alone on the page."""

    at: int
    day: date
    time: str | None
    text: str


def read_dates(page: Page, layout: Layout) -> Dates:
    """Read the dates that a page gives of itself and of its event.

    Publication goes by the file's metadata, else by a date that says so ("Publication
    date: ..."), else by the date that stands nearest to the title, else by the date in the
    title, in a dateline, or under the signature.  A date beside clocks is the page's.
    A date of the last change is none of these.  The event's day and place are those in
    the title or dateline ("..., Norport, 14 March 2031").

    Leaves out dates in running text, and zones other than UTC.
    """
    stamps = list(_stamps(layout))
    of_page = _page_date(stamps, layout)
    own = [stamp for stamp in stamps if stamp.day != of_page or PUBLISHED.search(stamp.text)]
    event_on, place = _event(page, layout)
    stated, time, zone = _from_metadata(page.metadata)
    if stated is None:
        chosen = _publication(own, layout)
        stated = chosen.day if chosen else None
    time = time or _time_on(own, stated)
    stated = stated or event_on or _title_date(page, layout) or _closing_date(page, layout)
    return Dates(
        published_on=stated,
        published_at=f"{stated.isoformat()}T{time}" if stated and time else None,
        published_zone=zone if time else None,
        page_date=of_page,
        event_on=event_on,
        event_place=place or _place_line(page, layout),
    )


def _from_metadata(metadata: Metadata) -> tuple[date | None, str | None, str | None]:
    day, time = parse_date(metadata.published or "")
    zone = "UTC" if _ZONE.search((metadata.published or "").replace(" ", "T", 1)) else None
    return day, time, zone


def _stamps(layout: Layout) -> Iterator[_Stamp]:
    for at, (paragraph, kind) in enumerate(zip(layout.paragraphs, layout.kinds, strict=True)):
        if kind is not BlockKind.DATE:
            continue
        text = paragraph.text
        changed = CHANGED.search(text)
        if changed and 0 < changed.start():
            text = text[: changed.start()]
        if not CHANGED.search(text):
            day, time = parse_date(text)
            if day is not None:
                yield _Stamp(at, day, time or _next_time(layout, at), text)


def _next_time(layout: Layout, at: int) -> str | None:
    """Give the time of day that stands alone under a date."""
    if at + 1 < len(layout.kinds) and layout.kinds[at + 1] is BlockKind.DATE:
        alone = re.fullmatch(r"\s*([0-2]?\d)[:.]([0-5]\d)\s*", layout.paragraphs[at + 1].text)
        return f"{int(alone[1]):02}:{alone[2]}" if alone else None
    return None


def _time_on(stamps: list[_Stamp], day: date | None) -> str | None:
    return next((stamp.time for stamp in stamps if stamp.day == day and stamp.time), None)


def _page_date(stamps: list[_Stamp], layout: Layout) -> date | None:
    """Give the date that stands beside a clock, with no title between them."""
    clocks = [at for at, kind in enumerate(layout.kinds) if kind is BlockKind.CLOCK]
    for stamp in stamps:
        for at in clocks:
            between = layout.kinds[min(at, stamp.at) : max(at, stamp.at)]
            if len(between) < _NEAR_CLOCK + 1 and BlockKind.TITLE not in between:
                return stamp.day
    return None


def _publication(stamps: list[_Stamp], layout: Layout) -> _Stamp | None:
    """Choose the date that says so, else the one nearest to the title."""
    said = [stamp for stamp in stamps if PUBLISHED.search(stamp.text)]
    if said:
        return said[0]
    titles = [at for at, kind in enumerate(layout.kinds) if kind is BlockKind.TITLE]
    bodies = [at for at, kind in enumerate(layout.kinds) if kind is BlockKind.BODY]
    anchor = titles[0] if titles else (bodies[0] if bodies else 0)
    return min(stamps, key=lambda stamp: (abs(stamp.at - anchor), stamp.at), default=None)


def _headings(page: Page, layout: Layout, *kinds: BlockKind) -> Iterator[str]:
    """Give the title, the lines under it, and the opening of the body, where datelines stand."""
    if layout.title:
        yield layout.title.text
    for block in layout.blocks:
        if block.kind in kinds:
            yield block.span.of(page.text)
    for block in layout.blocks:
        if block.kind is BlockKind.BODY:
            opening = block.span.of(page.text)[:_OPENING]
            dateline = re.match(r"[^.!?]{0,60}?\d{4}(?=\s*[)–—.,:-]|\s+[A-Z])", opening)
            if dateline:
                yield dateline[0]
            return


def _event(page: Page, layout: Layout) -> tuple[date | None, str | None]:
    for heading in _headings(page, layout, BlockKind.TITLE, BlockKind.DATE):
        changed = CHANGED.search(heading) or PUBLISHED.match(heading)
        for found in () if changed else full_dates(heading):
            before = PLACE_BEFORE.search(heading[: found.start])
            if before and not NO_PLACE.match(before["place"]):
                return found.day, _plain(before["place"])
    title = layout.title.text if layout.title else ""
    return (_last_day(title), None) if not FIRST_IN.search(title) else (None, None)


def _title_date(page: Page, layout: Layout) -> date | None:
    for heading in _headings(page, layout, BlockKind.TITLE):
        first = next(full_dates(heading[:_OPENING]), None)
        leads = first is not None and BEFORE_DATE.fullmatch(heading[: first.start])
        day = first.day if first and leads else _last_day(heading)
        if day and not CHANGED.search(heading):
            return day
    return None


def _last_day(heading: str) -> date | None:
    """Give the full date that a heading ends with, unless it is a date of the subject.

    "Remarks on the events of 12 March 1938" was not given then: a date after "of", "since"
    and the like counts only behind a word for the occasion ("News Conference of ...").
    """
    for found in list(full_dates(heading))[-1:]:
        before = heading[: found.start].rstrip()
        if not heading[found.end :].strip(" )].") and not SUBJECT_DATE.search(before):
            return found.day
    return None


def _closing_date(page: Page, layout: Layout) -> date | None:
    """Give the date of the last lines, under a signature."""
    for block in layout.blocks:
        if block.kind is BlockKind.SIGNATURE and (day := parse_date(block.span.of(page.text))[0]):
            return day
    return None


def _place_line(page: Page, layout: Layout) -> str | None:
    """Give the place that stands alone under the date, where a kind of text may stand too."""
    for block in layout.blocks:
        if block.kind is BlockKind.DATE:
            text = _plain(block.span.of(page.text))
            if not any(map(str.isdigit, text)) and text.casefold() not in KINDS_OF_TEXT:
                return text
    return None


def _plain(place: str) -> str:
    """Give a place with common blanks, and without the full stop that ends its line."""
    return " ".join(place.split()).strip(" .")
