"""Sitemap: the list of pages that search engines ask for (sitemaps.org, version 0.9)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from xml.sax.saxutils import escape

MOST = 50_000
"""Pages of one file, as the protocol has it."""

_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
_SPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"'


def sitemaps(url: str, files: Iterable[str], most: int = MOST) -> Iterator[tuple[str, bytes]]:
    """Write the map of a site: one file, or a list of several when there are too many pages.

    >>> for name, content in sitemaps("https://desk.example/", ["index.html", "d/3f0a.html"]):
    ...     name, content.count(b"<loc>")
    ('sitemap.xml', 2)
    """
    places = [f"{url}{file}" for file in files]
    if len(places) <= most:
        yield "sitemap.xml", _written("urlset", "url", places)
        return
    names = []
    for number, first in enumerate(range(0, len(places), most), 1):
        names.append(f"sitemap-{number}.xml")
        yield names[-1], _written("urlset", "url", places[first : first + most])
    yield "sitemap.xml", _written("sitemapindex", "sitemap", [url + name for name in names])


def _written(whole: str, each: str, places: Iterable[str]) -> bytes:
    lines = (f"<{each}><loc>{escape(place)}</loc></{each}>\n" for place in places)
    return f"{_HEAD}<{whole} {_SPACE}>\n{''.join(lines)}</{whole}>\n".encode()
