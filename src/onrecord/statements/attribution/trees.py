"""Trees: whose act a verb is, and which words are its own."""

from __future__ import annotations

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span

FINITE = frozenset({"VBZ", "VBD", "VBP", "MD"})
_SUBJECTS = frozenset({"nsubj", "csubj", "nsubjpass", "csubjpass"})
_LATER = frozenset({"relcl", "advcl", "acl", "parataxis"})
_BREAKS = frozenset({",", "-", "–", "—", "―", "--", "(", ";"})
_GROUP = frozenset({"aux", "auxpass", "neg", "advmod"})
_STEPS = 8
_EMPTY = frozenset({"it", "there", "this", "that"})


def is_passive(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is in the passive."""
    labels = [sentence.labels[child] for child in sentence.children[verb]]
    if "auxpass" in labels or "nsubjpass" in labels or "agent" in labels:
        return True
    reduced = sentence.labels[verb] in {"acl", "advcl", "amod", "relcl"}
    return sentence.tags[verb] == "VBN" and reduced and "aux" not in labels


def subject_of(sentence: Sentence, verb: int) -> int | None:
    """Give the word that heads whose act a verb is: its own subject, or one that it shares.

    Of a passive it is the agent after "by".
    """
    if is_passive(sentence, verb):
        return _agent(sentence, verb)
    at = verb
    for _ in range(_STEPS):
        own = _own_subject(sentence, at)
        if own is not None and sentence.labels[at] == "relcl" and sentence.lemmas[own] == "that":
            return sentence.heads[at]
        if own is not None:
            empty = at != verb and sentence.lemmas[own] in _EMPTY and sentence.lemmas[at] == "be"
            return None if empty else own
        head, label = sentence.heads[at], sentence.labels[at]
        if head == at:
            return None
        if label in {"acl", "relcl"} and not is_infinitive(sentence, at):
            return head if label == "relcl" else _issuer(sentence, at, head)
        if (owner := sentence.child(head, "poss")) is not None:
            return owner
        if label == "xcomp" and sentence.lemmas[head] in words.MOVING:
            told = sentence.child(head, "dobj", "dative")
            if told is not None:
                return told
        at = head
    return None


def _issuer(sentence: Sentence, participle: int, noun: int) -> int | None:
    """Give whose act a participle beside a noun is: the noun's, or the main subject's.

    It is the subject's behind a comma ("…, promising"), and where the noun is a text that
    the subject issues ("released a letter saying").
    """
    before = group_first(sentence, participle) - 1
    apart = 0 < before + 1 and sentence.words[before] == ","
    if not apart and sentence.lemmas[noun] not in words.DOCUMENTS:
        return noun
    at = sentence.heads[noun] if sentence.labels[noun] == "pobj" else noun
    if sentence.labels[at] not in {"dobj", "prep"}:
        return noun
    issuer = subject_of(sentence, sentence.heads[at])
    return noun if issuer is None else issuer


def _own_subject(sentence: Sentence, verb: int) -> int | None:
    """Give the subject that stands nearest to its verb: of two, one is the quotation's."""
    own = [c for c in sentence.children[verb] if sentence.labels[c] in _SUBJECTS]
    return min(own, key=lambda word: abs(word - verb)) if own else None


def _agent(sentence: Sentence, verb: int) -> int | None:
    by = sentence.child(verb, "agent")
    return None if by is None else sentence.child(by, "pobj")


def noun_phrase(sentence: Sentence, head: int, cue: int | None = None) -> Span:
    """Give the place of a noun with what hangs from it, but no clause behind a comma.

    Args:
        sentence: Where it stands.
        head: The noun.
        cue: The word of the cue; what hangs from the noun and holds it is left out as well.
    """
    first, last = sentence.lefts[head], sentence.rights[head]
    for child in sentence.children[head]:
        start = sentence.lefts[child]
        if start < head:
            continue
        holds = cue is not None and start < cue + 1 < sentence.rights[child] + 2
        aside = sentence.labels[child] in _LATER and (
            sentence.words[start - 1] in _BREAKS or sentence.words[start] in _BREAKS
        )
        if holds or aside:
            last = start - 1
            break
    last = max(head, last)
    while head < last and sentence.words[last] in _BREAKS:
        last -= 1
    return sentence.place(first, last)


def group_first(sentence: Sentence, verb: int) -> int:
    """Give the first word of a verb's group: the auxiliaries, adverbs and "not" before it."""
    first = verb
    while (
        0 < first
        and sentence.heads[first - 1] == verb
        and sentence.labels[first - 1] in _GROUP
        and sentence.tags[first - 1] != "WRB"
    ):
        first -= 1
    return first


def is_negated(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is negated."""
    return sentence.child(verb, "neg") is not None


def is_infinitive(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb has "to"."""
    return any(
        sentence.tags[child] == "TO"
        or (sentence.labels[child] == "aux" and sentence.words[child].lower() == "to")
        for child in sentence.children[verb]
    )


def is_finite(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb has a tense, of its own or by an auxiliary.

    A participle with a subject and no auxiliary is a past tense that was tagged wrong.
    """
    if sentence.tags[verb] in FINITE:
        return True
    labels = {sentence.labels[child] for child in sentence.children[verb]}
    if sentence.tags[verb] == "VBN" and "nsubj" in labels and not labels & {"aux", "auxpass"}:
        return True
    return any(
        sentence.tags[child] in FINITE and sentence.labels[child] in {"aux", "auxpass"}
        for child in sentence.children[verb]
    )


def subject_beside(sentence: Sentence, verb: int) -> int | None:
    """Give the noun that stands right before a finite verb, where the tree has no subject.

    A phrase between commas or dashes is passed over.
    """
    at = group_first(sentence, verb) - 1
    if at < 0 or not is_finite(sentence, verb):
        return None
    if sentence.words[at] in _BREAKS and (opening := _opening(sentence, at)) is not None:
        at = opening - 1
    if at < 0 or not sentence.tags[at].startswith(("NN", "PRP")):
        return None
    while at < (head := sentence.heads[at]) < verb and sentence.labels[at] in {"compound", "nmod"}:
        at = head
    while sentence.labels[at] == "pobj":
        noun = sentence.heads[sentence.heads[at]]
        if at < noun or not sentence.tags[noun].startswith(("NN", "PRP", "JJ")):
            return None
        at = noun
    return at


def _opening(sentence: Sentence, closing: int) -> int | None:
    mark = sentence.words[closing]
    for at in range(closing - 1, max(closing - 30, 0), -1):
        if sentence.words[at] == mark:
            return at
    return None
