"""Groups: whom "the two sides" and "both leaders" mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import lru_cache

from onrecord.languages.en.references import WORLD_BODIES
from onrecord.model import ActorKind, ActorMention, Genre, Header, Holder
from onrecord.statements.phrases import heads_a_state, of_mention
from onrecord.statements.scene import Scene
from onrecord.statements.voices import bearer_of, identified, party_holder, state_holder

_PAIR = 2
_YOUNGER = re.compile(r",? (?:Jr|Sr)\.?$")


def pair_of(header: Header) -> tuple[Holder, ...]:
    """Give the two persons of whom a readout tells; empty of other texts and of more persons.

    Those are the two who take part, or the one who does and who held the issuing office.
    """
    if header.genre is not Genre.READOUT:
        return ()
    persons = distinct(party_holder(one) for one in header.participants if not identified(one.name))
    bearer = bearer_of(header)
    if len(persons) == 1 and bearer and bearer.name != persons[0].name:
        persons = [bearer, *persons]
    return tuple(persons) if len(persons) == _PAIR else ()


def world_body(words: str, scene: Scene) -> Holder | None:
    """Give the body of the United Nations that a speech there calls "this Organization".

    Reads the names with capitals that such speeches use, in a text that names the United
    Nations or its Assembly.
    """
    name = WORLD_BODIES.get(" ".join(words.split()).removeprefix("the ").removeprefix("The "))
    if name is None or not speaks_there(scene):
        return None
    return Holder(name=name, id=identified(name), represents=identified(name))


@lru_cache(maxsize=1)
def speaks_there(scene: Scene) -> bool:
    """Say whether a text names the United Nations or its Assembly."""
    return any(
        isinstance(m, ActorMention) and m.canonical in {"UN", "UN General Assembly"}
        for m in scene.mentions
    )


def states_of(header: Header, voice: Sequence[Holder]) -> tuple[Holder, ...]:
    """Give the states of a text of several sides: those that speak, else of those who take part."""
    if 1 < len(voice) and all(one.id for one in voice):
        return tuple(voice)
    sides = dict.fromkeys(one.represents for one in map(party_holder, header.participants))
    codes = [code for code in sides if code]
    return tuple(map(state_holder, codes)) if 1 < len(codes) else ()


def leaders_of(
    scene: Scene, voice: Sequence[Holder], met: Sequence[Holder], *, two: bool
) -> tuple[Holder, ...]:
    """Give the persons whom "the leaders" means, apart from whoever tells of them.

    Those who take part, else the heads of state or government of whom the text tells, else,
    where it says that they are two, the two with whom it begins.

    Args:
        scene: The document.
        voice: Who tells of them.
        met: Everybody whose office the text gives.
        two: Whether the words say "two" or "both".
    """
    alone = {one.name for one in voice}
    people = map(party_holder, scene.document.header.participants)
    persons = distinct(one for one in people if not one.id and one.name not in alone)
    if len(persons) < _PAIR:
        persons = distinct(one for one in met if heads_a_state(one))
    if two and len(persons) != _PAIR:
        persons = [one for one in persons if heads_a_state(one)]
    if two and len(persons) != _PAIR:
        persons = _first_named(scene, met)
    return tuple(persons) if 1 < len(persons) else ()


def distinct(persons: Iterable[Holder]) -> list[Holder]:
    """Give each person once, whose name a page may print in two forms: by surname and state."""
    found: dict[tuple[str, str | None], Holder] = {}
    for one in persons:
        found.setdefault((_surname(one.name), one.represents), one)
    return list(found.values())


def _surname(name: str) -> str:
    """Give the last word of a name in small letters, without accents and "Jr."."""
    plain = unicodedata.normalize("NFKD", _YOUNGER.sub("", name)).casefold().split()
    last = plain[-1] if plain else ""
    return "".join(letter for letter in last if not unicodedata.combining(letter))


def _first_named(scene: Scene, met: Sequence[Holder]) -> list[Holder]:
    """Give the two persons of whom a text begins to tell; none where it names more."""
    first = scene.paragraphs[0].span if scene.paragraphs else None
    actors = scene.actors_in(first) if first else ()
    named = {of_mention(m).name: of_mention(m) for m in actors if m.actor_kind is ActorKind.PERSON}
    offices = {one.name: one for one in met}
    return [offices.get(name, one) for name, one in named.items()] if len(named) == _PAIR else []
