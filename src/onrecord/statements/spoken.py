"""Spoken: what only keeps a text going, and puts nothing on record."""

from __future__ import annotations

from onrecord.languages.en.kinds import (
    ANNOUNCED,
    GREETINGS,
    LEADS,
    LET_SPEAK,
    NEVER_LAST,
    NO_ORDER,
    OWN,
    POINTING,
    SELDOM_LAST,
    TALKED,
    TALKING,
    WILL,
)
from onrecord.model import Paragraph, TurnKind
from onrecord.statements.attribution import Said
from onrecord.statements.clause import Clause
from onrecord.statements.clauses import finite
from onrecord.statements.cues import acting_verb
from onrecord.statements.phrases import is_first_person
from onrecord.statements.units import Unit

_SHORTEST = 3
_FEW = 8
_STOPS = frozenset({".", "!", "”", '"'})
"""Marks that end a sentence; a list item without a verb at its head ends otherwise."""
_YOU_ALL = frozenset({"you", "everyone", "everybody"})


def is_recorded(unit: Unit, paragraph: Paragraph) -> bool:
    """Say whether a unit puts something on record.

    Leaves out greetings and thanks to an audience, what the speaker is about to say, what a
    journalist says to the one who is asked, and stretches without a verb.
    """
    clause = unit.clause
    if clause.last - clause.first + 1 < _SHORTEST or _is_set_apart(clause):
        return False
    if _is_fragment(clause) or _breaks_off(clause):
        return False
    if not _has_verb(clause) and not unit.said:
        return False
    asks = paragraph.turn is not None and paragraph.turn.kind is TurnKind.QUESTION
    if asks and not any(_is_anothers(said) for said in unit.said):
        return _presupposes(clause)
    left_out = _greets(clause) or _goes_on(clause) or _asks_indirectly(clause)
    return not (left_out or _only_introduces(clause))


def _presupposes(clause: Clause) -> bool:
    """Say whether a journalist puts something forward, and does not only lead up to asking."""
    sentence, subject = clause.sentence, clause.subject
    if subject is None:
        return False
    small = sentence.words[subject].lower()
    if sentence.lemmas[clause.verb] in {"wonder", "ask"}:
        return False
    talk = small == "you" and sentence.lemmas[clause.verb] in TALKING
    return not (talk or small in {"i", "we", "my", "our"})


def _has_verb(clause: Clause) -> bool:
    sentence, verb = clause.sentence, clause.verb
    to = any(sentence.lemmas[aux] == "to" for aux in sentence.all_children(verb, "aux"))
    if to and clause.subject is None:
        return False
    if sentence.tags[verb] == "VB" and sentence.lemmas[verb] not in NO_ORDER:
        return True
    if finite(sentence, verb):
        return True
    whole = sentence.words[-1] in _STOPS
    return whole and any(
        sentence.tags[word][0] in "VM" and finite(sentence, word)
        for word in range(clause.first, clause.last + 1)
    )


def _greets(clause: Clause) -> bool:
    sentence = clause.sentence
    words = [sentence.words[w].lower() for w in range(clause.first, clause.last + 1)]
    thanks = sentence.lemmas[clause.verb] == "thank" and not _YOU_ALL.isdisjoint(words[-8:])
    if thanks and words[0] in {"i", "we", "let", "may", "allow"} and len(words) <= 2 * _FEW:
        return True
    if sentence.lemmas[clause.verb] == "appreciate" and {"your", "here"} <= set(words):
        return True
    if sentence.lemmas[clause.verb] in POINTING and any("http" in w for w in words):
        return True
    if words[0] == "please" and sentence.lemmas[clause.verb] in {
        "call",
        "contact",
        "visit",
        "email",
    }:
        return True
    opening = words[0] in GREETINGS or words[:2] in (["good", "morning"], ["good", "afternoon"])
    return opening and (len(words) <= _FEW or words[:2] == ["thank", "you"])


def _is_anothers(said: Said) -> bool:
    """Say whether an attribution is of somebody else than who speaks."""
    if said.sentence is None or said.subject is None:
        return True
    return not is_first_person(said.sentence, said.subject)


