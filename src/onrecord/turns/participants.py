"""Participants: who speaks, signs, meets or issues, each by the place that says it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from onrecord.languages.headers import OFFICES, SIGNED_FOR, SPEAKS_AS
from onrecord.languages.people import (
    ACTS,
    ADDRESSEE,
    BY,
    BYLINE,
    COUNTERPART,
    HONOURED,
    INTERVIEWER,
    ISSUED_BY,
    MEETS,
    PARTIES,
    SAID,
    SAYS,
    SIGNER,
    SPOKEN_OF,
    TAKES_PART,
    WITH,
)
from onrecord.model import (
    ActorMention,
    Block,
    BlockKind,
    Document,
    Genre,
    Participant,
    Turn,
)
from onrecord.turns.organs import chairing, organ, presiding
from onrecord.turns.speakers import Register

_MEETINGS = frozenset({Genre.READOUT, Genre.MEETING_RECORD, Genre.JOINT_STATEMENT, Genre.ARTICLE})
_OFFICIAL = frozenset({Genre.RESOLUTION, Genre.STATEMENT, Genre.PRESS_BRIEFING})
_LEAD_BLOCKS = {Genre.JOINT_STATEMENT: 2, Genre.ARTICLE: 1}
_LEAD = 900
_SUBJECT = 60
_SENTENCE = re.compile(
    r"(?<=[.!?])(?<!\b[A-Z]\.)(?<!\bMr\.)(?<!\bHon\.)(?<!\bMrs\.)(?<!\bDr\.)\s+(?=[A-Z\d])"
)


@dataclass(frozen=True, slots=True)
class Scene:
    """A document with its persons and polities in place.

    Attributes:
        spoken: Whether all of it is one speech, so that whoever it names is spoken of.
        own: Whom the speaker of such a speech says that they speak for.
    """

    document: Document
    turns: tuple[Turn, ...]
    titled: tuple[ActorMention, ...]
    bodies: tuple[ActorMention, ...]
    persons: tuple[ActorMention, ...]
    polities: tuple[ActorMention, ...]
    offices: tuple[ActorMention, ...]
    spoken: bool = False
    own: tuple[Participant, ...] = ()

    def within(self, actors: Sequence[ActorMention], block: Block) -> Iterator[ActorMention]:
        return (actor for actor in actors if block.span.holds(actor.span))


def find_participants(scene: Scene, register: Register) -> list[Participant]:
    """Give everyone whom the words name as taking part, each once, in order of the evidence."""
    found = [*_of_title(scene, register), *_of_signature(scene, register)]
    found += [*_of_interview(scene.document), *presiding(scene.document)]
    labelled = any(turn.label for turn in scene.turns)
    briefing = labelled and scene.document.header.genre is Genre.PRESS_BRIEFING
    if not (briefing or scene.spoken):
        found += _of_lead(scene, register)
    found += _of_own_words(scene)
    if not (labelled or scene.spoken):
        reported = () if scene.turns else chairing(scene.document, scene.persons)
        found += map(register.participant, reported)
        found += [] if found else _quoted(scene, register)
    joint = scene.document.header.genre is Genre.JOINT_STATEMENT
    if joint and not _has_persons(found):
        found += _parties(scene)
    found += _addressee(scene.document)
    return merged(found)


def issuing_bodies(scene: Scene) -> Iterator[Participant]:
    """Give the body whose text it is, where no person issues it: by the title or the opening."""
    issuer = scene.document.header.issuer
    if adopted := [*organ(scene.document)]:
        yield from adopted
        return
    for body in scene.bodies:
        before = (scene.document.header.title or "")[: body.span.start]
        if BY.search(before) and not SPOKEN_OF.search(before):
            yield Participant(name=body.text, represents=issuer.represents if issuer else None)
            return
    named = issuer and OFFICES.search(issuer.name) and not re.search(r"\d|\.\w", issuer.name)
    if issuer and named and scene.document.header.genre in _OFFICIAL:
        yield Participant(name=issuer.name, represents=issuer.represents)


def _has_persons(found: Sequence[Participant]) -> bool:
    return any(participant.role or participant.represents for participant in found)


def _of_title(scene: Scene, register: Register) -> Iterator[Participant]:
    title = scene.document.header.title or ""
    for person in scene.titled:
        before = title[: person.span.start]
        if _takes_part(before):
            yield register.participant(person, ours=not COUNTERPART.search(before))
    for block in scene.document.blocks:
        words = " ".join(block.span.of(scene.document.text).split())
        if block.kind is BlockKind.TITLE and words not in title:
            yield from _of_subtitle(scene, register, block, words)


def _of_subtitle(
    scene: Scene, register: Register, block: Block, words: str
) -> Iterator[Participant]:
    if byline := BYLINE.fullmatch(words):
        yield register.signer(byline["name"], byline["role"])
    for person in scene.within(scene.persons, block):
        before = scene.document.text[block.span.start : person.span.start]
        if _takes_part(before):
            yield register.participant(person, ours=not COUNTERPART.search(before))
    for found in HONOURED.finditer(words):
        yield register.signer(found["name"])


def _takes_part(before: str) -> bool:
    """Say whether a name in a heading is one who takes part, by the words before it."""
    return not SPOKEN_OF.search(before) or bool(WITH.search(before))


def _of_interview(document: Document) -> Iterator[Participant]:
    """Give the journalist whom the title names with an outlet."""
    if document.header.genre is Genre.INTERVIEW:
        for found in INTERVIEWER.finditer(document.header.title or ""):
            yield Participant(name=" ".join(found["name"].split()))


def _of_signature(scene: Scene, register: Register) -> Iterator[Participant]:
    for block in scene.document.blocks:
        if block.kind is BlockKind.SIGNATURE:
            signed = list(scene.within(scene.persons, block))
            words = " ".join(block.span.of(scene.document.text).split())
            if signed_for := SIGNED_FOR.fullmatch(words):
                yield register.signer(signed_for["name"], whom=signed_for["whom"])
                continue
            yield from map(register.participant, signed)
            if not signed and SIGNER.fullmatch(words) and not OFFICES.search(words):
                yield register.signer(words)


def _of_lead(scene: Scene, register: Register) -> Iterator[Participant]:
    """Give who meets, calls or accompanies: with an office, or as a first sentence's own name."""
    genre = scene.document.header.genre
    bodies = [block for block in scene.document.blocks if block.kind is BlockKind.BODY]
    for block in bodies[: _LEAD_BLOCKS.get(genre, 1)]:
        for start, end in _sentences(scene.document.text, block):
            first = start == bodies[0].span.start and genre is not Genre.ARTICLE
            yield from _of_sentence(scene, register, (start, end), first=first)


