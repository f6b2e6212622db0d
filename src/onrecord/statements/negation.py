"""Negation: whether a verb is said not to be so."""

from __future__ import annotations

from onrecord.languages.en import force as words
from onrecord.model import Sentence

_NOUNS = ("nsubj", "nsubjpass", "dobj", "attr")


def is_negated(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is negated: by "not", "never", "no" or from above."""
    if _denies(sentence, verb):
        return True
    head = sentence.heads[verb]
    return (
        head != verb
        and sentence.labels[verb] in {"ccomp", "xcomp"}
        and sentence.lemmas[head] in words.NEG_RAISING
        and _has_not(sentence, head)
    )


def _denies(sentence: Sentence, verb: int) -> bool:
    if _has_not(sentence, verb):
        return True
    for child in sentence.children[verb]:
        label = sentence.labels[child]
        if label in _NOUNS and (_is_none(sentence, child)):
            return True
        if label == "prep" and _no_way(sentence, child):
            return True
        if label in {"cc", "preconj"} and sentence.lemmas[child] == "neither":
            return True
    return _after_nor(sentence, verb)


def _has_not(sentence: Sentence, verb: int) -> bool:
    for child in sentence.children[verb]:
        if sentence.labels[child] == "neg":
            return not _not_only(sentence, child)
        if sentence.labels[child] == "advmod" and sentence.child(child, "neg") is not None:
            return sentence.lemmas[child] in {"longer", "long", "more", "anymore", "yet", "ever"}
    return False


def _not_only(sentence: Sentence, word: int) -> bool:
    """Say whether "not" is that of "not only", "not just", "not least"."""
    after = sentence.lemmas[word + 1] if word + 1 < len(sentence) else ""
    return after in {"only", "just", "merely", "simply", "least"}


def _is_none(sentence: Sentence, noun: int) -> bool:
    if sentence.lemmas[noun] in words.NOBODY:
        return True
    if sentence.lemmas[noun] in words.NO_DOUBT:
        return False
    no = sentence.child(noun, "det", "neg")
    return no is not None and sentence.lemmas[no] in {"no", "neither"}


def _no_way(sentence: Sentence, prep: int) -> bool:
    noun = sentence.child(prep, "pobj")
    return noun is not None and sentence.lemmas[noun] in words.NO_WAY and _is_none(sentence, noun)


def _after_nor(sentence: Sentence, verb: int) -> bool:
    """Say whether "nor" joins a verb to what stands before it, or opens the sentence."""
    if any(sentence.lemmas[c] == "nor" for c in sentence.all_children(verb, "cc")):
        return sentence.children[verb][0] < verb and any(
            sentence.lemmas[c] == "nor" and c < verb for c in sentence.children[verb]
        )
    head = sentence.heads[verb]
    return sentence.labels[verb] == "conj" and any(
        sentence.lemmas[c] == "nor" and c < verb for c in sentence.all_children(head, "cc")
    )
