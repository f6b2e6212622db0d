"""Organs and chairs: who takes part without a person's name beside an office."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from onrecord.knowledge import known
from onrecord.languages.headers import ORGAN
from onrecord.languages.people import CHAIRED_BY, PRESIDING, SPOKES_LABEL
from onrecord.model import (
    ActorMention,
    BlockKind,
    Document,
    Genre,
    Participant,
    Turn,
    TurnKind,
)

_ADOPTED = frozenset({Genre.RESOLUTION, Genre.JOINT_STATEMENT})
_REPORTS = frozenset(
    {Genre.STATEMENT, Genre.READOUT, Genre.JOINT_STATEMENT, Genre.MEETING_RECORD, Genre.OTHER}
)
_FRONT = 3000
_OPENING = 4
_BEFORE = 140


def presiding(document: Document) -> Iterator[Participant]:
    """Give the president whom the front of a verbatim record names with a state.

    Reads "President: Ms. Brel . . . (Norland)".  Leaves out one without a state.
    """
    for found in PRESIDING.finditer(document.text, 0, _FRONT):
        state = " ".join(found["state"].split())
        code = known().polity_of(state)
        yield Participant(name=found["name"].strip(" ."), role=found["role"], represents=code)


def chairing(document: Document, persons: Sequence[ActorMention]) -> Iterator[ActorMention]:
    """Give who headed a delegation or chaired a meeting, by the words of the report.

    Reads "The delegation of Norland was headed by Ambassador Ana Brel".
    Leaves out persons without an office, and all of it in what somebody says.
    """
    if document.header.genre not in _REPORTS:
        return
    for person in persons:
        start = person.span.start
        if person.role and CHAIRED_BY.search(document.text, max(0, start - _BEFORE), start):
            yield person


def answering(document: Document, turns: Sequence[Turn]) -> Iterator[Participant]:
    """Give the spokesperson whom a briefing's one answering label leaves unnamed."""
    labels = {turn.label for turn in turns if turn.label and turn.kind is not TurnKind.QUESTION}
    if len(labels) == 1 and (label := SPOKES_LABEL.fullmatch(labels.pop())):
        issuer = document.header.issuer
        office = label["office"].capitalize()
        code = issuer.represents if issuer else None
        yield Participant(name=office, role=office, represents=code)


def organ(document: Document) -> Iterator[Participant]:
    """Give the organ that adopted a text, by the line that opens it: "The Council,"."""
    if document.header.genre not in _ADOPTED:
        return
    bodies = [block for block in document.blocks if block.kind is BlockKind.BODY]
    for block in bodies[:_OPENING]:
        words = " ".join(block.span.of(document.text).split())
        if found := ORGAN.match(words):
            issuer = document.header.issuer
            yield Participant(name=found["name"], represents=issuer.represents if issuer else None)
            return
