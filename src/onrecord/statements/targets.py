"""Targets: at whom a statement is directed, or about whom it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from onrecord.languages.en.kinds import (
    ANSWERING,
    CONCERNED,
    DOINGS,
    HELPING,
    MEETING,
    MOTION,
    PLEDGES,
)
from onrecord.languages.en.references import A_SIDE, EMPTY
from onrecord.model import ActorKind, Holder, Party, Sentence, StatementKind
from onrecord.statements.clause import Clause
from onrecord.statements.cues import addressee
from onrecord.statements.hit import hit_by
from onrecord.statements.measures import Act
from onrecord.statements.named import all_named, apart_from_instruments, in_order, stands_for
from onrecord.statements.parties import holder_of, is_on, party_for
from onrecord.statements.phrases import is_first_person, joined
from onrecord.statements.references import References

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

    A demand: the addressee.  A measure: on whom it falls.  Condemnation and support: whom
    the verb has as its object, else the first actor named that is not the holder's own
    side.  A commitment: to whom it is promised; a plain answer ("we will respond") is to
    whoever was named last.  A claim, position or denial: its subject, where that is an actor
    of another side, or something that such an actor does ("Norland's decision"); a concern
    or hope: the first other actor.

    Leaves out the holder's own side, except as those whom a measure hits; a subject that
    joins both; and actors only named in passing.
    """
    found = tuple(dict.fromkeys(map(party_for, _candidates(aim, references))))
    return found if len(found) <= _MOST else ()


def _candidates(aim: Aim, references: References) -> Iterable[Holder]:
    clause, sentence = aim.clause, aim.clause.sentence
    after, before = (clause.verb, clause.last), (clause.first, clause.verb)
    match aim.kind:
        case StatementKind.MEASURE if aim.act is not None:
            return hit_by(aim.act, clause, aim.own, references)
        case StatementKind.DEMAND:
            asked = addressee(sentence, aim.performing) if aim.performing is not None else None
            whom = asked if asked is not None else clause.subject
            told = whom is not None and sentence.labels[whom] in {"nsubj", "nsubjpass"}
            thing = whom is not None and sentence.tags[whom] == "NN"
            described = thing and not references.is_somebody(sentence, whom or 0)
            named = stands_for if told or described else all_named
            return _others(aim.side, named(sentence, whom, references))
        case StatementKind.CONDEMNATION if aim.performing is not None:
            return _object(aim, references) or _doers(aim, references)
        case StatementKind.SUPPORT if aim.performing is not None:
            return _object(aim, references) or _first(aim, references, (after,))
        case StatementKind.CONDEMNATION | StatementKind.SUPPORT:
            return _about(aim, references) or _first(aim, references, (after,))
        case StatementKind.COMMITMENT:
            firm = clause.subject is not None and sentence.lemmas[clause.subject] in PLEDGES
            if firm:
                return _first(aim, references, (after, before))
            if sentence.lemmas[clause.verb] in MOTION | MEETING:
                return ()
            promised = [*_promised(aim, references)] or _first(aim, references, (after,))
            found = [h for h in promised if h.id or h.represents or not h.office]
            return found or _answered(aim, references)
        case StatementKind.POSITION if _takes_a_stand(aim):
            return _about(aim, references) or _first(aim, references, (after,))
        case _:
            return _about(aim, references)


def _promised(aim: Aim, references: References) -> Iterator[Holder]:
    """Give to whom something is promised, or who is to be helped.

    Those are the object of "help" and its like, and whoever stands after "to" or "with" at
    one of the verbs that promise: "will provide the text to Norland", "ready to meet with".
    """
    sentence = aim.clause.sentence
    for verb in _promising(aim):
        whom = [*sentence.all_children(verb, "dobj")] if sentence.lemmas[verb] in HELPING else []
        for child in sentence.all_children(verb, "dative", "prep"):
            if sentence.tags[child] not in {"IN", "TO"}:
                whom.append(child)
            elif sentence.lemmas[child] in {"to", "with"} and sentence.lemmas[verb] not in MOTION:
                whom += sentence.all_children(child, "pobj")
        for word in whom:
            for noun in (word, *joined(sentence, word)):
                yield from _others(aim.side, stands_for(sentence, noun, references))


def _promising(aim: Aim) -> Iterator[int]:
    """Give the verb of a promise, those joined to it, and those to which they lead."""
    sentence, last = aim.clause.sentence, aim.clause.last
    verbs = [aim.clause.verb]
    if aim.performing is not None and aim.performing != aim.clause.verb:
        verbs.append(aim.performing)
    for verb in verbs:
        yield verb
        led = sentence.all_children(verb, "xcomp", "conj", "acomp", "pcomp")
        verbs += [word for word in led if word <= last and word not in verbs]
        for prep in sentence.all_children(verb, "prep"):
            verbs += [w for w in sentence.all_children(prep, "pcomp") if w not in verbs]


def _takes_a_stand(aim: Aim) -> bool:
    """Say whether somebody holds a position towards what is named: "we are concerned by"."""
    clause = aim.clause
    words = clause.sentence.words[clause.first : clause.last + 1]
    return aim.performing is not None or not CONCERNED.isdisjoint(words)


