"""Correcting: what a person says of a reading, made into corrections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from onrecord.corrections import (
    CorrectedField,
    Correction,
    CorrectionAct,
    canonical,
    check,
    judged,
    snapshot_of,
)
from onrecord.errors import (
    BadCorrection,
    CorrectionNotFound,
    NothingToCorrect,
)
from onrecord.knowledge.measures import measure_types
from onrecord.model import DocumentId, Span, Statement, statement_id
from onrecord.record.quoting import parse_address, statement_at
from onrecord.store import Records


@dataclass(frozen=True, slots=True, kw_only=True)
class Signed:
    """Who says it, when, as an aware UTC time, and why."""

    by: str
    at: datetime
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Place:
    """What a correction points at."""

    document: DocumentId
    span: Span
    ordinal: int = 0
    words: str


def accepting(records: Records, address: str, signed: Signed) -> Correction:
    """Say that a statement is right as it stands now, with what others have said of it."""
    place, statement = _statement(records, address, as_read=False)
    return _made(place, signed, CorrectionAct.ACCEPT, value=snapshot_of(statement))


def rejecting(records: Records, address: str, signed: Signed) -> Correction:
    """Say that there is no such statement."""
    place, _ = _statement(records, address)
    return _made(place, signed, CorrectionAct.REJECT)


def amending(
    records: Records, address: str, changes: Mapping[CorrectedField, object], signed: Signed
) -> tuple[Correction, ...]:
    """Say of each of some fields what it is instead.

    Raises:
        BadCorrection: There are none, or a field has no such value.
        NothingToCorrect: No statement, or no turn, was read there.
    """
    if not changes:
        reason = "it does not say what is to be changed"
        raise BadCorrection(reason)
    made = []
    for field, value in changes.items():
        if field is CorrectedField.SPEAKER:
            place = _turn(records, address)
        else:
            place, _ = _statement(records, address)
        given = canonical(_settled(records, field, value))
        made.append(_made(place, signed, CorrectionAct.AMEND, field, given))
    for one in made:
        check(one)
    return tuple(made)


def _settled(records: Records, field: CorrectedField, value: object) -> object:
    """Give a value as it is kept: the other statement of a judgement by its whole address."""
    if field is CorrectedField.MEASURE and value is not None and value not in measure_types():
        reason = f"{value!r} is no type of measure"
        raise BadCorrection(reason)
    if field is not CorrectedField.MATCH:
        return value
    address, same = judged(canonical(value))
    other, statement = _statement(records, address)
    return {"statement": statement_id(other.document, statement), "same": same}


def withdrawing(records: Records, beginning: str, signed: Signed) -> Correction:
    """Take back a correction, by its id or the beginning of it.

    Raises:
        CorrectionNotFound: There is none, or more than one.
    """
    asked = beginning.strip().lower().removeprefix("co:")
    known = {one.id: one for one in records.corrections()}
    found = tuple(name for name in sorted(known) if asked and name[3:].startswith(asked))
    if len(found) != 1:
        raise CorrectionNotFound(beginning, found)
    one = known[found[0]]
    place = _Place(document=one.document, span=one.span, ordinal=one.ordinal, words=one.words)
    return _made(place, signed, CorrectionAct.WITHDRAW, value=one.id)


def _turn(records: Records, address: str) -> _Place:
    """Find the turn that an address names, or in which its words are said."""
    beginning, span = parse_address(address)
    reading = records.reading(records.complete(beginning))
    turn = next((turn for turn in reading.turns if turn.span.holds(span)), None)
    if turn is None:
        raise NothingToCorrect(address, "turn")
    words = turn.span.of(reading.document.text)
    return _Place(document=reading.document.id, span=turn.span, words=words)


def _statement(records: Records, address: str, *, as_read: bool = True) -> tuple[_Place, Statement]:
    beginning, _ = parse_address(address)
    document = records.complete(beginning)
    reading = records.reading(document) if as_read else records.corrected(document)
    named = address.strip()
    named = named if named.startswith("st:") else f"st:{named.removeprefix('doc:')}"
    one = statement_at(reading, named)
    if one is None:
        raise NothingToCorrect(address)
    place = _Place(document=document, span=one.span, ordinal=one.ordinal, words=one.text)
    return place, one


def _made(
    place: _Place,
    signed: Signed,
    act: CorrectionAct,
    field: CorrectedField | None = None,
    value: str | None = None,
) -> Correction:
    withdraws = act is CorrectionAct.WITHDRAW
    return Correction(
        document=place.document,
        span=place.span,
        ordinal=place.ordinal,
        words=place.words,
        act=act,
        field=field,
        value=None if withdraws else value,
        by=signed.by.strip(),
        at=signed.at,
        why=signed.why.strip(),
        withdraws=value if withdraws else None,
    )
