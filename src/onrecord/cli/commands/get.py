"""onrecord get: any page of the desk, without a server."""

from __future__ import annotations

import json
import sys
from http import HTTPStatus
from pathlib import Path

import click

from onrecord.cli.options import Command, home_option
from onrecord.errors import NoPage, WrongUsage
from onrecord.record.home import home_of
from onrecord.web import make_app
from onrecord.web.calling import Called, call

_EXAMPLES = """
onrecord get /documents.csv
onrecord get '/ledgers/measures?between=XN,XV' --json
onrecord get /c/VCDR/9 --ndjson
onrecord get / > desk.html
onrecord get /openapi.json
"""


@click.command("get", cls=Command, examples=_EXAMPLES)
@click.argument("address")
@home_option
@click.option("--json", "form", flag_value="json", help="As JSON, whatever the address ends in.")
@click.option("--csv", "form", flag_value="csv", help="As CSV; for lists.")
@click.option("--ndjson", "form", flag_value="ndjson", help="As a line of JSON for each row.")
def command(address: str, home: Path | None, form: str | None) -> None:
    """Print any page of the desk, without a server.

    ADDRESS is what would stand behind the name of the server, such as /actors/XN.json.  Without
    an end it is the page for people, as HTML.
    """
    if not address.startswith("/"):
        raise WrongUsage(f"an address begins with a stroke: /{address}")  # noqa: EM102, TRY003
    called = _followed(home, _as(address, form) if form else address)
    if called.status != HTTPStatus.OK:
        refused = called if _is_problem(called) else _followed(home, _as(address, "json"))
        raise NoPage(address, _reason(refused))
    sys.stdout.buffer.write(called.body)
    sys.stdout.buffer.flush()


def _followed(home: Path | None, address: str) -> Called:
    """Ask for a page, and for the one that it sends on to."""
    app = make_app(home_of(home).folder)
    called = call(app, address)
    return call(app, called.headers["location"]) if "location" in called.headers else called


def _as(address: str, form: str) -> str:
    path, mark, asked = address.partition("?")
    return f"{path}.{form}{mark}{asked}"


def _is_problem(called: Called) -> bool:
    return called.headers.get("content-type") == "application/problem+json"


def _reason(called: Called) -> str:
    """Give the reason of a refusal: what problem details say, else what HTTP calls it."""
    if _is_problem(called):
        return str(json.loads(called.body)["title"])
    return HTTPStatus(called.status).phrase
