"""Dossiers: the disputes that are followed, and the brief of each."""

from __future__ import annotations

import base64
import hashlib
import shlex
from importlib.resources import files
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from markupsafe import Markup

from onrecord.dossiers import Brief, load_dossiers
from onrecord.dossiers.balance import balance_of
from onrecord.dossiers.html import html_of
from onrecord.dossiers.timeline import timeline_of
from onrecord.exports.plain import plain
from onrecord.ledgers import ledgers
from onrecord.record.dossiers import Followed
from onrecord.record.written.dossiers import covers, written_dossier, written_followed
from onrecord.record.written.words import again
from onrecord.web.asking import Viewed
from onrecord.web.covering import coverage
from onrecord.web.feeding import feeds
from onrecord.web.following import utterances
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import cell_of, paged
from onrecord.web.said import said_row

router = APIRouter(tags=["dossiers"])


@router.get("/dossiers")
def list_dossiers(request: Request) -> Response:
    """List the dossiers of the record's folder."""
    with opened(request) as record:
        found = load_dossiers(record.home.dossiers)
        covered = coverage(record)
    rows = [written_dossier(one) for one in found]
    data = {"dossiers": rows, "total": len(rows), "next": None, "coverage": covered}
    return answer(request, Page(template="dossiers.html", data=data, rows=rows))


@router.get("/dossiers/{name}")
def read_dossier(request: Request, name: str, asked: Annotated[Viewed, Query()]) -> Response:
    """Show a dossier: its timeline, what each side says and does, what falls due, its sources."""
    with opened(request) as record:
        followed = record.followed(name, asked.view, asked.known_on)
        brief = record.brief(followed, covers(followed), _typed(asked, name))
    rows = [said_row(said) for said in reversed(followed.utterances)]
    shown, after = paged(request, rows, asked, cell_of("statement"))
    data: dict[str, Any] = {
        **written_followed(followed),
        "brief": plain(brief),
        "rows": shown,
        "total": len(rows),
        "next": after,
        "command": brief.again,
    }
    page = Page(
        template="dossier.html",
        data=data,
        rows=shown,
        more=_more(followed, brief) | {"asked": asked},
        written=feeds(
            request,
            followed.dossier.title,
            data["coverage"],
            utterances(followed.utterances),
        ),
    )
    return answer(request, page)


def _typed(asked: Viewed, name: str) -> str:
    days = [("as-of", asked.as_of), ("known-on", asked.known_on)]
    return shlex.join(again(["dossier", "brief", name], days, None))


def _more(followed: Followed, brief: Brief) -> dict[str, Any]:
    return {
        "dossier": followed.dossier,
        "ledgers": tuple(ledgers),
        "timeline": Markup(timeline_of(brief)),  # noqa: S704 - written by us, its words escaped
        "balance": Markup(balance_of(brief)),  # noqa: S704
        "cited": _cited(brief),
    }


def _cited(brief: Brief) -> dict[str, str]:
    """Give the statement that each mark of a footnote stands for."""
    return {
        f"{note.number}.{at}": address
        for note in brief.notes
        for at, address in enumerate(note.statements, 1)
    }


@router.get("/dossiers/{name}/brief", include_in_schema=False)
def read_brief(request: Request, name: str, asked: Annotated[Viewed, Query()]) -> Response:
    """Give the brief as it is printed: one page that stands alone."""
    with opened(request) as record:
        followed = record.followed(name, asked.view, asked.known_on)
        brief = record.brief(followed, covers(followed), _typed(asked, name))
    headers = {"Content-Security-Policy": _policy(), "Cache-Control": "no-cache"}
    return Response(html_of(brief), headers=headers, media_type="text/html; charset=utf-8")


def _policy() -> str:
    """Allow a brief its one style sheet, known by its digest, and nothing else."""
    style = files("onrecord.dossiers").joinpath("brief.css").read_text(encoding="utf-8")
    digest = base64.b64encode(hashlib.sha256(f"\n{style}".encode()).digest()).decode()
    return (
        f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; frame-ancestors 'none'"
    )
