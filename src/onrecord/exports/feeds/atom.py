"""Atom: a feed as XML (RFC 4287), in parts (RFC 5005)."""

from __future__ import annotations

from lxml import etree

from onrecord.exports.feeds.feed import Entry, Feed, begin_of_day, carried, stamp

_ATOM = "http://www.w3.org/2005/Atom"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def atom_of(feed: Feed) -> str:
    """Write a feed as Atom; words of a source are text in it, and never markup."""
    root = etree.Element(f"{{{_ATOM}}}feed", nsmap={None: _ATOM})
    _add(root, "id", feed.id)
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.about)
    _add(root, "updated", stamp(feed.updated))
    _add(root, "generator", "onrecord")
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.own)
    _add(root, "link", rel="alternate", type="text/html", href=feed.page)
    if feed.following:
        _add(root, "link", rel="next", type="application/atom+xml", href=feed.following)
    for entry in feed.entries:
        _add_entry(root, entry)
    written: bytes = etree.tostring(root, xml_declaration=True, encoding="UTF-8")
    return written.decode()


def _add_entry(root: etree._Element, entry: Entry) -> None:
    element = _add(root, "entry")
    if entry.language:
        element.set(_LANGUAGE, carried(entry.language))
    _add(element, "id", entry.id)
    _add(element, "title", entry.title)
    _add(element, "updated", stamp(entry.captured))
    if entry.day:
        _add(element, "published", begin_of_day(entry.day))
    for name in entry.authors:
        _add(_add(element, "author"), "name", name)
    _add(element, "link", rel="alternate", type="text/html", href=entry.page)
    if entry.source:
        _add(element, "link", rel="via", href=entry.source)
    for subject in entry.subjects:
        _add(element, "category", term=subject)
    if entry.words is not None:
        _add(element, "content", entry.words, type="text")


def _add(parent: etree._Element, name: str, text: str | None = None, **told: str) -> etree._Element:
    attributes = {key: carried(value) for key, value in told.items()}
    element = etree.SubElement(parent, f"{{{_ATOM}}}{name}", attributes)
    element.text = None if text is None else carried(text)
    return element
