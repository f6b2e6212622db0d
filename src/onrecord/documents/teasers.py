"""Teasers: other documents that a page announces, in dated lists and in boxes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from onrecord.documents.paragraphs import Paragraph
from onrecord.languages import pages
from onrecord.languages.calendar import FullDate, full_dates
from onrecord.model import Announced, BlockKind, FeedItem, Page, Span

_DASH = re.compile(r"\s*(?:[-–—:|•]|\n)\s*(?=\S)")
_SENTENCE = re.compile(r"[.!?…][”\"’)]*$")
_TITLE_WORDS = 45
_TEASER_WORDS = 30


def dated_items(paragraphs: Sequence[Paragraph], kinds: Sequence[BlockKind | None]) -> list[range]:
    """Find a list of dated teasers: "23.09.2031 - Title", newest first, with excerpts.

    Reads two or more paragraphs that begin with a full date, a dash and a title, in
    falling order of dates, and what stands under each up to the next, or up to a button.
    Leaves out a chronology, whose dates rise, and a single dated line.

    Returns:
        For each item, the range of its paragraphs.
    """
    heads = [at for at, paragraph in enumerate(paragraphs) if _head(paragraph)]
    days = [_day(paragraphs[at]) for at in heads]
    if len(heads) < 2 or any(earlier < later for earlier, later in pairwise(days)):  # noqa: PLR2004
        return []
    end = heads[-1] + 1
    while end < len(paragraphs) and kinds[end] is None:
        end += 1
    return [range(start, stop) for start, stop in pairwise([*heads, end])]


def _head(paragraph: Paragraph) -> FullDate | None:
    if _TITLE_WORDS < paragraph.words:
        return None
    first = next(full_dates(paragraph.text[:40]), None)
    if first is None or 0 < first.start or not _DASH.match(paragraph.text, first.end):
        return None
    return first


def _day(paragraph: Paragraph) -> date:
    found = _head(paragraph)
    assert found is not None
    return found.day


def related_boxes(paragraphs: Sequence[Paragraph]) -> Iterator[int]:
    """Find the titles and dates that stand under "See also" and the like.

    Yields:
        The places of the paragraphs of each box, its heading included: the short lines
        after the heading that do not end as sentences do, up to the next prose.
    """
    at = 0
    while at < len(paragraphs):
        if " ".join(paragraphs[at].text.split()).casefold().rstrip(":") in pages.RELATED:
            yield at
            while at + 1 < len(paragraphs) and _is_title(paragraphs[at + 1]):
                at += 1
                yield at
        at += 1


def _is_title(paragraph: Paragraph) -> bool:
    text = paragraph.text.strip()
    return paragraph.words < _TEASER_WORDS and not (
        _SENTENCE.search(text) or re.match(r"[^\n]{2,60}:(?:\s|$)", text)
    )


def announce(page: Page, paragraphs: Sequence[Paragraph], items: list[range]) -> list[Announced]:
    """Make announced documents of a page's dated teasers."""
    made = []
    for item in items:
        head, last = paragraphs[item.start], paragraphs[item.stop - 1]
        first = _head(head)
        assert first is not None
        dash = _DASH.match(head.text, first.end)
        assert dash is not None
        title = head.text[dash.end() :].strip()
        body = page.text[paragraphs[item.start + 1].start : last.end] if len(item) > 1 else None
        made.append(
            Announced(
                span=Span(head.start, last.end),
                date=first.day,
                title=title,
                event_on=_event_day(title, first.day),
                excerpt=body,
            )
        )
    return made


def announce_feed(items: Sequence[FeedItem]) -> list[Announced]:
    """Make announced documents of a feed's items; a broken date stays empty."""
    made = []
    for item in items:
        day = next((found.day for found in full_dates(item.published or "")), None)
        made.append(
            Announced(
                span=Span(item.start, item.end),
                date=day,
                title=item.title,
                event_on=_event_day(item.title, day),
                excerpt=item.excerpt,
                url=item.url,
            )
        )
    return made


def _event_day(title: str, listed: date | None) -> date | None:
    """Give the day that a title names; a month and day without a year is the list's year."""
    days = [found.day for found in full_dates(title)]
    if not days and listed is not None:
        days = [found.day for found in full_dates(f"{title}, {listed.year}")]
        days = [day for day in days if day < listed or day == listed]
    return days[-1] if days else None
