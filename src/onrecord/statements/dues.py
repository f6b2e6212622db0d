"""Dues: when and how firmly something is promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.en.dues import (
    AFTER,
    AFTER_CLAUSES,
    BOUND,
    BY,
    FIRMNESS,
    PROMISING_MODALS,
    SCHEDULED_AS,
    VAGUE,
)
from onrecord.model import Due, Sentence
from onrecord.statements.clause import Clause
from onrecord.statements.scene import Scene
from onrecord.statements.whens import When, whens_of

_PRECISION = (
    (re.compile(r"\d{4}-\d\d-\d\d"), "day"),
    (re.compile(r"\d{4}-\d\d"), "month"),
    (re.compile(r"\d{4}"), "year"),
    (re.compile(r"[\d-]+/[\d-]+"), "interval"),
)
_STARTS = frozenset(phrase[0] for phrase in VAGUE)


def due_of(clause: Clause, scene: Scene) -> Due | None:
    """Tell when what a clause promises or plans falls due.

    Reads a date that hangs on the promise or on what is promised ("by", "in", "on", bare),
    vague words ("as soon as possible"), and what it waits for ("after the vote", "once").

    Leaves out clauses that promise nothing, promises without a time, and dates of other
    things ("the plan of 5 May").
    """
    firmness = _firmness(clause)
    if firmness is None:
        return None
    chain = {*_chain(clause.sentence, clause.verb)}
    for when in whens_of(clause, scene):
        due = _dated(clause.sentence, when, firmness) if when.governor in chain else None
        if due is not None:
            return due
    return _vague(clause, firmness) or _awaited(clause, firmness, chain)


def _firmness(clause: Clause) -> str | None:
    """Tell how firmly the clause's verb, or the one that leads to it, promises."""
    sentence, verb = clause.sentence, clause.verb
    found = FIRMNESS.get(sentence.lemmas[verb])
    if found and sentence.child(verb, "xcomp", "ccomp", "prep", "nsubjpass") is not None:
        return found
    if any(c for c in sentence.all_children(verb, "acomp") if sentence.lemmas[c] in SCHEDULED_AS):
        return "scheduled"
    for child in sentence.all_children(verb, "aux"):
        if sentence.words[child].lower() in PROMISING_MODALS:
            return "promised"
    below = sentence.child(verb, "xcomp")
    if below is not None and sentence.tags[below] == "VB" and sentence.lemmas[verb] in BOUND:
        bound = sentence.lemmas[verb] != "go" or sentence.tags[verb] == "VBG"
        return "promised" if bound else None
    if sentence.labels[verb] in {"xcomp", "ccomp", "conj"} and sentence.heads[verb] != verb:
        return FIRMNESS.get(sentence.lemmas[sentence.heads[verb]])
    return None


def _chain(sentence: Sentence, verb: int) -> Iterator[int]:
    """Give a verb, the verbs that it leads to, and their objects."""
    yield verb
    for child in sentence.children[verb]:
        if sentence.labels[child] in {"xcomp", "ccomp", "conj", "acomp"}:
            yield from _chain(sentence, child)
        elif sentence.labels[child] in {"dobj", "attr"}:
            yield child


def _dated(sentence: Sentence, when: When, firmness: str) -> Due | None:
    if when.preposition not in BY:
        return None
    value = when.time.value or ""
    precision = next((name for form, name in _PRECISION if form.fullmatch(value)), "vague")
    if (
        precision == "vague"
        and when.time.type != "DATE"
        and when.preposition not in {"within", "in"}
    ):
        return None
    return Due(
        value=None if precision == "vague" else value,
        precision=precision,
        firmness=firmness,
        span=sentence.place(when.first, when.last),
    )


def _vague(clause: Clause, firmness: str) -> Due | None:
    sentence = clause.sentence
    small = [word.lower() for word in sentence.words[clause.first : clause.last + 1]]
    for at, word in enumerate(small):
        for phrase in VAGUE if word in _STARTS else ():
            if tuple(small[at : at + len(phrase)]) == phrase:
                first = clause.first + at
                place = sentence.place(first, first + len(phrase) - 1)
                return Due(value=None, precision="vague", firmness=firmness, span=place)
    return None


def _awaited(clause: Clause, firmness: str, chain: set[int]) -> Due | None:
    """Find the event after which it falls due."""
    sentence = clause.sentence
    for word in sorted(chain):
        for child in sentence.all_children(word, "advcl", "prep"):
            if _opens(sentence, child):
                place = sentence.subtree(child)
                return Due(value=None, precision="conditional", firmness=firmness, span=place)
    return None


def _opens(sentence: Sentence, child: int) -> bool:
    if sentence.labels[child] == "prep":
        return (
            sentence.lemmas[child] in AFTER and sentence.child(child, "pobj", "pcomp") is not None
        )
    first = sentence.lefts[child]
    opening = sentence.lemmas[first]
    return opening in AFTER_CLAUSES or (
        opening == "as" and sentence.lemmas[first : first + 3] == ("as", "soon", "as")
    )
