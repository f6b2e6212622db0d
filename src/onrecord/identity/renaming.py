"""Renaming: utterances with the name that stands for an actor or instrument in place of others."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import TypeVar

from onrecord.identity.judging import Identities
from onrecord.identity.ranking import is_code
from onrecord.model import Attribution, Holder, Party, Statement, Utterance, accounts_of

_Actor = TypeVar("_Actor", Holder, Party)


def renamed(utterance: Utterance, who: Identities) -> Utterance:
    """Give an utterance in which each actor and instrument has the name that stands for it.

    Words, spans and addresses are left as they are, and so is the utterance when nothing of it is
    judged.  A name as printed stays where a code stands for it.
    """
    statement = utterance.statement
    if not who or not who.concerns(_every_name(statement)):
        return utterance
    now = replace(
        statement,
        attribution=tuple(_level(level, who) for level in statement.attribution),
        agents=_actors(statement.agents, who),
        targets=_actors(statement.targets, who),
        instruments=tuple(dict.fromkeys(map(who.of, statement.instruments))),
    )
    return utterance if now == statement else replace(utterance, statement=now)


def _every_name(statement: Statement) -> Iterator[str | None]:
    """Give every name of an actor or instrument, also those by which nobody is counted."""
    yield from statement.instruments
    for level in statement.attribution:
        for holder in level.holders:
            yield from (holder.name, holder.id, holder.represents)
    for party in (*statement.agents, *statement.targets):
        yield from (party.name, party.id, party.represents)


def names_in(statement: Statement) -> tuple[str, ...]:
    """Give the names by which a statement's actors and instruments are counted, each once."""
    holders = (one for level in statement.attribution for one in accounts_of(level.holders))
    parties = (*statement.agents, *statement.targets)
    named = (one.represents or one.id or one.name for one in parties)
    return tuple(dict.fromkeys((*holders, *named, *statement.instruments)))


def _level(level: Attribution, who: Identities) -> Attribution:
    return replace(level, holders=_actors(level.holders, who))


def _actors(actors: tuple[_Actor, ...], who: Identities) -> tuple[_Actor, ...]:
    return tuple(dict.fromkeys(_actor(one, who) for one in actors))


def _actor(one: _Actor, who: Identities) -> _Actor:
    represents = who.of(one.represents) if one.represents else None
    if one.id is not None:
        return replace(one, id=who.of(one.id), represents=represents)
    name = who.of(one.name)
    if name != one.name and is_code(name):
        return replace(one, id=name, represents=represents)
    return replace(one, name=name, represents=represents)
