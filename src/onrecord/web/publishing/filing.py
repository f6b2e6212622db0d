"""Filing: which file each page is, by its address alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from urllib.parse import parse_qsl, unquote, urlsplit

_PUBLISHED = re.compile(
    r"/(?:d/(?P<document>[0-9a-f]+)(?P<versions>/versions)?"
    r"|q/st:(?P<said>[0-9a-f]+)/(?P<place>\d+-\d+)(?:/(?P<act>\d+))?"
    r"|a/(?P<copied>[0-9a-f]+)/(?P<copy>\d+-[0-9a-f]+))"
)


def key_of(address: str) -> str:
    """Give what all addresses of one page have in common.

    The words after a document's id, which words are marked in it and the end of an address
    (.json) make no other page.

    >>> key_of("/d/3f0a9c1b2d4e-on-the-ferry?q=120-480#q-120-480"), key_of("/d/3f0a9c1b2d4e.json")
    ('/d/3f0a9c1b2d4e', '/d/3f0a9c1b2d4e')
    >>> key_of("/documents.json?to=2031-03-31&from=2031-03-01"), key_of("/q/st:3f0a/1-2")
    ('/documents?from=2031-03-01&to=2031-03-31', '/q/st:3f0a/1-2')
    """
    parts = urlsplit(address)
    path = unquote(parts.path).removesuffix(".json")
    if path.startswith("/d/"):
        _, _, document, *rest = path.split("/")
        path = "/".join(["/d", document.partition("-")[0], *rest])
    asked = sorted((name, value) for name, value in parse_qsl(parts.query) if name != "q")
    words = "&".join(f"{name}={value}" for name, value in asked)
    path = path.rstrip("/") or "/"
    return f"{path}?{words}" if words else path


def file_of(address: str) -> str | None:
    """Name the file of a document, a statement or a copy; None for every other page.

    No word of a text is in a name: it has digits and small letters alone, and every disk takes it.

    >>> file_of("/d/3f0a9c1b2d4e-on-the-ferry"), file_of("/q/st:3f0a9c1b2d4e/120-480/1")
    ('d/3f0a9c1b2d4e.html', 'q/3f0a9c1b2d4e/120-480-1.html')
    >>> file_of("/actors/XN"), file_of("/d/../../etc")
    (None, None)
    """
    found = _PUBLISHED.fullmatch(key_of(address))
    if found is None:
        return None
    if found["document"]:
        return f"d/{found['document']}{'-versions' if found['versions'] else ''}.html"
    if found["said"]:
        act = f"-{found['act']}" if found["act"] else ""
        return f"q/{found['said']}/{found['place']}{act}.html"
    return f"a/{found['copied']}/{found['copy']}.html"


def parts_of(addresses: Iterable[str], month: str | None = None) -> Iterator[tuple[str, str]]:
    """Name the files of a list in its parts, with the address of each.

    >>> list(parts_of(["/documents", "/documents?next=a"]))
    [('/documents', 'documents/index.html'), ('/documents?next=a', 'documents/2.html')]
    >>> list(parts_of(["/documents?from=2031-03-01&to=2031-03-31"], "2031-03"))[0][1]
    'documents/2031-03.html'
    """
    for number, address in enumerate(addresses, 1):
        if month is None:
            yield address, f"documents/{'index' if number == 1 else number}.html"
        else:
            yield address, f"documents/{month}{'' if number == 1 else f'-{number}'}.html"


def from_here(here: str, there: str) -> str:
    """Write the way from one file to another.

    >>> from_here("q/3f0a/1-2.html", "d/3f0a.html"), from_here("index.html", "d/3f0a.html")
    ('../../d/3f0a.html', 'd/3f0a.html')
    """
    return "../" * here.count("/") + there
