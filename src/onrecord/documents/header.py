"""Header: what a page says about its document."""

from __future__ import annotations

import re
from datetime import timedelta

from onrecord.documents.blocks import Layout
from onrecord.documents.dates import read_dates
from onrecord.documents.furniture import CLOCK_IN_ROW, COUNTER, COUNTER_TAIL
from onrecord.documents.genre import read_genre
from onrecord.documents.issuer import read_issuer
from onrecord.languages.calendar import full_dates
from onrecord.languages.headers import AND, FIRST_IN
from onrecord.languages.pages import LANGUAGE_CODES, LANGUAGE_TAG
from onrecord.model import Block, BlockKind, Clock, Counter, Genre, Header, Page, Span

_ROW = 200


def read_header(page: Page, layout: Layout) -> Header:
    """Read title, dates, genre, issuer and language versions; participants come later.

    Every field that the page does not give stays empty.
    """
    dates = read_dates(page, layout)
    genre = read_genre(page, layout)
    day, joint = dates.event_on or dates.published_on, genre is Genre.JOINT_STATEMENT
    return Header(
        title=layout.title.text if layout.title else page.metadata.title if page.items else None,
        published_on=dates.published_on,
        published_at=dates.published_at,
        published_zone=dates.published_zone,
        page_date=dates.page_date,
        event_on=dates.event_on,
        event_place=dates.event_place,
        first_published_in=_first_published_in(page, layout),
        genre=genre,
        issuer=read_issuer(page, layout, day, joint=joint),
        language_versions=_language_versions(page, layout),
    )


def read_clocks(page: Page, layout: Layout) -> tuple[Clock, ...]:
    """Read the clocks that a page prints, as printed, also in a row of other furniture."""
    clocks = []
    for block in layout.blocks:
        if block.kind in {BlockKind.CLOCK, BlockKind.NAVIGATION}:
            for found in CLOCK_IN_ROW.finditer(block.span.of(page.text)[:_ROW]):
                start = block.span.start + found.start()
                span = Span(start, start + len(found[0]))
                clocks.append(Clock(span=span, place=found["place"], time=found["time"]))
    return tuple(clocks)


def read_counters(page: Page, layout: Layout, header: Header) -> tuple[Counter, ...]:
    """Read counts of days as claims: the page's date less the days is the start.

    `holds` compares the start with a full date that the counter itself prints; it is None
    where it prints none.
    """
    return tuple(
        counter
        for block in layout.blocks
        if block.kind is BlockKind.COUNTER
        if (counter := _counter(page, block, header))
    )


def _counter(page: Page, block: Block, header: Header) -> Counter | None:
    text = block.span.of(page.text)
    found = COUNTER_TAIL.match(text) or COUNTER.match(text)
    if not found:
        return None
    days = int(re.sub(r"\D", "", found["days"]))
    day = header.page_date or header.published_on
    try:
        since = day - timedelta(days=days) if day else None
    except OverflowError:
        since = None
    said = next((one.day for one in full_dates(found["subject"])), None)
    return Counter(
        span=block.span,
        days=days,
        subject=re.split(r"\s+[-–—]\s+", found["subject"].strip())[0].strip(" .:"),
        since=since,
        holds=None if said is None or since is None else said == since,
    )


def _first_published_in(page: Page, layout: Layout) -> tuple[str, ...]:
    for block in layout.blocks:
        if block.kind is BlockKind.TITLE and (found := FIRST_IN.search(block.span.of(page.text))):
            return tuple(name for name in AND.split(found["where"].strip()) if name)
    return ()


def _language_versions(page: Page, layout: Layout) -> tuple[str, ...]:
    tags = [tag for tag, _ in page.metadata.alternates]
    for block in layout.blocks:
        if block.kind is BlockKind.LANGUAGE_SWITCH:
            text = block.span.of(page.text)
            named = (LANGUAGE_CODES.get(word) for word in re.findall(r"[^\W\d_]+", text.casefold()))
            tags += LANGUAGE_TAG.findall(text) or [tag for tag in named if tag]
    return tuple(dict.fromkeys(tag for tag in tags if tag != "x-default"))
