"""Problems: errors as a page, or as problem details."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import Request
from fastapi.responses import JSONResponse, Response

from onrecord.errors import OnRecordError
from onrecord.record.home import home_of, without_place
from onrecord.web.page import Page, answer

_LISTS: Mapping[str, tuple[str, ...]] = {
    **dict.fromkeys(("d", "q", "a"), ("/documents", "/search")),
    "c": ("/c/",),
    **{
        name: (f"/{name}",)
        for name in ("actors", "corrections", "dossiers", "ledgers", "regimes", "sources")
    },
}
"""Where to look for what an address did not lead to, by its first word."""


def problem(
    request: Request, status: HTTPStatus, title: str, *, code: str = "", hint: str | None = None
) -> Response:
    """Write what went wrong as a page, or as problem details (RFC 9457).

    Where the record lies is not said: what lies in it is named from there.
    """
    title = without_place(home_of(request.app.state.home), title)
    kind = f"/errors/{code}" if code else "about:blank"
    body: dict[str, Any] = {"type": kind, "title": title, "status": int(status)}
    if hint:
        body["detail"] = hint
    if request.scope.get("form", "html") == "html":
        first = request.scope["path"].lstrip("/").partition("/")[0]
        more = {"lists": _LISTS.get(first, ())}
        page = Page(template="problem.html", data=body, more=more)
        return answer(request, page, status=status)
    return JSONResponse(body, status, media_type="application/problem+json")


def refusal(
    request: Request,
    status: HTTPStatus,
    error: OnRecordError,
    headers: Mapping[str, str] | None = None,
) -> Response:
    """Write an error of ours, with more headers."""
    answered = problem(request, status, str(error), code=error.code, hint=error.hint)
    answered.headers.update(headers or {})
    return answered
