"""The application: routes together, what guards them, and errors as problem details."""

from __future__ import annotations

from collections.abc import Iterable
from http import HTTPStatus
from importlib import resources
from importlib.metadata import version
from pathlib import Path
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from onrecord.archive import Clock, SystemClock
from onrecord.errors import (
    BadAddress,
    BadDossier,
    BadRegime,
    BadSource,
    NoDossier,
    NoRecord,
    OnRecordError,
    QueryError,
    RecordNotFound,
    StoreBusy,
    UnknownName,
    UnknownSubject,
    UnusableEvent,
)
from onrecord.web import (
    actors,
    archived,
    comparing,
    contacts,
    counters,
    desk,
    documents,
    dossiers,
    instruments,
    ledgers,
    listing,
    mapping,
    passages,
    positions,
    regimes,
    search,
    sources,
    statements,
    timeline,
    versions,
)
from onrecord.web.choosing import Languages
from onrecord.web.describing import described
from onrecord.web.forms import FORMS, Forms
from onrecord.web.guards import Guards
from onrecord.web.page import Page, answer

STATUS: dict[type[OnRecordError], HTTPStatus] = {
    RecordNotFound: HTTPStatus.NOT_FOUND,
    UnknownName: HTTPStatus.NOT_FOUND,
    BadAddress: HTTPStatus.NOT_FOUND,
    NoDossier: HTTPStatus.NOT_FOUND,
    UnknownSubject: HTTPStatus.NOT_FOUND,
    QueryError: HTTPStatus.BAD_REQUEST,
    UnusableEvent: HTTPStatus.BAD_REQUEST,
    BadDossier: HTTPStatus.SERVICE_UNAVAILABLE,
    BadRegime: HTTPStatus.SERVICE_UNAVAILABLE,
    BadSource: HTTPStatus.SERVICE_UNAVAILABLE,
    NoRecord: HTTPStatus.SERVICE_UNAVAILABLE,
    StoreBusy: HTTPStatus.SERVICE_UNAVAILABLE,
}
"""What each error is over HTTP; every other one is a fault of ours."""


PARTS = (
    desk,
    listing,
    documents,
    versions,
    passages,
    archived,
    search,
    statements,
    actors,
    comparing,
    instruments,
    positions,
    ledgers,
    timeline,
    mapping,
    contacts,
    counters,
    dossiers,
    regimes,
    sources,
)
"""The pages, kind by kind; of two routes with one path the first answers."""


def make_app(
    home: Path,
    *,
    hosts: Iterable[str] = ("127.0.0.1", "localhost"),
    clock: Clock | None = None,
) -> FastAPI:
    """Make the application that shows one record.

    Args:
        home: Folder of the record.
        hosts: Names under which it may be asked for; others are refused, so that a page
            elsewhere cannot read it through a name of its own.
        clock: What tells the day; None means the computer's own clock.
    """
    app = FastAPI(
        title="onrecord",
        version=version("onrecord"),
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
    )
    app.state.home = home
    app.state.clock = clock or SystemClock()
    for part in PARTS:
        app.include_router(part.router)
    static = resources.files("onrecord.web") / "static"
    app.mount("/static", StaticFiles(directory=str(static)), name="static")
    app.add_exception_handler(OnRecordError, _on_error)
    app.add_exception_handler(HTTPException, _on_refusal)
    app.add_exception_handler(RequestValidationError, _on_bad_request)
    app.add_middleware(Languages)
    app.add_middleware(Forms)
    app.add_middleware(Guards, hosts=frozenset(hosts))
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    return app


def _on_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, OnRecordError)
    status = next(
        (STATUS[kind] for kind in type(error).__mro__ if kind in STATUS),
        HTTPStatus.INTERNAL_SERVER_ERROR,
    )
    return _problem(request, status, str(error), code=error.code, hint=error.hint)


def _on_refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return _problem(request, HTTPStatus(error.status_code), str(error.detail))


def _on_bad_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    said = "; ".join(f"{each['loc'][-1]}: {each['msg']}" for each in error.errors())
    return _problem(request, HTTPStatus.BAD_REQUEST, said)


def _problem(
    request: Request, status: HTTPStatus, title: str, *, code: str = "", hint: str | None = None
) -> Response:
    """Write an error as a page, or as problem details (RFC 9457)."""
    kind = f"/errors/{code}" if code else "about:blank"
    body: dict[str, Any] = {"type": kind, "title": title, "status": int(status)}
    if hint:
        body["detail"] = hint
    if request.scope.get("form", "html") == "html":
        return answer(request, Page(template="problem.html", data=body), status=status)
    return JSONResponse(body, status, media_type="application/problem+json")


def _openapi(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        app.openapi_schema = described(app)
    return app.openapi_schema


__all__ = ["FORMS", "STATUS", "make_app"]