def _is_fragment(clause: Clause) -> bool:
    """Say whether it is half a sentence: a reason or a description alone, or half a link."""
    sentence, first = clause.sentence, clause.first
    small = [w.lower() for w in sentence.words[first : first + 4]]
    link = "](" in "".join(sentence.words[first : clause.last + 1])
    return (
        small[0] == "because"
        or small[1:3] == ["of", "which"]
        or small[2:4] == ["of", "which"]
        or link
    )


def _breaks_off(clause: Clause) -> bool:
    """Say whether a speaker stops in the midst: in a word, or before a word that must follow."""
    sentence, last = clause.sentence, clause.last
    if sentence.words[last].endswith("-") or sentence.lemmas[last] in NEVER_LAST:
        return True
    stops = sentence.words[last + 1 :][:1] in [("—",), ("–",), ("--",), ("…",)]
    return stops and sentence.lemmas[last] in SELDOM_LAST


def _is_set_apart(clause: Clause) -> bool:
    """Say whether it is a stage direction: the whole sentence stands in brackets."""
    words = clause.sentence.words
    return words[0] in {"(", "["} and (words[-1] in {")", "]"} or words[-2:-1] in {(")",), ("]",)})


def _only_introduces(clause: Clause) -> bool:
    """Say whether it only leads up to what is quoted: "The message reads, in part:"."""
    sentence = clause.sentence
    if sentence.words[clause.last + 1 :][:1] != (":",):
        return False
    lemma, long = sentence.lemmas[clause.verb], _FEW < clause.last - clause.first
    if lemma in {"read", "follow", "say", "state"}:
        return True
    told = {sentence.lemmas[word] for word in range(clause.first, clause.last + 1)}
    return not long and not told.isdisjoint(ANNOUNCED)


def _asks_indirectly(clause: Clause) -> bool:
    """Say whether it is only what is asked or named by "what", "who", "how" or "whether"."""
    sentence, first = clause.sentence, clause.first
    small = sentence.words[first].lower()
    asks = sentence.tags[first] in {"WP", "WDT", "WRB"} and small not in {"when", "while", "where"}
    asks = asks and not sentence.words[first].isupper()
    subject = clause.subject
    heads = subject is not None and sentence.labels[subject] in {"csubj", "csubjpass"}
    return (asks or small == "whether") and not heads and first != 0


def _goes_on(clause: Clause) -> bool:
    """Say whether the speaker only tells what comes next in the speech."""
    sentence = clause.sentence
    subject = sentence.words[clause.subject].lower() if clause.subject is not None else ""
    verb = acting_verb(sentence, clause.verb)
    led = sentence.child(verb, "xcomp")
    if sentence.lemmas[verb] in LEADS and led is not None:
        verb = led
    lemma = sentence.lemmas[verb]
    if _points_on(clause):
        return True
    if sentence.lemmas[clause.verb] == "let":
        led = sentence.child(clause.verb, "ccomp", "xcomp")
        return led is not None and sentence.lemmas[led] in LET_SPEAK
    if subject not in {"i", "we"} or lemma not in TALKING:
        return False
    if lemma == "leave" and "there" in sentence.words[clause.first : clause.last + 1]:
        return True
    coming = any(
        sentence.lemmas[aux] in WILL | {"would"} for aux in sentence.all_children(verb, "aux")
    )
    return subject == "i" and (coming or verb != clause.verb)


def _points_on(clause: Clause) -> bool:
    """Say whether it only points to other words: "this is what I wanted to begin with"."""
    sentence, subject = clause.sentence, clause.subject
    if subject is None or sentence.words[subject].lower() not in {"this", "that", "those", "here"}:
        return False
    if sentence.lemmas[clause.verb] != "be":
        return False
    told = (sentence.lemmas[w] for w in range(clause.verb + 1, clause.last + 1))
    words = {word.lower() for word in sentence.words[clause.verb : clause.last + 1]}
    short = clause.last - clause.first < _FEW
    return short and not words.isdisjoint(OWN) and not (TALKING | TALKED).isdisjoint(told)
