"""Instruments: one by its citation, as in /c/S/RES/1244 or /c/VCDR/9."""

from __future__ import annotations

from typing import Annotated, Any
from urllib.parse import quote

from fastapi import APIRouter, HTTPException, Path, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import Field

from onrecord.exports.plain import plain
from onrecord.ledgers.naming import is_same_name
from onrecord.record.ledgers import Folded, narrowed
from onrecord.record.meant import meant, several_are_meant
from onrecord.record.written.figures import figure_json
from onrecord.web.asking import Name, Paged, Viewed
from onrecord.web.covering import coverage
from onrecord.web.feeding import feeds
from onrecord.web.following import resting
from onrecord.web.ledgers import columns_of, rows_of
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import cell_of, paged
from onrecord.web.said import again

router = APIRouter(tags=["instruments"])

_MOST = 300


class Cited(Paged):
    """A citation, as a form sends it."""

    q: Annotated[
        Name, Field(description="A citation: it is sent on to its page.", examples=["VCDR/9"])
    ] = None


@router.get("/c")
def list_instruments(request: Request, asked: Annotated[Cited, Query()]) -> Response:
    """List the instruments that are invoked; with a citation, go on to its page."""
    if asked.q and asked.q.strip("/ "):
        form = request.scope.get("form", "html")
        end = "" if form == "html" else f".{form}"
        return RedirectResponse(f"/c/{quote(asked.q.strip('/ '))}{end}", 303)
    with opened(request) as record:
        folded = record.ledger("instruments")
        covered = coverage(record)
    whole = {key: lens for key, lens in folded.entries.items() if lens.place is None}
    ordered = sorted(whole, key=lambda key: (-len(whole[key].invoked), key))
    rows = [{"instrument": key, "statements": len(whole[key].invoked)} for key in ordered]
    shown, after = paged(request, rows, asked, cell_of("instrument"))
    data = {"instruments": shown, "total": len(rows), "next": after, "coverage": covered}
    return answer(request, Page(template="instruments.html", data=data, rows=shown))


@router.get("/c/", include_in_schema=False)
def ask_instrument(request: Request, asked: Annotated[Cited, Query()]) -> Response:
    """Show the form in which a citation is typed."""
    return list_instruments(request, asked)


@router.get("/c/{name:path}")
def read_instrument(
    request: Request,
    name: Annotated[
        str,
        Path(
            description="Its name, a number or words of it, and a provision of it behind a stroke.",
            examples=["VCDR/9"],
            max_length=_MOST,
        ),
    ],
    asked: Annotated[Viewed, Query()],
) -> Response:
    """Show who invokes an instrument, how they stand to it, and its status by account."""
    with opened(request) as record:
        folded = record.ledger("instruments", asked.view, asked.known_on)
        keys = meant(record.identities(asked.known_on).of(name), folded.entries)
    if not keys:
        raise HTTPException(404, f"nothing on record in this view invokes {name!r}")
    if several_are_meant(keys, folded.entries):
        return _several(request, name, keys, folded)
    instrument = folded.entries[keys[0]].instrument
    provisions = [key for key in _below(folded, instrument) if key not in keys]
    folded = narrowed(folded, keys)
    rows = rows_of(folded)
    shown, after = paged(request, rows, asked, cell_of("entry", "statement"))
    data = {
        "asked": name,
        "instrument": instrument,
        "entries": list(keys),
        "provisions": provisions,
        "rule": folded.ledger.rule,
        "figures": [figure_json(one) for one in folded.figures],
        "rows": shown,
        "total": len(rows),
        "next": after,
        **_ends(request, folded),
    }
    page = Page(
        template="instrument.html",
        data=data,
        rows=shown,
        more={"asked": asked, "columns": columns_of(shown)},
        written=feeds(request, "; ".join(keys), data["coverage"], resting(folded)),
    )
    return answer(request, page)


def _below(folded: Folded, instrument: str) -> tuple[str, ...]:
    """Give the provisions of an instrument that are invoked."""
    lenses = folded.entries.items()
    return tuple(
        key for key, one in lenses if one.place and is_same_name(one.instrument, instrument)
    )


def _several(request: Request, name: str, keys: tuple[str, ...], folded: Folded) -> Response:
    """Let somebody choose: by a name that several have, none is meant."""
    rows = [{"instrument": key, "statements": len(folded.entries[key].invoked)} for key in keys]
    data = {"asked": name, "several": rows, "total": len(rows), **_ends(request, folded)}
    return answer(request, Page(template="several.html", data=data, rows=rows))


def _ends(request: Request, folded: Folded) -> dict[str, Any]:
    return {"coverage": plain(folded.coverage), "command": again(request)}
