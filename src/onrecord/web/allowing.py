"""Allowing: what a route asks of whoever wants something of it."""

from __future__ import annotations

from collections.abc import Callable
from http import HTTPStatus
from typing import Annotated

from fastapi import Depends, HTTPException, Request

from onrecord.access.access import Access
from onrecord.access.audit import Act
from onrecord.access.roles import Role, Visitor
from onrecord.errors import RoleNeeded


def access_of(request: Request) -> Access:
    """Give who may do what at this desk.

    Raises:
        HTTPException: It has nothing of the kind: everybody reads it.
    """
    access = request.app.state.access
    if not isinstance(access, Access):
        raise HTTPException(HTTPStatus.NOT_FOUND, "this desk has no accounts")
    return access


def allowed(role: Role) -> Callable[[Request], Visitor]:
    """Give what lets in whoever has a role, and notes everybody else."""

    def check(request: Request) -> Visitor:
        visitor = request.scope["visitor"]
        assert isinstance(visitor, Visitor)
        if not visitor.role.may(role):
            if isinstance(request.app.state.access, Access):
                what = f"{request.method} {request.url.path}: {role.value} is needed"
                request.app.state.access.note(Act.REFUSED, visitor, what)
            raise RoleNeeded(role.value, visitor.role.value)
        return visitor

    return check


MayCorrect = Depends(allowed(Role.CORRECT))
"""For a route that is for those who may correct readings, whoever it is."""

MayAdminister = Depends(allowed(Role.ADMINISTER))
"""For a route that is for those who may see accounts and the log, whoever it is."""

Correcting = Annotated[Visitor, MayCorrect]
"""Whoever asks, if readings may be corrected."""
