"""Targets: at whom a statement is directed, or about whom it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.languages.en.kinds import ANSWERING
from onrecord.languages.en.references import FIRST_PERSON, ONE_PERSON, SEVERAL
from onrecord.model import ActorKind, Party, Sentence, StatementKind
from onrecord.statements.clause import Clause
from onrecord.statements.cues import addressee
from onrecord.statements.measures import Act
from onrecord.statements.parties import identities, party_for, party_of, stood_for
from onrecord.statements.references import References, phrase

_TARGETED = frozenset({ActorKind.POLITY, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})
_MOST = 4
"""More than so many targets are a list of those concerned, not of those addressed."""


@dataclass(frozen=True)
class Aim:
    """What is known of a statement when its targets are asked for.

    Attributes:
        clause: Its words, with the verb that heads them.
        kind: What it does.
        act: The measure that it names, if any.
        performing: The verb that does what is said ("calls on"), where one does.
        own: Codes and names of the holder's own side; of a text of several sides that of
            the subject, since one side of it may promise to another.
    """

    clause: Clause
    kind: StatementKind
    act: Act | None
    performing: int | None
    own: frozenset[str]


def find_targets(aim: Aim, references: References) -> tuple[Party, ...]:
    """Say at whom a statement is directed, or about whom it is.

    A demand: the addressee.  A measure: on whom it falls.  Condemnation and support: the
    first actor named that is not the holder's own side.  A commitment: to whom it is
    promised; a plain answer ("we will respond") is to whoever was named last.  A claim or
    denial: its subject, where that is another actor.  A position: likewise, or the first
    other actor that it speaks of.

    Leaves out the holder's own side, except as those whom a measure hits, and actors that
    are only named in passing.
    """
    found = tuple(dict.fromkeys(_candidates(aim, references)))
    return found if len(found) <= _MOST else ()


def _candidates(aim: Aim, references: References) -> Iterable[Party]:
    clause, sentence = aim.clause, aim.clause.sentence
    after, before = (clause.verb, clause.last), (clause.first, clause.verb)
    match aim.kind:
        case StatementKind.MEASURE if aim.act is not None:
            return _hit(aim, references)
        case StatementKind.DEMAND:
            asked = addressee(sentence, aim.performing) if aim.performing is not None else None
            whom = asked if asked is not None else clause.subject
            return _others(aim, _named(sentence, whom, references))
        case StatementKind.CONDEMNATION | StatementKind.SUPPORT:
            return _first(aim, references, (after, before))
        case StatementKind.COMMITMENT:
            return list(_first(aim, references, (after,))) or _answered(aim, references)
        case StatementKind.POSITION:
            about = list(_others(aim, _named(sentence, clause.subject, references, whole=True)))
            return about or _first(aim, references, (after,))
        case _:
            return _others(aim, _named(sentence, clause.subject, references, whole=True))


def _hit(aim: Aim, references: References) -> Iterator[Party]:
    """Give those on whom a measure falls: the act's own targets, else the first other side."""
    assert aim.act is not None
    sentence = aim.clause.sentence
    found = [
        party
        for word in aim.act.targets
        for party in (
            list(_named(sentence, word, references, whole=True))
            or list(_named(sentence, word, references))
        )
    ]
    agents = identities(references.of(sentence, aim.act.agent)) if aim.act.agent is not None else ()
    if not found:
        found = list(_first(aim, references, ((aim.act.word, aim.clause.last),)))
    yield from (p for p in found if p.id is None or p.id not in agents)


def _answered(aim: Aim, references: References) -> Iterable[Party]:
    """Give to whom a plain answer goes: "we will respond accordingly"."""
    sentence = aim.clause.sentence
    if sentence.lemmas[aim.clause.verb] not in ANSWERING:
        return ()
    return _others(aim, map(party_for, references.last_named))


def _first(
    aim: Aim, references: References, places: Iterable[tuple[int, int]]
) -> Iterator[Party]:
    """Give the first other actor that is named in the places, in their order."""
    for first, last in places:
        if last < first:
            continue
        other = next(_others(aim, _in_order(aim.clause.sentence, (first, last), references)), None)
        if other is not None:
            yield other
            return


def _in_order(
    sentence: Sentence, place: tuple[int, int], references: References
) -> Iterator[Party]:
    """Give the actors of a stretch in order: those named, and persons that pronouns mean."""
    span = sentence.place(*place)
    found = [
        (m.span.start, party_of(m))
        for m in references.scene.actors_in(span)
        if m.actor_kind in _TARGETED
    ]
    for word in range(place[0], place[1] + 1):
        if sentence.words[word].lower() in ONE_PERSON | SEVERAL:
            meant = references.of(sentence, word)
            found += [(sentence.starts[word], party_for(holder)) for holder in meant]
    return (party for _, party in sorted(found, key=lambda row: row[0]))


def _named(
    sentence: Sentence, head: int | None, references: References, *, whole: bool = False
) -> Iterator[Party]:
    """Give those for whom a noun phrase stands; with `whole`, also those named within it.

    "Serbia's leaders" and "the NATO aggression" name an actor although their heads do not.
    """
    if head is None:
        return
    if sentence.words[head].lower() in FIRST_PERSON:
        yield from stood_for(references.voice)
        return
    first, last = phrase(sentence, head)
    inside = list(references.scene.actors_in(sentence.place(first, last)))
    ours = {w.lower() for w in sentence.words[first : last + 1]} & FIRST_PERSON
    known = [h for h in references.of(sentence, head) if h.id or h.represents or h.office]
    if known:
        yield from map(party_for, known)
    elif inside and whole:
        yield party_of(inside[0])
    elif ours and whole:
        yield from stood_for(references.voice)
    elif not whole:
        yield from map(party_for, references.of(sentence, head))


def _others(aim: Aim, parties: Iterable[Party]) -> Iterator[Party]:
    return (p for p in parties if p.id not in aim.own and p.name not in aim.own)
