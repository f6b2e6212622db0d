"""Clear: what somebody makes clear, or has no doubt of."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.en import attribution as words
from onrecord.model import Sentence
from onrecord.statements.attribution.said import Form, Said
from onrecord.statements.attribution.trees import (
    group_first,
    is_negated,
    noun_phrase,
    subject_of,
)


def clear_cues(sentence: Sentence) -> Iterator[Said]:
    """Find "make clear that" and "have no doubt that" with the clause that follows.

    Reads "made very clear that", "makes it plain that", "has no doubt that".  Leaves out "it
    is clear that", which nobody is said to say.
    """
    for verb, lemma in enumerate(sentence.lemmas if "make" in sentence.lemmas else ()):
        if lemma not in {"make", "have"} or not sentence.tags[verb].startswith("VB"):
            continue
        clear = next((c for c in sentence.children[verb] if _is_clear(sentence, verb, c)), None)
        clause = None if clear is None else _clause(sentence, verb, clear)
        subject = subject_of(sentence, verb)
        if clear is None or clause is None or subject is None:
            continue
        yield Said(
            source=noun_phrase(sentence, subject, verb),
            cue=sentence.place(group_first(sentence, verb), clear),
            content=(sentence.subtree(clause),),
            lemma="make clear" if lemma == "make" else "have no doubt",
            form=Form.VERB,
            sentence=sentence,
            verb=verb,
            subject=subject,
            negated=lemma == "make" and is_negated(sentence, verb),
        )


def _is_clear(sentence: Sentence, verb: int, word: int) -> bool:
    made = words.MADE if sentence.lemmas[verb] == "make" else words.DOUBT
    return verb < word and sentence.lemmas[word] in made


def _clause(sentence: Sentence, verb: int, clear: int) -> int | None:
    """Give the clause with "that" which hangs from the verb or from "clear"."""
    for head in (verb, clear):
        for clause in sentence.all_children(head, "ccomp", "advcl", "acl"):
            if clear < clause and sentence.child(clause, "mark", "nsubj") is not None:
                return clause
    return None
