"""Alerts: what is watched for, and every try to tell what was found."""

from __future__ import annotations

import re
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from onrecord.record.written.alerts import alert_row, try_rows
from onrecord.web.asking import Name, Paged
from onrecord.web.covering import coverage
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import cell_of, paged

router = APIRouter(tags=["alerts"])

_MAIL = re.compile(r"\b(mail \S)[^\s;@]*@")
_LATEST = 20
"""Tries that the list of alerts shows; the log has all."""


@router.get("/alerts")
def list_alerts(request: Request, asked: Annotated[Paged, Query()]) -> Response:
    """List the alerts: what each watches for, where it tells it, and what waits.

    Of a webhook's address only the host is shown, and of an address of mail the first letter and
    what stands behind the sign.  Alerts are made by `onrecord alert add`.
    """
    with opened(request) as record:
        alerting = record.alerting()
        state = alerting.state()
        rows = [_veiled(alert_row(alert, state)) for alert in alerting.alerts()]
        covered = coverage(record)
    shown, after = paged(request, rows, asked, cell_of("name"))
    data = {"alerts": shown, "total": len(rows), "next": after, "coverage": covered}
    latest = [_veiled(row) for row in try_rows(state)[:_LATEST]]
    more = {"tries": latest, "all": len(state.attempts)}
    return answer(request, Page(template="alerts.html", data=data, rows=shown, more=more))


class Asked(Paged):
    """Of which alert."""

    alert: Annotated[
        Name, Field(description="The name of an alert.", examples=["halmere-tarsova"])
    ] = None


@router.get("/alerts/log")
def list_tries(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """List every try to tell events, the newest first: when, where to, and what became of it."""
    with opened(request) as record:
        state = record.alerting().state()
        rows = [_veiled(row) for row in try_rows(state, asked.alert)]
        covered = coverage(record)
    shown, after = paged(request, rows, asked, cell_of("number"))
    data = {"tries": shown, "total": len(rows), "next": after, "coverage": covered}
    more = {"asked": asked}
    return answer(request, Page(template="tries.html", data=data, rows=shown, more=more))


def _veiled(row: dict[str, Any]) -> dict[str, Any]:
    """Leave out who gets mail: whoever reads the pages need not know.

    >>> _veiled({"to": "webhook https://example.org; mail ada.berg@example.org"})
    {'to': 'webhook https://example.org; mail a…@example.org'}
    """
    return row | {"to": _MAIL.sub(r"\1…@", row["to"])}
