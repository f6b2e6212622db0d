"""People: the participants of a document, and whom its labels mean."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from onrecord.knowledge import known
from onrecord.languages.people import COUNTERPART_OF
from onrecord.languages.turns import LINKS
from onrecord.model import (
    ActorKind,
    ActorMention,
    Document,
    Genre,
    Issuer,
    Mention,
    Participant,
    Turn,
    TurnKind,
)
from onrecord.turns.organs import answering
from onrecord.turns.participants import (
    Scene,
    find_participants,
    issuing_bodies,
    merged,
    same_name,
)
from onrecord.turns.self_named import heard, is_headed, is_spoken, speaks_for
from onrecord.turns.speakers import Register, name_speakers


def resolve(
    document: Document,
    turns: tuple[Turn, ...],
    mentions: Sequence[Mention],
    titled: Sequence[Mention] = (),
) -> tuple[Document, tuple[Turn, ...]]:
    """Name the participants, and resolve labels to persons.

    Participants are those who speak, sign, meet or issue: persons in the title who are not
    only its subject, those whom labels name, who sign, and who meet, call or accompany in
    the lead of a readout or joint text; where no person issues a joint text, the states
    that it lists.  A label is resolved to the one person of the document that it fits.

    Leaves out people greeted, thanked or spoken of, and whom the words leave unnamed.

    Args:
        document: With its header.
        turns: Of the document.
        mentions: Of the document's own words.
        titled: Of the header's title, with spans in the title: it need not stand in the text.

    Returns:
        The document with participants, and the turns with speakers.
    """
    headed, labelled = is_headed(document), any(turn.label for turn in turns)
    speech = not (headed or labelled)
    own = speaks_for(document, mentions) if speech else ()
    titled = titled if headed else ()
    scene = Scene(
        document,
        turns,
        _of_kind(titled, ActorKind.PERSON),
        _of_kind(titled, ActorKind.ORGANISATION),
        _of_kind(mentions, ActorKind.PERSON),
        _of_kind(mentions, ActorKind.POLITY),
        _of_kind(mentions, ActorKind.OFFICE),
        spoken=speech and bool(turns or own or is_spoken(document)),
        own=own,
    )
    register = Register.of(document, (*scene.titled, *scene.persons))
    named = find_participants(scene, register)
    if headed and not (labelled or named or document.header.issuer) and is_spoken(document):
        own = speaks_for(document, mentions)
        scene = replace(scene, own=own)
    turns = heard(name_speakers(document, turns, register.with_all(named), named), own)
    asks = {turn.speaker for turn in turns if turn.kind is TurnKind.QUESTION}
    asks -= {turn.speaker for turn in turns if turn.kind is TurnKind.ANSWER}
    interview = document.header.genre is Genre.INTERVIEW
    spoken = [
        Participant(
            name=turn.speaker, role=register.role_of(turn.speaker), represents=turn.represents
        )
        for turn in turns
        if turn.speaker and (turn.speaker not in asks or (interview and " " in turn.speaker))
    ]
    persons = merged([*named, *spoken]) or [*answering(document, turns)]
    everyone = (*persons, *own[1:]) if persons else own or tuple(issuing_bodies(scene))
    issuer = _issuer(scene, everyone)
    header = replace(document.header, participants=everyone, issuer=issuer)
    return replace(document, header=header), turns


def _issuer(scene: Scene, everyone: Sequence[Participant]) -> Issuer | None:
    """Give the issuer, where the page names none the one whom the text's own person is for.

    That is the state for which a speaker whom nothing names speaks, rather than a body that
    they head for a time; else it is the first person of the title, if no other person stands
    before them and the words do not make them a counterpart; never of a joint text.
    """
    stated, header = scene.document.header.issuer, scene.document.header
    if scene.own and (stated is None or stated.represents not in known().polities):
        name = stated.name if stated and not stated.represents else scene.own[0].name
        return Issuer(name=name, represents=scene.own[0].represents)
    if (stated and stated.represents) or header.genre is Genre.JOINT_STATEMENT:
        return stated
    first = next(iter(scene.titled), None)
    if (
        not everyone
        or first is None
        or COUNTERPART_OF.search((header.title or "")[: first.span.start])
    ):
        return stated
    name = first.canonical or first.text
    whom = next((one.represents for one in everyone if same_name(one.name, name)), None)
    return Issuer(name=stated.name if stated else whom, represents=whom) if whom else stated


def _of_kind(mentions: Sequence[Mention], kind: ActorKind) -> tuple[ActorMention, ...]:
    """Give the actors of one kind; a name that begins with a link is a piece of a heading."""
    return tuple(
        m
        for m in mentions
        if isinstance(m, ActorMention)
        and m.actor_kind is kind
        and not (kind is ActorKind.PERSON and (m.canonical or "").split(" ")[0].lower() in LINKS)
    )
