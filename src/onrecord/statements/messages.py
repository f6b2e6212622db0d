"""Messages: letters and greetings that an issuer prints in quotation marks."""

from __future__ import annotations

from onrecord.languages.people import CORRESPONDENCE, SENT
from onrecord.model import ActorKind, ActorMention, Holder, Span
from onrecord.statements.scene import Scene
from onrecord.statements.voices import bearer_of


def sender_of(scene: Scene) -> Holder | None:
    """Give who sent the message that a document prints; None where it prints none.

    That is the person who the title or the first sentence says sent, wrote or congratulated;
    else who held, on the document's day, the office that issues it ("President of Russia").
    Leaves out documents whose title speaks of no message, greeting, letter or telegram.
    """
    header = scene.document.header
    if header.title is None or not CORRESPONDENCE.search(header.title):
        return None
    opening = scene.paragraphs[0].span if scene.paragraphs else None
    persons = [] if opening is None else _senders(scene, opening)
    if persons:
        return persons[0]
    return bearer_of(header)


def _senders(scene: Scene, opening: Span) -> list[Holder]:
    return [
        Holder(name=actor.canonical or actor.text, office=actor.role, represents=actor.represents)
        for actor in scene.actors_in(opening)
        if actor.actor_kind is ActorKind.PERSON and _sends(actor, scene.text)
    ]


def _sends(actor: ActorMention, text: str) -> bool:
    return bool(SENT.match(text, actor.span.end))
