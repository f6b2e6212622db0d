"""Corrections as people type them, and in words, as JSON and as CSV."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from typing import Any

from onrecord.cli.output import counted, say, say_json, shortened
from onrecord.cli.statements import with_code
from onrecord.cli.terminal import safe_line, width
from onrecord.corrections import CorrectedField, Correction, CorrectionAct, write_correction
from onrecord.errors import WrongUsage
from onrecord.exports.cells import Cell, joined
from onrecord.knowledge.facts import known
from onrecord.record import Judged, State

_NONE = "none"
_WORDS = (CorrectedField.KIND, CorrectedField.STAGE, CorrectedField.MEASURE)
_PARTIES = (CorrectedField.AGENT, CorrectedField.TARGET)
_HOLDERS = (CorrectedField.HOLDER, CorrectedField.SPEAKER)
_IS = re.compile(r"(?P<name>.*[^\s=])\s*=\s*(?P<code>[^\s=]+)")
_STANDS_FOR = re.compile(r"(?P<name>.*\S)\s*\((?P<code>[^\s()]+)\)")
COLUMNS = (
    "id", "state", "statement", "document", "start", "end", "act", "field", "value", "by", "at",
    "why", "withdraws", "against", "withdrawn_by", "words",
)  # fmt: skip


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
        raise WrongUsage(f"--count takes a whole number or none, not {typed!r}")  # noqa: EM102, TRY003
    return int(typed)


def said_in(correction: Correction) -> str:
    """Say in words what a correction says.

    >>> from datetime import UTC, datetime
    >>> from onrecord.model import DocumentId, Span
    >>> said_in(
    ...     Correction(
    ...         document=DocumentId("doc:0a1b2c3d4e5f"),
    ...         span=Span(0, 2),
    ...         words="No",
    ...         act=CorrectionAct.AMEND,
    ...         field=CorrectedField.KIND,
    ...         value='"denial"',
    ...         by="ada",
    ...         at=datetime(2031, 3, 4, tzinfo=UTC),
    ...         why="heard again",
    ...     )
    ... )
    'kind: denial'
    """
    if correction.act is CorrectionAct.WITHDRAW:
        return f"withdraws {correction.withdraws}"
    if correction.act is CorrectionAct.REJECT:
        return "rejected"
    if correction.field is None or correction.value is None:
        return "accepted as it stands"
    return f"{correction.field}: {_in_words(json.loads(correction.value))}"


def _in_words(value: Any) -> str:  # noqa: ANN401 - JSON
    match value:
        case None | []:
            return _NONE
        case bool():
            return "yes" if value else "no"
        case {"statement": other, "same": same}:
            return f"{'the same act as' if same else 'another act than'} {other}"
        case list():
            return ", ".join(
                with_code(one["name"], one["represents"] or one["id"]) for one in value
            )
        case _:
            return str(value).replace("_", " ")


def say_corrections(found: Iterable[Judged]) -> None:
    """Print corrections, each with what has become of it, and why it was made."""
    found = tuple(found)
    for one in found:
        correction = one.correction
        said = f"{one.address}  {said_in(correction)}"
        say(f"{correction.id}  {one.state}  {safe_line(said)}{_others(one)}")
        signed = f"  {correction.by}, {correction.at:%Y-%m-%d %H:%M} UTC: {correction.why}"
        say(shortened(f"  {safe_line(signed)}", width()))
    conflicts = sum(one.state is State.CONFLICTS for one in found)
    more = f", {conflicts:,} in conflict" if conflicts else ""
    say(f"{counted(len(found), 'correction')}{more}.")


def _others(one: Judged) -> str:
    if one.withdrawn_by:
        return f"  by {', '.join(one.withdrawn_by)}"
    return f"  with {', '.join(one.against)}" if one.against else ""


def written(one: Judged) -> dict[str, Any]:
    """Write a correction with what has become of it as an object of JSON values."""
    return {
        **write_correction(one.correction),
        "statement": one.address,
        "state": one.state.value,
        "against": list(one.against),
        "withdrawn_by": list(one.withdrawn_by),
    }


def say_corrections_json(found: Iterable[Judged]) -> None:
    """Print corrections as JSON, a line each."""
    for one in found:
        say_json(written(one))


def as_cells(one: Judged) -> dict[str, Cell]:
    """Write a correction with what has become of it as a row; `value` is JSON."""
    start, end = one.correction.span.start, one.correction.span.end
    cells = {
        **written(one),
        "start": start,
        "end": end,
        "value": one.correction.value,
        "against": joined(*one.against),
        "withdrawn_by": joined(*one.withdrawn_by),
    }
    return {name: cells[name] for name in COLUMNS}
