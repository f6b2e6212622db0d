"""Targets: at whom a statement is directed, or about whom it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.languages.en.kinds import ANSWERING, PLEDGES, STAFF
from onrecord.languages.en.references import ONE_PERSON, SEVERAL
from onrecord.model import ActorKind, ActorMention, Party, Sentence, Span, StatementKind
from onrecord.statements.clause import Clause
from onrecord.statements.cues import addressee
from onrecord.statements.measures import Act
from onrecord.statements.parties import identities, party_for, party_of, stood_for
from onrecord.statements.references import References, is_first_person, phrase

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
        own: Codes and names of the holder's own side.
        side: Of a text of several sides, those of the subject's, since one side of it may
            promise to another; else the same as `own`.
    """

    clause: Clause
    kind: StatementKind
    act: Act | None
    performing: int | None
    own: frozenset[str]
    side: frozenset[str]


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
        case StatementKind.CONDEMNATION | StatementKind.SUPPORT if aim.performing is not None:
            return _object(aim, references) or _first(aim, references, (after, before))
        case StatementKind.CONDEMNATION | StatementKind.SUPPORT:
            return _about(aim, references) or _first(aim, references, (after,))
        case StatementKind.COMMITMENT:
            firm = clause.subject is not None and sentence.lemmas[clause.subject] in PLEDGES
            places = (after, before) if firm else (after,)
            return list(_first(aim, references, places)) or _answered(aim, references)
        case StatementKind.POSITION:
            first = sentence.words[clause.subject].lower() if clause.subject is not None else ""
            takes = aim.performing is not None or first in {"we", "i"}
            found = _about(aim, references)
            return found or (_first(aim, references, (after,)) if takes else ())
        case _:
            return _about(aim, references)


def _object(aim: Aim, references: References) -> list[Party]:
    """Give whom a verb that judges or thanks has as its object by name."""
    sentence = aim.clause.sentence
    assert aim.performing is not None
    whom = sentence.child(aim.performing, "dobj", "dative")
    if whom is None or sentence.tags[whom] not in {"NNP", "NNPS", "PRP"}:
        return []
    return list(_others(aim, _named(sentence, whom, references)))


def _subject(aim: Aim, references: References) -> Iterator[Party]:
    """Give the subject where it is, or names, an actor of another side.

    The "it" of "it is necessary to" stands for nobody.
    """
    if _is_empty(aim.clause):
        return iter(())
    named = _named(aim.clause.sentence, aim.clause.subject, references, whole=True)
    return (p for p in named if _is_other(p, aim.own, references))


def _is_empty(clause: Clause) -> bool:
    sentence, subject = clause.sentence, clause.subject
    if subject is None or sentence.words[subject].lower() != "it":
        return False
    return sentence.child(clause.verb, "xcomp", "ccomp", "acomp", "advcl") is not None


def _about(aim: Aim, references: References) -> list[Party]:
    """Give whom a clause is about: its subject, else the first other actor that acts in it.

    "A price that Norland will have to pay", "measures introduced by Norland": whoever is the
    subject or the agent of one of its other verbs acts.
    """
    found = list(_subject(aim, references))
    if found:
        return found
    clause, sentence = aim.clause, aim.clause.sentence
    for word in range(clause.first, clause.last + 1):
        head = sentence.heads[word]
        acts = sentence.labels[word] in {"nsubj", "nsubjpass"} and head != clause.verb
        by = sentence.labels[word] == "pobj" and sentence.labels[head] == "agent"
        if (acts or by) and references.is_somebody(sentence, word):
            named = _named(sentence, word, references, whole=True)
            others = [p for p in named if _is_other(p, aim.own, references)]
            if others:
                return others
    return []


def _is_other(party: Party, own: frozenset[str], references: References) -> bool:
    """Say whether a party is on no side of the holder's; a person is on that of their state."""
    side = references.side_of(party.name) if party.id is None else party.id
    return side not in own and party.name not in own


