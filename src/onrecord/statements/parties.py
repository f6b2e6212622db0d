"""Parties: states, bodies and persons as those who act and those who are meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.knowledge.facts import known
from onrecord.knowledge.instruments import sides_of_two
from onrecord.knowledge.polities import FormKind
from onrecord.model import ActorKind, ActorMention, Holder, Party

_AS_PRINTED = frozenset({FormKind.CAPITAL, FormKind.SEAT})


def holder_of(mention: ActorMention) -> Holder:
    """Give a named actor as one who can act or be meant.

    A polity bears its usual name, so that "the Americans" and "US" are one; a capital or a
    seat of government that stands for it stays as printed.  A person bears the fullest
    name in the document.
    """
    text = " ".join(mention.text.split())
    if mention.actor_kind is ActorKind.PERSON:
        return Holder(
            name=mention.canonical or text, office=mention.role, represents=mention.represents
        )
    if mention.actor_kind is ActorKind.OFFICE:
        return Holder(name=text, office=mention.role, represents=mention.represents)
    code = mention.canonical
    stands = mention.represents or code
    polity = known().polities.get(code) if code else None
    if polity is None:
        return Holder(name=text, id=code, represents=stands)
    form = known().polity_names().get(text.removeprefix("the ").removeprefix("The "))
    printed = form is not None and form[1] in _AS_PRINTED
    return Holder(name=text if printed else polity.name, id=code, represents=stands)


def party_of(mention: ActorMention) -> Party:
    """Give a named actor as a party."""
    return party_for(holder_of(mention))


def is_on(side: frozenset[str], holder: Holder) -> bool:
    """Say whether a holder is on a side, by code, by name, or by whom they stand for."""
    return not side.isdisjoint(identities([holder]))


def party_for(holder: Holder) -> Party:
    """Give a holder as a party: a person who acts for nobody else as a person."""
    polity = known().polities.get(holder.id) if holder.id else None
    form = known().polity_names().get(holder.name)
    printed = form is not None and form[1] in _AS_PRINTED
    name = polity.name if polity and not printed else holder.name
    stands = None if holder.represents == holder.id else holder.represents
    return Party(name=name, id=holder.id, represents=stands)


def stood_for(holders: Iterable[Holder]) -> tuple[Party, ...]:
    """Give those for whom holders speak in the first person: the state or body, each once."""
    return tuple(dict.fromkeys(_behind(holders)))


def _behind(holders: Iterable[Holder]) -> Iterator[Party]:
    for holder in holders:
        code = holder.represents or holder.id
        if code is None:
            yield Party(name=holder.name)
            continue
        yield Party(name=_name_of(code), id=code)


def other_sides(instruments: Iterable[str], agents: Iterable[Party]) -> tuple[Party, ...]:
    """Give the other side of an instrument that two have concluded, one of whom acts on it.

    Leaves out acts on several instruments, and by anybody who is not one of the two.
    """
    two = [sides_of_two().get(name, ()) for name in instruments]
    acting = {agent.represents or agent.id for agent in agents}
    if len(two) != 1 or len(acting.intersection(two[0])) != 1:
        return ()
    codes = [code for code in two[0] if code not in acting]
    return tuple(Party(name=_name_of(code), id=code) for code in codes)


def _name_of(code: str) -> str:
    polity = known().polities.get(code)
    return polity.name if polity else code


def standing_behind(holders: Iterable[Holder]) -> list[Holder]:
    """Give those for whom holders speak in the first person, as holders of their own."""
    return [Holder(name=p.name, id=p.id, represents=p.id) for p in stood_for(holders)]


def identities(holders: Iterable[Holder]) -> frozenset[str]:
    """Give every code and name by which holders and those behind them go."""
    return frozenset(
        name for h in holders for name in (h.id, h.represents, h.name) if name is not None
    )
