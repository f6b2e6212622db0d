"""Force: whether a clause is negated, how it is put, on what condition and with what hedges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.languages.en import force as words
from onrecord.model import Modality, Sentence, Span
from onrecord.statements.clause import Clause
from onrecord.statements.conditions import condition_of, is_inverted
from onrecord.statements.negation import is_negated

__all__ = ["Force", "force_of", "is_negated"]

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_PAST = frozenset({"VBD", "VBN"})
_FIRST = frozenset(phrase[0] for phrase in words.HEDGES)
_HEDGES = {
    begins: sorted((p for p in words.HEDGES if p[:2] == begins), key=len, reverse=True)
    for begins in {phrase[:2] for phrase in words.HEDGES}
}
"""By their first two words, or by the only one; the longest first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Force:
    """How the content of a clause is put.

    Attributes:
        negated: Whether it is said not to be so.
        modality: As fact, or otherwise.
        condition: The words on which it depends.
        hedges: Words that weaken it, in order.
    """

    negated: bool
    modality: Modality
    condition: Span | None = None
    hedges: tuple[Span, ...] = ()


def force_of(clause: Clause) -> Force:
    """Read how a clause's content is put.

    Reads the verb's own words, a "not" that its head raises ("I do not think that it is"),
    the modal verb, and the clause that opens with "if", "unless", "until" and the like.
    Leaves out denials by a verb ("refuse to", "fail to"), whose content is not negated.

    >>> from onrecord.model import Passage
    >>> from onrecord.parses.english import parse_english
    >>> ((sentence,),) = parse_english([Passage("If Norland leaves, we will not stay.")])
    >>> force = force_of(Clause(sentence=sentence, verb=7, first=0, last=7))
    >>> force.negated, force.modality.value, force.condition
    (True, 'conditional', Span(start=0, end=17))
    """
    sentence, verb = clause.sentence, clause.verb
    condition = condition_of(sentence, verb)
    modality = _modality(sentence, verb)
    if condition and modality is not Modality.POSSIBLE:
        modality = Modality.CONDITIONAL
    return Force(
        negated=is_negated(sentence, verb),
        modality=modality,
        condition=sentence.place(*condition) if condition else None,
        hedges=tuple(sentence.place(*found) for found in _hedges(clause)),
    )


def _modality(sentence: Sentence, verb: int) -> Modality:
    if _is_condition(sentence, verb):
        return Modality.HYPOTHETICAL
    modal = _modal(sentence, verb)
    if modal is not None:
        return _by_modal(sentence, verb, modal)
    lemma = sentence.lemmas[verb]
    below = sentence.child(verb, "xcomp", "acomp", "ccomp")
    if below is not None and _makes_necessary(sentence, verb, below):
        return Modality.NECESSARY
    if lemma == "be" and below is not None and sentence.lemmas[below] in words.POSSIBLE:
        return Modality.POSSIBLE
    if lemma == "go" and _is_going_to(sentence, verb):
        return Modality.FUTURE
    head = sentence.heads[verb]
    if head != verb and sentence.labels[verb] == "xcomp":
        return _modality(sentence, head)
    return Modality.ASSERTED


def _is_condition(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb stands in an "if" clause itself, or in a question that is told."""
    mark = sentence.child(verb, "mark")
    if mark is not None and sentence.lemmas[mark] in {"if", "unless", "whether"}:
        return True
    return is_inverted(sentence, verb)


def _modal(sentence: Sentence, verb: int) -> int | None:
    """Give a verb's modal, its own or that of the verb it is joined to."""
    own = next((c for c in sentence.all_children(verb, "aux") if sentence.tags[c] == "MD"), None)
    if own is not None or sentence.labels[verb] != "conj" or sentence.tags[verb] != "VB":
        return own
    if sentence.child(verb, "aux", *_SUBJECTS) is not None:
        return None
    return _modal(sentence, sentence.heads[verb])


def _by_modal(sentence: Sentence, verb: int, modal: int) -> Modality:
    found = Modality(words.MODALS.get(sentence.words[modal].lower(), Modality.ASSERTED))
    if found is not Modality.HYPOTHETICAL:
        return found
    if _is_polite(sentence, verb):
        return Modality.ASSERTED
    return Modality.FUTURE if _is_reported(sentence, verb) else found


def _is_polite(sentence: Sentence, verb: int) -> bool:
    """Say whether "would" only softens what is done in saying it: "I would stress"."""
    if sentence.lemmas[verb] in words.POLITE:
        return True
    own = sentence.child(verb, "nsubj")
    first = own is not None and sentence.lemmas[own] in {"i", "we"}
    return first and sentence.lemmas[verb] in words.SAYING


def _is_reported(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb tells what somebody said in the past."""
    for above in sentence.above(verb):
        if sentence.lemmas[above] in words.REPORTING:
            return sentence.tags[above] in _PAST
        if sentence.labels[above] not in {"conj", "ccomp", "xcomp"}:
            return False
    return False


def _makes_necessary(sentence: Sentence, verb: int, below: int) -> bool:
    lemma, tag = sentence.lemmas[verb], sentence.tags[below]
    if sentence.labels[below] == "xcomp":
        return tag == "VB" and (
            lemma in words.NEEDS or (lemma in words.BOUND and sentence.tags[verb] == "VBN")
        )
    return lemma == "be" and sentence.lemmas[below] in words.NECESSARY


def _is_going_to(sentence: Sentence, verb: int) -> bool:
    below = sentence.child(verb, "xcomp")
    return sentence.tags[verb] == "VBG" and below is not None and sentence.tags[below] == "VB"


def _hedges(clause: Clause) -> Iterator[tuple[int, int]]:
    """Give the first and last word of each hedge, in the clause and right before it."""
    sentence = clause.sentence
    small = tuple(map(str.lower, sentence.words))
    at = max(0, clause.first - 3)
    while at <= clause.last:
        length = _hedge(small, at) if small[at] in _FIRST else 0
        if length and clause.first <= at + length:
            yield at, at + length - 1
        at += length or 1


def _hedge(small: tuple[str, ...], at: int) -> int:
    """Tell how many words the longest hedge has that starts at a word; 0 for none."""
    first = small[at]
    begun = (*_HEDGES.get(small[at : at + 2], ()), *_HEDGES.get((first,), ()))
    fitting = (len(phrase) for phrase in begun if small[at : at + len(phrase)] == phrase)
    longest = next(fitting, 0)
    before = small[at - 1] if at else ""
    if before in words.NOT_HEDGES.get(first, ()):
        return 0
    after = small[at + longest] if at + longest < len(small) else ""
    if after in words.ABOUT and longest > 1:
        return 0
    if first in {"sort", "kind"} and before in words.OF_KIND:
        return 0
    return longest
