"""Conditions: the words on which it depends whether a verb holds."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from onrecord.languages.en import force as words
from onrecord.model import Sentence
from onrecord.statements.negation import is_negated


def condition_of(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """Give the first and last word of the condition on which a verb depends.

    It may hang on the verb, on what it leads to ("is ready to join if"), or before a verb
    that it is joined to.
    """
    for word in _down(sentence, verb):
        for child in sentence.children[word]:
            if (found := _condition(sentence, child, verb)) is not None:
                return found
    for word, above in pairwise((verb, *sentence.above(verb))):
        if sentence.labels[word] not in {"conj", "xcomp"}:
            return None
        for child in sentence.children[above]:
            if child < above and (found := _condition(sentence, child, verb)) is not None:
                return found
    return None


def _down(sentence: Sentence, verb: int) -> Iterator[int]:
    """Give a verb and the infinitives that it leads to."""
    yield verb
    for child in sentence.all_children(verb, "xcomp", "acomp"):
        yield from _down(sentence, child)


def _condition(sentence: Sentence, child: int, main: int) -> tuple[int, int] | None:
    last = sentence.rights[child]
    while sentence.labels[last] == "punct" and child < last:
        last -= 1
    if _provided(sentence, child):
        return child, last
    if _is_conditional(sentence, child, main):
        return sentence.lefts[child], last
    return None


def _is_conditional(sentence: Sentence, child: int, main: int) -> bool:
    match sentence.labels[child]:
        case "advcl":
            return _opens(sentence, child, main)
        case "prep":
            return _on_condition(sentence, child)
        case "advmod":
            return sentence.lemmas[child] == "long" and _as_long_as(sentence, child)
        case _:
            return False


def _opens(sentence: Sentence, clause: int, main: int) -> bool:
    """Say whether an adverbial clause is a condition of the main verb."""
    for child in sentence.children[clause]:
        if not child < clause:
            break
        lemma = sentence.lemmas[child]
        before = sentence.lemmas[child - 1] if child else ""
        if lemma in words.IF and before not in words.NOT_IF:
            return True
        if lemma in words.UNTIL:
            return _still_open(sentence, main)
        if lemma == "long" and _as_long_as(sentence, child):
            return True
    return is_inverted(sentence, clause)


def is_inverted(sentence: Sentence, verb: int) -> bool:
    """Say whether a clause is a condition by its order: "should Norland answer"."""
    first = sentence.lefts[verb]
    inverted = sentence.words[first].lower() in words.INVERTED
    own = sentence.child(verb, "nsubj", "nsubjpass")
    return inverted and own is not None and first < own and sentence.words[-1] != "?"


def _as_long_as(sentence: Sentence, long: int) -> bool:
    around = sentence.lemmas[max(0, long - 1) : long + 2]
    return around in {("as", "long", "as"), ("so", "long", "as")}


def _provided(sentence: Sentence, word: int) -> bool:
    """Say whether a participle opens a condition: "provided that", "assuming that"."""
    return (
        sentence.words[word].lower() in words.PROVIDED
        and sentence.tags[word] in {"VBN", "VBG"}
        and sentence.child(word, "ccomp", "pcomp") is not None
    )


def _still_open(sentence: Sentence, verb: int) -> bool:
    return sentence.tags[verb] in {"VB", "VBP", "VBZ"} or is_negated(sentence, verb)


def _on_condition(sentence: Sentence, prep: int) -> bool:
    if sentence.lemmas[prep] not in {"on", "in", "under"}:
        return False
    noun = sentence.child(prep, "pobj")
    if noun is None or sentence.lemmas[noun] not in words.ON_CONDITION:
        return False
    if sentence.lemmas[noun] in {"event", "case"}:
        of = sentence.child(noun, "prep", "acl")
        bare = sentence.lemmas[noun] == "event" or sentence.child(noun, "det") is None
        return bare and of is not None and sentence.lemmas[of] == "of"
    return sentence.child(noun, "acl", "ccomp", "relcl") is not None
