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
from fastapi.responses import Response
from fastapi.staticfiles import StaticFiles
from starlette.exceptions import HTTPException
from starlette.middleware.gzip import GZipMiddleware

from onrecord.access.access import Access
from onrecord.access.guards import HTTPS_ALWAYS, Guards
from onrecord.access.limits import Limits, Most
from onrecord.archive import Clock, SystemClock
from onrecord.errors import (
    AccountsDamaged,
    BadAddress,
    BadAlert,
    BadCorrection,
    BadDossier,
    BadRegime,
    BadSource,
    CorrectionNotFound,
    JournalDamaged,
    MissingExtra,
    NoDossier,
    NoMeanings,
    NoRecord,
    NothingToCorrect,
    OnRecordError,
    PlaceGone,
    QueryError,
    RecordNotFound,
    RoleNeeded,
    StoreBusy,
    UnknownName,
    UnknownSubject,
    UnusableEvent,
    WrongUsage,
)
from onrecord.record.home import home_of
from onrecord.record.remembering import Memory
from onrecord.web import (
    accounts,
    actors,
    alerts,
    archived,
    comparing,
    contacts,
    correcting,
    corrections,
    counters,
    desk,
    documents,
    dossiers,
    instruments,
    ledgers,
    listing,
    login,
    mapping,
    mementos,
    passages,
    positions,
    regimes,
    search,
    sources,
    statements,
    timeline,
    versions,
)
from onrecord.web.admission import Admission
from onrecord.web.choosing import Languages
from onrecord.web.describing import described
from onrecord.web.forms import FORMS, Forms
from onrecord.web.heads import Heads
from onrecord.web.problems import problem

STATUS: dict[type[OnRecordError], HTTPStatus] = {
    RecordNotFound: HTTPStatus.NOT_FOUND,
    UnknownName: HTTPStatus.NOT_FOUND,
    BadAddress: HTTPStatus.NOT_FOUND,
    NoDossier: HTTPStatus.NOT_FOUND,
    UnknownSubject: HTTPStatus.NOT_FOUND,
    NothingToCorrect: HTTPStatus.NOT_FOUND,
    CorrectionNotFound: HTTPStatus.NOT_FOUND,
    BadCorrection: HTTPStatus.BAD_REQUEST,
    RoleNeeded: HTTPStatus.FORBIDDEN,
    AccountsDamaged: HTTPStatus.SERVICE_UNAVAILABLE,
    QueryError: HTTPStatus.BAD_REQUEST,
    UnusableEvent: HTTPStatus.BAD_REQUEST,
    BadAlert: HTTPStatus.SERVICE_UNAVAILABLE,
    JournalDamaged: HTTPStatus.SERVICE_UNAVAILABLE,
    WrongUsage: HTTPStatus.BAD_REQUEST,
    PlaceGone: HTTPStatus.GONE,
    MissingExtra: HTTPStatus.SERVICE_UNAVAILABLE,
    NoMeanings: HTTPStatus.SERVICE_UNAVAILABLE,
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
    mementos,
    search,
    statements,
    correcting,
    corrections,
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
    accounts,
    alerts,
    login,
)
"""The pages, kind by kind; of two routes with one path the first answers."""


PER_MINUTE = 600
"""How often an address may ask in a minute, where other machines can."""


def make_app(
    home: Path,
    *,
    hosts: Iterable[str] = ("127.0.0.1", "localhost"),
    clock: Clock | None = None,
    access: Access | None = None,
) -> FastAPI:
    """Make the application that shows one record.

    Args:
        home: Folder of the record.
        hosts: Names under which it may be asked for; others are refused, so that a page
            elsewhere cannot read it through a name of its own.
        clock: What tells the day; None means the computer's own clock.
        access: Who may do what; None lets everybody read and nobody change anything.
    """
    app = FastAPI(
        title="onrecord",
        version=version("onrecord"),
        docs_url=None,
        redoc_url=None,
        openapi_url="/openapi.json",
    )
    app.state.home = home
    app.state.memory = Memory(home_of(home).database)
    app.state.clock = clock or SystemClock()
    app.state.access = access
    for part in PARTS:
        app.include_router(part.router)
    static = resources.files("onrecord.web") / "static"
    app.mount("/static", StaticFiles(directory=str(static)), name="static")
    app.add_exception_handler(OnRecordError, _on_error)
    app.add_exception_handler(HTTPException, _on_refusal)
    app.add_exception_handler(RequestValidationError, _on_bad_request)
    _guard(app, frozenset(hosts))
    app.openapi = lambda: _openapi(app)  # type: ignore[method-assign]
    return app


def _guard(app: FastAPI, hosts: frozenset[str]) -> None:
    """Put around the routes what looks at requests first; what is added last looks first."""
    access = app.state.access
    strangers = access is not None and access.user is None
    most = Most(per_minute=PER_MINUTE if strangers else None)
    app.add_middleware(Admission, access=access)
    app.add_middleware(Languages)
    app.add_middleware(Forms)
    if access is None:  # beside a secret, the length of what is compressed tells of it
        app.add_middleware(GZipMiddleware, compresslevel=6)
    app.add_middleware(Limits, most=most, clock=app.state.clock)
    app.add_middleware(
        Guards, hosts=hosts, more=HTTPS_ALWAYS if access is not None and access.https else {}
    )
    app.add_middleware(Heads)


def _on_error(request: Request, error: Exception) -> Response:
    assert isinstance(error, OnRecordError)
    status = next(
        (STATUS[kind] for kind in type(error).__mro__ if kind in STATUS),
        HTTPStatus.INTERNAL_SERVER_ERROR,
    )
    return problem(request, status, str(error), code=error.code, hint=error.hint)


def _on_refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, HTTPException)
    return problem(request, HTTPStatus(error.status_code), str(error.detail))


def _on_bad_request(request: Request, error: Exception) -> Response:
    assert isinstance(error, RequestValidationError)
    said = "; ".join(f"{each['loc'][-1]}: {each['msg']}" for each in error.errors())
    return problem(request, HTTPStatus.BAD_REQUEST, said)


def _openapi(app: FastAPI) -> dict[str, Any]:
    if app.openapi_schema is None:
        app.openapi_schema = described(app)
    return app.openapi_schema


__all__ = ["FORMS", "STATUS", "make_app"]
