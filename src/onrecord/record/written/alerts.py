"""Alerts, their events and the tries to tell them, as rows; no secret is in any of them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.alerts import Alert, Found, State, Tried
from onrecord.alerts.alert import WEBHOOK
from onrecord.exports.plain import plain


def alert_row(alert: Alert, state: State) -> dict[str, Any]:
    """Give an alert with what has become of it; of a webhook's address only the host is shown."""
    there = state.watching.get(alert.name) if state.is_on(alert) else None
    found = [one for one in state.found.values() if one.alert == alert.name]
    mine = [one for one in found if one.id not in state.dropped]
    waiting = {one.id for to in alert.channels for one in state.pending(alert, to)}
    lost = {one for one, _ in state.given_up - state.told}
    return {
        "name": alert.name,
        "kind": alert.kind.value,
        "watches": alert.watches,
        "to": "; ".join(
            f"{WEBHOOK} {alert.shown_webhook}" if to == WEBHOOK else to for to in alert.channels
        ),
        "state": _standing(there.off if there else None, begun=there is not None),
        "since": plain(there.begun) if there else None,
        "found": len(mine),
        "waiting": len(waiting),
        "given_up": sum(one.id in lost for one in mine),
        "last": plain(max((one.time for one in mine), default=None)),
    }


def _standing(off: str | None, *, begun: bool) -> str:
    if not begun:
        return "begins with the next run"
    return f"webhook off: {off}" if off else "watches"


def try_rows(state: State, alert: str | None = None) -> list[dict[str, Any]]:
    """Give the tries to tell events, newest first.

    Args:
        state: What was tried.
        alert: The alert whose events they tell; None for all.
    """
    rows = [_try_row(number, one, state) for number, one in enumerate(state.attempts, 1)]
    return [row for row in reversed(rows) if alert is None or alert in row["alerts"].split("; ")]


def _try_row(number: int, tried: Tried, state: State) -> dict[str, Any]:
    alerts = dict.fromkeys(state.found[one].alert for one in tried.ids)
    return {
        "number": number,
        "time": plain(tried.time),
        "alerts": "; ".join(alerts),
        "to": tried.to,
        "outcome": _outcome(tried),
        "status": tried.status,
        "ms": tried.ms,
        "events": len(tried.ids),
        "ids": "; ".join(tried.ids),
        "error": tried.error,
    }


def _outcome(tried: Tried) -> str:
    if tried.ok:
        return "told"
    return "given up" if tried.last else "failed"


def event_rows(found: Iterable[Found]) -> list[dict[str, Any]]:
    """Give events as JSON has them, with their ids and where they go."""
    return [
        {"id": one.id, "time": plain(one.time), "to": list(one.to), **one.event} for one in found
    ]
