"""Pages of feeds, and of single items of feeds."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape

from onrecord.documents.html import put_html
from onrecord.documents.html_parse import parse_html
from onrecord.documents.stamps import iso_stamp
from onrecord.documents.text import PLAIN, Mark, TextBuilder
from onrecord.model import FeedItem, Metadata, Page, Role

_METADATA = Mark(Role.METADATA)
_CHANNEL = Mark(Role.HEADING, 1)
_TITLE = Mark(Role.HEADING, 2)
_MARKUP = re.compile(r"<[a-zA-Z!/][^<>]*>")
_BREAK = re.compile(r"\r\n|[\r\n]")


@dataclass(frozen=True, slots=True)
class Value:
    """Words of a feed, and their place in it; they may be HTML."""

    words: str
    place: str
    html: bool = False

    @property
    def plain(self) -> str:
        """The words on one line, without markup."""
        words = (
            unescape(_MARKUP.sub("", self.words))
            if "<" in self.words or "&" in self.words
            else self.words
        )
        return " ".join(words.split())


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One item of a feed, or what a feed says of itself; None where it says nothing."""

    title: Value | None = None
    link: Value | None = None
    author: Value | None = None
    stamp: Value | None = None
    changed: Value | None = None
    kind: Value | None = None
    language: str | None = None
    summary: Value | None = None
    content: Value | None = None

    @property
    def longest(self) -> Value | None:
        """The content, or the summary where it says more."""
        values = [value for value in (self.content, self.summary) if value is not None]
        return max(values, key=lambda value: len(value.words), default=None)


def item_page(entry: Entry, name: str, media_type: str) -> Page:
    """Make a page of a single item: what it says of itself, then its content as main part.

    Raises:
        UnreadableDocument: Its content is nested beyond measure.
    """
    page = TextBuilder()
    for value in (entry.title, entry.link, entry.author, entry.stamp):
        if value is not None and value.plain:
            page.line([(value.plain, value.place)], _METADATA)
    page.gap()
    if entry.longest is not None:
        _put(page, entry.longest, name, main=True)
    metadata = _metadata(entry)
    return page.finished(metadata, media_type)


def feed_page(channel: Entry, entries: Sequence[Entry], name: str, media_type: str) -> Page:
    """Make a page of a feed: titles, dates and excerpts in order.

    A date that is no date stays in the text, and the item's date is None.

    Raises:
        UnreadableDocument: An excerpt is nested beyond measure.
    """
    page = TextBuilder()
    for value, mark in ((channel.title, _CHANNEL), (channel.summary, PLAIN)):
        if value is not None and value.plain:
            page.line([(value.plain, value.place)], mark)
    items = []
    for entry in entries:
        page.gap()
        if (item := _put_item(page, entry, name)) is not None:
            items.append(item)
    return page.finished(_metadata(channel), media_type, tuple(items))


def _put_item(page: TextBuilder, entry: Entry, name: str) -> FeedItem | None:
    first = len(page.lines_so_far)
    for value, mark in ((entry.title, _TITLE), (entry.stamp, PLAIN)):
        if value is not None and value.plain:
            page.line([(value.plain, value.place)], mark)
    before = len(page.lines_so_far)
    told = entry.summary or entry.content
    if told is not None:
        _put(page, told, name, main=False)
    lines = page.lines_so_far
    if len(lines) == first:
        return None
    excerpt = page.text_from(lines[before].start) if before < len(lines) else None
    return FeedItem(
        start=lines[first].start,
        end=lines[-1].end,
        title=entry.title.plain if entry.title else "",
        published=iso_stamp(entry.stamp.words) if entry.stamp else None,
        url=entry.link.plain if entry.link else None,
        excerpt=excerpt,
    )


def _put(page: TextBuilder, value: Value, name: str, *, main: bool) -> None:
    """Put a content's lines below the others, through the HTML reader where it is HTML."""
    if not value.html:
        for line in _BREAK.split(value.words):
            page.line([(line.strip(), value.place)], Mark(main=main))
        return
    root = parse_html(value.words, name)
    if root is not None:
        put_html(page, root, name, prefix=value.place, main=main)


def _metadata(entry: Entry) -> Metadata:
    def of(value: Value | None) -> str | None:
        return (value.plain or None) if value is not None else None

    return Metadata(
        title=of(entry.title),
        published=iso_stamp(of(entry.stamp)),
        modified=iso_stamp(of(entry.changed)),
        url=of(entry.link),
        author=of(entry.author),
        language=entry.language,
        kind=of(entry.kind),
    )
