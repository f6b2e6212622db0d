"""Steps: the words by which a clause's verb leads to the act that it names."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.languages.en.measures import (
    GOVERNORS,
    NOMINALS,
    PRACTICES,
    STANDING,
    STATES,
    VEHICLES,
)
from onrecord.model import Sentence
from onrecord.statements.clause import Clause
from onrecord.statements.nouns import conjuncts, filler

_SUBJECTS = ("nsubj", "nsubjpass", "expl")
_VERBS = frozenset({"VB", "VBG"})
_OBJECTS = ("dobj", "nsubjpass", "attr")
_THROUGH = frozenset({"by", "with", "to", "on", "of"})
_DEEPEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """A word that may name an act, and how the clause's verb leads to it.

    Attributes:
        word: The verb or noun.
        lemma: The verb whose frames it has: "expel" of "expulsion".
        nominal: Whether it is a noun.
        path: The words that lead to it, the clause's verb first.
    """

    word: int
    lemma: str
    nominal: bool = False
    path: tuple[int, ...] = ()


def steps_of(clause: Clause) -> Iterator[Step]:
    """Give a clause's verb and all that it leads to, the nearest first.

    Follows joined verbs, infinitives and participles after verbs such as "decide" and
    "start", nouns that name an act ("announced the expulsion"), and nouns that carry one
    ("take action to", "the process of").  Leaves out what other clauses say: relative and
    adverbial ones, and what somebody says, thinks, wants or demands.

    >>> from onrecord.model import Passage
    >>> from onrecord.parses.english import parse_english
    >>> text = "Norland decided to start the process of withdrawing from the treaty."
    >>> ((sentence,),) = parse_english([Passage(text)])
    >>> [step.lemma for step in steps_of(Clause(sentence=sentence, verb=1, first=0, last=11))]
    ['decide', 'start', 'withdraw']
    """
    verb = clause.verb
    for step in _from(clause.sentence, Step(word=verb, lemma=clause.sentence.lemmas[verb])):
        if clause.first <= step.word <= clause.last:
            yield step


def _from(sentence: Sentence, step: Step) -> Iterator[Step]:
    yield step
    if _DEEPEST < len(step.path):
        return
    if step.lemma == "put":
        yield from _put(sentence, step)
    if step.lemma in STANDING:
        yield from _standing(sentence, step)
    for child in sentence.children[step.word]:
        label = sentence.labels[child]
        if label == "conj" and _is_joined(sentence, child):
            yield from _from(sentence, replace(step, word=child, lemma=sentence.lemmas[child]))
        elif label == "prep" and sentence.lemmas[child] in _THROUGH:
            yield from _after(sentence, step, child)
        elif step.lemma in GOVERNORS and label in {"xcomp", "ccomp", "acl"}:
            yield from _verb(sentence, step, child)
        elif step.lemma in GOVERNORS and label in _OBJECTS and not _is_called(sentence, step):
            yield from _noun(sentence, step, filler(sentence, child))


def _is_called(sentence: Sentence, step: Step) -> bool:
    """Say whether a verb only says how something is: "made the withdrawal impossible"."""
    return sentence.child(step.word, "oprd", "acomp") is not None


def _verb(sentence: Sentence, step: Step, child: int) -> Iterator[Step]:
    """Go on to a verb; one with its own subject only where the stage comes from the first."""
    own = sentence.child(child, *_SUBJECTS) is not None
    if not GOVERNORS.get(step.lemma) if own else sentence.tags[child] not in _VERBS:
        return
    path = (*step.path, step.word)
    yield from _from(sentence, Step(word=child, lemma=sentence.lemmas[child], path=path))


def _after(sentence: Sentence, step: Step, prep: int) -> Iterator[Step]:
    """Go on after a preposition: "by expelling", "decided on the closure"."""
    path = (*step.path, step.word)
    free = sentence.lemmas[prep] == "by" or step.lemma in GOVERNORS
    for child in sentence.all_children(prep, "pcomp") if free else ():
        if sentence.tags[child] == "VBG":
            yield from _from(sentence, Step(word=child, lemma=sentence.lemmas[child], path=path))
    if step.lemma in GOVERNORS:
        for child in sentence.all_children(prep, "pobj"):
            yield from _noun(sentence, step, child)


def _noun(sentence: Sentence, step: Step, noun: int) -> Iterator[Step]:
    path = (*step.path, step.word)
    for head in conjuncts(sentence, noun):
        lemma = sentence.lemmas[head]
        if lemma in NOMINALS:
            yield Step(word=head, lemma=NOMINALS[lemma], nominal=True, path=path)
        if lemma in VEHICLES:
            yield from _vehicle(sentence, head, path)


def _vehicle(sentence: Sentence, noun: int, path: tuple[int, ...]) -> Iterator[Step]:
    """Go on from "action", "process" and the like to the verb or noun that they carry."""
    carrier = Step(word=noun, lemma=sentence.lemmas[noun], path=path)
    for child in sentence.children[noun]:
        label = sentence.labels[child]
        if label in {"acl", "relcl"} and sentence.tags[child] == "VB":
            lemma = sentence.lemmas[child]
            yield from _from(sentence, Step(word=child, lemma=lemma, path=(*path, noun)))
        elif label == "prep" and sentence.lemmas[child] in {"of", "for", "to"}:
            yield from _after(sentence, replace(carrier, lemma="take"), child)


def _put(sentence: Sentence, step: Step) -> Iterator[Step]:
    """Read "put a stop to", "put an end to" as the verb "stop"."""
    noun = sentence.child(step.word, "dobj")
    if noun is not None and sentence.lemmas[noun] in PRACTICES:
        yield replace(step, lemma="stop")


def _standing(sentence: Sentence, step: Step) -> Iterator[Step]:
    """Read "is frozen", "remains closed" as what was done and still stands."""
    for child in sentence.all_children(step.word, "acomp"):
        lemma = STATES.get(sentence.words[child].lower())
        if lemma is not None:
            yield Step(word=child, lemma=lemma, path=(*step.path, step.word))


def _is_joined(sentence: Sentence, verb: int) -> bool:
    return sentence.tags[verb].startswith("V") and sentence.child(verb, *_SUBJECTS) is None
