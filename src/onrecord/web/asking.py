"""Asking: what the addresses of pages have in common behind their question mark."""

from __future__ import annotations

from datetime import date
from typing import Annotated

from fastapi import HTTPException
from pydantic import BaseModel, ConfigDict, Field, field_validator

from onrecord.ledgers import View
from onrecord.record.written.words import code_of

MOST = 1000
"""How many rows a page has at most, when a number is asked for."""

Name = Annotated[str | None, Field(max_length=300)]
"""A code or a name; nobody's is longer."""


def sides_of(between: str | None) -> tuple[str, str] | None:
    """Give the codes of two actors whose names a comma parts; None when nobody is named.

    Raises:
        HTTPException: Somebody is named, and not two.

    >>> sides_of("XK, the Russian Federation"), sides_of(" ")
    (('XK', 'RU'), None)
    """
    if not between or not between.strip():
        return None
    one, _, other = (name.strip() for name in between.partition(","))
    if not (one and other):
        raise HTTPException(400, "between: two names parted by a comma are wanted, as in XH,XT")
    return code_of(one), code_of(other)


class Asks(BaseModel):
    """What is asked; an empty field of a form was not filled in."""

    model_config = ConfigDict(populate_by_name=True)

    @field_validator("*", mode="before")
    @classmethod
    def _none(cls, value: object) -> object:
        """Take an empty field of a form for one that was not filled in."""
        return None if value == "" else value


class Paged(Asks):
    """Which part of a list."""

    limit: Annotated[
        int | None,
        Field(ge=1, le=MOST, description="How many rows at most.", examples=[50]),
    ] = None
    next: Annotated[
        str | None,
        Field(
            max_length=2000,
            description="Where to go on: `next` of the answer before, unchanged.",
        ),
    ] = None


class Viewed(Paged):
    """Until which day, and by whose account."""

    as_of: Annotated[
        date | None,
        Field(description="Leave out what was said after this day.", examples=["2026-04-20"]),
    ] = None
    known_on: Annotated[
        date | None,
        Field(description="Leave out what was captured after this day.", examples=["2031-01-01"]),
    ] = None
    according_to: Annotated[
        Name, Field(description="By whose account: a code or a name.", examples=["XH"])
    ] = None

    @property
    def view(self) -> View:
        """Give the view that is asked for."""
        account = self.according_to and code_of(self.according_to)
        return View(as_of=self.as_of, according_to=account)
