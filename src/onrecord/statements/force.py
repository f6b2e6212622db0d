"""Force: whether a clause is negated, how it is put, on what condition and with what hedges."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.languages.en import force as words
from onrecord.model import Modality, Sentence, Span
from onrecord.statements.clause import Clause

_SUBJECTS = ("nsubj", "nsubjpass", "expl", "csubj")
_NOUNS = ("nsubj", "nsubjpass", "dobj", "attr")
_PAST = frozenset({"VBD", "VBN"})
_STARTS = frozenset(phrase[0] for phrase in words.HEDGES)


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
    """
    sentence, verb = clause.sentence, clause.verb
    condition = _condition(sentence, verb)
    modality = _modality(sentence, verb)
    if condition and modality is not Modality.POSSIBLE:
        modality = Modality.CONDITIONAL
    return Force(
        negated=is_negated(sentence, verb),
        modality=modality,
        condition=sentence.place(*condition) if condition else None,
        hedges=tuple(sentence.place(*found) for found in _hedges(clause)),
    )


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
    return mark is not None and sentence.lemmas[mark] in {"if", "unless", "whether"}


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
    if sentence.lemmas[verb] in words.POLITE:
        return Modality.ASSERTED
    return Modality.FUTURE if _is_reported(sentence, verb) else found


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
            lemma in words.NEEDS
            or (lemma in words.BOUND and sentence.tags[verb] == "VBN")
            or (lemma == "be" and sentence.child(below, "aux") is not None)
        )
    return lemma == "be" and sentence.lemmas[below] in words.NECESSARY


def _is_going_to(sentence: Sentence, verb: int) -> bool:
    below = sentence.child(verb, "xcomp")
    return sentence.tags[verb] == "VBG" and below is not None and sentence.tags[below] == "VB"


def _condition(sentence: Sentence, verb: int) -> tuple[int, int] | None:
    """Give the first and last word of the condition of a verb, or of one it is joined to."""
    own = verb
    while True:
        for child in sentence.children[verb]:
            if (verb == own or child < verb) and _is_conditional(sentence, child, own):
                return sentence.lefts[child], sentence.rights[child]
        if sentence.labels[verb] not in {"conj", "xcomp"}:
            return None
        verb = sentence.heads[verb]


def _is_conditional(sentence: Sentence, child: int, main: int) -> bool:
    match sentence.labels[child]:
        case "advcl":
            return _opens(sentence, child, main)
        case "prep":
            return _on_condition(sentence, child) or _provided(sentence, child)
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
    return _provided(sentence, clause)


def _as_long_as(sentence: Sentence, long: int) -> bool:
    around = sentence.lemmas[max(0, long - 1) : long + 2]
    return around in {("as", "long", "as"), ("so", "long", "as")}


def _provided(sentence: Sentence, word: int) -> bool:
    """Say whether a participle opens a condition: "provided that", "assuming that"."""
    return (
        sentence.words[word].lower() in words.PROVIDED
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
        return of is not None and sentence.lemmas[of] == "of"
    return sentence.child(noun, "acl", "ccomp", "relcl") is not None


def _hedges(clause: Clause) -> Iterator[tuple[int, int]]:
    """Give the first and last word of each hedge, in the clause and right before it."""
    sentence = clause.sentence
    at = max(0, clause.first - 3)
    while at <= clause.last:
        length = _hedge(sentence, at) if sentence.words[at].lower() in _STARTS else 0
        if length and clause.first <= at + length:
            yield at, at + length - 1
        at += length or 1


def _hedge(sentence: Sentence, at: int) -> int:
    """Tell how many words the longest hedge has that starts at a word; 0 for none."""
    longest = 0
    for phrase in words.HEDGES:
        end = at + len(phrase)
        if longest < len(phrase) and end <= len(sentence):
            found = tuple(word.lower() for word in sentence.words[at:end])
            longest = len(phrase) if found == phrase else longest
    before = sentence.words[at - 1].lower() if at else ""
    first = sentence.words[at].lower()
    if before in words.NOT_HEDGES.get(first, ()):
        return 0
    if first in {"sort", "kind"} and before in words.OF_KIND:
        return 0
    return longest