def _of_sentence(
    scene: Scene, register: Register, place: tuple[int, int], *, first: bool
) -> Iterator[Participant]:
    text, (start, end) = scene.document.text, place
    meeting = scene.document.header.genre in _MEETINGS and TAKES_PART.search(text, start, end)
    meets = bool(meeting or (first and MEETS.search(text, start, end)))
    for person in scene.persons:
        if not start - 1 < person.span.start < end:
            continue
        before = text[start : person.span.start]
        named = first and " " in (person.canonical or "")
        acts = named and (meets or ACTS.match(text, person.span.end))
        takes = (person.role and meets) or acts or ISSUED_BY.search(before[-80:])
        owned = text[person.span.end : person.span.end + 2] in {"’s", "'s"}
        if takes and not owned and not SPOKEN_OF.search(before[-80:]):
            yield register.participant(person, ours=len(before) < _SUBJECT)


def _quoted(scene: Scene, register: Register) -> Iterator[Participant]:
    """Give the office holders whose words an unsigned text reports as said for its issuer."""
    text = scene.document.text
    for person in scene.persons:
        start, end = person.span.start, person.span.end
        before, after = text[max(0, start - 40) : start], text[end : end + 40]
        if person.role and (SAYS.search(before) or SAID.match(after)):
            yield register.participant(person)


def _sentences(text: str, block: Block) -> Iterator[tuple[int, int]]:
    """Give the sentences of a lead, as places in the text."""
    stop = min(block.span.end, block.span.start + _LEAD)
    at = block.span.start
    for gap in _SENTENCE.finditer(text, at, stop):
        yield at, gap.start()
        at = gap.end()
    yield at, stop


def _of_own_words(scene: Scene) -> Iterator[Participant]:
    """Give the speaker of a speech by the office that they say they hold."""
    document = scene.document
    bodies = [block.span for block in document.blocks if block.kind is BlockKind.BODY]
    if not scene.spoken or not bodies:
        return
    opening = document.text[bodies[0].start : bodies[0].start + 2 * _LEAD]
    if held := SPEAKS_AS.search(" ".join(opening.split())):
        issuer = document.header.issuer
        code = scene.own[0].represents if scene.own else issuer.represents if issuer else None
        yield Participant(name=held["role"], role=held["role"], represents=code)


def _parties(scene: Scene) -> Iterator[Participant]:
    """Give the states that a joint text lists as its issuers."""
    document = scene.document
    heads = [b for b in document.blocks if b.kind is BlockKind.TITLE]
    heads += [b for b in document.blocks if b.kind is BlockKind.BODY][:2]
    for block in heads:
        words = block.span.of(document.text)
        for cue in PARTIES.finditer(words):
            listed = _listed(scene, block, block.span.start + cue.end())
            if 1 < len(listed):
                yield from listed
                return


def _listed(scene: Scene, block: Block, start: int) -> list[Participant]:
    """Give the polities and bodies that follow one another from a place on."""
    actors = sorted(
        scene.within((*scene.polities, *scene.offices), block), key=lambda actor: actor.span
    )
    listed, at = [], start
    for actor in actors:
        between = scene.document.text[at : actor.span.start] if at <= actor.span.start else "."
        if not re.fullmatch(r"(?:[\s,]|and|the|The|of|и)*", between):
            if at <= actor.span.start:
                break
            continue
        listed.append(Participant(name=actor.text, represents=actor.represents or actor.canonical))
        at = actor.span.end
    return listed


def _addressee(document: Document) -> Iterator[Participant]:
    for block in document.blocks:
        if block.kind is BlockKind.BODY:
            if found := ADDRESSEE.match(" ".join(block.span.of(document.text).split())):
                yield Participant(
                    name=found["name"].title().replace(" Of ", " of ").replace(" The ", " the ")
                )
            return


def merged(participants: Sequence[Participant]) -> list[Participant]:
    """Leave each participant once, under the fullest name; others add what was empty."""
    made: list[Participant] = []
    for one in participants:
        at = next((at for at, before in enumerate(made) if same_name(before.name, one.name)), None)
        if at is None:
            made.append(one)
            continue
        before = made[at]
        fuller = one if len(before.name) < len(one.name) else before
        made[at] = replace(
            before,
            name=fuller.name,
            role=before.role or one.role,
            represents=before.represents or one.represents,
        )
    return made


def same_name(left: str, right: str) -> bool:
    """Say whether one name is the other, or its surname or first name alone."""
    some, more = sorted((left.casefold().split(), right.casefold().split()), key=len)
    return some == more[-len(some) :] or some == more[: len(some)]
