"""Nouns that attribute: "the statement that", "his pledge to", "criticism of"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import is_infinitive, noun_phrase, subject_of

_ABOUT = {noun: frozenset(follow.split()) for noun, follow in words.NOUN_ABOUT.items()}
_ANY = words.NOUNS | _ABOUT.keys()


def noun_cues(sentence: Sentence) -> Iterator[Said]:
    """Find nouns of saying with their content."""
    for noun, tag in enumerate(sentence.tags):
        if tag in {"NN", "NNS"} and sentence.lemmas[noun] in _ANY:
            said = _said(sentence, noun)
            if said is not None:
                yield said


def _said(sentence: Sentence, noun: int) -> Said | None:
    content = _content(sentence, noun)
    if content is None:
        return None
    subject = _source(sentence, noun)
    last = noun if sentence.heads[content] == noun else sentence.heads[content]
    return Said(
        source=None if subject is None else noun_phrase(sentence, subject),
        cue=sentence.place(noun, max(noun, last)),
        content=(sentence.subtree(content),),
        lemma=sentence.lemmas[noun],
        form=Form.NOUN,
        sentence=sentence,
        verb=noun,
        subject=subject,
    )


def _content(sentence: Sentence, noun: int) -> int | None:
    """Give the head of a clause with "that" or "to", or of the noun after "on" or "of"."""
    lemma = sentence.lemmas[noun]
    for child in sentence.children[noun]:
        label = sentence.labels[child]
        if child < noun:
            continue
        if label in {"acl", "ccomp"} and lemma in words.NOUNS and _whole(sentence, child):
            return child
        if label == "prep" and sentence.words[child].lower() in _ABOUT.get(lemma, ()):
            return sentence.child(child, "pobj", "pcomp")
    return None


def _whole(sentence: Sentence, clause: int) -> bool:
    if is_infinitive(sentence, clause):
        return True
    mark = sentence.child(clause, "mark")
    return mark is not None and sentence.words[mark].lower() in words.THAT


def _source(sentence: Sentence, noun: int) -> int | None:
    """Give whose a noun is: its possessor, who is named after "by" or "from", or who utters it.

    "His" and "their" are those of the subject: "he toned down his criticism of it".
    """
    head = sentence.heads[noun]
    own = sentence.child(noun, "poss")
    if own is not None:
        bound = sentence.tags[own] == "PRP$" and sentence.lemmas[head] not in words.THINGS
        subject = _subject_above(sentence, noun) if bound else None
        return own if subject is None else subject
    for child in sentence.all_children(noun, "prep"):
        if sentence.words[child].lower() in words.BY:
            return sentence.child(child, "pobj")
    if sentence.labels[noun] == "dobj" and sentence.lemmas[head] in words.LIGHT:
        return subject_of(sentence, head)
    return None


def _subject_above(sentence: Sentence, noun: int) -> int | None:
    """Give the subject of the verb of which a noun is the object, by a preposition or without."""
    at = noun
    if sentence.labels[at] == "pobj":
        at = sentence.heads[at]
    verb = sentence.heads[at]
    if sentence.labels[at] not in {"dobj", "prep"} or not sentence.tags[verb].startswith("VB"):
        return None
    return subject_of(sentence, verb)
