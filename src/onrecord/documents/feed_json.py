"""JSON Feed: feeds, and single items of one."""

from __future__ import annotations

import json
from typing import Any

from onrecord.documents import readers
from onrecord.documents.feed_page import Entry, Value, feed_page, item_page
from onrecord.documents.html_parse import SURROGATE, markup_of
from onrecord.documents.kinds import JSON_FEED
from onrecord.documents.limits import check_size
from onrecord.documents.origin import Origin
from onrecord.errors import UnreadableDocument
from onrecord.model import Page

_HTML = ("content_html", "contentHtml", "body_html", "html")
_TEXT = ("content_text", "contentText", "content", "body", "text")
_SUMMARY = ("summary", "excerpt", "description")
_STAMPS = ("date_published", "datePublished", "published", "published_at", "pubDate", "date")
_CHANGED = ("date_modified", "dateModified", "updated", "updated_at")
_LINKS = ("url", "link", "home_page_url", "external_url", "id")
_AUTHORS = ("authors", "author", "creator")
_KINDS = ("tags", "categories", "category", "type")


@readers.add(JSON_FEED)
def read_json_feed(data: bytes, origin: Origin) -> Page:
    """Read a JSON feed, or a single item of one.

    As for RSS: a feed gives titles, dates and excerpts, a single item its content.  The
    places of runs are JSON pointers, such as "/items/0/title".

    Raises:
        UnreadableDocument: It is no JSON, or neither a feed nor an item.

    Source:
        JSON Feed 1.1; JSON Pointer (RFC 6901).

    >>> item = b'{"title": "Call", "content_html": "<p>They spoke."}'
    >>> page = read_json_feed(item, Origin(name="call.json"))
    >>> page.lines[1].main, page.runs[1].place
    (True, '/content_html/html/body/p[1]')
    """
    check_size(data, origin)
    try:
        found = json.loads(markup_of(data, origin), strict=False)
    except RecursionError:
        reason = "its values are nested thousands deep; no file is"
        raise UnreadableDocument(origin.name, reason) from None
    except ValueError as error:
        reason = "it is no JSON: " + str(error).partition(":")[0]
        raise UnreadableDocument(origin.name, reason) from None
    items = found.get("items") if isinstance(found, dict) else found
    if isinstance(items, list) and all(isinstance(item, dict) for item in items):
        above = "/items" if isinstance(found, dict) else ""
        about = _entry(found, "") if isinstance(found, dict) else Entry()
        entries = [_entry(item, f"{above}/{at}") for at, item in enumerate(items)]
        if isinstance(found, dict) or any(entry.title for entry in entries):
            return feed_page(about, entries, origin.name, JSON_FEED)
    elif isinstance(found, dict):
        entry = _entry(found, "")
        if entry.longest is not None:
            return item_page(entry, origin.name, JSON_FEED)
    raise UnreadableDocument(origin.name, "it is JSON, but neither a feed nor an item of one")


def _entry(item: dict[str, Any], path: str) -> Entry:
    link = _value(item, _LINKS, path)
    language = _value(item, ("language",), path)
    return Entry(
        title=_value(item, ("title", "headline", "name"), path),
        link=link if link is not None and link.words.startswith("http") else None,
        author=_value(item, _AUTHORS, path),
        stamp=_value(item, _STAMPS, path),
        changed=_value(item, _CHANGED, path),
        kind=_value(item, _KINDS, path),
        language=language.words if language is not None else None,
        summary=_value(item, _SUMMARY, path),
        content=_value(item, _HTML, path, html=True) or _value(item, _TEXT, path),
    )


def _value(
    item: dict[str, Any], names: tuple[str, ...], path: str, *, html: bool = False
) -> Value | None:
    """Give the first field that has words; of a list its first value, of an object its name."""
    for name in names:
        value, place = item.get(name), f"{path}/{name}"
        if isinstance(value, list) and value:
            value, place = value[0], f"{place}/0"
        if isinstance(value, dict):
            value, place = value.get("name"), f"{place}/name"
        if isinstance(value, str) and value.strip():
            value = SURROGATE.sub("\N{REPLACEMENT CHARACTER}", value)
            return Value(value if html else value.strip(), place, html=html)
    return None
