"""Correcting: readings with what people said of them, as a pure function of the two.

A correction goes for the statement whose span, ordinal and words it names, or for the turn of its
span.  It is never put anywhere else by resemblance: one whose statement is no longer read is an
orphan.  Where two contradict each other, neither goes for anything.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeAlias

from onrecord.corrections.correction import CorrectedField, Correction, CorrectionAct
from onrecord.corrections.fields import (
    amended,
    levels_of,
    turn_by,
    value_of,
    values_in,
)
from onrecord.model.span import Span
from onrecord.model.statement import Mark, MarkKind, Statement
from onrecord.model.turn import Turn

_THERE = "there"

_Proposals: TypeAlias = dict[str, dict[str, list[Correction]]]
"""Field, then value, then who says so; the field "there" says whether it is a statement at all."""

_Place: TypeAlias = tuple[Span, int, str | None]
"""What a correction points at: a statement's span, ordinal and words, or a turn's span."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Corrections of one statement or turn that contradict each other, ordered by their ids."""

    span: Span
    ordinal: int
    corrections: tuple[Correction, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """What people have made of a reading.

    Attributes:
        turns: All, in order, some with another speaker.
        statements: In order, without those that were rejected; one of which people have said
            something has marks.
        conflicts: Each with the statement or turn for which none of its corrections goes.
        orphans: Corrections whose statement or turn is not there.
    """

    turns: tuple[Turn, ...]
    statements: tuple[Statement, ...]
    conflicts: tuple[Conflict, ...] = ()
    orphans: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class _Heard:
    """A statement as it was read, what is said of it, and what of it the turn's speaker holds."""

    statement: Statement
    said: tuple[Correction, ...]
    levels: tuple[CorrectedField, ...] = ()


def standing(corrections: Iterable[Correction]) -> tuple[Correction, ...]:
    """Give the corrections that nobody has taken back, ordered by their ids.

    What a withdrawal that is itself taken back has withdrawn stands again.
    """
    known = {correction.id: correction for correction in corrections}
    withdrawn_by: dict[str, list[str]] = defaultdict(list)
    for name, correction in known.items():
        if correction.withdraws is not None:
            withdrawn_by[correction.withdraws].append(name)
    stands: dict[str, bool] = {}
    # A withdrawal has the id of what it withdraws in its own: no chain of them closes.
    for name in known:
        waiting = [name]
        while waiting:
            by = withdrawn_by[waiting[-1]]
            if open_ := [other for other in by if other not in stands]:
                waiting += open_
            else:
                stands[waiting.pop()] = not any(stands[other] for other in by)
    return tuple(known[name] for name in sorted(known) if stands[name])


def corrected(
    turns: Iterable[Turn], statements: Iterable[Statement], corrections: Iterable[Correction]
) -> Corrected:
    """Say what people have made of one document's reading.

    Args:
        turns: As the rules have read them.
        statements: As the rules have read them.
        corrections: Those of the document, in any order, with those that were taken back.

    Returns:
        The reading that stands.  The same corrections give the same in whatever order they came.
    """
    turns, statements = tuple(turns), tuple(statements)
    places: dict[_Place, list[Correction]] = defaultdict(list)
    for one in standing(corrections):
        if one.act is not CorrectionAct.WITHDRAW:
            places[_place_of(one)].append(one)
    speeches = [(turn, places.pop((turn.span, 0, None), [])) for turn in turns]
    spoken = [_turn(turn, said) for turn, said in speeches]
    heard = [
        _heard(one, places.pop((one.span, one.ordinal, one.text), []), speeches)
        for one in statements
    ]
    ends = [_ended(one) for one in heard]
    return Corrected(
        turns=tuple(turn for turn, _ in spoken),
        statements=tuple(one for one, _ in ends if one is not None),
        conflicts=_once(conflict for _, conflict in [*spoken, *ends] if conflict is not None),
        orphans=tuple(one for said in places.values() for one in said),
    )


def _place_of(one: Correction) -> _Place:
    if one.field is CorrectedField.SPEAKER:
        return (one.span, 0, None)
    return (one.span, one.ordinal, one.words)


def _turn(turn: Turn, said: list[Correction]) -> tuple[Turn, Conflict | None]:
    values = {one.value for one in said if one.value is not None}
    if len(values) > 1:
        return turn, Conflict(span=turn.span, ordinal=0, corrections=tuple(said))
    return (turn_by(turn, *values) if values else turn), None


def _heard(
    statement: Statement, own: list[Correction], speeches: Iterable[tuple[Turn, list[Correction]]]
) -> _Heard:
    said = [one for one in own if one.field is not CorrectedField.MATCH]
    for turn, about in speeches:
        levels = levels_of(turn, statement) if about else ()
        if levels:
            return _Heard(statement, (*said, *about), levels)
    return _Heard(statement, tuple(said))


def _ended(heard: _Heard) -> tuple[Statement | None, Conflict | None]:
    """Give a statement as it stands, None when it was rejected; and who contradicts whom."""
    if not heard.said:
        return heard.statement, None
    against = {
        one.id: one
        for values in _proposals(heard).values()
        if len(values) > 1
        for some in values.values()
        for one in some
    }
    agreed = [one for one in heard.said if one.id not in against]
    disputed = tuple(against[name] for name in sorted(against))
    span, ordinal = heard.statement.span, heard.statement.ordinal
    conflict = Conflict(span=span, ordinal=ordinal, corrections=disputed) if disputed else None
    if any(one.act is CorrectionAct.REJECT for one in agreed):
        return None, conflict
    return _amended(heard, agreed, disputed), conflict


def _proposals(heard: _Heard) -> _Proposals:
    """Give what is said of each field, and of whether there is a statement at all."""
    found: _Proposals = defaultdict(lambda: defaultdict(list))
    for one in heard.said:
        if one.field is not CorrectedField.SPEAKER:
            found[_THERE][str(one.act is not CorrectionAct.REJECT)].append(one)
        for field, value in _values(heard, one):
            found[field.value][value].append(one)
    return found


def _values(heard: _Heard, one: Correction) -> Iterator[tuple[CorrectedField, str]]:
    """Give what a correction says of each field of a statement.

    A statement with one level of attribution has no outermost beside the innermost.
    """
    if one.value is None or one.field is CorrectedField.MATCH:
        return
    if one.act is CorrectionAct.ACCEPT:
        single = len(heard.statement.attribution) == 1
        for field, value in values_in(one.value).items():
            if not (single and field is CorrectedField.SPEAKER):
                yield field, value
    elif one.field is CorrectedField.SPEAKER:
        yield from ((level, one.value) for level in heard.levels)
    elif one.field is not None:
        yield one.field, one.value


def _amended(
    heard: _Heard, agreed: Iterable[Correction], disputed: Iterable[Correction]
) -> Statement:
    now, kinds = heard.statement, dict.fromkeys(disputed, MarkKind.DISPUTED)
    for one in agreed:
        kinds[one] = MarkKind.ACCEPTED
        for field, value in _values(heard, one):
            if value != value_of(heard.statement, field):
                kinds[one] = MarkKind.CORRECTED
                now = amended(now, field, value)
    marks = (
        Mark(kind=kind, correction=one.id, by=one.by)
        for one, kind in sorted(kinds.items(), key=lambda pair: pair[0].id)
    )
    return replace(now, marks=tuple(marks))


def _once(conflicts: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Give each set of corrections that contradict each other once, at its first place."""
    found: dict[tuple[str, ...], Conflict] = {}
    for conflict in conflicts:
        found.setdefault(tuple(one.id for one in conflict.corrections), conflict)
    return tuple(found.values())
