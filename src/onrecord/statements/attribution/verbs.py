"""Verbs that attribute, with what their trees give as content."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import (
    cue_first,
    is_negated,
    is_passive,
    noun_phrase,
    subject_of,
)

CLAUSE = words.SAID | words.HELD | words.SHOWN | words.HEARERS
_ANY = CLAUSE | words.TO_DO | words.TOLD_TO | words.THINGS | words.ABOUT.keys() | words.SEEMING
_ABOUT = {verb: frozenset(follow.split()) for verb, follow in words.ABOUT.items()}
_ON = frozenset({"for", "of", "as", "over", "to", "from"})


def verb_cues(sentence: Sentence) -> Iterator[Said]:
    """Find the verbs that may attribute; their content may be empty yet."""
    for verb, lemma in enumerate(sentence.lemmas):
        if lemma in _ANY and sentence.tags[verb].startswith("VB"):
            yield _said(sentence, verb)


def _said(sentence: Sentence, verb: int) -> Said:
    passive = is_passive(sentence, verb)
    subject = subject_of(sentence, verb)
    pieces, preposition = _contents(sentence, verb, passive=passive)
    if passive and pieces and sentence.lemmas[verb] not in words.HEARERS:
        patient = sentence.child(verb, "nsubjpass")
        if patient is not None:
            pieces.insert(0, noun_phrase(sentence, patient))
    if sentence.lemmas[verb] in words.SEEMING:
        if pieces and subject is not None:
            pieces.insert(0, noun_phrase(sentence, subject))
        subject = None
    lemma = sentence.lemmas[verb]
    last = verb
    if preposition is not None:
        lemma, last = f"{lemma} {sentence.words[preposition].lower()}", preposition
    return Said(
        source=None if subject is None else noun_phrase(sentence, subject),
        cue=sentence.place(cue_first(sentence, verb), max(last, verb)),
        content=tuple(pieces),
        lemma=lemma,
        form=Form.VERB,
        sentence=sentence,
        verb=verb,
        subject=subject,
        negated=is_negated(sentence, verb),
    )


def _contents(sentence: Sentence, verb: int, *, passive: bool) -> tuple[list[Span], int | None]:
    """Give what a verb attributes by the tree, and the preposition that belongs to the cue."""
    lemma = sentence.lemmas[verb]
    pieces: list[Span] = []
    preposition = None
    for child in sentence.children[verb]:
        label = sentence.labels[child]
        if label == "ccomp" and verb < child:
            if lemma in CLAUSE or _infinitive(sentence, child):
                pieces.append(sentence.subtree(child))
        elif (label in {"xcomp", "oprd"} and _takes(sentence, verb, child)) or (label in {"dobj", "nsubjpass"} and _thing(sentence, verb, child, passive=passive)):
            pieces.append(sentence.subtree(child))
        elif label == "prep" and verb < child:
            word = sentence.words[child].lower()
            if word in _ABOUT.get(lemma, ()) and not pieces:
                inner = sentence.child(child, "pobj", "pcomp")
                if inner is not None:
                    pieces.append(sentence.subtree(inner))
                    preposition = child
            elif word in _ON and pieces and lemma in words.THINGS:
                pieces.append(sentence.subtree(child))
    return pieces, preposition


def _infinitive(sentence: Sentence, verb: int) -> bool:
    return any(
        sentence.tags[c] == "TO" and sentence.labels[c] == "aux" for c in sentence.children[verb]
    )


def _takes(sentence: Sentence, verb: int, child: int) -> bool:
    lemma = sentence.lemmas[verb]
    if lemma in words.SEEMING:
        return True
    if sentence.labels[child] == "oprd":
        return lemma in words.THINGS
    if _infinitive(sentence, child):
        return lemma in words.TO_DO or lemma in words.TOLD_TO
    return lemma in CLAUSE


def _thing(sentence: Sentence, verb: int, child: int, *, passive: bool) -> bool:
    lemma = sentence.lemmas[verb]
    if lemma not in words.THINGS:
        return False
    if lemma in words.HEARERS:
        return False
    return passive == (sentence.labels[child] == "nsubjpass")