def _hit(aim: Aim, references: References) -> Iterator[Party]:
    """Give those on whom a measure falls.

    They are the act's own targets.  Where those name no state ("ten diplomats"), it is the
    one whose words "to us" or "our" tell of another's act, or the first other actor that
    is named; else they stay as described.
    """
    assert aim.act is not None
    sentence, act = aim.clause.sentence, aim.act
    doer = () if act.agent is None else references.of(sentence, act.agent)
    agents = identities(doer)
    named = [p for w in act.targets for p in _named(sentence, w, references, whole=True)]
    if not named:
        place = (aim.clause.first, aim.clause.last)
        ours = [w for w in range(place[0], place[1] + 1) if is_first_person(sentence, w)]
        own = not agents & aim.own
        hurt = [w for w in ours if sentence.labels[w] in {"pobj", "dative", "dobj", "poss"}]
        if own and hurt:
            named = list(stood_for(references.voice))
        else:
            told = _in_order(sentence, (act.word, aim.clause.last), references)
            others = [p for p in told if p.id is None or p.id not in agents]
            named = sorted(others, key=lambda party: party.id is None)[:1]
    described = (
        party
        for word in act.targets
        if sentence.lemmas[word] not in STAFF
        for party in _named(sentence, word, references)
    )
    yield from (p for p in named or described if p.id is None or p.id not in agents)


def _answered(aim: Aim, references: References) -> Iterable[Party]:
    """Give to whom a plain answer goes: "we will respond accordingly"."""
    sentence = aim.clause.sentence
    if sentence.lemmas[aim.clause.verb] not in ANSWERING:
        return ()
    return _others(aim, map(party_for, references.last_named))


def _first(aim: Aim, references: References, places: Iterable[tuple[int, int]]) -> Iterator[Party]:
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
        for m in _apart_from_instruments(span, references)
        if m.actor_kind in _TARGETED
    ]
    for word in range(place[0], place[1] + 1):
        if sentence.tags[word] == "PRP" and sentence.words[word].lower() in ONE_PERSON | SEVERAL:
            meant = references.of(sentence, word)
            found += [(sentence.starts[word], party_for(holder)) for holder in meant]
    return (party for _, party in sorted(found, key=lambda row: row[0]))


def _apart_from_instruments(span: Span, references: References) -> list[ActorMention]:
    """Give the actors of a stretch that are no part of an instrument's name."""
    instruments = references.scene.instruments_in(span)
    return [
        m
        for m in references.scene.actors_in(span)
        if not any(one.span.holds(m.span) for one in instruments)
    ]


def _named(
    sentence: Sentence, head: int | None, references: References, *, whole: bool = False
) -> Iterator[Party]:
    """Give those for whom a noun phrase stands; with `whole`, also those named within it.

    "Serbia's leaders" and "the NATO aggression" name an actor although their heads do not.
    """
    if head is None:
        return
    if is_first_person(sentence, head):
        yield from stood_for(references.voice)
        return
    first, last = phrase(sentence, head)
    inside = _apart_from_instruments(sentence.place(first, last), references)
    inside.sort(key=lambda m: m.canonical is None)
    ours = any(is_first_person(sentence, word) for word in range(first, last + 1))
    if sentence.words[head].lower() in {"you", "yours", "yourself"}:
        return
    proper = sentence.tags[head] in {"NNP", "NNPS"} and sentence.child(head, "det") is None
    meant = references.of(sentence, head)
    known = [h for h in meant if proper or h.id or h.represents or h.office]
    if known:
        yield from map(party_for, known)
    elif inside and whole:
        yield party_of(inside[0])
    elif ours and whole:
        yield from stood_for(references.voice)
    elif not whole:
        yield from map(party_for, meant)


def _others(aim: Aim, parties: Iterable[Party]) -> Iterator[Party]:
    return (p for p in parties if p.id not in aim.side and p.name not in aim.side)
