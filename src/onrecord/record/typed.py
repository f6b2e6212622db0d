"""Typed: what people type of a statement, made into values of the record format."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from onrecord.corrections import CorrectedField
from onrecord.errors import WrongUsage
from onrecord.knowledge.facts import known

_NONE = "none"
_WORDS = (CorrectedField.KIND, CorrectedField.STAGE, CorrectedField.MEASURE)
_PARTIES = (CorrectedField.AGENT, CorrectedField.TARGET)
_HOLDERS = (CorrectedField.HOLDER, CorrectedField.SPEAKER)
_IS = re.compile(r"(?P<name>.*[^\s=])\s*=\s*(?P<code>[^\s=]+)")
_STANDS_FOR = re.compile(r"(?P<name>.*\S)\s*\((?P<code>[^\s()]+)\)")


def actor_of(typed: str) -> dict[str, str | None]:
    """Read an actor as it is typed: who it is, whom it stands for, or a known name alone.

    >>> actor_of("Ada Berg (XN)")
    {'name': 'Ada Berg', 'id': None, 'represents': 'XN'}
    >>> actor_of("Norland=XN")
    {'name': 'Norland', 'id': 'XN', 'represents': 'XN'}
    >>> actor_of("Serbia")
    {'name': 'Serbia', 'id': 'RS', 'represents': 'RS'}
    """
    typed = " ".join(typed.split())
    if not typed:
        raise WrongUsage("an actor needs a name; none stands for nobody")  # noqa: EM101, TRY003
    if found := _IS.fullmatch(typed):
        return {"name": found["name"], "id": found["code"], "represents": found["code"]}
    if found := _STANDS_FOR.fullmatch(typed):
        return {"name": found["name"], "id": None, "represents": found["code"]}
    facts = known()
    polity = facts.polities.get(typed)
    code = typed if polity else facts.polity_of(typed) or facts.organisation_of(typed)
    return {"name": polity.name if polity else typed, "id": code, "represents": code}


def changes_of(typed: Mapping[str, Any]) -> dict[CorrectedField, object]:
    """Read what is to be changed from the options that were given."""
    said = {field: typed[field] for field in _WORDS if typed[field] is not None}
    changes: dict[CorrectedField, object] = {
        field: None if word == _NONE else word.strip().lower().replace(" ", "_")
        for field, word in said.items()
    }
    for role in _PARTIES:
        if typed[role]:
            changes[role] = [actor_of(name) for name in typed[role] if name != _NONE]
    for role in _HOLDERS:
        if typed[role]:
            changes[role] = _holders(typed[role], typed)
    if typed["count"] is not None:
        changes[CorrectedField.COUNT] = _count(typed["count"])
    if typed["negated"] is not None:
        changes[CorrectedField.NEGATED] = typed["negated"]
    return changes


def _holders(typed: str, more: Mapping[str, Any]) -> list[dict[str, str | None]]:
    if typed == _NONE:
        return []
    holder = actor_of(typed)
    stands_for = more["represents"] or holder["represents"]
    return [{**holder, "as": more["office"], "represents": stands_for}]


def _count(typed: str) -> int | None:
    if typed == _NONE:
        return None
    if not typed.isdecimal():
        raise WrongUsage(f"a count is a whole number or none, not {typed!r}")  # noqa: EM102, TRY003
    return int(typed)
