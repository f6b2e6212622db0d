"""Contacts: who met or spoke with whom, the latest first."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from onrecord.exports.plain import plain
from onrecord.ledgers.contacts import GENRES, RULE, Contact, contacts
from onrecord.ledgers.days import begin_of, is_within
from onrecord.model import Headed
from onrecord.record import Record
from onrecord.record.written.addresses import address_of
from onrecord.record.written.words import code_of
from onrecord.web.asking import Name, Paged
from onrecord.web.covering import coverage
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import cell_of, paged
from onrecord.web.said import again

router = APIRouter(tags=["desk"])


class Asked(Paged):
    """Which contacts; what is empty leaves all in."""

    since: Annotated[date | None, Field(alias="from", description="The first day.")] = None
    until: Annotated[date | None, Field(alias="to", description="The last day.")] = None
    between: Annotated[
        Name, Field(description="Who took part: one or more, parted by commas.", examples=["XH,XT"])
    ] = None

    def has(self, row: dict[str, Any], parties: frozenset[str]) -> bool:
        """Say whether a row is asked for; what has no day is in no period."""
        if not parties <= set(row["parties"].split("; ")):
            return False
        if self.since is None and self.until is None:
            return True
        return is_within(begin_of(row["day"] or ""), self.since, self.until)


@router.get("/contacts")
def list_contacts(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """List who met or spoke with whom, by the headers of documents, the latest first."""
    with opened(request) as record:
        who = record.identities()
        named = (name.strip() for name in (asked.between or "").split(","))
        parties = frozenset(who.of(code_of(name)) for name in named if name)
        rows = [row for row in contact_rows(record) if asked.has(row, parties)]
        covered = coverage(record)
    shown, after = paged(request, rows, asked, cell_of("document"))
    data = {
        "rule": RULE,
        "contacts": shown,
        "total": len(rows),
        "next": after,
        "coverage": covered,
        "command": again(request),
    }
    more = {"asked": asked, "address_of": address_of}
    return answer(request, Page(template="contacts.html", data=data, rows=shown, more=more))


def contact_rows(record: Record) -> list[dict[str, Any]]:
    """Give a row for each document that tells of a contact, the latest contact first."""
    found = contacts(record.headers(GENRES), record.identities().of)
    return [row for contact in found for row in _rows(contact)]


def _rows(contact: Contact) -> list[dict[str, Any]]:
    return [_row(contact, one) for one in contact.documents]


def _row(contact: Contact, one: Headed) -> dict[str, Any]:
    header, issuer = one.header, one.header.issuer
    return {
        "day": plain(contact.day),
        "parties": "; ".join(contact.parties),
        "genre": header.genre.value,
        "place": header.event_place,
        "told_by": issuer and (issuer.represents or issuer.name),
        "tellers": len(contact.documents),
        "title": header.title,
        "language": one.language,
        "document": one.id,
    }
