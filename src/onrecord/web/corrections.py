"""Corrections: the log of what people say of readings, and taking back what was said."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from http import HTTPStatus
from typing import Annotated

from fastapi import APIRouter, Query, Request, Response
from fastapi.responses import RedirectResponse
from pydantic import Field

from onrecord.access.audit import Act
from onrecord.corrections import CorrectionAct
from onrecord.errors import CorrectionNotFound, OnRecordError
from onrecord.ledgers.days import is_within
from onrecord.record import Judged, Record, State
from onrecord.web.admission import fields
from onrecord.web.allowing import Correcting, access_of
from onrecord.web.asking import Name, Paged
from onrecord.web.correcting import signed
from onrecord.web.covering import coverage
from onrecord.web.page import Page, answer, opened
from onrecord.web.paging import paged
from onrecord.web.people import disputed, rows

router = APIRouter(tags=["corrections"])


class Asked(Paged):
    """Which corrections; what is empty leaves all in."""

    state: Annotated[
        State | None, Field(description="What has become of it.", examples=["stands"])
    ] = None
    act: Annotated[
        CorrectionAct | None, Field(description="What is done by it.", examples=["amend"])
    ] = None
    by: Annotated[Name, Field(description="Who says it: words of the name.")] = None
    of: Annotated[
        Name, Field(description="A document or statement: the beginning of its address.")
    ] = None
    since: Annotated[date | None, Field(alias="from", description="The first day.")] = None
    until: Annotated[date | None, Field(alias="to", description="The last day.")] = None

    def takes(self, one: Judged) -> bool:
        """Say whether a correction is asked for."""
        made = one.correction
        return (
            (self.state or one.state) is one.state
            and (self.act or made.act) is made.act
            and (self.by or "").casefold() in made.by.casefold()
            and _bare(one.address).startswith(_bare(self.of or ""))
            and is_within(made.at.date(), self.since, self.until)
        )


def _bare(address: str) -> str:
    return address.strip().removeprefix("st:").removeprefix("doc:")


@router.get("/corrections")
def list_corrections(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """List what people say of readings, and what has become of it, newest first."""
    with opened(request) as record:
        found = [one for one in reversed(record.corrections()) if asked.takes(one)]
        shown, after = paged(request, found, asked, lambda one: one.correction.id)
        said = list(rows(record, shown))
        covered = coverage(record)
    data = {"corrections": said, "total": len(found), "next": after, "coverage": covered}
    more = {"asked": asked, "states": tuple(State), "acts": tuple(CorrectionAct)}
    more |= {"disputed": disputed(shown)}
    return answer(request, Page(template="corrections.html", data=data, rows=said, more=more))


@router.get("/corrections/{name}")
def read_correction(request: Request, name: str) -> Response:
    """Show one correction, what has become of it, and those that contradict it."""
    with opened(request) as record:
        return _page(request, record, _find(record, name), {})


@router.post("/corrections/{name}", include_in_schema=False)
def take_back(request: Request, visitor: Correcting, name: str) -> Response:
    """Take a correction back; taking that back makes it stand again."""
    typed = fields(request.scope)
    with opened(request) as record:
        one = _find(record, name)
        try:
            made = record.withdraw(one.correction.id, **signed(typed, visitor))
        except OnRecordError as error:
            return _page(request, record, one, typed, str(error))
    access_of(request).note(Act.CORRECTED, visitor, f"{one.address}: {made.id}")
    return RedirectResponse(f"/corrections/{one.correction.id}", HTTPStatus.SEE_OTHER)


def _find(record: Record, name: str) -> Judged:
    """Find a correction by its id.

    Raises:
        CorrectionNotFound: There is none.
    """
    wanted = f"co:{name.removeprefix('co:')}"
    for one in record.corrections():
        if one.correction.id == wanted:
            return one
    raise CorrectionNotFound(name)


def _page(
    request: Request,
    record: Record,
    one: Judged,
    typed: Mapping[str, str],
    wrong: str | None = None,
) -> Response:
    named = {*one.against, *one.withdrawn_by, one.correction.withdraws}
    others = [other for other in record.corrections() if other.correction.id in named]
    (row,) = rows(record, [one])
    data = {"correction": row, "others": list(rows(record, others))}
    page = Page(
        template="correction.html",
        data=data,
        more={"typed": defaultdict(str, typed), "wrong": wrong},
    )
    status = HTTPStatus.BAD_REQUEST if wrong else HTTPStatus.OK
    return answer(request, page, status=status)
