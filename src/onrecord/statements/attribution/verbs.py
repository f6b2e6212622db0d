"""Verbs that attribute, with what their trees give as content."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import (
    FINITE,
    group_first,
    is_infinitive,
    is_negated,
    is_passive,
    noun_phrase,
    subject_beside,
    subject_of,
)

CLAUSE = words.SAID | words.HELD | words.SHOWN | words.HEARERS
_ABOUT = {verb: frozenset(follow.split()) for verb, follow in words.ABOUT.items()}
_ANY = (
    CLAUSE
    | words.TO_DO
    | words.TOLD_TO
    | words.THINGS
    | words.AS_THINGS
    | words.ABOUT.keys()
    | words.SEEMING
)


def verb_cues(sentence: Sentence) -> Iterator[Said]:
    """Find the verbs that may attribute; their content may still be empty."""
    for verb, tag in enumerate(sentence.tags):
        if tag.startswith("VB"):
            lemma = lemma_of(sentence, verb)
            if lemma in _ANY:
                yield verb_cue(sentence, verb, lemma)


def lemma_of(sentence: Sentence, verb: int) -> str:
    """Give a verb's lemma, with its particle: "point out"."""
    particle = sentence.child(verb, "prt")
    lemma = words.LEMMAS.get(sentence.lemmas[verb], sentence.lemmas[verb])
    if particle is None:
        return lemma
    whole = f"{lemma} {sentence.words[particle].lower()}"
    return whole if whole in _ANY else lemma


def verb_cue(sentence: Sentence, verb: int, lemma: str) -> Said:
    """Make a verb an attribution, with the content that its tree gives."""
    passive = is_passive(sentence, verb)
    pieces, last, name = _pieces(sentence, verb, lemma, passive=passive), verb, lemma
    if not pieces or lemma in words.CALLED_ON:
        for preposition, inner in _about(sentence, verb, lemma):
            called = [*_called_on(sentence, verb, preposition)]
            pieces = [sentence.subtree(inner), *(called or _taken_as(sentence, verb, preposition))]
            last, name = preposition, f"{lemma} {sentence.words[preposition].lower()}"
    if not pieces and lemma in CLAUSE:
        pieces = [*_hanging(sentence, verb)]
    subject = _holder(sentence, verb, lemma, passive=passive)
    patient = _patient(sentence, verb, lemma, passive=passive)
    if patient is not None and patient != subject and (pieces or lemma in words.THINGS):
        pieces.insert(0, noun_phrase(sentence, patient, verb))
    return Said(
        source=None if subject is None else noun_phrase(sentence, subject, verb),
        cue=sentence.place(group_first(sentence, verb), max(last, verb)),
        content=tuple(pieces),
        lemma=name,
        form=Form.VERB,
        sentence=sentence,
        verb=verb,
        subject=subject,
        negated=is_negated(sentence, verb),
    )


def _hanging(sentence: Sentence, verb: int) -> Iterator[Span]:
    """Give a clause with "that" which the tree hangs in a noun beside the verb.

    "He said in a statement that X" and "he told the press that X" have it there.
    """
    for child in sentence.all_children(verb, "prep", "dobj", "dative", "npadvmod"):
        noun = sentence.child(child, "pobj") if sentence.labels[child] == "prep" else child
        if noun is None or noun < verb:
            continue
        for clause in sentence.all_children(noun, "acl", "relcl", "ccomp", "advcl"):
            mark = sentence.child(clause, "mark")
            if mark is not None and sentence.words[mark].lower() == "that":
                yield sentence.subtree(clause)
                return


def _holder(sentence: Sentence, verb: int, lemma: str, *, passive: bool) -> int | None:
    """Give the word that heads who says or holds it."""
    if lemma in words.SEEMING:
        return None
    subject = subject_of(sentence, verb)
    if subject is None and passive and lemma in words.STATES:
        own = sentence.child(verb, "nsubjpass", "nsubj")
        return subject_beside(sentence, verb) if own is None else own
    if subject is None and not passive and lemma in CLAUSE:
        return subject_beside(sentence, verb)
    return subject


def _patient(sentence: Sentence, verb: int, lemma: str, *, passive: bool) -> int | None:
    """Give the word that heads what a passive, or "seem", says something of."""
    if lemma in words.SEEMING:
        alone = sentence.child(verb, "expl") is None
        return subject_of(sentence, verb) if alone else None
    patient = sentence.child(verb, "nsubjpass")
    if passive and patient is None and sentence.child(verb, "agent") is not None:
        patient = sentence.heads[verb] if sentence.labels[verb] == "acl" else None
    if not passive or patient is None or lemma in words.HEARERS:
        return None
    return None if sentence.lemmas[patient] == "it" else patient


