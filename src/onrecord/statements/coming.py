"""Coming: whether a clause tells an act that is to come."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.en.kinds import NO_PROMISE, WILL
from onrecord.model import Sentence
from onrecord.statements.clause import Clause


def comes(clause: Clause) -> bool:
    """Say whether one of a clause's predicates is an act to come.

    Reads "will provide", "have made and shall continue to make", "is going to provide" and "is
    looking to provide".  Leaves out what will be or will have been.
    """
    return _looks_to(clause) or any(_comes(clause.sentence, verb) for verb in _predicates(clause))


def _predicates(clause: Clause) -> Iterator[int]:
    """Give a clause's verb and those joined to it that have no subject of their own."""
    sentence = clause.sentence
    yield clause.verb
    for joined in sentence.all_children(clause.verb, "conj"):
        if joined <= clause.last and sentence.child(joined, "nsubj", "nsubjpass") is None:
            yield joined


def _comes(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb tells an act that is to come: "will provide", "is going to provide"."""
    auxiliaries = [sentence.lemmas[aux] for aux in sentence.all_children(verb, "aux")]
    if "have" in auxiliaries or sentence.lemmas[verb] in NO_PROMISE:
        return False
    return not WILL.isdisjoint(auxiliaries) or _going_to(sentence, verb)


def _looks_to(clause: Clause) -> bool:
    """Say whether it is "is looking to" with an act."""
    sentence = clause.sentence
    after = sentence.words[clause.verb + 1 : clause.verb + 2]
    looks = sentence.words[clause.verb].lower() == "looking" and after == ("to",)
    return looks and sentence.child(clause.verb, "xcomp") is not None


def _going_to(sentence: Sentence, verb: int) -> bool:
    """Say whether it is "is going to" with an act."""
    if sentence.words[verb].lower() != "going":
        return False
    act = sentence.child(verb, "xcomp")
    return act is not None and sentence.lemmas[act] not in NO_PROMISE
