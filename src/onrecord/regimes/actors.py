"""Actors as a desk or a regime names them: codes, or names that knowledge has."""

from __future__ import annotations

import re

from onrecord.knowledge.facts import known

_OWN = re.compile(r"AA|Q[M-Z]|X[A-Z]|ZZ")
"""The codes that ISO 3166-1 leaves to its users; invented states have these."""


def code_of_actor(text: str) -> str:
    """Give the code of an actor that a cell names.

    Takes a code of ISO 3166-1, those that the standard leaves to its users, and a name that
    knowledge has.

    Raises:
        ValueError: It is none of these.

    >>> code_of_actor("xn"), code_of_actor("Sweden")
    ('XN', 'SE')
    """
    facts, code = known(), text.upper()
    if code in facts.polities or _OWN.fullmatch(code):
        return code
    if text in facts.organisations:
        return text
    found = facts.polity_of(text) or facts.organisation_of(text)
    if found is None:
        reason = f"{text!r} is no code and no name that is known"
        raise ValueError(reason)
    return found
