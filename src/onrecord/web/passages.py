"""Passages: exact words alone, with links to where they stand and a citation in every form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fastapi import APIRouter, Request, Response

from onrecord.exports.citations import forms
from onrecord.exports.citations.cited import link
from onrecord.exports.citations.fragments import fragment, with_fragment
from onrecord.exports.plain import plain
from onrecord.exports.record import write_statement
from onrecord.record.quoting import Quotation
from onrecord.record.written.addresses import address_of, archived_address, place
from onrecord.web.forms import FORMS
from onrecord.web.local import capture_without
from onrecord.web.outside import outside
from onrecord.web.page import Page, answer, opened
from onrecord.web.people import rows

router = APIRouter()

_NAMES: Mapping[str, str] = {
    "plain": "Plain",
    "chicago": "Chicago",
    "apa": "APA",
    "markdown": "Markdown",
    "html": "HTML",
    "bibtex": "BibTeX",
    "ris": "RIS",
    "csl": "CSL-JSON",
}
"""What people call the forms of a citation, in the order of the page."""

_ENDS: Mapping[str, str] = {
    "txt": "plain",
    "md": "markdown",
    "bib": "bibtex",
    "ris": "ris",
    "csl.json": "csl",
}
"""The form of a citation for each end of an address."""


@router.get("/q/{document}/{place}")
@router.get("/q/{document}/{place}/{act}", include_in_schema=False)
def read_passage(request: Request, document: str, place: str, act: str = "") -> Response:
    """Show the words that an address names, and how to cite them.

    The address of a statement, "st:3f0a9c/120-480", names it; "3f0a9c/120-480" the words alone.
    """
    address = f"{document}/{place}" + (f"/{act}" if act else "")
    with opened(request) as record:
        quotation = record.quote(address)
        said = list(rows(record, record.corrections_of(address)))
    links = _links(quotation)
    cited = quotation.cited(outside(request, links["archived"]))
    citations = {name: forms[name](cited) for name in _NAMES}
    data = _written(quotation) | {
        "links": links,
        "in_context": outside(request, links["in_context"]),
        "citations": citations,
        "corrections": said,
    }
    more = {
        "quotation": quotation,
        "correctable": address.startswith("st:") or quotation.turn is not None,
        "at": address,
        "cited": cited,
        "names": _NAMES,
        "ends": {form: end for end, form in _ENDS.items()},
        "kinds": FORMS,
        "address_of": address_of,
    }
    written = {end: citations[form] for end, form in _ENDS.items()}
    return answer(request, Page(template="passage.html", data=data, more=more, written=written))


def _links(quotation: Quotation) -> dict[str, str | None]:
    """Give the four places of words: in context, alone, at the source, in the archive."""
    document, span = quotation.reading.document, quotation.span
    context = address_of(document.id, document.header.title)
    live = link(document.url)
    return {
        "in_context": f"{context}?q={place(span)}#q-{place(span)}",
        "alone": f"/q/{quotation.address.removeprefix('doc:')}",
        "source": live and with_fragment(live, fragment(document.text, span)),
        "archived": archived_address(document.id, quotation.capture),
    }


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
        "capture": quotation.capture and plain(capture_without(quotation.capture)),
        "superseded": quotation.superseded,
        "statement": write_statement(document.id, statement) if statement else None,
    }
