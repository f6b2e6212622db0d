"""Arguments: what a verb or a noun of action takes: objects, subjects, what prepositions bring."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from onrecord.languages.en.measures import ASKING, OF
from onrecord.model import Sentence
from onrecord.statements.nouns import conjuncts, filler
from onrecord.statements.steps import Step

_PREPOSITIONS = ("prep", "dative", "agent", "advmod", "prt")
_CLAUSES = ("ccomp", "xcomp", "oprd")
_NOBODY = frozenset({"DT", "WDT", "EX"})
_NEXT = len(("and", "suspend"))
_STANDING = frozenset({"acomp"})
_HEADED = frozenset({"acl"})


def objects(sentence: Sentence, step: Step) -> list[int]:
    """Give the heads of what an act is done to, as the verb or noun has them."""
    found = _of_noun(sentence, step.word) if step.nominal else _of_verb(sentence, step)
    return [head for noun in found for head in conjuncts(sentence, noun)]


def subject(sentence: Sentence, verb: int) -> int | None:
    """Give the head of a verb's own subject in the active."""
    own = sentence.child(verb, "nsubj")
    return None if own is None else filler(sentence, own)


def declared(sentence: Sentence, verb: int) -> list[int]:
    """Give the subject of what a verb declares: "declared them unwelcome"."""
    below = sentence.all_children(verb, *_CLAUSES)
    subjects = (sentence.child(child, "nsubj") for child in below)
    return [noun for noun in subjects if noun is not None]


def given_to(sentence: Sentence, verb: int) -> int | None:
    """Give who receives: "gave Norland a loan", "Norland was given a loan"."""
    thing = sentence.child(verb, "dobj")
    if thing is None:
        return None
    receivers = (*sentence.all_children(verb, "dative"), *sentence.all_children(verb, "nsubjpass"))
    return next((word for word in receivers if word < thing), None)


def brought(sentence: Sentence, word: int, names: Collection[str]) -> list[int]:
    """Give the heads that prepositions bring to a word, in order."""
    found: list[int] = []
    for child in sentence.all_children(word, *_PREPOSITIONS):
        if sentence.lemmas[child] not in names:
            continue
        for noun in sentence.all_children(child, "pobj", "pcomp"):
            found += conjuncts(sentence, noun)
        inner = sentence.child(child, "prep")
        if inner is not None and sentence.child(child, "pobj") is None:
            found += brought(sentence, child, {sentence.lemmas[inner]})
    return found


def doer(sentence: Sentence, step: Step, subject_of_clause: int | None) -> int | None:
    """Give the head of who does an act; None where the words do not say.

    Whoever stands with the act itself ("by Norland", "Norland's closure of") goes before
    the subject of the clause; so does whoever is asked to do it ("asked Norland to close").
    The subject of a passive does nothing.
    """
    if step.nominal:
        by = brought(sentence, step.word, {"by"})
        if by:
            return by[0]
        owner = sentence.child(step.word, "poss")
        if owner is not None and brought(sentence, step.word, {"of", "from", "on"}):
            return owner
    if sentence.labels[step.word] in _STANDING:
        return None
    below = step.word
    for word in (step.word, *reversed(step.path)):
        if is_passive(sentence, word):
            agent = brought(sentence, word, {"by"})
            return agent[0] if agent and not sentence.tags[agent[0]].startswith("V") else None
        own = _doer_at(sentence, word, below)
        if own is not None:
            return own if sentence.tags[own] not in _NOBODY else None
        below = word
    return subject_of_clause


def _doer_at(sentence: Sentence, word: int, below: int) -> int | None:
    """Give who does what a word says or leads to, as far as its own phrase tells."""
    if not sentence.tags[word].startswith("V"):
        return sentence.child(word, "poss")
    asked = sentence.child(word, "dobj") if sentence.lemmas[word] in ASKING else None
    if asked is not None and below in sentence.all_children(word, "xcomp"):
        return asked
    return subject(sentence, word)


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb stands in the passive, or is a participle after its noun."""
    if sentence.child(verb, "auxpass", "nsubjpass") is not None:
        return True
    if sentence.tags[verb] != "VBN":
        return False
    if sentence.labels[verb] == "conj":
        head = sentence.heads[verb]
        return sentence.child(verb, "aux", "dobj") is None and is_passive(sentence, head)
    return sentence.labels[verb] in _HEADED


def _of_verb(sentence: Sentence, step: Step) -> Iterator[int]:
    verb = step.word
    if sentence.lemmas[verb] == "put":
        yield from brought(sentence, verb, {"to"})
        stop = sentence.child(verb, "dobj")
        yield from brought(sentence, stop, {"to"}) if stop is not None else ()
        return
    own = sentence.child(verb, "dobj")
    if own is None:
        own = sentence.child(verb, "nsubjpass")
    if own is not None:
        yield filler(sentence, own)
    elif sentence.labels[verb] in _HEADED and sentence.tags[verb] == "VBN":
        yield sentence.heads[verb]
    elif sentence.labels[verb] in _STANDING:
        yield from (
            filler(sentence, word) for word in sentence.all_children(sentence.heads[verb], "nsubj")
        )
    elif sentence.labels[verb] == "conj" and is_passive(sentence, verb):
        shared = sentence.child(sentence.heads[verb], "nsubjpass")
        yield from () if shared is None else (filler(sentence, shared),)
    else:
        yield from _shared(sentence, verb)


def _shared(sentence: Sentence, verb: int) -> Iterator[int]:
    """Give the object that a verb shares with the next: "limit and suspend the activities"."""
    for child in sentence.all_children(verb, "conj"):
        noun = sentence.child(child, "dobj")
        if child - verb <= _NEXT and noun is not None:
            yield noun


def _of_noun(sentence: Sentence, noun: int) -> Iterator[int]:
    after = brought(sentence, noun, OF)
    if after:
        yield from after[:1]
        return
    yield from sentence.all_children(noun, "compound", "poss", "nmod")
