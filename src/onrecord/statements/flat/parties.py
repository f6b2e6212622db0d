"""Parties: whose act a statement is, and whom it is directed at."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import ActorKind, ActorMention, Holder, Party, StatementKind
from onrecord.statements.flat.core import Core
from onrecord.statements.flat.kinds import Act
from onrecord.statements.flat.people import People
from onrecord.statements.flat.piece import Source

_DONE = frozenset({StatementKind.MEASURE, StatementKind.COMMITMENT})
_ABOUT = frozenset({StatementKind.CLAIM, StatementKind.POSITION})
_NEXT = 2
"""Words between a promise and the one to whom it is made."""


def agents_of(act: Act, people: People) -> tuple[Party, ...]:
    """Give whose act a measure or commitment is: states for those who speak for them."""
    if act.kind not in _DONE or act.source is None:
        return ()
    return tuple(dict.fromkeys(party_of(holder, people) for holder in act.source.holders))


def targets_of(core: Core, act: Act, people: People) -> tuple[Party, ...]:
    """Give whom a statement is directed at, by its kind.

    That is the addressee of a demand; whose act is condemned; who is supported; on whom a
    measure falls, "our" people included; to whom a promise is made in the next words; and of
    a claim or position another side that is its subject.
    """
    own = {party_of(holder, people) for holder in core.piece.levels[0].holders}
    doing = set(agents_of(act, people)) | (own if act.kind is not StatementKind.MEASURE else set())
    if act.kind in _ABOUT or _is_duty(act):
        subject = [party_of(holder, people) for holder in act.source.holders] if act.source else []
        return tuple(dict.fromkeys(one for one in subject if one not in own and one.id))
    named = [
        party for party in _named(core, act, people) if party not in doing and party.id is not None
    ]
    return tuple(dict.fromkeys(named))[: None if act.kind is StatementKind.DEMAND else 1]


def _is_duty(act: Act) -> bool:
    """Say whether a demand names its addressee as subject: "Norland must ..."."""
    return act.kind is StatementKind.DEMAND and not (act.row and act.row.acts)


def _named(core: Core, act: Act, people: People) -> Iterator[Party]:
    """Give the parties of a piece that may be meant, in order of place."""
    marked = core.marked
    after = act.mark.last if act.mark else core.first - 1
    addressed = act.kind in {StatementKind.DEMAND, StatementKind.COMMITMENT}
    if act.kind is StatementKind.MEASURE and marked.of_field("possessives", core.first, core.last):
        yield from (party_of(holder, people) for holder in core.piece.voice)
    titles = [one.span for one in people.scene.instruments_in(marked.span(core.start, core.last))]
    for mark in marked.of_field("colleagues", after + 1, core.last):
        yield party_of(people.colleague(marked, mark), people)
    for mention in people.scene.actors_in(marked.span(core.start, core.last)):
        if any(title.holds(mention.span) for title in titles):
            continue
        first, last = marked.words_in(mention.span)
        governed = marked.at("prepositions", first - 1, first - 1) is not None
        if addressed and (first < after or (governed and act.kind is StatementKind.COMMITMENT)):
            continue
        if act.kind is StatementKind.COMMITMENT and after + _NEXT < first:
            continue
        if governed and act.kind in {StatementKind.CONDEMNATION, StatementKind.DENIAL}:
            continue
        yield _party(mention, people)
        if act.kind is StatementKind.DEMAND and not _listed(core, last):
            return


def _listed(core: Core, last: int) -> bool:
    """Say whether one more addressee follows at once."""
    return core.marked.at("coordinators", last + 1) is not None or core.marked.word(last + 1) == ","


def _party(mention: ActorMention, people: People) -> Party:
    if mention.actor_kind is ActorKind.POLITY or mention.actor_kind is ActorKind.ORGANISATION:
        return Party(
            name=people.register.name_of(mention.canonical) or mention.text, id=mention.canonical
        )
    return party_of(people.register.holder(mention), people)


def party_of(holder: Holder, people: People) -> Party:
    """Give the side for which a holder stands; the holder where that is not known."""
    code = people.register.state_of(holder)
    return Party(name=people.register.name_of(code) or holder.name, id=code)


def same_side(source: Source, holders: tuple[Holder, ...], people: People) -> bool:
    """Say whether a source is a holder under another name, or the state of one."""
    sides = {people.register.state_of(holder) for holder in holders} - {None}
    if 1 < len(holders):
        return source.holders == holders
    return source.holders == holders or all(
        holder.id is not None and holder.id in sides for holder in source.holders
    )
