"""What an HTML page says about itself outside its text: meta elements, microdata, JSON-LD."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from typing import TypeAlias

from lxml import etree
from lxml.etree import _Element

from onrecord.documents.html_linked_data import LinkedData, linked_data
from onrecord.documents.stamps import iso_stamp
from onrecord.model import Metadata

_PUBLISHED = (
    "article:published_time", "article:published", "og:published_time", "datepublished",
    "date_published", "published_time", "publication_date", "publish-date", "publishdate",
    "pubdate", "citation_publication_date", "citation_date", "dcterms.issued", "dc.date.issued",
    "dcterms.created", "dc.date.created", "dcterms.date", "dc.date", "sailthru.date",
    "parsely-pub-date", "date",
)  # fmt: skip
_MODIFIED = (
    "article:modified_time", "og:updated_time", "datemodified", "dcterms.modified",
    "dc.date.modified", "last-modified", "lastmod", "revised",
)  # fmt: skip
_HEADINGS = ("og:title", "headline", "dc.title", "dcterms.title", "citation_title", "twitter:title")
_AUTHOR = ("author", "dc.creator", "dcterms.creator", "citation_author", "article:author", "byl")
_PUBLISHER = (
    "og:site_name", "dc.publisher", "dcterms.publisher", "citation_publisher", "publisher",
    "application-name", "copyright",
)  # fmt: skip
_KIND = (
    "dc.type", "dcterms.type", "content_type", "contenttype", "document-type", "article:section",
    "articlesection", "og:type",
)  # fmt: skip
_LANGUAGE = ("content-language", "inlanguage", "dc.language", "dcterms.language", "og:locale")
_EMPTY_KINDS = frozenset(("website", "article", "webpage", "newsarticle", "page", "object"))


_ASKED = ("title", "meta", "link", "a", "time", "script", "h1")
_MAIN = frozenset(("main", "article"))
_BESIDE = frozenset(("nav", "aside", "footer"))
_BREAKING = frozenset(("br", "div", "p"))
_Parts: TypeAlias = dict[str, list[_Element]]


def metadata_of(root: _Element) -> Metadata:
    """Read what a page says about itself.

    Dates come from meta elements, microdata, JSON-LD and `<time datetime>`, in this order;
    leaves out dates that are only printed, and anything that is said in another form.
    """
    parts = _collect(root)
    metas, data = _metas(parts), linked_data(parts["script"])
    titles = parts["title"]
    return Metadata(
        title=_clean("".join(titles[0].itertext())) if titles else None,
        published=_stamp([*_all(metas, _PUBLISHED), data.published, *_times(parts["time"])]),
        modified=_stamp([*_all(metas, _MODIFIED), data.modified]),
        url=_address([*_canonical(parts["link"]), *metas["og:url"], data.url]),
        author=_first([*_named(_all(metas, _AUTHOR)), data.author]),
        publisher=_first([*_all(metas, _PUBLISHER), data.publisher]),
        language=_language([root.get("lang"), root.get("xml:lang"), *_all(metas, _LANGUAGE)]),
        alternates=tuple(dict.fromkeys(_alternates(parts["link"] + parts["a"]))),
        kind=_first(
            kind
            for kind in (*_all(metas, _KIND), data.kind)
            if kind and kind.lower() not in _EMPTY_KINDS
        ),
        headings=tuple(_headings(parts, metas, data)),
    )


def _collect(root: _Element) -> dict[str, list[_Element]]:
    """Collect the elements that may say something, by their tags, in one pass."""
    parts: dict[str, list[_Element]] = {tag: [] for tag in _ASKED}
    for element in root.iter(*_ASKED):
        parts[element.tag].append(element)
    parts["itemprop"] = root.xpath("//*[@itemprop]")
    return parts


def _metas(parts: _Parts) -> Mapping[str, list[str]]:
    """Collect names and contents of `<meta>`, and of microdata's dates."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for meta in parts["meta"]:
        content = meta.get("content")
        if content is None or not content.strip():
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if name := meta.get(attribute):
                found[name.strip().lower()].append(content.strip())
    for part in parts["itemprop"]:
        name = (part.get("itemprop") or "").strip().lower()
        if name in {"datepublished", "datemodified"} and part.tag != "meta":
            value = part.get("datetime") or part.get("content") or "".join(part.itertext())
            found[name].append(value.strip())
    return found


