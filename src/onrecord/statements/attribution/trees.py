"""Trees: whose a word's subject is, and which words are its own."""

from __future__ import annotations

from onrecord.model import Sentence, Span

_SUBJECTS = ("nsubj", "csubj", "expl")
_SHARED = frozenset({"conj", "advcl", "xcomp", "pcomp", "dep", "parataxis", "prep"})
_OBJECTS = ("dobj", "dative", "nsubjpass")
_ASIDE = frozenset({"relcl", "acl", "advcl", "appos", "prep", "conj", "dep", "parataxis"})
_BREAKS = frozenset({",", "-", "–", "—", "--", "(", ";"})
_STEPS = 8


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is in the passive."""
    labels = sentence.labels
    if any(labels[c] in {"auxpass", "nsubjpass", "agent"} for c in sentence.children[verb]):
        return True
    return (
        sentence.tags[verb] == "VBN"
        and (labels[verb] == "acl" or not any(labels[c] == "aux" for c in sentence.children[verb]))
        and labels[verb] in {"acl", "advcl", "amod"}
    )


def subject_of(sentence: Sentence, verb: int) -> int | None:
    """Give the word that heads the subject of a verb, its own or one that it shares.

    Leaves out the subject of a passive, who does not act; the agent after "by" does.
    """
    if is_passive(sentence, verb):
        return agent_of(sentence, verb)
    for _ in range(_STEPS):
        own = sentence.child(verb, "nsubj", "csubj")
        if own is not None:
            return own
        label, head = sentence.labels[verb], sentence.heads[verb]
        if label in {"acl", "relcl"}:
            return head
        if head == verb or label not in _SHARED:
            return sentence.child(head, "poss") if label in {"acl"} else None
        if label == "xcomp" and (object_ := sentence.child(head, "dobj", "dative")) is not None:
            return object_
        if label != "conj" and (passive := sentence.child(head, "nsubjpass")) is not None:
            return passive
        verb = head
    return None


def agent_of(sentence: Sentence, verb: int) -> int | None:
    """Give the word after "by" that heads the agent of a passive."""
    by = sentence.child(verb, "agent")
    return None if by is None else sentence.child(by, "pobj")


def noun_phrase(sentence: Sentence, head: int) -> Span:
    """Give the place of a noun with all that hangs from it, without what comes after a comma.

    An apposition belongs to it, and a relative clause behind a comma does not.
    """
    first, last = sentence.lefts[head], sentence.rights[head]
    for child in sentence.children[head]:
        start = sentence.lefts[child]
        if head < child and sentence.labels[child] in {"relcl", "advcl", "acl", "parataxis"}:
            if sentence.words[start - 1] in _BREAKS or sentence.words[start] in _BREAKS:
                last = min(last, start - 1)
                break
    return sentence.place(first, max(head, last))


def cue_first(sentence: Sentence, verb: int) -> int:
    """Give the first word of a verb's group: auxiliaries, adverbs and "not" before it."""
    first = verb
    for word in range(verb - 1, -1, -1):
        if sentence.heads[word] != verb or sentence.labels[word] not in {
            "aux",
            "auxpass",
            "neg",
            "advmod",
        }:
            break
        first = word
    return first


def is_negated(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is negated."""
    return sentence.child(verb, "neg") is not None
