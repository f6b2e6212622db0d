"""onrecord alert: what is watched for, and where what is new is told."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from onrecord.alerts import AlertKind, alert_of
from onrecord.cli.alerts import (
    SITE,
    complain_of,
    say_alerts,
    say_told,
    say_tries,
    show_events,
    show_json,
    site_of,
)
from onrecord.cli.options import Command, Family, home_option, json_option
from onrecord.cli.output import counted, say, say_json
from onrecord.cli.terminal import safe_line
from onrecord.errors import NoAlert, WrongUsage
from onrecord.record import Record
from onrecord.record.alerting import own_secret
from onrecord.record.written.alerts import alert_row, try_rows

_ADD = """
onrecord alert add halmere-tarsova --holder XH --about XT
onrecord alert add convention --about VCDR --mail desk@example.org
onrecord alert add ferry --search '"ferry line" from:2031'
onrecord alert add statement --document doc:3f0a --webhook https://example.org/hook
"""
_LIST = """
onrecord alert list
onrecord alert list --all       those that were removed too
"""
_RUN = """
onrecord alert run --dry-run    what would be told; nothing is kept
onrecord alert run
onrecord alert run --retry      also what was given up, and webhooks that are off
"""
_LOG = """
onrecord alert log
onrecord alert log ferry        of one alert
"""
_EXAMPLES = "\n".join((_ADD.splitlines()[1], _ADD.splitlines()[3], _RUN.splitlines()[2]))

site_option = click.option(
    "--site", envvar=SITE, metavar="URL", help=f"Where the pages are served.  [{SITE}]"
)


@click.command("alert", cls=Family, examples=_EXAMPLES)
def command() -> None:
    """Watch for words, actors and changed documents, and tell what is new.

    An alert is a file of TOML in the record's folder "alerts".  From the day it is made on,
    `onrecord alert run`, and every `onrecord update`, tells what is new: on the screen, by a
    signed webhook, or by mail, one message for all alerts.  What was told is not told again.
    """


@command.command("add", cls=Command, examples=_ADD)
@click.argument("name")
@click.option("--holder", metavar="NAME", help="Whose statements: a code, or words of a name.")
@click.option("--about", multiple=True, metavar="NAME", help="Of whom or what they speak; several.")
@click.option("--document", metavar="ID", help="Tell new versions of this document.")
@click.option("--search", metavar="QUERY", help="Tell more passages, as `onrecord search` has it.")
@click.option("--webhook", metavar="URL", help="Post events there.")
@click.option("--secret-file", metavar="FILE", help="What signs.  [alerts/NAME.secret, made now]")
@click.option("--secret-env", metavar="VARIABLE", help="What signs, in the environment.")
@click.option("--mail", multiple=True, metavar="ADDRESS", help="Write to it; several.")
@click.option("--allow-private", is_flag=True, help="The webhook may be in your own network.")
@click.option("--from-start", is_flag=True, help="Tell also what is there already.")
@home_option
@json_option
def add(home: Path | None, *, as_json: bool, from_start: bool, **given: Any) -> None:  # noqa: ANN401 - checked by click
    """Watch for something from now on.

    What is there already is not told.  The secret that signs is "whsec_" and base64, after
    Standard Webhooks; it is read from a file or the environment, and never shown.
    """
    kinds = [kind for kind, keys in _KINDS.items() if any(given[key] for key in keys)]
    if len(kinds) != 1:
        raise WrongUsage("give one of --holder or --about, --document, and --search")  # noqa: EM101, TRY003
    told = {key: value for key, value in given.items() if value} | {"kind": kinds[0]}
    if told.get("webhook") and not (told.get("secret_file") or told.get("secret_env")):
        told["secret_file"] = own_secret(told["name"])
    with Record.open(home, create=False) as record:
        if told.get("document"):
            told["document"] = record.find_id(told["document"])
        alert = alert_of(told, told["name"])
        known = record.alerting().add(alert, from_start=from_start)
        row = alert_row(alert, record.alerting().state())
        folder = record.home.folder
    if as_json:
        say_json(row | {"known": known})
        return
    already = "will be told with the next run" if from_start else "will not be told"
    say(f"{alert.name} watches: {safe_line(alert.watches)}.")
    say(f"Already there: {counted(known, 'event')}, which {already}.  Next: onrecord alert run")
    if alert.secret_file:
        say(f"What is posted is signed with the secret in {folder / alert.secret_file}")


_KINDS = {
    AlertKind.STATEMENTS: ("holder", "about"),
    AlertKind.DOCUMENT: ("document",),
    AlertKind.SEARCH: ("search",),
}


@command.command("list", cls=Command, examples=_LIST)
@click.option("--all", "every", is_flag=True, help="Those that were removed, too.")
@home_option
@json_option
def list_(home: Path | None, *, as_json: bool, every: bool) -> None:
    """List the alerts, where each is told, and what waits."""
    with Record.open(home, create=False) as record:
        alerting = record.alerting()
        state = alerting.state()
        rows = [alert_row(alert, state) for alert in alerting.alerts()]
        removed = alerting.removed() if every else ()
    if not as_json:
        say_alerts(rows, removed)
        return
    for row in rows:
        say_json(row)
    for name in removed:
        say_json({"name": name, "state": "removed"})


@command.command("remove", cls=Command, examples="onrecord alert remove ferry")
@click.argument("name")
@home_option
@json_option
def remove(name: str, home: Path | None, *, as_json: bool) -> None:
    """Take an alert away; its file is kept, and `restore` puts it back."""
    with Record.open(home, create=False) as record:
        record.alerting().remove(name)
    if as_json:
        say_json({"name": name, "state": "removed"})
    else:
        say(f"{name} is removed.  Put it back: onrecord alert restore {name}")


@command.command("restore", cls=Command, examples="onrecord alert restore ferry")
@click.argument("name")
@home_option
@json_option
def restore(name: str, home: Path | None, *, as_json: bool) -> None:
    """Put back an alert that was removed, or a webhook that is off.

    What has come in the meantime is told with the next run.
    """
    with Record.open(home, create=False) as record:
        record.alerting().restore(name)
    if as_json:
        say_json({"name": name, "state": "watches"})
    else:
        say(f"{name} watches again.  Next: onrecord alert run")


@command.command("run", cls=Command, examples=_RUN)
@click.option("--dry-run", is_flag=True, help="Print what would be told, and keep nothing.")
@click.option("--retry", is_flag=True, help="Try also what was given up.")
@site_option
@home_option
@json_option
def run(home: Path | None, *, as_json: bool, dry_run: bool, retry: bool, site: str | None) -> int:
    """Check all alerts, and tell what is new.

    Interrupt it as you like: the next run tells what is left, under the same ids.
    """
    show = show_json if as_json else show_events
    with Record.open(home, create=False) as record:
        alerting = record.alerting(site_of(site))
        if not alerting.alerts() and not as_json:
            say_alerts((), ())
            return 0
        told = alerting.look() if dry_run else alerting.run(show, again=retry)
    if dry_run:
        show(told.found)
    if not as_json:
        say_told(told)
    return complain_of(told)


@command.command("log", cls=Command, examples=_LOG)
@click.argument("name", required=False)
@home_option
@json_option
def log(name: str | None, home: Path | None, *, as_json: bool) -> None:
    """List every try to tell events, the newest first."""
    with Record.open(home, create=False) as record:
        state = record.alerting().state()
        if name and name not in state.watching:
            raise NoAlert(name, str(record.home.alerts))
    rows = try_rows(state, name)
    if not as_json:
        say_tries(rows)
        return
    for row in rows:
        say_json(row)