def _all(metas: Mapping[str, list[str]], names: Iterable[str]) -> list[str]:
    return [content for name in names for content in metas.get(name, ())]


def _clean(words: str | None) -> str | None:
    return " ".join((words or "").split()) or None


def _first(values: Iterable[str | None]) -> str | None:
    return next((clean for value in values if (clean := _clean(value))), None)


def _named(values: Iterable[str]) -> list[str]:
    """Leave out authors that are given by the address of their profile."""
    return [value for value in values if not value.startswith(("http:", "https:", "@"))]


def _stamp(values: Iterable[str | None]) -> str | None:
    return next((stamp for value in values if (stamp := iso_stamp(value))), None)


def _address(values: Iterable[str | None]) -> str | None:
    addresses = (value for value in values if value and value.startswith(("http:", "https:")))
    return next(addresses, None)


def _canonical(links: Iterable[_Element]) -> list[str]:
    return [
        (link.get("href") or "").strip()
        for link in links
        if "canonical" in (link.get("rel") or "").lower().split()
    ]


def _language(values: Iterable[str | None]) -> str | None:
    tag = _first(values)
    return tag.split(",")[0].strip().replace("_", "-") if tag else None


def _alternates(links: Iterable[_Element]) -> Iterable[tuple[str, str]]:
    """Give the language versions that links with `hreflang` name."""
    for link in links:
        tag, address = link.get("hreflang"), link.get("href")
        if not tag or not address or tag.lower() == "x-default":
            continue
        if "alternate" in (link.get("rel") or "").lower().split():
            yield tag.strip(), address.strip()


def _times(times: Iterable[_Element]) -> list[str]:
    """Give the `<time datetime>` of the page: marked as published, in its main part, the only."""
    given = [time for time in times if time.get("datetime")]
    marked = [time for time in given if time.get("pubdate") is not None or _is_dated(time)]
    only = given if len({time.get("datetime") for time in given}) == 1 else []
    chosen = [*marked, *(time for time in given if _is_inside(time)), *only]
    return [time.get("datetime") or "" for time in chosen]


def _is_dated(time: _Element) -> bool:
    names = (time.get("class") or "").lower()
    return "publish" in names or "pubdate" in names or "entry-date" in names


def _is_inside(element: _Element) -> bool:
    """Say whether an element lies in the main part, and not beside it."""
    tags = {above.tag for above in element.iterancestors()}
    return not tags.isdisjoint(_MAIN) and tags.isdisjoint(_BESIDE)


def _headings(parts: _Parts, metas: Mapping[str, list[str]], data: LinkedData) -> Iterable[str]:
    """Give the titles that outrank `<title>`, best first and each once.

    Leaves out a heading that is the name of the site.
    """
    tops = parts["h1"]
    inside = [top for top in tops if _is_inside(top)]
    marked = [
        part
        for part in parts["itemprop"]
        if part.get("itemprop") == "headline" and part.tag != "meta"
    ]
    best = [*marked, *(inside[:1] if inside else tops if len(tops) == 1 else ())]
    titles = [*map(_said, best), data.headline, *_all(metas, _HEADINGS), *map(_said, tops)]
    sites = {name.casefold() for name in _all(metas, ("og:site_name",))}
    return dict.fromkeys(title for title in titles if title and title.casefold() not in sites)


def _said(element: _Element) -> str | None:
    """Give an element's words, set off where a line breaks."""
    words = []
    for event, inner in etree.iterwalk(element, events=("start", "end")):
        if event == "start":
            words += [" " if inner.tag in _BREAKING else "", inner.text or ""]
        elif inner is not element:
            words.append(inner.tail or "")
    return _clean("".join(words))
