"""Hit: on whom a measure falls."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.model import ActorKind, Holder, Span
from onrecord.statements.clause import Clause
from onrecord.statements.measures import Act
from onrecord.statements.named import all_named, apart_from_instruments, stands_for
from onrecord.statements.parties import holder_of, identities, is_on, standing_behind
from onrecord.statements.phrases import is_first_person, phrase
from onrecord.statements.references import References

_HURT = frozenset({"pobj", "dative", "dobj", "poss"})


def hit_by(
    act: Act, clause: Clause, own: frozenset[str], references: References
) -> Iterator[Holder]:
    """Give those on whom a measure falls.

    They are the act's own targets, by the state that their words name ("our diplomats",
    "American foundations").  Where those name no state ("ten diplomats"), it is the holder's
    own, if another acts "on us", or the first other actor that is named, or the proper name
    that stands there.  Leaves out things and staff that is only counted.
    """
    sentence = clause.sentence
    doer = [] if act.agent is None else [*map(references.known, references.of(sentence, act.agent))]
    agents = identities(doer)
    named = [h for word in act.targets for h in _whose(clause, word, references)]
    if not named:
        named = _elsewhere(act, clause, agents, own, references)
    if not named:
        named = _listed(act, clause, references)
    if not named:
        proper = (w for w in act.targets if sentence.tags[w] in {"NNP", "NNPS"})
        named = [h for word in proper for h in all_named(sentence, word, references)]
    spared = own if agents & own or not (agents or clause.passive) else frozenset()
    yield from (holder for holder in named if not is_on(agents | spared, holder))


def _listed(act: Act, clause: Clause, references: References) -> list[Holder]:
    """Give the persons and bodies that a colon lists after a number: "three persons: A, B"."""
    sentence = clause.sentence
    if not act.targets or ":" not in sentence.words[act.targets[0] : clause.last]:
        return []
    colon = sentence.words.index(":", act.targets[0])
    listed = sentence.place(colon, clause.last)
    named = [holder_of(mention) for mention in references.scene.actors_in(listed)]
    beside = sentence.child(act.targets[0], "appos")
    if not named and beside is not None and sentence.tags[beside] == "NNP":
        named = list(references.of(sentence, beside))
    return named


def _all_told(span: Span, references: References) -> list[Holder]:
    """Give the states, bodies, persons and groups that a stretch names."""
    mentions = apart_from_instruments(span, references)
    return [holder_of(m) for m in mentions if m.actor_kind is not ActorKind.OFFICE]


def _whose(clause: Clause, word: int, references: References) -> list[Holder]:
    """Give the state of those who are hit: by name, or within the words that describe them."""
    sentence = clause.sentence
    known = list(stands_for(sentence, word, references))
    if known:
        return known
    first, last = phrase(sentence, word)
    inside = apart_from_instruments(sentence.place(first, last), references)
    inside.sort(key=lambda mention: mention.canonical is None)
    if inside and (inside[0].canonical or inside[0].represents):
        return [holder_of(inside[0])]
    ours = any(is_first_person(sentence, at) for at in range(first, last + 1))
    return standing_behind(references.voice) if ours else []


def _elsewhere(
    act: Act, clause: Clause, agents: frozenset[str], own: frozenset[str], references: References
) -> list[Holder]:
    """Give the state that the rest of the clause names as hit."""
    sentence = clause.sentence
    ours = (w for w in range(clause.first, clause.last + 1) if is_first_person(sentence, w))
    if not agents & own and any(sentence.labels[word] in _HURT for word in ours):
        return standing_behind(references.voice)
    if clause.last < act.word:
        return []
    told = _all_told(sentence.place(act.word, clause.last), references)
    others = [holder for holder in told if not is_on(agents, holder)]
    return sorted(others, key=lambda holder: holder.id is None)[:1]
