"""Arguments: what tools take, each described with examples and bounds."""

from __future__ import annotations

from datetime import date
from typing import Annotated, TypeAlias

from pydantic import Field

from onrecord.ledgers import View
from onrecord.record.written.words import code_of

LONGEST = 200
"""Characters of a name or of words to find."""

_FURTHEST = 10_000

Key: TypeAlias = Annotated[
    str,
    Field(
        description="A document's id, or the beginning of it that no other document has.",
        min_length=1,
        max_length=40,
        examples=["doc:3f0a9c1b2d4e", "3f0a9c"],
    ),
]
Start: TypeAlias = Annotated[
    int,
    Field(
        description="How many items to pass over: `next` of the piece before.",
        ge=0,
        le=_FURTHEST,
        examples=[0, 20],
    ),
]
AsOf: TypeAlias = Annotated[
    date | None,
    Field(description="As it stood on this day.", examples=["2031-04-16"]),
]
KnownOn: TypeAlias = Annotated[
    date | None,
    Field(description="As far as captured by this day.", examples=["2031-04-16"]),
]
From: TypeAlias = Annotated[
    date | None,
    Field(description="First day of the document.", examples=["2031-01-01"]),
]
Until: TypeAlias = Annotated[
    date | None,
    Field(description="Last day of the document.", examples=["2031-12-31"]),
]
Actor: TypeAlias = Annotated[
    str | None,
    Field(
        description="An actor: a code (RU, UN) or a name as the record has it.",
        max_length=LONGEST,
        examples=["RU", "Ada Berg"],
    ),
]
Account: TypeAlias = Annotated[
    str | None,
    Field(
        description="By whose account: a code or a name. Every entry is according to somebody.",
        max_length=LONGEST,
        examples=["RU", "Ada Berg"],
    ),
]
Subject: TypeAlias = Annotated[
    str | None,
    Field(
        description="An actor or instrument that it is about.",
        max_length=LONGEST,
        examples=["XK", "S/RES/1244 (1999)"],
    ),
]


def view_of(as_of: date | None, according_to: str | None = None, about: str | None = None) -> View:
    """Give the view that is asked for."""
    return View(
        as_of=as_of,
        according_to=according_to and code_of(according_to),
        about=about and code_of(about),
    )
