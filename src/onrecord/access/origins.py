"""Origins: whether a request comes from a page of our own."""

from __future__ import annotations

from starlette.datastructures import Headers

SAFE = frozenset({"GET", "HEAD", "OPTIONS"})
"""Methods that change nothing."""

_OWN_SITE = frozenset({"same-origin", "none"})


def from_elsewhere(headers: Headers) -> bool:
    """Say whether a page elsewhere makes the browser ask.

    A request that a browser makes for a page has the page's origin.  Programs send none.

    >>> from_elsewhere(Headers({"host": "desk:80", "origin": "http://desk:80"}))
    False
    >>> from_elsewhere(Headers({"host": "desk:80", "origin": "http://desk:81"}))
    True
    """
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host")


def sent_from_elsewhere(headers: Headers) -> bool:
    """Say whether a form that changes something was sent by a page elsewhere.

    Browsers say so twice, in Origin and in Sec-Fetch-Site; either is enough.

    >>> sent_from_elsewhere(Headers({"host": "desk", "sec-fetch-site": "same-site"}))
    True
    >>> sent_from_elsewhere(Headers({"host": "desk", "sec-fetch-site": "same-origin"}))
    False
    """
    site = headers.get("sec-fetch-site")
    return from_elsewhere(headers) or (site is not None and site not in _OWN_SITE)