def _object(aim: Aim, references: References) -> list[Holder]:
    """Give whom a verb that judges or thanks has as its object by name."""
    sentence = aim.clause.sentence
    assert aim.performing is not None
    whom = sentence.child(aim.performing, "dative") or sentence.child(aim.performing, "dobj")
    if whom is not None and sentence.tags[whom] in {"IN", "TO"}:
        whom = sentence.child(whom, "pobj")
    if whom is None or sentence.tags[whom] not in {"NNP", "NNPS", "PRP"}:
        return []
    heads = (whom, *joined(sentence, whom))
    named = (h for word in heads for h in stands_for(sentence, word, references))
    return [holder for holder in dict.fromkeys(named) if not _is_voice(aim, holder)]


def _is_voice(aim: Aim, holder: Holder) -> bool:
    """Say whether somebody who is thanked or judged is the holder or the holder's own state."""
    return holder.name in aim.side or holder.id in aim.side


def _doers(aim: Aim, references: References) -> list[Holder]:
    """Give whose the act is that a verb judges: "the policy of Norland", not whom it befell."""
    sentence = aim.clause.sentence
    assert aim.performing is not None
    acts = [*sentence.all_children(aim.performing, "dobj")]
    acts += [c for act in acts for c in joined(sentence, act)]
    for word in range(aim.performing, aim.clause.last + 1):
        if sentence.lemmas[sentence.heads[word]] == "by" and sentence.labels[word] == "pobj":
            by = list(_others(aim.side, _mentioned(sentence, word, references)))
            if by:
                return by
    owners = (h for act in acts for h in _owners(sentence, act, references, judged=True))
    return list(dict.fromkeys(_others(aim.side, owners)))


def _about(aim: Aim, references: References) -> list[Holder]:
    """Give whom a clause is about.

    That is its subject; where it has none that could act ("there is", "it is"), the first
    other actor that is the subject or the agent of another of its verbs: "a price that
    Norland will have to pay".
    """
    clause, sentence = aim.clause, aim.clause.sentence
    if clause.subject is None or is_first_person(sentence, clause.subject):
        return []
    if sentence.words[clause.subject].lower() not in EMPTY:
        return _subject(aim, clause.subject, references)
    for word in range(clause.first, clause.last + 1):
        head = sentence.heads[word]
        acts = sentence.labels[word] == "nsubj" and head != clause.verb
        by = sentence.labels[word] == "pobj" and sentence.labels[head] == "agent"
        if acts or by:
            named = [*_mentioned(sentence, word, references)]
            named = named or [*_owners(sentence, word, references)]
            others = list(_others(aim.own, named))
            if others:
                return others
    return []


def _subject(aim: Aim, subject: int, references: References) -> list[Holder]:
    """Give a subject that is an actor of another side alone, or what such an actor does."""
    sentence = aim.clause.sentence
    named = list(stands_for(sentence, subject, references))
    judged = aim.kind in {StatementKind.CONDEMNATION, StatementKind.DENIAL}
    named = named or list(_owners(sentence, subject, references, judged=judged))
    named = [references.known(holder) for holder in named]
    others = [h for h in _others(aim.own, named) if h.id or h.represents]
    return others if len(others) == len(named) else []


def _owners(
    sentence: Sentence, doing: int, references: References, *, judged: bool = False
) -> Iterator[Holder]:
    """Give whose a doing or an agent is: "Norland's decision", "the efforts of Norland".

    What is judged may be anything that is somebody's: "the silence of Norland".
    """
    owners = _done_by(sentence, doing)
    if judged or sentence.lemmas[doing] in A_SIDE | DOINGS:
        owners += sentence.all_children(doing, "poss", "compound", "amod", "nmod")
        for of in sentence.all_children(doing, "prep"):
            if sentence.lemmas[of] == "of":
                owners += sentence.all_children(of, "pobj")
    for owner in owners:
        found = list(_mentioned(sentence, owner, references))
        if not found and sentence.lemmas[owner] in A_SIDE | DOINGS and owner != doing:
            found = list(_owners(sentence, owner, references))
        if found:
            yield from found
            return


def _done_by(sentence: Sentence, doing: int) -> list[int]:
    """Give by whom something is done: "the withdrawal by Norland", "the part played by Norland"."""
    heads = [doing, *sentence.all_children(doing, "acl")]
    heads = [head for head in heads if sentence.lemmas[head] != "follow"]
    bys = (by for head in heads for by in sentence.all_children(head, "prep", "agent"))
    found = (sentence.all_children(by, "pobj") for by in bys if sentence.lemmas[by] == "by")
    return [word for words in found for word in words]


def _mentioned(sentence: Sentence, word: int, references: References) -> Iterator[Holder]:
    """Give the actor whose name covers a word, if it is a state, body, person or group."""
    place = sentence.place(word, word)
    whole = sentence.place(sentence.lefts[word], sentence.rights[word])
    for mention in apart_from_instruments(whole, references):
        if mention.span.overlaps(place) and mention.actor_kind is not ActorKind.OFFICE:
            yield holder_of(mention)


def _answered(aim: Aim, references: References) -> Iterable[Holder]:
    """Give to whom a plain answer goes: "we will respond accordingly"."""
    sentence = aim.clause.sentence
    if sentence.lemmas[aim.clause.verb] not in ANSWERING:
        return ()
    return _others(aim.side, references.last_named)


def _first(aim: Aim, references: References, places: Iterable[tuple[int, int]]) -> Iterator[Holder]:
    """Give the first other actor that is named in the places, in their order."""
    for place in places:
        if place[0] <= place[1]:
            named = in_order(aim.clause.sentence, place, references)
            other = next(_others(aim.side, named), None)
            if other is not None:
                yield other
                return


def _others(own: frozenset[str], holders: Iterable[Holder]) -> Iterator[Holder]:
    return (holder for holder in holders if not is_on(own, holder))