def _pieces(sentence: Sentence, verb: int, lemma: str, *, passive: bool) -> list[Span]:
    pieces = []
    for child in sentence.children[verb]:
        label = sentence.labels[child]
        if label == "ccomp" and verb < child:
            if lemma in CLAUSE or lemma in words.THINGS or is_infinitive(sentence, child):
                pieces.append(_with_conjunct(sentence, verb, child))
        elif label in {"xcomp", "oprd"}:
            if _takes(sentence, lemma, child):
                pieces.extend(_told(sentence, verb, lemma, child))
                pieces.append(sentence.subtree(child))
        elif label == "dobj" and not passive:
            if _judges(sentence, verb, lemma):
                pieces.append(sentence.subtree(child))
        elif (
            label == "prep"
            and verb < child
            and (pieces or (passive and sentence.child(verb, "nsubjpass") is not None))
            and sentence.child(child, "pobj", "pcomp", "amod") is not None
            and (lemma in words.THINGS or lemma in words.AS_THINGS)
            and sentence.words[child].lower() in words.REASONS
        ):
            pieces.append(sentence.subtree(child))
    return pieces


def _judges(sentence: Sentence, verb: int, lemma: str) -> bool:
    """Say whether a verb's object is what is said, or judged by the words after "as"."""
    if lemma in words.HEARERS:
        return False
    return lemma in words.THINGS or (
        lemma in words.AS_THINGS
        and any(
            sentence.labels[child] == "oprd"
            or (sentence.labels[child] == "prep" and sentence.words[child].lower() == "as")
            for child in sentence.children[verb]
        )
    )


def _told(sentence: Sentence, verb: int, lemma: str, child: int) -> Iterator[Span]:
    """Give who is to do what an infinitive says."""
    if lemma in words.TOLD_TO and is_infinitive(sentence, child):
        for told in sentence.all_children(verb, "dobj", "dative"):
            if verb < told < child and lemma not in words.THINGS - words.HEARERS:
                yield sentence.subtree(told)


def _with_conjunct(sentence: Sentence, verb: int, content: int) -> Span:
    """Give a clause with the verb after "and" that goes on with it: "said X would go and will".

    Its tense is not that of the verb of saying, and it has no subject of its own.
    """
    place = sentence.subtree(content)
    for child in sentence.all_children(verb, "conj"):
        if child < content or sentence.child(child, "nsubj", "nsubjpass") is not None:
            continue
        tenses = {
            sentence.tags[c] for c in (child, *sentence.all_children(child, "aux", "auxpass"))
        }
        if tenses & FINITE and sentence.tags[verb] in FINITE - tenses:
            return Span(place.start, max(place.end, sentence.subtree(child).end))
    return place


def _takes(sentence: Sentence, lemma: str, child: int) -> bool:
    if lemma in words.SEEMING:
        return sentence.lemmas[child] not in CLAUSE
    if sentence.labels[child] == "oprd":
        return lemma in words.THINGS or lemma in words.AS_THINGS
    if is_infinitive(sentence, child):
        return lemma in words.TO_DO or lemma in words.TOLD_TO
    return lemma in CLAUSE


def _about(sentence: Sentence, verb: int, lemma: str) -> Iterator[tuple[int, int]]:
    """Give the preposition that belongs to a verb of saying, and the noun after it."""
    for child in sentence.all_children(verb, "prep"):
        if verb < child and sentence.words[child].lower() in _ABOUT.get(lemma, ()):
            inner = sentence.child(child, "pobj", "pcomp")
            if inner is not None:
                yield child, inner
                return


def _taken_as(sentence: Sentence, verb: int, after: int) -> Iterator[Span]:
    """Give what somebody is referred to as."""
    for child in sentence.all_children(verb, "prep"):
        if after < child and sentence.words[child].lower() == "as":
            yield sentence.subtree(child)


def _called_on(sentence: Sentence, verb: int, preposition: int) -> Iterator[Span]:
    """Give what somebody is called on to do, with an object that the tree hangs elsewhere."""
    if sentence.words[preposition].lower() not in words.CALLED_ON.get(sentence.lemmas[verb], ()):
        return
    for child in sentence.all_children(verb, "xcomp", "advcl"):
        if is_infinitive(sentence, child):
            objects = [w for w in sentence.all_children(verb, "dobj", "oprd", "attr") if child < w]
            last = max(sentence.rights[word] for word in (child, *objects))
            yield sentence.place(sentence.lefts[child], last)
