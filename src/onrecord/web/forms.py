"""Forms: the same page as HTML, as data or as a citation, by the end of its address."""

from __future__ import annotations

from starlette.types import ASGIApp, Receive, Scope, Send

FORMS = {
    "html": "text/html; charset=utf-8",
    "json": "application/json",
    "csv": "text/csv; charset=utf-8",
    "ndjson": "application/x-ndjson",
    "atom": "application/atom+xml; charset=utf-8",
    "feed.json": "application/feed+json",
    "ics": "text/calendar; charset=utf-8",
    "bib": "application/x-bibtex; charset=utf-8",
    "csl.json": "application/vnd.citationstyles.csl+json",
    "geojson": "application/geo+json",
    "md": "text/markdown; charset=utf-8",
    "ris": "application/x-research-info-systems; charset=utf-8",
    "txt": "text/plain; charset=utf-8",
}
"""The media type of each form; an address without an end is a page."""

FEEDS = {"atom": "Atom", "feed.json": "JSON Feed", "ics": "iCalendar"}
"""The forms by which a page is followed, and what people call them."""


class Forms:
    """Takes the form off the end of an address: "/d/3f0a.json" is "/d/3f0a" as JSON.

    Routes see the address without it, and `scope["form"]` says what was asked for.  What
    lies in /static and the description of the API keep their names.
    """

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Hand the request on."""
        if scope["type"] == "http":
            scope = {**scope, **_split(scope["path"])}
        await self.app(scope, receive, send)


def _split(path: str) -> dict[str, str]:
    """Take an address apart.

    >>> _split("/d/3f0a.json"), _split("/c/S/RES/1244")
    ({'path': '/d/3f0a', 'form': 'json'}, {'path': '/c/S/RES/1244', 'form': 'html'})
    """
    ends = sorted((form for form in FORMS if path.endswith(f".{form}")), key=len)
    if path.startswith("/static/") or path == "/openapi.json" or not ends:
        return {"path": path, "form": "html"}
    return {"path": path.removesuffix(f".{ends[-1]}") or "/", "form": ends[-1]}
