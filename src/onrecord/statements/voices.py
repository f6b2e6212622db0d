"""Voices: who speaks where the words name nobody."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from onrecord.knowledge.facts import known
from onrecord.languages.people import (
    DOES,
    FIRST_SINGULAR,
    ISSUED_BY,
    MET_WITH,
    OFFICE_ALONE,
    QUOTED,
    SAYS_IT,
    SIDES,
    SPOKEN,
    SPOKEN_OF,
    TOLD_ABOUT,
    WITNESSED,
)
from onrecord.languages.turns import ANSWER_LABELS, CHAIR_LABELS, QUESTION_LABELS
from onrecord.model import (
    ActorKind,
    ActorMention,
    Attribution,
    BlockKind,
    Document,
    Genre,
    Header,
    Holder,
    Paragraph,
    Participant,
    Turn,
    TurnKind,
)
from onrecord.statements.printed import is_unlabelled, printed_in
from onrecord.statements.scene import Scene

_ALL_SPEAK = frozenset({Genre.ARTICLE, Genre.JOINT_STATEMENT})
_ISSUER_TELLS = frozenset({Genre.READOUT, Genre.MEETING_RECORD})
_LONGEST = 8
"""Words of a name; a longer one is a sentence that the page prints where the issuer stands."""

_NOBODY_NAMED = QUESTION_LABELS | ANSWER_LABELS | CHAIR_LABELS


def default_level(paragraph: Paragraph, scene: Scene) -> Attribution:
    """Say who holds what a paragraph says in its own voice.

    That is the speaker of its turn.  Outside of turns it is every author of an article and
    every party of a joint text (the states, where the text speaks of "the sides"); the issuer
    of a readout or record, which tells what others said; of a statement the body by which its
    title says that it is made, though it speaks of persons; the first who signs or speaks in
    any other text; and the issuer where no person does.  The level has no holders where the
    text does not say who speaks: a journalist's question, a page without an issuer.

    An "I" in the text of an office ("President of Norland") is whoever held it that day, who
    goes on speaking in the paragraphs that follow.

    Leaves out a label that names nobody ("Question"), and whoever is only addressed: a
    participant of a signed text for whom the page gives neither an office nor a state.
    """
    bearer = bearer_of(scene.document.header)
    if paragraph.turn is not None and not (bearer and is_unlabelled(paragraph)):
        return Attribution(holders=_speaker(paragraph.turn, scene.document.header))
    holders = tuple(_authors(scene))
    if len(holders) == 1 and holders == tuple(_issuer(scene.document.header)):
        begins = None if paragraph.span in printed_in(scene) else _speech(scene)
        spoken = begins is not None and begins <= paragraph.span.start
        return Attribution(holders=(bearer,) if bearer and spoken else holders)
    return Attribution(holders=holders)


@lru_cache(maxsize=1)
def _speech(scene: Scene) -> int | None:
    """Give where the first paragraph begins that says "I" outside of quotation marks."""
    for paragraph in scene.paragraphs:
        if paragraph.span in printed_in(scene):
            continue
        words = QUOTED.sub("", paragraph.span.of(scene.text))
        if is_unlabelled(paragraph) and FIRST_SINGULAR.search(words):
            return paragraph.span.start
    return None


def bearer_of(header: Header) -> Holder | None:
    """Give who held, on the document's day, the office that issues it ("President of Norland")."""
    issuer, day = header.issuer, header.reference
    office = OFFICE_ALONE.match(issuer.name) if issuer else None
    if issuer is None or issuer.represents is None or day is None or office is None:
        return None
    name = known().office_holder(issuer.represents, office["office"], day)
    if name is None:
        return None
    return Holder(name=name, office=issuer.name, represents=issuer.represents)


def bearer_that_day(office: ActorMention, header: Header) -> Holder | None:
    """Give who held an office that day: of the state that is printed, else the issuer's."""
    day, issuer = header.reference, header.issuer
    state = office.represents or (issuer.represents if issuer else None)
    title = (office.role or office.text).partition(" of ")[0]
    first, _, rest = title.partition(" ")
    title = rest if known().polity_of(first) else title
    named = known().office_holder(state, title, day) if state and day else None
    return Holder(name=named, office=title, represents=state) if named else None


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
    knowledge = known()
    return knowledge.polity_of(name) or knowledge.organisation_of(name)


def _speaker(turn: Turn, header: Header) -> tuple[Holder, ...]:
    if turn.speaker is None:
        label = (turn.label or "").strip(" :.")
        if not label:
            issuer = header.issuer if turn.kind is TurnKind.STATEMENT else None
            code = turn.represents or (issuer.represents if issuer else None)
            return (state_holder(code),) if code else ()
        named = label.casefold() not in _NOBODY_NAMED
        return (Holder(name=label, represents=turn.represents),) if named else ()
    known_as = next((p for p in header.participants if p.name == turn.speaker), None)
    met = re.search(rf"{MET_WITH}[^,;:]*{re.escape(turn.speaker.split()[-1])}", header.title or "")
    if not turn.label and met:
        return tuple(_issuer(header))
    return (
        Holder(
            name=turn.speaker,
            id=identified(turn.speaker),
            office=known_as.role if known_as else None,
            represents=turn.represents or (known_as.represents if known_as else None),
        ),
    )


