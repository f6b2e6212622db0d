"""Passages: exact words alone, with all that a citation needs."""

from __future__ import annotations

from typing import Any

from fastapi import APIRouter, Request, Response

from onrecord.exports.plain import plain
from onrecord.exports.record import write_statement
from onrecord.record.quoting import Quotation
from onrecord.web.documents import address_of
from onrecord.web.page import Page, answer, opened

router = APIRouter()


@router.get("/q/{document}/{place}")
@router.get("/q/{document}/{place}/{act}", include_in_schema=False)
def read_passage(request: Request, document: str, place: str, act: str = "") -> Response:
    """Show the words that an address names, and how to cite them.

    The address of a statement, "st:3f0a9c/120-480", names it; "3f0a9c/120-480" the words alone.
    """
    address = f"{document}/{place}" + (f"/{act}" if act else "")
    with opened(request) as record:
        quotation = record.quote(address)
    data = _written(quotation)
    more = {"quotation": quotation, "address_of": address_of}
    return answer(request, Page(template="passage.html", data=data, more=more))


def _written(quotation: Quotation) -> dict[str, Any]:
    document, statement = quotation.reading.document, quotation.statement
    return {
        "address": quotation.address,
        "text": quotation.text,
        "citation": quotation.citation,
        "document": document.id,
        "title": document.header.title,
        "language": document.language,
        "url": document.url,
        "digest": document.digest,
        "speaker": quotation.turn.speaker if quotation.turn else None,
        "represents": quotation.turn.represents if quotation.turn else None,
        "capture": plain(quotation.capture),
        "superseded": quotation.superseded,
        "statement": write_statement(document.id, statement) if statement else None,
    }
