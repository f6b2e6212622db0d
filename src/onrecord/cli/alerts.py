"""Alerts and their events in words, and the round of alerts that commands make."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from onrecord.alerts import Found
from onrecord.alerts.telling import heading, lines_of
from onrecord.archive.addresses import target_of
from onrecord.cli.output import complain, counted, say, say_json, say_rows, styled
from onrecord.cli.terminal import safe_line
from onrecord.errors import FetchRefused, WrongUsage
from onrecord.record import Record
from onrecord.record.alerting import Told
from onrecord.record.written.alerts import event_rows

SITE = "ONRECORD_SITE"
_INDENT = 14


def site_of(given: str | None) -> str:
    """Give the address at which the pages are served; empty where nobody has said so.

    Raises:
        WrongUsage: It is no address.
    """
    if not given:
        return ""
    try:
        return target_of(given).url.rstrip("/")
    except FetchRefused as error:
        reason = f"--site: {error.reason}"
        raise WrongUsage(reason) from error


def show_events(found: Sequence[Found]) -> None:
    """Print events; words of documents stand behind a sign of their own."""
    for one in found:
        say(styled(safe_line(f"{one.alert}: {heading(one.event)}"), bold=True))
        for line in one.event["words"].splitlines():
            say(f"> {safe_line(line)}")
        for label, value in lines_of(one):
            say(f"{label:{_INDENT}}{safe_line(value)}")
        say()
    sys.stdout.flush()


def show_json(found: Sequence[Found]) -> None:
    """Print events, one line of JSON each."""
    for row in event_rows(found):
        say_json(row)
    sys.stdout.flush()


def say_told(told: Told) -> None:
    """Say what became of a round."""
    for name in told.begun:
        say(f"{name} begins to watch: what is there already is not told.")
    sums = [f"{number:,} to {safe_line(to)}" for to, number in told.told.items() if number]
    events = counted(len(told.found), "new event")
    say(f"{events}; told: {', '.join(sums) or 'none'}.")


def complain_of(told: Told) -> int:
    """Print what could not be looked for or told, and give the exit status."""
    for error in told.trouble:
        complain(error)
    return int(bool(told.trouble))


def tell_after_update(record: Record, *, as_json: bool) -> int:
    """Tell what an update has brought, if there are alerts, and give the exit status.

    With JSON the events that go to the screen wait for `onrecord alert run`.
    """
    alerting = record.alerting(site_of(os.environ.get(SITE)))
    if not alerting.alerts():
        return 0
    told = alerting.run(None if as_json else show_events)
    if not as_json:
        say_told(told)
    return complain_of(told)


def say_alerts(rows: Sequence[Mapping[str, Any]], removed: Iterable[str]) -> None:
    """Print alerts, one a line, with what has become of them."""
    say_rows(
        (row["name"], row["watches"], row["to"], f"{row['found']} found", _waiting(row))
        for row in rows
    )
    for name in removed:
        say(f"{name}  removed; onrecord alert restore {name} puts it back")
    if rows:
        say(f"{counted(len(rows), 'alert')}.  Next: onrecord alert run")
    else:
        say('No alert.  Next: onrecord alert add NAME --search "WORDS"')


def _waiting(row: Mapping[str, Any]) -> str:
    waits = f", {row['waiting']} not told yet" if row["waiting"] else ""
    lost = f", {row['given_up']} given up" if row["given_up"] else ""
    return f"{row['state']}{waits}{lost}"


def say_tries(rows: Sequence[Mapping[str, Any]]) -> None:
    """Print tries, one a line, the newest first."""
    say_rows(
        (
            row["time"][:19].replace("T", " "),
            row["alerts"],
            row["to"],
            row["outcome"],
            "" if row["status"] is None else str(row["status"]),
            f"{row['ms']} ms",
            counted(row["events"], "event") + (f": {row['error']}" if row["error"] else ""),
        )
        for row in rows
    )
    say(counted(len(rows), "try", "tries") if rows else "Nothing was told yet.")