@lru_cache(maxsize=1)
def _authors(scene: Scene) -> Sequence[Holder]:
    """Give whoever speaks outside of turns; every paragraph asks for it."""
    document, header = scene.document, scene.document.header
    organ = header.genre is Genre.RESOLUTION
    named = [p for p in header.participants if len(p.name.split()) <= _LONGEST]
    stands = [p for p in named if organ or p.role or p.represents or identified(p.name)]
    if header.genre is Genre.JOINT_STATEMENT:
        stands = _signing(document, stands) or stands
        if SIDES.search(document.text) and 1 < len(codes := _sides(scene, stands)):
            return [*map(state_holder, codes)]
    if header.genre in _ISSUER_TELLS or not stands:
        return _issuer(header)
    body = _titled_body(scene) if header.genre is Genre.STATEMENT else None
    if body and not any(_heads_or_signs(document, p) for p in stands):
        return [body]
    if header.genre is Genre.ARTICLE or (header.genre in _ALL_SPEAK and 1 < len(stands)):
        return [*map(party_holder, stands)]
    if not any(_speaks(document, p) for p in stands):
        return _issuer(header)
    issued_for = header.issuer.represents if header.issuer else None
    own = [p for p in stands if issued_for in {None, p.represents} or p.represents is None]
    return [party_holder(own[0])] if own else _issuer(header)


def _signing(document: Document, stands: Sequence[Participant]) -> list[Participant]:
    """Give those who sign a joint text as its parties, not as witnesses."""
    signed = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.SIGNATURE]
    return [
        p for p in stands if any(p.name in words and not WITNESSED.match(words) for words in signed)
    ]


def _sides(scene: Scene, stands: Sequence[Participant]) -> tuple[str, ...]:
    """Give the states of a joint text: of those who take part, else of its title."""
    codes = [p.represents for p in stands if p.represents]
    if not stands:
        titles = [b.span for b in scene.document.blocks if b.kind is BlockKind.TITLE]
        codes = [
            actor.canonical
            for title in titles
            for actor in scene.actors_in(title)
            if actor.actor_kind is ActorKind.POLITY and actor.canonical
        ]
    return tuple(dict.fromkeys(codes))


def _titled_body(scene: Scene) -> Holder | None:
    """Give the body by which a title says that the text is ("Statement by the Ministry …")."""
    document = scene.document
    for block in document.blocks:
        if block.kind is not BlockKind.TITLE:
            continue
        for actor in scene.actors_in(block.span):
            before = scene.text[block.span.start : actor.span.start]
            named = actor.actor_kind is ActorKind.ORGANISATION and SAYS_IT.match(before)
            if named and not SPOKEN_OF.search(before):
                issuer = document.header.issuer
                represents = actor.represents or (issuer.represents if issuer else None)
                return Holder(name=actor.text, id=identified(actor.text), represents=represents)
    return None


def _heads_or_signs(document: Document, participant: Participant) -> bool:
    """Say whether a participant is named in a title or signature, not only spoken of."""
    last = participant.name.split()[-1]
    return any(
        last in block.span.of(document.text)
        for block in document.blocks
        if block.kind in {BlockKind.TITLE, BlockKind.SIGNATURE}
    )


def _speaks(document: Document, participant: Participant) -> bool:
    """Say whether a text is a person's own.

    By its title, its byline, its signature, an "I" in it, or words such as "issued by" before
    the name.  A fact sheet or an announcement that only names the person is its issuer's.
    """
    title = document.header.title or ""
    last = participant.name.split()[-1]
    met = re.search(rf"{MET_WITH}[^,;:]*{re.escape(last)}", title)
    if met or TOLD_ABOUT.search(title) or re.search(rf"{re.escape(last)}{DOES}", title):
        return False
    heads = (b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.TITLE)
    if any(last in words and " ".join(words.split()) not in title for words in heads):
        return True
    if found := re.search(rf"\b(?:by|from|{SPOKEN} of)\b[^,;:]*?{re.escape(last)}", title):
        return not SPOKEN_OF.search(title[: found.start()])
    signed = (b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.SIGNATURE)
    if any(last in words for words in signed) or document.header.genre is Genre.REMARKS:
        return True
    body = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.BODY]
    if any(ISSUED_BY.search(words.partition(participant.name)[0]) for words in body[:1]):
        return True
    return any(FIRST_SINGULAR.search(QUOTED.sub("", words)) for words in body)


def _issuer(header: Header) -> Sequence[Holder]:
    if header.issuer is None:
        return ()
    name, represents = header.issuer.name, header.issuer.represents
    if _LONGEST < len(name.split()):
        return (state_holder(represents),) if represents else ()
    return (Holder(name=name, id=identified(name), represents=represents),)
