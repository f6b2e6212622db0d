"""Clauses: the predicates of a stretch of a sentence, each with all of its words."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from onrecord.languages.en.kinds import OPENINGS, SPEECH_VERBS
from onrecord.model import Sentence
from onrecord.statements.clause import Clause
from onrecord.statements.cues import does_by_saying

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_EDGES = frozenset(".,;:!?-–—…\"'“”‘’«»()[]*•")
_OPENING_MARKS = frozenset('“"«‘([')
_COLONS = frozenset({":", "–", "—"})
_SHORTEST = 3
_LONG_OPENING = 20
"""Words of an opening phrase that outweighs what it opens."""


def split_clauses(sentence: Sentence, first: int, last: int) -> Iterator[Clause]:
    """Split a stretch of a sentence into clauses that can stand as statements.

    A clause is a verb with all that hangs from it.  A coordinated verb makes a clause of its
    own when it has a subject of its own, or when both verbs do something by being said
    ("voiced concern and called on Norland to leave"); any other that shares its subject stays
    with the verb before it.  Clauses joined by a comma or a dash alone are two.

    Leaves out relative, conditional and other dependent clauses: they stay part of the
    clause that they depend on.

    Args:
        sentence: A parsed sentence.
        first: The first word of the stretch.
        last: Its last word.

    Yields:
        Clauses in order, apart, without the words and marks that only link them.
    """
    top = _top(sentence, first, last)
    heads = sorted(_heads(sentence, top, (first, last)))
    starts = [first, *(_start(sentence, verb, before) for before, verb in pairwise(heads))]
    for verb, start, stop in zip(heads, starts, [*starts[1:], last + 1], strict=True):
        begins, ends = trimmed(sentence, _after_opening(sentence, verb, start), stop - 1)
        if begins <= ends and _SHORTEST <= ends - begins + 1:
            yield Clause(
                sentence=sentence,
                verb=verb,
                first=begins,
                last=ends,
                subject=subject_of(sentence, verb),
            )


def subject_of(sentence: Sentence, verb: int) -> int | None:
    """Give the word that heads a verb's subject, or that of the verb it is joined to.

    An infinitive has the object of the verb that it hangs from ("urged Norland to leave"),
    else that verb's subject ("agreed to leave").
    """
    at: int | None = verb
    for _ in range(8):
        if at is None:
            return None
        own = sentence.child(at, *SUBJECTS)
        if own is not None:
            return own
        label, head = sentence.labels[at], sentence.heads[at]
        if label == "xcomp" and (held := sentence.child(head, "dobj")) is not None:
            return held
        at = head if label in {"conj", "xcomp"} and head != at else None
    return None


def trimmed(sentence: Sentence, first: int, last: int) -> tuple[int, int]:
    """Take marks and linking words off both ends of a stretch."""
    words = sentence.words
    while first <= last and _links(sentence, first):
        first += 1
    while first <= last and (
        words[last] in _EDGES or sentence.labels[last] == "cc" or _leads_into(sentence, last)
    ):
        if words[last] == ")" and "(" in words[first:last]:
            break
        last -= 1
    return first, last


def _leads_into(sentence: Sentence, last: int) -> bool:
    """Say whether a word leads into a list that stands elsewhere: "…, including:"."""
    return (
        sentence.words[last] in {"including", "by", "through"}
        and (last + 1 == len(sentence) or sentence.words[last + 1] == ":")
        and sentence.words[last - 1] == ","
    )


def _after_opening(sentence: Sentence, verb: int, start: int) -> int:
    """Give where a clause starts after what only leads up to it.

    That is "Let me be clear:", a participle that is set off by a comma ("Recalling their
    meeting, …"), or a phrase of more than twenty words; a condition, a reason, a purpose and
    a time stay.
    """
    if sentence.words[start].lower() == "let" and ":" in sentence.words[start:verb]:
        return sentence.words.index(":", start) + 1
    for child in sentence.children[verb]:
        opens = sentence.lefts[child] == start or sentence.lefts[child] == start + 1
        if not opens or verb < child:
            continue
        after = sentence.rights[child] + 1
        leads = sentence.labels[child] == "advcl" and sentence.tags[child] in {"VBG", "VBN"}
        marked = sentence.child(child, "mark", "advmod") is not None
        long = sentence.labels[child] in {"prep", "acl"} and _LONG_OPENING < after - start
        if ((leads and not marked) or long) and after < verb and sentence.words[after] == ",":
            return after + 1
    return start


def _links(sentence: Sentence, word: int) -> bool:
    if sentence.words[word] in _EDGES or sentence.labels[word] == "cc":
        return True
    small = sentence.words[word].lower()
    if small == "that" and sentence.labels[word] == "mark":
        return True
    follows = sentence.words[word + 1] if word + 1 < len(sentence) else ""
    return small in OPENINGS and (follows in {",", "–", "—"} or small in {"and", "but", "so"})


def _top(sentence: Sentence, first: int, last: int) -> int:
    """Give the word of a stretch from which the rest of it hangs."""
    for word in range(first, last + 1):
        head = sentence.heads[word]
        outside = head == word or not first <= head <= last
        if outside and sentence.rights[word] - sentence.lefts[word] + 1 > (last - first) / 2:
            return word
    tops = [w for w in range(first, last + 1) if not first <= sentence.heads[w] <= last]
    return max(
        tops or [first],
        key=lambda w: (sentence.tags[w][0] in "VM", sentence.rights[w] - sentence.lefts[w]),
    )


def _heads(sentence: Sentence, top: int, place: tuple[int, int]) -> Iterator[int]:
    """Give the verbs of a stretch that make clauses of their own."""
    first, last = place
    yield top
    for child in sentence.children[top]:
        if first <= child <= last and _stands_alone(sentence, child, top):
            yield from _heads(sentence, child, place)


def _stands_alone(sentence: Sentence, verb: int, head: int) -> bool:
    if sentence.tags[verb][0] not in "VM" or not finite(sentence, verb):
        return False
    own = sentence.child(verb, *SUBJECTS) is not None
    match sentence.labels[verb]:
        case "conj":
            both = {sentence.lemmas[verb], sentence.lemmas[head]} <= SPEECH_VERBS
            return own or both or does_by_saying(sentence, verb)
        case "parataxis":
            return own
        case "ccomp" if _before_semicolon(sentence, verb):
            return True
        case "ccomp" if _after_colon(sentence, verb):
            return own
        case "ccomp" | "advcl" | "dep" if _is_another_that(sentence, verb):
            return own
        case "ccomp":
            subject = sentence.child(head, *SUBJECTS)
            marked = sentence.child(verb, "mark") is not None
            before = subject is not None and verb < subject and sentence.rights[verb] < subject
            return own and before and not marked
        case _:
            return False


def _after_colon(sentence: Sentence, verb: int) -> bool:
    start = sentence.lefts[verb]
    return 0 < start and sentence.words[start - 1] in _COLONS


def _before_semicolon(sentence: Sentence, verb: int) -> bool:
    after = sentence.rights[verb] + 1
    return after < len(sentence) and sentence.words[after] == ";"


def _is_another_that(sentence: Sentence, verb: int) -> bool:
    """Say whether a clause goes on with what is said: "… that it is so, that it was so"."""
    start = sentence.lefts[verb]
    marked = sentence.words[start].lower() == "that" and sentence.labels[start] == "mark"
    return marked and 0 < start and sentence.words[start - 1] == ","


def finite(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb, with its auxiliaries, has a tense."""
    if sentence.tags[verb] in _FINITE:
        return True
    return any(
        sentence.tags[aux] in _FINITE for aux in sentence.all_children(verb, "aux", "auxpass")
    )


def _start(sentence: Sentence, verb: int, before: int) -> int:
    """Give the first word of a clause after another, an opening mark before it included."""
    if sentence.lefts[verb] <= before:
        return sentence.rights[before] + 1
    start = sentence.lefts[verb]
    if 0 < start and sentence.words[start - 1] in _OPENING_MARKS:
        return start - 1
    return start
