"""Corrections of a record: listed with what has become of them, and taken in from a file."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from onrecord.corrections import (
    CorrectedField,
    Correction,
    CorrectionAct,
    Matches,
    address_of,
    check,
    corrected,
    judged,
    read_correction,
    standing,
)
from onrecord.errors import BadCorrections, OnRecordError, QuoteMismatch, RecordNotFound
from onrecord.model import DocumentId, Span, statement_id
from onrecord.store import Records


class State(StrEnum):
    """What has become of a correction.

    `STANDS`: it goes for its statement.  `CONFLICTS`: another contradicts it, and neither goes for
    anything where they meet.  `WITHDRAWN`: it was taken back.  `ORPHANED`: what it goes for is no
    longer read, or its document is not here.
    """

    STANDS = "stands"
    CONFLICTS = "conflicts"
    WITHDRAWN = "withdrawn"
    ORPHANED = "orphaned"


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """A correction, and what has become of it.

    Attributes:
        address: Of the statement; of the words of the turn, where a speaker is corrected.
        against: Ids of those that contradict it.
        withdrawn_by: Ids of the corrections that take it back.
    """

    correction: Correction
    address: str
    state: State
    against: tuple[str, ...] = ()
    withdrawn_by: tuple[str, ...] = ()


def judged_corrections(records: Records, document: DocumentId | None = None) -> tuple[Judged, ...]:
    """Give the corrections of one document, or all, with what has become of them, oldest first."""
    corrections = records.corrections(document)
    stands = {one.id for one in standing(corrections)}
    against, orphans = _fates(records, corrections)
    withdrawn_by: dict[str, list[str]] = defaultdict(list)
    for one in corrections:
        if one.withdraws is not None and one.id in stands:
            withdrawn_by[one.withdraws].append(one.id)
    return tuple(
        Judged(
            correction=one,
            address=place_of(one),
            state=_state(one, stands, against, orphans),
            against=tuple(sorted(against.get(one.id, ()))),
            withdrawn_by=tuple(sorted(withdrawn_by.get(one.id, ()))),
        )
        for one in corrections
    )


def judged_of(
    records: Records, document: DocumentId, span: Span, address: str
) -> tuple[Judged, ...]:
    """Give what people say of a statement, of whoever speaks there, and of pairs that it is in.

    Args:
        records: Where it stands.
        document: Its document.
        span: Its words, or words of a turn.
        address: Its own address, with the whole id; of words alone, theirs.
    """
    pairs = (one for one in records.corrections() if one.field is CorrectedField.MATCH)
    elsewhere = {one.document for one in pairs if one.value and judged(one.value)[0] == address}
    return tuple(
        one
        for each in sorted({document} | elsewhere)
        for one in judged_corrections(records, each)
        if _is_of(one, document, span, address)
    )


def _is_of(one: Judged, document: DocumentId, span: Span, address: str) -> bool:
    correction = one.correction
    if one.address == address:
        return True
    if correction.field is CorrectedField.SPEAKER:
        return correction.document == document and correction.span.holds(span)
    if correction.field is CorrectedField.MATCH and correction.value is not None:
        return judged(correction.value)[0] == address
    return False


def place_of(correction: Correction) -> str:
    """Give the address of the statement, or of the words of the turn, that it goes for."""
    address = address_of(correction)
    if correction.field is CorrectedField.SPEAKER:
        return f"doc:{address.removeprefix('st:')}"
    return address


def _state(
    one: Correction, stands: set[str], against: dict[str, set[str]], orphans: set[str]
) -> State:
    if one.id not in stands:
        return State.WITHDRAWN
    if one.id in orphans:
        return State.ORPHANED
    return State.CONFLICTS if one.id in against else State.STANDS


def _fates(
    records: Records, corrections: tuple[Correction, ...]
) -> tuple[dict[str, set[str]], set[str]]:
    """Give by id which corrections contradict which, and which have nothing to go for."""
    by_document: dict[DocumentId, list[Correction]] = defaultdict(list)
    for one in corrections:
        by_document[one.document].append(one)
    groups = list(Matches(records.corrections()).conflicts)
    orphans: set[str] = set()
    for document, said in by_document.items():
        try:
            reading = records.reading(document)
        except RecordNotFound:
            orphans |= {one.id for one in said if one.act is not CorrectionAct.WITHDRAW}
            continue
        made = corrected(reading.turns, reading.statements, said)
        groups += [conflict.corrections for conflict in made.conflicts]
        orphans |= {one.id for one in made.orphans}
    orphans |= {one.id for one in corrections if not _has_partner(records, one)}
    against: dict[str, set[str]] = defaultdict(set)
    for group in groups:
        for one in group:
            against[one.id] |= {other.id for other in group if other != one}
    return dict(against), orphans


def _has_partner(records: Records, one: Correction) -> bool:
    """Say whether the other statement of a judgement is still read; true of everything else."""
    if one.field is not CorrectedField.MATCH or one.value is None:
        return True
    other, _ = judged(one.value)
    document = DocumentId(f"doc:{other[3:].partition('/')[0]}")
    try:
        reading = records.reading(document)
    except RecordNotFound:
        return False
    return any(statement_id(document, said) == other for said in reading.statements)


def taken_in(records: Records, lines: Iterable[bytes], name: str) -> tuple[Correction, ...]:
    """Read a file of corrections, one JSON object a line; nothing is kept yet.

    Raises:
        BadCorrections: A line is no correction, or has other words than its document.
    """
    return tuple(_taken_in(records, lines, name))


def _taken_in(records: Records, lines: Iterable[bytes], name: str) -> Iterator[Correction]:
    texts: dict[DocumentId, str | None] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            correction = read_correction(json.loads(line.decode("utf-8-sig")))
            check(correction)
            if correction.document not in texts:
                texts[correction.document] = _text(records, correction.document)
            _verify(correction, texts[correction.document])
        except OnRecordError as error:
            raise BadCorrections(name, number, str(error)) from error
        except (ValueError, RecursionError) as error:
            raise BadCorrections(name, number, "it is no JSON") from error
        yield correction


def _text(records: Records, document: DocumentId) -> str | None:
    """Give a document's text; None when it is not here, and what is said of it waits for it."""
    try:
        return records.reading(document).document.text
    except RecordNotFound:
        return None


def _verify(correction: Correction, text: str | None) -> None:
    words = correction.words if text is None else correction.span.of(text)
    if words != correction.words:
        raise QuoteMismatch(correction.span.start, correction.words, words)
