"""What an HTML page says about itself outside its text: meta elements, microdata, JSON-LD."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

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


def metadata_of(root: _Element) -> Metadata:
    """Read what a page says about itself.

    Dates come from meta elements, microdata, JSON-LD and `<time datetime>`, in this order;
    leaves out dates that are only printed, and anything that is said in another form.
    """
    metas, data = _metas(root), linked_data(root)
    return Metadata(
        title=_clean("".join(_first_of(root, "title"))),
        published=_stamp([*_all(metas, _PUBLISHED), data.published, *_times(root)]),
        modified=_stamp([*_all(metas, _MODIFIED), data.modified]),
        url=_address([*_canonical(root), *metas["og:url"], data.url, *metas["dc.identifier"]]),
        author=_first([*_named(_all(metas, _AUTHOR)), data.author]),
        publisher=_first([*_all(metas, _PUBLISHER), data.publisher]),
        language=_language([root.get("lang"), root.get("xml:lang"), *_all(metas, _LANGUAGE)]),
        alternates=tuple(dict.fromkeys(_alternates(root))),
        kind=_first(
            kind
            for kind in (*_all(metas, _KIND), data.kind)
            if kind and kind.lower() not in _EMPTY_KINDS
        ),
        headings=tuple(_headings(root, metas, data)),
    )


def _metas(root: _Element) -> Mapping[str, list[str]]:
    """Collect names and contents of `<meta>`, and of microdata's dates."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for meta in root.iter("meta"):
        content = meta.get("content")
        if content is None or not content.strip():
            continue
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            if name := meta.get(attribute):
                found[name.strip().lower()].append(content.strip())
    for part in root.xpath("//*[@itemprop]"):
        name = (part.get("itemprop") or "").strip().lower()
        if name in {"datepublished", "datemodified"} and part.tag != "meta":
            value = part.get("datetime") or part.get("content") or "".join(part.itertext())
            found[name].append(value.strip())
    return found


def _all(metas: Mapping[str, list[str]], names: Iterable[str]) -> list[str]:
    return [content for name in names for content in metas.get(name, ())]


def _first_of(root: _Element, tag: str) -> Iterable[str]:
    element = next(root.iter(tag), None)
    return element.itertext() if element is not None else ()


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


def _canonical(root: _Element) -> list[str]:
    return [
        (link.get("href") or "").strip()
        for link in root.iter("link")
        if "canonical" in (link.get("rel") or "").lower().split()
    ]


def _language(values: Iterable[str | None]) -> str | None:
    tag = _first(values)
    return tag.split(",")[0].strip().replace("_", "-") if tag else None


def _alternates(root: _Element) -> Iterable[tuple[str, str]]:
    """Give the language versions that links with `hreflang` name."""
    for link in root.iter("link", "a"):
        tag, address = link.get("hreflang"), link.get("href")
        if not tag or not address or tag.lower() == "x-default":
            continue
        if "alternate" in (link.get("rel") or "").lower().split():
            yield tag.strip(), address.strip()


def _times(root: _Element) -> list[str]:
    """Give the page's `<time datetime>`: those marked as published first, then the first."""
    times = [time for time in root.iter("time") if time.get("datetime")]
    marked = [time for time in times if time.get("pubdate") is not None or _is_dated(time)]
    return [time.get("datetime") or "" for time in (*marked, *times[:1])]


def _is_dated(time: _Element) -> bool:
    names = (time.get("class") or "").lower()
    return "publish" in names or "pubdate" in names or "entry-date" in names


def _headings(root: _Element, metas: Mapping[str, list[str]], data: LinkedData) -> Iterable[str]:
    """Give the titles that outrank `<title>`, best first and each once."""
    tops = [_clean(" ".join(heading.itertext())) for heading in root.iter("h1")]
    marked = [
        _clean(" ".join(part.itertext()))
        for part in root.xpath("//*[@itemprop='headline']")
        if part.tag != "meta"
    ]
    candidates = (
        *marked,
        *(tops if len(tops) == 1 else ()),
        data.headline,
        *_all(metas, _HEADINGS),
    )
    return dict.fromkeys(title for title in (*candidates, *tops) if title)
