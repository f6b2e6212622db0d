"""Relations: what actors have to do with statements, and with each other in them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from enum import StrEnum

from onrecord.ledgers.view import sides
from onrecord.model import Figure, Utterance


class Role(StrEnum):
    """What an actor is in a statement."""

    HOLDS = "holds"
    ACTS = "acts"
    MEANT = "is meant"
    RELAYS = "relays"


def roles_of(utterance: Utterance, actor: str) -> tuple[Role, ...]:
    """Give what an actor is in a statement: who holds it, acts in it, is meant by it, relays it."""
    statement = utterance.statement
    there = {
        Role.HOLDS: utterance.accounts,
        Role.ACTS: sides(statement.agents),
        Role.MEANT: sides(statement.targets),
        Role.RELAYS: utterance.relayers,
    }
    return tuple(role for role, actors in there.items() if actor in actors)


def tells(utterance: Utterance, actor: str | None = None) -> bool:
    """Say whether those who hold a statement tell it themselves.

    What is told by somebody who is not named, such as whoever asks a question, is told by others.
    Where several hold it together and one of them tells it, the others do not.

    Args:
        utterance: What is held.
        actor: One of its holders, by code or name; None for all of them.
    """
    if not all(level.holders for level in utterance.statement.attribution[1:]):
        return False
    return set(utterance.relayers) <= ({actor} if actor else set(utterance.accounts))


def by_actor(utterances: Iterable[Utterance]) -> Mapping[str, tuple[Utterance, ...]]:
    """Give the utterances in which each actor is something, in their order; see `roles_of`."""
    found: dict[str, list[Utterance]] = defaultdict(list)
    for utterance in utterances:
        statement = utterance.statement
        parties = (*sides(statement.agents), *sides(statement.targets))
        for actor in {*utterance.accounts, *utterance.relayers, *parties}:
            found[actor].append(utterance)
    return {actor: tuple(some) for actor, some in found.items()}


def roles_figures(actor: str, utterances: Iterable[Utterance]) -> Iterator[Figure]:
    """Count the statements in which an actor is something, by what it is."""
    found: dict[Role, list[Utterance]] = defaultdict(list)
    for utterance in utterances:
        for role in roles_of(utterance, actor):
            found[role].append(utterance)
    for role in Role:
        if found[role]:
            name = f"statements in which {actor} {role}"
            yield Figure(name=name, value=len(found[role]), rows=tuple(found[role]))


def others_in(utterance: Utterance) -> tuple[str, ...]:
    """Give whom a statement speaks of, as acting in it or meant by it; its holders left out."""
    statement = utterance.statement
    spoken = dict.fromkeys((*sides(statement.targets), *sides(statement.agents)))
    return tuple(one for one in spoken if one not in utterance.accounts)


def speaking(utterances: Iterable[Utterance]) -> Mapping[tuple[str, str], tuple[Utterance, ...]]:
    """Give who speaks of whom, with the statements, the most first.

    What nobody is said to hold, and what speaks of nobody, is left out.
    """
    found: dict[tuple[str, str], list[Utterance]] = defaultdict(list)
    for utterance in utterances:
        for holder in utterance.accounts:
            for other in others_in(utterance):
                found[holder, other].append(utterance)
    pairs = sorted(found, key=lambda pair: (-len(found[pair]), pair))
    return {pair: tuple(found[pair]) for pair in pairs}
