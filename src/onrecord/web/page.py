"""Page: what a route gives, and how it is written as HTML, JSON or CSV."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import date
from functools import cache
from http import HTTPStatus
from typing import Any
from urllib.parse import quote

from fastapi import HTTPException, Request, Response
from jinja2 import Environment, PackageLoader, StrictUndefined

from onrecord.exports.spreadsheet import csv_text
from onrecord.record import Record
from onrecord.web.forms import FEEDS, FORMS
from onrecord.web.fresh import is_known, last_modified
from onrecord.web.links import FILTERS
from onrecord.web.tongues import tongue_of, tongues
from onrecord.web.wording import catalogues, direction_of, filters_of, language_of, name_of

_FILES = PackageLoader("onrecord.web", "templates")


@cache
def templates_in(language: str) -> Environment:
    """Give the templates, with their words in a language."""
    templates = Environment(
        loader=_FILES,
        extensions=["jinja2.ext.i18n"],
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    templates.filters |= FILTERS | {"tongue": tongue_of} | filters_of(language)
    templates.globals |= {
        "FEEDS": FEEDS,
        "FORMS": FORMS,
        "language": language,
        "direction": direction_of(language),
        "direction_of": direction_of,
        "languages": {tag: name_of(tag) for tag in catalogues()},
    }
    words = catalogues()[language]
    templates.install_gettext_translations(words, newstyle=True)  # type: ignore[attr-defined]
    return templates


UNPAGED: Mapping[str, str | None] = {"next": None, "start": None, "limit": None}
"""What an address is without, when it is that of the whole and not of a part."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a route gives.

    Attributes:
        template: File of the HTML page.
        data: What the page says, as JSON can have it.
        rows: The list that it is, for CSV and lines of JSON; None when it is no list.
        more: What only the HTML page needs.
        written: The page in further forms, by the end of their address, or what writes it
            when it is asked for.
    """

    template: str
    data: Mapping[str, Any]
    rows: Iterable[Mapping[str, Any]] | None = None
    more: Mapping[str, Any] = field(default_factory=dict)
    written: Mapping[str, str | Callable[[], str]] = field(default_factory=dict)


@contextmanager
def opened(request: Request) -> Iterator[Record]:
    """Open the record for one request: a connection belongs to the thread that uses it."""
    state = request.app.state
    with Record.open(state.home, create=False, memory=state.memory) as record:
        yield record


def today(request: Request) -> date:
    """Give the day that it is, in UTC."""
    now: date = request.app.state.clock.now().date()
    return now


def answer(request: Request, page: Page, *, status: HTTPStatus = HTTPStatus.OK) -> Response:
    """Write a page in the form that was asked for; unchanged since, it is a 304.

    Raises:
        HTTPException: The page does not come in that form, such as a list when it is none.
    """
    form = request.scope.get("form", "html")
    if "given" in request.scope:
        request.scope["given"](page)
    body = _body(request, page, form).encode()
    tag = f'"{hashlib.sha256(body).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": "no-cache"}
    if form == "html":
        headers["Content-Language"] = language_of(request)
        headers["Vary"] = "Accept-Language, Cookie"
    if page.data.get("next") and "next" not in page.more:
        headers["Link"] = f'<{address(request, form, next=page.data["next"])}>; rel="next"'
    if form in FEEDS:
        headers |= last_modified(request)
    if status == HTTPStatus.OK and is_known(request, headers):
        return Response(status_code=HTTPStatus.NOT_MODIFIED, headers=headers)
    return Response(body, status, headers, media_type=FORMS[form])


def _body(request: Request, page: Page, form: str) -> str:
    if form == "html":
        template = templates_in(language_of(request)).get_template(page.template)
        published = "published" in request.scope
        ends = ("json",) if page.rows is None or published else ("json", "csv", "ndjson")
        forms = {end: address(request, end) for end in ends}
        followed = () if published else tuple(end for end in page.written if end in FEEDS)
        feeds = {end: address(request, end, **UNPAGED) for end in followed}
        common = {"request": request, "forms": forms, "feeds": feeds, "address": address}
        with tongues(request.app.state.home):
            return template.render(page=page.data, published=published, **common, **page.more)
    if form == "json":
        return json.dumps(page.data, ensure_ascii=False, separators=(",", ":"))
    if form in page.written:
        written = page.written[form]
        return written if isinstance(written, str) else written()
    if page.rows is None or form not in {"csv", "ndjson"}:
        raise HTTPException(HTTPStatus.NOT_FOUND, f"this page has no .{form}")
    if form == "csv":
        return csv_text(page.rows)
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in page.rows)


def address(request: Request, form: str = "html", **changed: str | None) -> str:
    """Give the address of the page that was asked for, in a form, with what is changed.

    A change to None leaves it out.  So are the words behind the id of a document.
    """
    asked = {**request.query_params, **changed}
    words = "&".join(f"{quote(key)}={quote(value)}" for key, value in asked.items() if value)
    path = request.scope["path"]
    path = quote(path.partition("-")[0] if path.startswith("/d/") else path)
    path += "" if form == "html" else f".{form}"
    return f"{path}?{words}" if words else path
