"""Adjectives that attribute: "is convinced that", "critical of", "ready to"."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence, Span
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import (
    group_first,
    is_infinitive,
    is_negated,
    noun_phrase,
    subject_of,
)

_ABOUT = {adjective: frozenset(follow.split()) for adjective, follow in words.ADJECTIVES.items()}


def adjective_cues(sentence: Sentence) -> Iterator[Said]:
    """Find adjectives of holding with their content."""
    if _ABOUT.keys().isdisjoint(sentence.words):
        return
    for adjective, word in enumerate(sentence.words):
        if word in _ABOUT and sentence.labels[adjective] in {"acomp", "ccomp", "ROOT", "conj"}:
            said = _said(sentence, adjective)
            if said is not None:
                yield said


def _said(sentence: Sentence, adjective: int) -> Said | None:
    verb = sentence.heads[adjective]
    if sentence.lemmas[verb] == "make":
        return None
    found = _content(sentence, adjective) or _content(sentence, verb, below=adjective)
    subject = subject_of(sentence, verb)
    if found is None or subject is None or sentence.lemmas[subject] in {"it", "there"}:
        return None
    content, last = found
    return Said(
        source=noun_phrase(sentence, subject),
        cue=sentence.place(min(group_first(sentence, verb), adjective), max(adjective, last)),
        content=(content,),
        lemma=sentence.words[adjective],
        form=Form.VERB,
        sentence=sentence,
        verb=adjective,
        subject=subject,
        negated=is_negated(sentence, verb),
    )


def _content(sentence: Sentence, head: int, below: int | None = None) -> tuple[Span, int] | None:
    adjective = head if below is None else below
    follow = _ABOUT[sentence.words[adjective]]
    for child in sentence.children[head]:
        label = sentence.labels[child]
        if child < adjective or child == adjective:
            continue
        if label in {"ccomp", "xcomp"}:
            wanted = "to" if is_infinitive(sentence, child) else "that"
            if wanted in follow:
                return sentence.subtree(child), adjective
        if label == "prep" and below is None and sentence.words[child].lower() in follow:
            inner = sentence.child(child, "pobj", "pcomp")
            if inner is not None:
                return sentence.subtree(inner), child
    return None
