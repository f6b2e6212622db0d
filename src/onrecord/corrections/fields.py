"""Amending: one field of a statement, read and replaced by a value of the record format."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType
from typing import Any

from onrecord.corrections.correction import (
    CorrectedField,
    Correction,
    CorrectionAct,
    address_of,
    canonical,
)
from onrecord.errors import BadCorrection
from onrecord.model.span import Span
from onrecord.model.statement import (
    Attribution,
    Holder,
    Party,
    Stage,
    Statement,
    StatementKind,
)
from onrecord.model.turn import Turn, TurnKind

_OF_HOLDERS = {"name": "name", "id": "id", "as": "office", "represents": "represents"}
_OF_PARTIES = {"name": "name", "id": "id", "represents": "represents"}
_ANY = Statement(
    span=Span(0, 1),
    text=".",
    kind=StatementKind.CLAIM,
    attribution=(Attribution(holders=()),),
    rule="",
)
_ANY_TURN = Turn(kind=TurnKind.STATEMENT, span=Span(0, 1))


@dataclass(frozen=True, slots=True)
class _Part:
    """How a field is read from a statement as JSON, and put into it."""

    read: Callable[[Statement], Any]
    put: Callable[[Statement, Any], Statement]


def value_of(statement: Statement, field: CorrectedField) -> str:
    """Give what a field of a statement is, as JSON in the record format.

    >>> from onrecord.model import Span
    >>> said = Statement(
    ...     span=Span(0, 2), text="No", kind=StatementKind.CLAIM, attribution=(), rule="r"
    ... )
    >>> value_of(said, CorrectedField.KIND), value_of(said, CorrectedField.COUNT)
    ('"claim"', 'null')
    """
    return canonical(_PARTS[field].read(statement))


def amended(statement: Statement, field: CorrectedField, value: str) -> Statement:
    """Give a statement of which one field is something else; words, span and ordinal stay.

    Raises:
        BadCorrection: The field has no such values.
    """
    try:
        return _PARTS[field].put(statement, json.loads(value))
    except (KeyError, TypeError, ValueError) as error:
        reason = f"{field} is never {value}"
        raise BadCorrection(reason) from error


def snapshot_of(statement: Statement) -> str:
    """Give every field of a statement that can be amended, as one JSON object."""
    return canonical({field.value: part.read(statement) for field, part in _PARTS.items()})


def values_in(snapshot: str) -> dict[CorrectedField, str]:
    """Give the fields that `snapshot_of` has written.

    Raises:
        BadCorrection: It is no such object.
    """
    fields = json.loads(snapshot)
    if not isinstance(fields, dict) or fields.keys() != {field.value for field in _PARTS}:
        reason = "what is accepted is given by each of its fields"
        raise BadCorrection(reason)
    return {CorrectedField(name): canonical(value) for name, value in fields.items()}


def levels_of(turn: Turn, statement: Statement) -> tuple[CorrectedField, ...]:
    """Give the levels of a statement that the turn's speaker holds: innermost, outermost, or none.

    Those are the levels that bear the speaker's name, and an outermost one by default, without
    words that name anybody.
    """
    if not statement.attribution or not turn.span.holds(statement.span):
        return ()
    ends = {CorrectedField.HOLDER: statement.attribution[0]}
    if len(statement.attribution) > 1:
        ends[CorrectedField.SPEAKER] = statement.attribution[-1]
    outermost = statement.attribution[-1]
    return tuple(
        field
        for field, level in ends.items()
        if [holder.name for holder in level.holders] == [turn.speaker]
        or (level is outermost and level.span is None and level.cue is None)
    )


def turn_by(turn: Turn, value: str) -> Turn:
    """Give a turn that somebody else has spoken; the label stays as it is printed.

    Raises:
        BadCorrection: The value is not one holder.
    """
    try:
        (holder,) = _holders(json.loads(value))
    except (KeyError, TypeError, ValueError) as error:
        reason = f"a speaker is never {value}"
        raise BadCorrection(reason) from error
    return replace(turn, speaker=holder.name, represents=holder.represents or holder.id)


def check(correction: Correction) -> None:
    """Refuse a correction whose value its field cannot have.

    Raises:
        BadCorrection: It has such a value.
    """
    if correction.value is None:
        return
    if correction.act is CorrectionAct.ACCEPT:
        values = values_in(correction.value)
    else:
        assert correction.field is not None
        values = {correction.field: correction.value}
    for field, value in values.items():
        if field is CorrectedField.MATCH:
            other, _ = judged(value)
            if other == address_of(correction):
                reason = "a statement is one with itself"
                raise BadCorrection(reason)
        else:
            amended(_ANY, field, value)
    if correction.field is CorrectedField.SPEAKER:
        turn_by(_ANY_TURN, correction.value)


def judged(value: str) -> tuple[str, bool]:
    """Give the other statement of a judgement, and whether it tells of the same act.

    Raises:
        BadCorrection: The value is no judgement.
    """
    match json.loads(value):
        case {"statement": str(other), "same": bool(same), **more} if not more:
            return other, same
        case _:
            reason = f"match is never {value}"
            raise BadCorrection(reason)


def _holders(given: Any) -> tuple[Holder, ...]:  # noqa: ANN401 - JSON
    return tuple(Holder(**_named(one, _OF_HOLDERS)) for one in _list(given))


def _parties(given: Any) -> tuple[Party, ...]:  # noqa: ANN401 - JSON
    return tuple(Party(**_named(one, _OF_PARTIES)) for one in _list(given))


def _list(given: Any) -> list[Any]:  # noqa: ANN401 - JSON
    if not isinstance(given, list):
        raise TypeError(given)
    return given


def _named(given: Any, names: Mapping[str, str]) -> dict[str, Any]:  # noqa: ANN401 - JSON
    """Read an object of texts; its name is there, and it has all keys and no others."""
    if not isinstance(given, dict) or given.keys() != names.keys():
        raise TypeError(given)
    if not given["name"] or not all(isinstance(text, str | None) for text in given.values()):
        raise ValueError(given)
    return {names[key]: text for key, text in given.items()}


def _written(things: tuple[Holder, ...] | tuple[Party, ...], names: Mapping[str, str]) -> Any:  # noqa: ANN401 - JSON
    return [{key: getattr(one, name) for key, name in names.items()} for one in things]


def _level(at: int) -> _Part:
    """Read and replace the holders of one level of attribution; the words that name them stay."""

    def read(statement: Statement) -> Any:  # noqa: ANN401 - JSON
        return _written(statement.attribution[at].holders, _OF_HOLDERS)

    def put(statement: Statement, given: Any) -> Statement:  # noqa: ANN401 - JSON
        levels = list(statement.attribution)
        levels[at] = replace(levels[at], holders=_holders(given))
        return replace(statement, attribution=tuple(levels))

    return _Part(read, put)


def _count(given: Any) -> int | None:  # noqa: ANN401 - JSON
    if given is not None and (type(given) is not int or given < 0):
        raise ValueError(given)
    return given


def _truth(given: Any) -> bool:  # noqa: ANN401 - JSON
    if not isinstance(given, bool):
        raise TypeError(given)
    return given


def _measure(given: Any) -> str | None:  # noqa: ANN401 - JSON
    if not isinstance(given, str | None) or given == "":
        raise TypeError(given)
    return given


def _stage(given: Any) -> Stage | None:  # noqa: ANN401 - JSON
    return None if given is None else Stage(given)


_PARTS: Mapping[CorrectedField, _Part] = MappingProxyType(
    {
        CorrectedField.KIND: _Part(
            lambda s: s.kind.value, lambda s, given: replace(s, kind=StatementKind(given))
        ),
        CorrectedField.HOLDER: _level(0),
        CorrectedField.SPEAKER: _level(-1),
        CorrectedField.AGENT: _Part(
            lambda s: _written(s.agents, _OF_PARTIES),
            lambda s, given: replace(s, agents=_parties(given)),
        ),
        CorrectedField.TARGET: _Part(
            lambda s: _written(s.targets, _OF_PARTIES),
            lambda s, given: replace(s, targets=_parties(given)),
        ),
        CorrectedField.NEGATED: _Part(
            lambda s: s.negated, lambda s, given: replace(s, negated=_truth(given))
        ),
        CorrectedField.MEASURE: _Part(
            lambda s: s.measure, lambda s, given: replace(s, measure=_measure(given))
        ),
        CorrectedField.COUNT: _Part(
            lambda s: s.count, lambda s, given: replace(s, count=_count(given))
        ),
        CorrectedField.STAGE: _Part(
            lambda s: s.stage and s.stage.value, lambda s, given: replace(s, stage=_stage(given))
        ),
    }
)
