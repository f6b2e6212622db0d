"""RSS and Atom: feeds, and single items that were cut out of one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import NamedTuple

from lxml import etree
from lxml.etree import _Element

from onrecord.documents import readers
from onrecord.documents.feed_page import Entry, Value, feed_page, item_page
from onrecord.documents.html_parse import markup_of
from onrecord.documents.kinds import ATOM, RSS
from onrecord.documents.limits import check_size
from onrecord.documents.origin import Origin
from onrecord.documents.xml import parse_xml
from onrecord.errors import UnreadableDocument
from onrecord.model import Page

_ITEMS = frozenset(("item", "entry"))
_FEEDS = frozenset(("channel", "feed"))
_FOREIGN = ("media:", "{http://search.yahoo.com/mrss", "itunes:", "{http://www.itunes.com/")
_STAMPS = ("pubDate", "published", "issued", "date", "created", "updated", "modified")
_CHANGED = ("updated", "modified")
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


class _Part(NamedTuple):
    """An element of an item, and its node path."""

    element: _Element
    place: str


@readers.add(RSS, ATOM)
def read_feed(data: bytes, origin: Origin) -> Page:
    """Read an RSS or Atom feed, or a single item of one.

    Of a feed the text is its title, and each item's title, date and excerpt in order;
    `Page.items` has them one by one.  A single item is read as a document: title, link,
    author and date as lines of metadata, then its content.  Undeclared prefixes, bare
    ampersands and broken dates are borne; XML entities are refused.

    Raises:
        UnreadableDocument: It is no feed, declares entities, or is empty or too large.

    Source:
        RSS 2.0, RSS 1.0 with Dublin Core and content modules, Atom (RFC 4287).

    >>> feed = b"<rss><channel><item><title>Call</title><pubDate>soon</pubDate></item></channel>"
    >>> read_feed(feed, Origin(name="feed.xml")).items[0].published is None
    True
    """
    check_size(data, origin)
    root = parse_xml(markup_of(data, origin), origin.name, wrap=True)
    media_type = ATOM if _find(root, "feed", "entry") is not None else RSS
    channel = _find(root, *_FEEDS)
    entries = [_entry(item, path) for item, path in _items(root)]
    if channel is None and len(entries) == 1:
        return item_page(entries[0], origin.name, media_type)
    if channel is None and not entries:
        raise UnreadableDocument(origin.name, "it is XML, but neither a feed nor an item of one")
    about = _entry(channel, _path_of(channel)) if channel is not None else Entry()
    return feed_page(about, entries, origin.name, media_type)


def _local(element: _Element) -> str:
    """Give an element's name without namespace or prefix; "" for those of other modules."""
    tag = element.tag
    if not isinstance(tag, str) or tag.startswith(_FOREIGN):
        return ""
    return tag.rpartition("}")[2].rpartition(":")[2]


def _find(root: _Element, *names: str) -> _Element | None:
    return next((element for element in root.iter() if _local(element) in names), None)


def _items(root: _Element) -> Iterator[tuple[_Element, str]]:
    """Give the items with their node paths, counted as they come."""
    paths: dict[_Element, str] = {}
    counts: Counter[_Element] = Counter()
    for element in root.iter(etree.Element):
        if _local(element) not in _ITEMS:
            continue
        above = element.getparent()
        if above not in paths:
            paths[above] = _path_of(above)
        counts[above] += 1
        yield element, f"{paths[above]}/{_name(element)}[{counts[above]}]"


def _path_of(element: _Element) -> str:
    names = [_name(above) for above in (element, *element.iterancestors())]
    return "".join(f"/{name}" for name in reversed(names[:-1]))


def _name(element: _Element) -> str:
    """Give an element's name as written, with its prefix."""
    local = element.tag.rpartition("}")[2]
    return f"{element.prefix}:{local}" if element.prefix else local


def _entry(element: _Element, path: str) -> Entry:
    parts: dict[str, list[_Part]] = {}
    for part in element.iterchildren(etree.Element):
        same = parts.setdefault(_local(part), [])
        same.append(_Part(part, f"{path}/{_name(part)}[{len(same) + 1}]"))

    def of(*names: str) -> list[_Part]:
        return [part for name in names for part in parts.get(name, [])]

    return Entry(
        title=_value(of("title")),
        link=_link(of("link")) or _guid(of("guid")),
        author=_value(of("creator")) or _author(of("author")),
        stamp=_value(of(*_STAMPS)),
        changed=_value(of(*_CHANGED)),
        kind=_value(of("category")) or _term(of("category")),
        language=_language(element, of("language")),
        summary=_value(of("description", "summary", "subtitle"), html=True),
        content=_value(of("encoded", "content"), html=True),
    )


def _value(parts: list[_Part], *, html: bool = False) -> Value | None:
    """Give the first part that has words."""
    for part in parts:
        words = _inner(part.element)
        if words.strip():
            marked = html and not _is_text(part.element)
            return Value(words if html else words.strip(), part.place, marked)
    return None


def _is_text(part: _Element) -> bool:
    return part.get("type") == "text" and len(part) == 0


def _inner(part: _Element) -> str:
    """Give the words of a part; markup that stands in it unescaped stays markup."""
    if len(part) == 0:
        return part.text or ""
    inside = [etree.tostring(child, encoding="unicode") for child in part]
    return (part.text or "") + "".join(inside)


def _link(parts: list[_Part]) -> Value | None:
    for element, place in parts:
        if element.get("href") and element.get("rel", "alternate") == "alternate":
            return Value(element.get("href").strip(), place)
    return _value([part for part in parts if not part.element.get("href")])


def _guid(parts: list[_Part]) -> Value | None:
    found = _value([part for part in parts if part.element.get("isPermaLink") != "false"])
    return found if found is not None and found.words.startswith("http") else None


def _author(parts: list[_Part]) -> Value | None:
    for part in parts:
        names = [child for child in part.element if _local(child) == "name"]
        inside = [_Part(child, f"{part.place}/{_name(child)}[1]") for child in names[:1]]
        if found := _value(inside or [part]):
            return found
    return None


def _term(parts: list[_Part]) -> Value | None:
    terms = (part for part in parts if part.element.get("term"))
    return next((Value(part.element.get("term"), part.place) for part in terms), None)


def _language(element: _Element, parts: list[_Part]) -> str | None:
    declared = _value(parts)
    above = (around.get(_LANG) for around in element.iterancestors())
    inherited = element.get(_LANG) or next((tag for tag in above if tag), None)
    return declared.words if declared else inherited
