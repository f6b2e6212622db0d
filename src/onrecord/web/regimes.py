"""Regimes: rules between states, checked on a day."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta
from pathlib import Path
from typing import Annotated

from fastapi import APIRouter, HTTPException, Query, Request, Response
from pydantic import Field

from onrecord.ledgers import View
from onrecord.record import Record
from onrecord.record.meant import meant
from onrecord.record.regimes import load_regime, regime_files
from onrecord.record.written.rulings import (
    finding_row,
    regime_row,
    ruling_json,
)
from onrecord.record.written.words import again
from onrecord.web.actors import with_page
from onrecord.web.asking import Paged
from onrecord.web.covering import coverage
from onrecord.web.page import Page, answer, opened, today
from onrecord.web.paging import cell_of, paged

router = APIRouter(tags=["regimes"])

_COLUMNS = (
    *("verdict", "rule", "state", "host", "about", "excess", "unit", "account"),
    *("entered_by", "disputed", "because", "missing", "rows"),
)
_AHEAD = timedelta(days=1)
"""By how much it is a later day somewhere than in UTC."""


@router.get("/regimes")
def list_regimes(request: Request) -> Response:
    """List the record's own regimes, and the examples that come with onrecord."""
    with opened(request) as record:
        named = _files(record)
        covered = coverage(record)
    rows = [
        {**regime_row(load_regime(file), file.name), "name": key} for key, file in named.items()
    ]
    data = {"regimes": rows, "total": len(rows), "next": None, "coverage": covered}
    return answer(request, Page(template="regimes.html", data=data, rows=rows))


class Asked(Paged):
    """On which day a regime is checked."""

    on: Annotated[date | None, Field(description="The day.  [today]", examples=["2031-06-30"])] = (
        None
    )
    known_on: Annotated[
        date | None, Field(description="Leave out what was entered or captured after this day.")
    ] = None


@router.get("/regimes/{name}")
def read_regime(request: Request, name: str, asked: Annotated[Asked, Query()]) -> Response:
    """Show what of a regime is kept, broken or undecided on a day, by each account."""
    day = asked.on or today(request)
    if today(request) + _AHEAD < day:
        raise HTTPException(400, f"on: {day} is yet to come, and nobody knows what it brings")
    with opened(request) as record:
        file = _files(record).get(name)
        if file is None:
            raise HTTPException(404, f"there is no regime {name!r}")
        ruling = record.check_regime(load_regime(file), day, asked.known_on)
        invoked = _is_invoked(record, ruling.regime.instrument)
        named = with_page(record, ruling.regime.parties)
    typed = again(["regime", "check", name], [("on", day), ("known-on", asked.known_on)], None)
    rows = [finding_row(one) for one in ruling.findings]
    shown, after = paged(
        request, rows, asked, cell_of("rule", "state", "host", "about", "account", "entered_by")
    )
    data = ruling_json(ruling, typed) | {"rows": shown, "total": len(rows), "next": after}
    more = {
        "columns": [name for name in _COLUMNS if any(row[name] not in (None, "") for row in shown)],
        "asked": asked,
        "name": name,
        "tally": Counter(one.verdict.value for one in ruling.findings),
        "differ": len({one.same for one in ruling.findings if one.disputed}),
        "invoked": invoked,
        "named": named,
    }
    return answer(request, Page(template="regime.html", data=data, rows=shown, more=more))


def _is_invoked(record: Record, instrument: str) -> bool:
    """Say whether an instrument has a page: whether anybody has invoked it."""
    entries = record.ledger("instruments", View()).entries
    return bool(meant(record.identities(None).of(instrument), entries))


def _files(record: Record) -> dict[str, Path]:
    """Give the files of regimes by name; no other file can be asked for."""
    files: dict[str, Path] = {}
    for file in regime_files(record.home):
        files.setdefault(file.stem, file)
    return files
