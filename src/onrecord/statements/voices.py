"""Voices: who speaks where the words name nobody."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.knowledge.facts import known
from onrecord.languages.people import SIDES
from onrecord.languages.turns import ANSWER_LABELS, CHAIR_LABELS, QUESTION_LABELS
from onrecord.model import (
    Attribution,
    Document,
    Genre,
    Header,
    Holder,
    Paragraph,
    Participant,
    Turn,
)
from onrecord.statements.scene import Scene

_ALL_SPEAK = frozenset({Genre.ARTICLE, Genre.JOINT_STATEMENT})
_ISSUER_TELLS = frozenset({Genre.READOUT, Genre.MEETING_RECORD})
_NOBODY_NAMED = QUESTION_LABELS | ANSWER_LABELS | CHAIR_LABELS


def default_level(paragraph: Paragraph, scene: Scene) -> Attribution:
    """Say who holds what a paragraph says in its own voice.

    That is the speaker of its turn.  Outside of turns it is every author of an article and
    every party of a joint text (the states, where the text speaks of "the sides"); the issuer of a readout or record, which tells what others
    said; the first who signs or speaks in any other text; and the issuer where no person
    does.  The level has no holders where the text does not say who speaks: a journalist's
    question, a page without an issuer.

    Leaves out a label that names nobody ("Question"), and whoever is only addressed: a
    participant of a signed text for whom the page gives neither an office nor a state.
    """
    if paragraph.turn is not None:
        return Attribution(holders=_speaker(paragraph.turn, scene.document.header))
    return Attribution(holders=tuple(_authors(scene.document)))


def party_holder(participant: Participant) -> Holder:
    """Give a participant as a holder; the name of a polity or body is its own identifier."""
    return Holder(
        name=participant.name,
        id=identified(participant.name),
        office=participant.role,
        represents=participant.represents,
    )


def state_holder(code: str) -> Holder:
    """Give a state or body by its code as a holder."""
    polity = known().polities.get(code)
    return Holder(name=polity.name if polity else code, id=code, represents=code)


def identified(name: str) -> str | None:
    """Give the code of the polity, or the short name of the body, that a name is."""
    return known().polity_of(name) or known().organisation_of(name)


def _speaker(turn: Turn, header: Header) -> tuple[Holder, ...]:
    if turn.speaker is None:
        label = (turn.label or "").strip(" :.")
        named = label and label.casefold() not in _NOBODY_NAMED
        return (Holder(name=label, represents=turn.represents),) if named else ()
    known_as = next((p for p in header.participants if p.name == turn.speaker), None)
    return (
        Holder(
            name=turn.speaker,
            id=identified(turn.speaker),
            office=known_as.role if known_as else None,
            represents=turn.represents or (known_as.represents if known_as else None),
        ),
    )


def _authors(document: Document) -> Sequence[Holder]:
    header = document.header
    stands = [p for p in header.participants if p.role or p.represents or identified(p.name)]
    if header.genre in _ISSUER_TELLS or not stands:
        return _issuer(header)
    if header.genre is Genre.JOINT_STATEMENT and SIDES.search(document.text):
        codes = dict.fromkeys(p.represents for p in stands if p.represents)
        if 1 < len(codes):
            return [*map(state_holder, filter(None, codes))]
    if header.genre in _ALL_SPEAK:
        return [*map(party_holder, stands)]
    return [party_holder(stands[0])]


def _issuer(header: Header) -> Sequence[Holder]:
    if header.issuer is None:
        return ()
    name, represents = header.issuer.name, header.issuer.represents
    return (Holder(name=name, id=identified(name), represents=represents),)
