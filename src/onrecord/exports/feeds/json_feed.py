"""JSON Feed: a feed as JSON, by version 1.1 of its rules."""

from __future__ import annotations

import json
from typing import Any

from onrecord.exports.feeds.feed import Entry, Feed, begin_of_day, carried, stamp

VERSION = "https://jsonfeed.org/version/1.1"


def json_feed_of(feed: Feed) -> str:
    """Write a feed as JSON Feed; words of a source are text in it, and never markup."""
    written = {
        "version": VERSION,
        "title": feed.title,
        "description": feed.about,
        "home_page_url": feed.page,
        "feed_url": feed.own,
        "next_url": feed.following,
        "items": [_item(entry) for entry in feed.entries],
    }
    return json.dumps(_without_none(written), ensure_ascii=False, separators=(",", ":"))


def _item(entry: Entry) -> dict[str, Any]:
    return _without_none(
        {
            "id": entry.id,
            "url": entry.page,
            "external_url": entry.source,
            "title": entry.title,
            "content_text": carried(entry.title if entry.words is None else entry.words),
            "date_published": begin_of_day(entry.day) if entry.day else None,
            "date_modified": stamp(entry.captured),
            "authors": [{"name": carried(name)} for name in entry.authors],
            "tags": [carried(subject) for subject in entry.subjects] or None,
            "language": entry.language and carried(entry.language),
        }
    )


def _without_none(written: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in written.items() if value is not None}
