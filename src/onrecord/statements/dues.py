"""Dues: when and how firmly something is promised."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.languages.en.dues import (
    AFTER,
    AFTER_CLAUSES,
    ANSWERED,
    ARRANGED,
    BARE,
    BY,
    DEADLINES,
    FIRMNESS,
    NOT_VAGUE,
    PROMISING_MODALS,
    READY,
    SCHEDULED_AS,
    SCHEDULES,
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
_LONGEST = 9
"""Years between the ends of an interval that is no due date: a decade, a century."""

_SEASONS = ("-SP", "-SU", "-FA", "-WI")
_PHRASAL = frozenset(
    {"prep", "pobj", "dobj", "acl", "compound", "nmod", "amod", "appos", "attr", "conj", "dative"}
)
_NO_DATE = frozenset({"PRESENT_REF", "PAST_REF"})
_WAS = frozenset({"was", "were", "had"})
_STARTS = frozenset(phrase[0] for phrase in VAGUE)


def due_of(clause: Clause, scene: Scene) -> Due | None:
    """Tell when what a clause promises or plans falls due.

    Reads a date that hangs on the promise or on what is promised ("by", "in", "on", bare),
    vague words ("as soon as possible"), and what it waits for ("after the vote", "once").

    Leaves out clauses that promise nothing, promises without a time, dates before the
    document's own, dates of other things ("the plan of 5 May"), and the day on which
    something was promised.
    """
    firmness = _firmness(clause)
    if firmness is None:
        return None
    sentence, verb = clause.sentence, clause.verb
    chain = {*_chain(sentence, verb)}
    if _was_promised(sentence, verb):
        chain.discard(verb)
    whens = sorted(whens_of(clause, scene), key=lambda when: when.time.type == "TIME")
    for when in whens:
        bound = when.governor in chain or _is_deadline(sentence, when, chain)
        due = _dated(sentence, when, firmness) if bound else None
        if due is not None and not _is_over(scene, due):
            return due
    if _is_duty(sentence, verb):
        return None
    return _vague(clause, firmness) or _awaited(clause, firmness, chain)


def scheduled_of(clause: Clause, scene: Scene) -> Due | None:
    """Tell for when a clause that promises nothing says that a thing is scheduled.

    Reads "scheduled", "planned", "set" and "due" with a date of their own ("the launch scheduled
    for May"), and "to be held in May".  Leaves out what was scheduled, or is not, lengths of
    time, and dates before the document's own.
    """
    sentence = clause.sentence
    for when in whens_of(clause, scene):
        if not _schedules(sentence, when.governor):
            continue
        due = _dated(sentence, when, "scheduled")
        if due is not None and due.value is not None and not _is_over(scene, due):
            return due
    return None


def _schedules(sentence: Sentence, word: int) -> bool:
    small = {child: sentence.words[child].lower() for child in sentence.children[word]}
    if not _WAS.isdisjoint(small.values()) or _is_denied(sentence, word):
        return False
    if sentence.lemmas[word] in SCHEDULES:
        return sentence.tags[word] in {"VBN", "JJ"}
    to = any(sentence.labels[child] == "aux" and said == "to" for child, said in small.items())
    return to and "be" in small.values() and sentence.lemmas[word] in ARRANGED


def _is_denied(sentence: Sentence, word: int) -> bool:
    """Say whether a participle has a "not", or its noun a "no"."""
    noun = sentence.child(sentence.heads[word], "det")
    return sentence.child(word, "neg") is not None or (
        noun is not None and sentence.words[noun].lower() == "no"
    )


def _firmness(clause: Clause) -> str | None:
    """Tell how firmly the clause's verb, or the one that leads to it, promises."""
    sentence, verb = clause.sentence, clause.verb
    found = FIRMNESS.get(sentence.lemmas[verb])
    lemma = sentence.lemmas[verb]
    takes = ["xcomp", "ccomp"]
    takes += ["prep", "nsubjpass"] if lemma in BARE else ["dobj"] if lemma in ANSWERED else []
    if found and sentence.child(verb, *takes) is not None:
        return found
    for child in sentence.all_children(verb, "acomp"):
        if sentence.lemmas[child] in SCHEDULED_AS:
            return "scheduled"
        if sentence.words[child].lower() in READY:
            return "planned"
    for child in sentence.all_children(verb, "aux"):
        if sentence.words[child].lower() in PROMISING_MODALS:
            return "promised"
    if _is_bound(sentence, verb):
        return "promised"
    if sentence.labels[verb] in {"xcomp", "ccomp", "conj"} and sentence.heads[verb] != verb:
        return FIRMNESS.get(sentence.lemmas[sentence.heads[verb]])
    return None


def _is_bound(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb is that of "is going to" or "are to"."""
    below = sentence.child(verb, "xcomp")
    if below is None or sentence.tags[below] != "VB":
        return False
    if sentence.lemmas[verb] == "go":
        return sentence.tags[verb] == "VBG"
    if sentence.lemmas[verb] != "be" or sentence.child(verb, "acomp", "attr", "expl") is not None:
        return False
    own = sentence.child(verb, "nsubj")
    named = own is not None and sentence.tags[own] in {"NNP", "NNPS", "PRP"}
    return named or sentence.child(below, "auxpass") is not None


def _is_duty(sentence: Sentence, verb: int) -> bool:
    return any(sentence.lemmas[c] == "must" for c in sentence.all_children(verb, "aux"))


def _was_promised(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb tells of a promise in the past, so that its date is the promise's."""
    promises = FIRMNESS.get(sentence.lemmas[verb]) not in {None, "scheduled"}
    has = any(sentence.lemmas[c] == "have" for c in sentence.all_children(verb, "aux"))
    return promises and (sentence.tags[verb] == "VBD" or has)


def _chain(sentence: Sentence, verb: int) -> Iterator[int]:
    """Give a verb, the verbs that it leads to, and their objects."""
    yield verb
    for child in sentence.children[verb]:
        if sentence.labels[child] in {"xcomp", "ccomp", "conj", "acomp"}:
            yield from _chain(sentence, child)
        elif sentence.labels[child] in {"dobj", "attr"}:
            yield child


def _dated(sentence: Sentence, when: When, firmness: str) -> Due | None:
    """Read a time as a due date; one without a date only after "within" or "in"."""
    if when.preposition not in BY or when.time.timex in _NO_DATE:
        return None
    value = when.time.value or ""
    precision = next((name for form, name in _PRECISION if form.fullmatch(value)), "vague")
    if precision == "interval" and _LONGEST <= _years(value):
        return None
    if precision == "vague" and not _is_ahead(sentence, when):
        return None
    return Due(
        value=None if precision == "vague" else value,
        precision=precision,
        firmness=firmness,
        span=sentence.place(when.first, when.last),
    )


def _years(interval: str) -> int:
    first, _, last = interval.partition("/")
    return int(last[:4]) - int(first[:4])


def _is_ahead(sentence: Sentence, when: When) -> bool:
    """Say whether a time without a date is a length, a season or a future that is due."""
    if when.preposition not in {"within", "in"}:
        return False
    if when.time.timex == "FUTURE_REF":
        return sentence.tags[when.governor].startswith("V")
    return when.time.type == "DURATION" or (when.time.value or "").endswith(_SEASONS)


def _is_deadline(sentence: Sentence, when: When, chain: set[int]) -> bool:
    """Say whether "by" and a date hang on words of the promise, and on no clause of their own.

    The parse hangs them on the nearest noun or participle: "release all ships held by 5 May".
    """
    if when.preposition not in DEADLINES:
        return False
    for word in (when.governor, *sentence.above(when.governor)):
        if word in chain:
            return True
        if sentence.labels[word] not in _PHRASAL:
            return False
    return False


def _is_over(scene: Scene, due: Due) -> bool:
    """Say whether a date lies before the document's own."""
    own = scene.document.header.event_on or scene.document.header.published_on
    if own is None or due.value is None:
        return False
    end = due.value.rpartition("/")[2]
    return end < own.isoformat()[: len(end)]


def _vague(clause: Clause, firmness: str) -> Due | None:
    sentence = clause.sentence
    small = [word.lower() for word in sentence.words[clause.first : clause.last + 1]]
    for at, word in enumerate(small):
        for phrase in VAGUE if word in _STARTS else ():
            if tuple(small[at : at + len(phrase)]) != phrase or (at and small[at - 1] in NOT_VAGUE):
                continue
            first = clause.first + at
            place = sentence.place(first, first + len(phrase) - 1)
            return Due(value=None, precision="vague", firmness=firmness, span=place)
    return None


def _awaited(clause: Clause, firmness: str, chain: set[int]) -> Due | None:
    """Find the event after which it falls due."""
    sentence = clause.sentence
    verbs = (word for word in sorted(chain) if sentence.tags[word].startswith("V"))
    for word in verbs if firmness != "hoped" else ():
        for child in sentence.all_children(word, "advcl", "prep"):
            if _opens(sentence, child):
                place = sentence.subtree(child)
                return Due(value=None, precision="conditional", firmness=firmness, span=place)
    return None


def _opens(sentence: Sentence, child: int) -> bool:
    if sentence.labels[child] == "prep":
        noun = sentence.child(child, "pobj", "pcomp")
        return sentence.lemmas[child] in AFTER and noun is not None
    first = sentence.lefts[child]
    opening = sentence.lemmas[first : first + 3]
    if sentence.tags[child] == "VBD":
        return False
    if opening == ("when", "it", "come"):
        return False
    return opening[0] in AFTER_CLAUSES or opening == ("as", "soon", "as")
