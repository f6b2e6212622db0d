"""Lands: whose act an expulsion is where nobody is named who does it, but the land is."""

from __future__ import annotations

import re
from collections.abc import Collection

from onrecord.knowledge.facts import known
from onrecord.languages.en.leaving import LEAVING
from onrecord.model import Statement

_LEAVING = re.compile(LEAVING, re.VERBOSE)


def expelling(statement: Statement, hit: Collection[str]) -> str | None:
    """Say whose land it is that people are made to leave.

    Only the receiving state can make them leave it (Vienna Convention on Diplomatic Relations,
    article 9).  Leaves out the land of whoever is hit, and lands that nobody knows.

    Args:
        statement: A measure without an agent.
        hit: Whom it is directed at, by code or name.
    """
    if statement.measure != "expulsion":
        return None
    for found in _LEAVING.finditer(statement.text):
        land = _land(found["place"])
        if land is not None and land not in hit:
            return land
    return None


def _land(place: str) -> str | None:
    """Look a land up by the most words that name one."""
    words = place.split(" ")
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length]).removesuffix("'s").removesuffix("’s")
        if code := known().polity_of(name):
            return code
    return None
