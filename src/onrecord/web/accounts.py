"""Accounts: who may log in, and the log of who did what."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request, Response
from pydantic import Field

from onrecord.access.accounts import Account
from onrecord.access.audit import Act, Noted
from onrecord.exports.plain import row_of
from onrecord.ledgers.days import is_within
from onrecord.web.allowing import MayAdminister, access_of
from onrecord.web.asking import Name, Paged
from onrecord.web.page import Page, answer
from onrecord.web.paging import paged

router = APIRouter(include_in_schema=False, dependencies=[MayAdminister])


class Asked(Paged):
    """Which lines of the log; what is empty leaves all in."""

    act: Annotated[Act | None, Field(description="What happened.")] = None
    who: Annotated[Name, Field(description="Who did it: words of the name.")] = None
    since: Annotated[date | None, Field(alias="from", description="The first day.")] = None
    until: Annotated[date | None, Field(alias="to", description="The last day.")] = None

    def takes(self, one: Noted) -> bool:
        """Say whether a line is asked for."""
        return (
            (self.act or one.act) is one.act
            and (self.who or "").casefold() in one.who.casefold()
            and is_within(one.at.date(), self.since, self.until)
        )


@router.get("/accounts")
def list_accounts(request: Request) -> Response:
    """List the accounts by their names, without what is kept of a password."""
    found = [_row(one) for one in access_of(request).accounts.all()]
    data = {"accounts": found, "total": len(found)}
    return _alone(answer(request, Page(template="accounts.html", data=data, rows=found)))


@router.get("/audit")
def list_audit(request: Request, asked: Annotated[Asked, Query()]) -> Response:
    """List who logged in, was refused, corrected or changed accounts, newest first."""
    lines = enumerate(access_of(request).audit.all())
    found = [(number, one) for number, one in lines if asked.takes(one)][::-1]
    shown, after = paged(request, found, asked, lambda line: str(line[0]))
    noted = [row_of(one) for _, one in shown]
    data = {"log": noted, "total": len(found), "next": after}
    more = {"asked": asked, "acts": tuple(Act)}
    page = Page(template="audit.html", data=data, rows=noted, more=more)
    return _alone(answer(request, page))


def _row(account: Account) -> dict[str, Any]:
    since = account.since.isoformat(timespec="seconds")
    return {"name": account.name, "role": account.role.value, "since": since}


def _alone(answered: Response) -> Response:
    """Have nobody keep an answer."""
    answered.headers["Cache-Control"] = "no-store"
    return answered
