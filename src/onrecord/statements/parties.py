"""Parties: states, bodies and persons as those who act and those who are meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from onrecord.knowledge.facts import known
from onrecord.knowledge.polities import FormKind
from onrecord.model import ActorKind, ActorMention, Holder, Party

_AS_PRINTED = frozenset({FormKind.CAPITAL, FormKind.SEAT})


def party_of(mention: ActorMention) -> Party:
    """Give a named actor as a party.

    A polity bears its usual name, so that "the Americans" and "US" are one; a capital or a
    seat of government that stands for it stays as printed.  A person bears the fullest
    name in the document.
    """
    text = " ".join(mention.text.split())
    if mention.actor_kind is ActorKind.PERSON:
        return Party(name=mention.canonical or text)
    code = mention.canonical
    polity = known().polities.get(code) if code else None
    if polity is None:
        return Party(name=text, id=code if mention.actor_kind is not ActorKind.OFFICE else None)
    form = known().polity_names().get(text.removeprefix("the ").removeprefix("The "))
    printed = form is not None and form[1] in _AS_PRINTED
    return Party(name=text if printed else polity.name, id=code)


def party_for(holder: Holder) -> Party:
    """Give a holder as a party: a person who acts for nobody else as a person."""
    polity = known().polities.get(holder.id) if holder.id else None
    return Party(name=polity.name if polity else holder.name, id=holder.id)


def stood_for(holders: Iterable[Holder]) -> tuple[Party, ...]:
    """Give those for whom holders speak in the first person: the state or body, each once."""
    return tuple(dict.fromkeys(_behind(holders)))


def _behind(holders: Iterable[Holder]) -> Iterator[Party]:
    for holder in holders:
        code = holder.represents or holder.id
        if code is None:
            yield Party(name=holder.name)
            continue
        polity = known().polities.get(code)
        yield Party(name=polity.name if polity else code, id=code)


def identities(holders: Iterable[Holder]) -> frozenset[str]:
    """Give every code and name by which holders and those behind them go."""
    return frozenset(
        name for h in holders for name in (h.id, h.represents, h.name) if name is not None
    )
