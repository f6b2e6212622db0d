"""Listing: the documents of a record, in parts."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from onrecord.exports.plain import row_of
from onrecord.record.written.addresses import address_of
from onrecord.store import Listing
from onrecord.web.asking import Name, Paged
from onrecord.web.covering import coverage
from onrecord.web.feeding import feeds
from onrecord.web.following import documents
from onrecord.web.local import listed_without
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import paged

router = APIRouter(tags=["documents"])


class Asked(Paged):
    """Which documents; what is empty leaves all in."""

    since: Annotated[
        date | None, Field(alias="from", description="The first day.", examples=["2026-04-01"])
    ] = None
    until: Annotated[
        date | None, Field(alias="to", description="The last day.", examples=["2026-04-30"])
    ] = None
    issuer: Annotated[
        Name, Field(description="Words of the issuer's name, or a code.", examples=["XH"])
    ] = None
    lang: Annotated[Name, Field(description="A BCP 47 tag.", examples=["en"])] = None


@router.get("/documents")
def list_documents(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """List documents, newest first; those without a day come last."""
    listing = Listing(
        since=asked.since,
        until=asked.until,
        issuer=asked.issuer,
        language=asked.lang,
        superseded=False,
    )
    with opened(request) as record:
        listed = record.documents(listing)
        covered = coverage(record)
    shown, after = paged(request, listed, asked, lambda one: one.id)
    rows = [row_of(listed_without(one)) for one in shown]
    data = {"documents": rows, "total": len(listed), "next": after, "coverage": covered}
    page = Page(
        template="documents.html",
        data=data,
        rows=rows,
        more={"address_of": address_of, "asked": asked},
        written=feeds(request, "Documents", covered, documents(listed)),
    )
    return answer(request, page)
