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
from fastapi.openapi.utils import get_openapi
from fastapi.responses import JSONResponse, Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException

from onrecord.errors import (
    BadAddress,
    NoRecord,
    OnRecordError,
    QueryError,
    RecordNotFound,
    StoreBusy,
    UnknownName,
    UnusableEvent,
)
from onrecord.web import (
    archived,
    desk,
    documents,
    ledgers,
    passages,
    search,
    sources,
    statements,
    versions,
)
from onrecord.web.forms import FORMS, Forms
from onrecord.web.guards import Guards
from onrecord.web.page import Page, answer

STATUS: dict[type[OnRecordError], HTTPStatus] = {
    RecordNotFound: HTTPStatus.NOT_FOUND,
    UnknownName: HTTPStatus.NOT_FOUND,
    BadAddress: HTTPStatus.NOT_FOUND,
    QueryError: HTTPStatus.BAD_REQUEST,
    UnusableEvent: HTTPStatus.BAD_REQUEST,
    NoRecord: HTTPStatus.SERVICE_UNAVAILABLE,
    StoreBusy: HTTPStatus.SERVICE_UNAVAILABLE,
}
"""What each error is over HTTP; every other one is a fault of ours."""


def make_app(home: Path, *, hosts: Iterable[str] = ("127.0.0.1", "localhost")) -> FastAPI:
    """Make the application that shows one record.

    Args:
        home: Folder of the record.
        hosts: Names under which it may be asked for; others are refused, so that a page
            elsewhere cannot read it through a name of its own.
    """
    app = FastAPI(
        title="onrecord",
        version=version("onrecord"),
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
    )
    app.state.home = home
    for part in (
        desk,
        documents,
        versions,
        passages,
        archived,
        search,
        statements,
        ledgers,
        sources,
    ):
        app.include_router(part.router)
    static = resources.files("onrecord.web") / "static"
    app.mount("/static", StaticFiles(directory=str(static)), name="static")
    app.add_exception_handler(OnRecordError, _on_error)
    app.add_exception_handler(HTTPException, _on_refusal)
    app.add_exception_handler(RequestValidationError, _on_bad_request)
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
    """Describe the pages as data: each path with its suffix, as programs ask for it."""
    if app.openapi_schema is None:
        described = get_openapi(title=app.title, version=app.version, routes=app.routes)
        paths = described["paths"]
        described["paths"] = {f"{path}.json": each for path, each in paths.items() if path != "/"}
        app.openapi_schema = described
    return app.openapi_schema


__all__ = ["FORMS", "STATUS", "make_app"]
