"""Statements, put together from a piece of a sentence."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from onrecord.model import (
    Attribution,
    Due,
    Span,
    Statement,
    StatementKind,
    TimeMention,
)
from onrecord.statements.flat.core import Core, core_of
from onrecord.statements.flat.kinds import Act, act_of, is_negated, modality_of, stage_of
from onrecord.statements.flat.parties import agents_of, same_side, targets_of
from onrecord.statements.flat.people import People
from onrecord.statements.flat.piece import Piece, trimmed

_PRECISIONS = {4: "year", 7: "month", 10: "day"}
_BEFORE = 3
_MANY = 100_000
"""More than a measure hits one by one: a sum in a currency without a code."""


def statement_of(piece: Piece, people: People) -> Statement | None:
    """Make the statement of a piece; None where nothing of it is left."""
    edges = trimmed(piece)
    if edges is None:
        return None
    piece = replace(piece, first=edges[0], last=edges[1])
    core = core_of(piece)
    act = act_of(core, people)
    levels = _levels(piece, act, people)
    if levels != piece.levels:
        core = replace(core, piece=replace(piece, levels=levels))
    modality = modality_of(core, act)
    measure = act.row.measure if act.row else None
    return Statement(
        span=piece.span,
        text=piece.span.of(people.scene.text),
        kind=act.kind,
        attribution=levels,
        agents=agents_of(act, people),
        targets=targets_of(core, act, people),
        instruments=_instruments(piece.span, people),
        measure=measure,
        count=_count(core, people) if measure else None,
        stage=stage_of(core, act, modality),
        effective=_effective(core, people) if measure else None,
        due=_due(core, people) if act.kind is StatementKind.COMMITMENT else None,
        condition=core.condition,
        negated=is_negated(core, act),
        modality=modality,
        hedges=tuple(_hedges(piece)),
        rule=f"statements.flat.{act.rule}",
    )


def _levels(piece: Piece, act: Act, people: People) -> tuple[Attribution, ...]:
    """Give the levels with that of somebody else who does the act in saying so."""
    if not (act.row and act.row.acts and act.mark and act.source and act.source.holders):
        return piece.levels
    if same_side(act.source, piece.levels[0].holders, people):
        return piece.levels
    if act.source.place is None and act.source.holders == piece.voice:
        return piece.levels
    people.remember(act.source)
    return piece.told(act.source, piece.marked.span(act.mark.first, act.mark.last))


def _instruments(span: Span, people: People) -> tuple[str, ...]:
    named = (mention.canonical for mention in people.scene.instruments_in(span))
    return tuple(dict.fromkeys(name for name in named if name))


def _count(core: Core, people: People) -> int | None:
    """Give the one number of persons or things that a measure names; sums of money are none."""
    found = people.scene.quantities_in(core.marked.span(core.first, core.last))
    counts = [one.value for one in found if isinstance(one.value, int) and _counts(one.unit)]
    return counts[0] if len(counts) == 1 and counts[0] < _MANY else None


def _counts(unit: str | None) -> bool:
    return bool(unit) and unit != "percent" and not str(unit).isupper()


def _days(core: Core, people: People) -> Iterator[TimeMention]:
    for time in people.scene.times_in(core.marked.span(core.first, core.last)):
        if time.type in {"DATE", "TIME"} and time.value and not time.value.startswith("P"):
            yield time


def _effective(core: Core, people: People) -> str | None:
    """Give the day from which a measure takes effect: "from 1 May"."""
    for time in _days(core, people):
        first, _ = core.marked.words_in(time.span)
        marks = core.marked.of_field("effective", first - _BEFORE, first - 1)
        if any(mark.last == first - 1 for mark in marks):
            return time.value
    return None


def _due(core: Core, people: People) -> Due | None:
    """Say when a promise falls due: by its day, by a vague time, or by its condition."""
    marked = core.marked
    firm = marked.of_field("firmness", core.first, core.last)
    firmness = firm[0].key if firm else "promised"
    for time in _days(core, people):
        precision = _PRECISIONS.get(len(time.value or ""), "interval")
        return Due(value=time.value, precision=precision, firmness=firmness, span=time.span)
    for mark in marked.of_field("due_vague", core.first, core.last):
        span = marked.span(mark.first, mark.last)
        return Due(value=None, precision="vague", firmness=firmness, span=span)
    if core.condition:
        return Due(value=None, precision="conditional", firmness=firmness, span=core.condition)
    return None


def _hedges(piece: Piece) -> Iterator[Span]:
    if piece.hedged:
        yield piece.hedged
    for mark in piece.marked.of_field("hedges", piece.first, piece.last):
        yield piece.marked.span(mark.first, mark.last)
