"""What a feed or an index page lists."""

from __future__ import annotations

import json
import re
from calendar import timegm
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from io import BytesIO
from typing import Any
from urllib.parse import urldefrag, urljoin, urlsplit

import feedparser
from lxml import etree, html

from onrecord.errors import BadSource
from onrecord.sources.manifest import Kind

_FEED = re.compile(
    rb"(?:\s|\xef\xbb\xbf|<\?[^>]*\?>|<!--.*?-->|<!DOCTYPE[^>]*>)*<(?:rss|(?:\w+:)?feed|rdf:RDF)[\s/>]",
    re.DOTALL | re.IGNORECASE,
)
_HALF = re.compile(rb"&#(?:x0{0,4}d[89a-f][0-9a-f]{2}|0{0,2}5[5-7][0-9]{3});", re.IGNORECASE)
_SURROGATES = range(0xD800, 0xE000)
_START = 4096
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")


@dataclass(frozen=True, slots=True, kw_only=True)
class Link:
    """A document that a feed or an index page lists.

    Attributes:
        url: Absolute address, without a fragment.
        title: As printed, white space settled; None when there is none.
        published: ISO 8601 date-time in UTC; None when missing or broken.
    """

    url: str
    title: str | None = None
    published: str | None = None


def links_of(
    payload: bytes, address: str, kind: Kind, match: str | None = None
) -> tuple[Link, ...]:
    """List what a source's own file lists, in its order, each address once.

    A `FEED` may be RSS, RDF, Atom or JSON Feed, also one that is not well formed.  An
    `INDEX` lists the links of an HTML page that lead to the same host.  A `PAGE` lists
    nothing: it is the document.

    Leaves out addresses that are not http or https, the file's own address, and, with
    `match`, those that the pattern is not found in.  A date that makes no sense is left
    empty.

    Args:
        payload: The bytes of the feed or of the index page.
        address: Where they came from; relative addresses go by it.
        kind: What they are.
        match: Regular expression that a listed address has to hold.

    >>> page = b'<a href="/news/7">On the ferry</a> <a href="/contact">Contact</a>'
    >>> links_of(page, "https://mfa.norland.example/news", Kind.INDEX, "/news/[0-9]+")
    (Link(url='https://mfa.norland.example/news/7', title='On the ferry', published=None),)
    """
    if kind is Kind.PAGE:
        return ()
    found = _listed(payload, address) if kind is Kind.FEED else _linked(payload, address)
    wanted = re.compile(match or "")
    return tuple(link for link in _once(found, address) if wanted.search(link.url))


def feed_addresses(payload: bytes, address: str) -> tuple[str, ...]:
    """Give the addresses that a feed lists; none for what is no feed.

    >>> feed_addresses(b"<p>We disagree.</p>", "https://mfa.norland.example/1")
    ()
    """
    if not is_feed(payload):
        return ()
    return tuple(link.url for link in links_of(payload, address, Kind.FEED))


def is_feed(payload: bytes) -> bool:
    r"""Say whether bytes are a feed: RSS, RDF, Atom or JSON Feed.

    >>> is_feed(b'<?xml version="1.0"?>\n<rss version="2.0">'), is_feed(b"<html>")
    (True, False)
    """
    start = payload[:_START]
    if start.startswith(_UTF_16):
        start = start[2:].replace(b"\0", b"")
    return bool(_FEED.match(start)) or _json_feed(payload) is not None


def _listed(payload: bytes, address: str) -> Iterator[Link]:
    feed = _json_feed(payload)
    if feed is not None:
        yield from _json_items(feed)
        return
    for entry in _entries(_HALF.sub(_whole, payload), address):
        told = dict(entry)  # a plain one: feedparser's own answers for keys that are not there
        parsed = told.get("published_parsed") or told.get("updated_parsed")
        published = None if parsed is None else datetime.fromtimestamp(timegm(parsed), UTC)
        yield Link(
            url=str(told.get("link") or ""),
            title=told.get("title"),
            published=_told(published),
        )


def _whole(reference: re.Match[bytes]) -> bytes:
    number = reference[0][2:-1].lower()
    code = int(number[1:], 16) if number.startswith(b"x") else int(number)
    return b"&#xFFFD;" if code in _SURROGATES else reference[0]


def _entries(payload: bytes, address: str) -> Iterable[Mapping[str, Any]]:
    try:
        # A stream, since feedparser takes plain bytes for the name of a file to open.
        read = feedparser.parse(BytesIO(payload), response_headers={"content-location": address})
    except Exception as error:
        reason = f"the feed cannot be listed ({type(error).__name__})"
        raise BadSource(address, "feed", reason) from error
    entries: Iterable[Mapping[str, Any]] = read.entries
    return entries


def _json_feed(payload: bytes) -> dict[str, Any] | None:
    if b"jsonfeed.org/version" not in payload[:_START].replace(b"\\/", b"/"):
        return None
    try:
        feed = json.loads(payload)
    except (ValueError, RecursionError):
        return None
    return feed if isinstance(feed, dict) else None


def _json_items(feed: dict[str, Any]) -> Iterator[Link]:
    items = feed.get("items")
    for item in items if isinstance(items, list) else ():
        if isinstance(item, dict):
            told = {name: value for name, value in item.items() if isinstance(value, str)}
            yield Link(
                url=told.get("url") or told.get("external_url") or told.get("id") or "",
                title=told.get("title"),
                published=_told(_date(told.get("date_published") or "")),
            )


def _linked(payload: bytes, address: str) -> Iterator[Link]:
    try:
        page = html.document_fromstring(payload)
    except (etree.LxmlError, ValueError):
        return
    base = urljoin(address, next(iter(page.xpath("//base/@href")), ""))
    host = urlsplit(address).hostname
    for anchor in page.iter("a"):
        url = _joined(base, anchor.get("href") or "")
        if urlsplit(url).hostname == host:
            yield Link(url=url, title=anchor.text_content())


def _once(links: Iterable[Link], address: str) -> Iterator[Link]:
    seen = {urldefrag(address).url}
    for link in links:
        url = _joined(address, link.url)
        if url and url not in seen:
            seen.add(url)
            words = (link.title or "").encode("utf-8", "replace").decode()
            title = " ".join(words.split()) or None
            yield Link(url=url, title=title, published=link.published)


def _joined(base: str, address: str) -> str:
    """Make an address absolute; empty when it is none that can be fetched."""
    try:
        url = urldefrag(urljoin(base, address.strip())).url
        url.encode()  # half a character is in no address
        fetchable = urlsplit(url).scheme in {"http", "https"}
    except ValueError:
        return ""
    return url if address.strip() and fetchable else ""


def _date(told: str) -> datetime | None:
    try:
        date = datetime.fromisoformat(told)
    except ValueError:
        return None
    return date if date.tzinfo else None


def _told(date: datetime | None) -> str | None:
    return None if date is None else date.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
