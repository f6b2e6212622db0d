"""Cues: verbs that do something by being said, and what they do."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.en.kinds import (
    ALLEGED,
    CHANCES,
    COMMITMENT_VERBS,
    CONDEMNATION_VERBS,
    DEEDS,
    DEMAND_VERBS,
    DENIAL_VERBS,
    EXPRESSING,
    HOLDS_NOUNS,
    LEADS,
    MERITS,
    MESSAGES,
    NEEDS_COMPLEMENT,
    NOTING,
    POSITION_VERBS,
    REJOICING,
    SPEECH_VERBS,
    SUPPORT_VERBS,
)
from onrecord.model import Sentence, StatementKind

_BY_VERB: tuple[tuple[StatementKind, frozenset[str]], ...] = (
    (StatementKind.DEMAND, DEMAND_VERBS),
    (StatementKind.COMMITMENT, COMMITMENT_VERBS),
    (StatementKind.DENIAL, DENIAL_VERBS),
    (StatementKind.CONDEMNATION, CONDEMNATION_VERBS),
    (StatementKind.SUPPORT, SUPPORT_VERBS),
    (StatementKind.POSITION, POSITION_VERBS),
)
_COMPLEMENTS = frozenset({"xcomp", "ccomp", "advcl"})


def acting_verb(sentence: Sentence, verb: int) -> int:
    """Give the verb that does what is said where another leads up to it.

    "We would like to thank", "let me congratulate", "I am happy to offer congratulations",
    "I take this opportunity to commend": the last verb.
    """
    at = verb
    while sentence.lemmas[at] in LEADS or at != _bearing(sentence, at):
        next_ = _bearing(sentence, at)
        led = next(
            (c for c in _led(sentence, next_) if at < c and _leads_on(sentence, c)),
            None,
        )
        if led is None:
            return at
        at = led
    return at


def led_to(sentence: Sentence, verb: int) -> Iterator[int]:
    """Give the verbs to which another leads up, in order: "would like to point out that"."""
    at: int | None = verb
    while at is not None and (sentence.lemmas[at] in LEADS or at != _bearing(sentence, at)):
        at = sentence.child(_bearing(sentence, at), "xcomp")
        if at is not None:
            yield at


def _bearing(sentence: Sentence, verb: int) -> int:
    """Give the word on which what follows hangs: of "am happy to", "take this opportunity to"."""
    if sentence.lemmas[verb] == "be":
        glad = sentence.child(verb, "acomp")
        return verb if glad is None or sentence.lemmas[glad] not in REJOICING else glad
    chance = sentence.child(verb, "dobj") if sentence.lemmas[verb] in {"take", "seize"} else None
    return chance if chance is not None and sentence.lemmas[chance] in CHANCES else verb


def _led(sentence: Sentence, word: int) -> Iterator[int]:
    """Give what may hang on a word that leads on: "to thank", "in welcoming"."""
    yield from sentence.all_children(word, "xcomp", "ccomp", "acl")
    if sentence.lemmas[word] not in CHANCES:
        return
    yield from sentence.all_children(sentence.heads[word], "advcl", "xcomp")
    for holder in (word, sentence.heads[word]):
        for prep in sentence.all_children(holder, "prep"):
            if sentence.lemmas[prep] == "in":
                yield from sentence.all_children(prep, "pcomp")


def _leads_on(sentence: Sentence, verb: int) -> bool:
    leads = sentence.lemmas[verb] in SPEECH_VERBS or sentence.lemmas[verb] in LEADS
    return leads or does_by_saying(sentence, verb)


def cue_kind(sentence: Sentence, verb: int) -> StatementKind | None:
    """Say what a verb does by being said; None when it only reports or does nothing.

    Reads "urges Norland to", "calls for", "agreed to", "condemned", "welcomed", and the
    noun that is expressed: "voiced concern", "reaffirmed their commitment".

    Leaves out verbs that need a clause or an infinitive to ask or promise, without one
    ("asked a question", "offered a room"), and nouns and participles.

    >>> rows = (("We", "we", "PRP", "nsubj", 1), ("call", "call", "VBP", "ROOT", 1),
    ...     ("on", "on", "IN", "prep", 1), ("them", "they", "PRP", "pobj", 2))
    >>> cue_kind(Sentence.of(rows, (0, 3, 8, 11)), 1)
    <StatementKind.DEMAND: 'demand'>
    """
    if sentence.tags[verb][:2] != "VB":
        return None
    lemma = sentence.lemmas[verb]
    forms = {lemma, *(f"{lemma}_{word}" for word in _particles(sentence, verb))}
    if sentence.child(verb, "nsubjpass") is not None:
        asked = forms & DEMAND_VERBS and sentence.child(verb, "xcomp") is not None
        return StatementKind.DEMAND if asked else None
    whom = sentence.child(verb, "dobj")
    if whom is not None and sentence.words[whom].lower() in {"ourselves", "themselves", "myself"}:
        return StatementKind.COMMITMENT if lemma in {"pledge", "commit", "bind"} else None
    if held := _noted(sentence, verb) or (_held(sentence, verb) if lemma in EXPRESSING else None):
        return held
    for kind, verbs in _BY_VERB:
        hits = forms & verbs
        if hits and kind is StatementKind.DENIAL and not _denies(sentence, verb):
            return StatementKind.POSITION
        if hits == {"commit"} and not _binds(sentence, verb):
            continue
        if hits and (hits - NEEDS_COMPLEMENT or _complemented(sentence, verb)):
            return kind
    return None


def _noted(sentence: Sentence, verb: int) -> StatementKind | None:
    """Say what "noted the contribution of" and "welcome Norland to join" do."""
    lemma, whom = sentence.lemmas[verb], sentence.child(verb, "dobj")
    if lemma in NOTING and whom is not None and sentence.lemmas[whom] in MERITS:
        return StatementKind.SUPPORT
    asks = lemma == "welcome" and sentence.child(verb, "xcomp", "ccomp") is not None
    return StatementKind.DEMAND if asks else None


def expressed(sentence: Sentence, verb: int) -> int | None:
    """Give the noun that is expressed: "expressed confidence that", "it is our view that"."""
    if sentence.lemmas[verb] in {"be", "remain"}:
        return sentence.child(verb, "attr")
    return sentence.child(verb, "dobj") if sentence.lemmas[verb] in EXPRESSING else None


def does_by_saying(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb expresses what somebody holds: "and expressed satisfaction with"."""
    return sentence.lemmas[verb] in EXPRESSING and _held(sentence, verb) is not None


def kind_of_lemma(lemma: str) -> StatementKind | None:
    """Say what a verb does by its lemma alone, or what "the assurance that" does."""
    nouns = (
        (kind, HOLDS_NOUNS[kind.value]) for kind in (StatementKind.COMMITMENT, StatementKind.DEMAND)
    )
    return next((kind for kind, words in (*_BY_VERB, *nouns) if lemma in words), None)


def addressee(sentence: Sentence, verb: int) -> int | None:
    """Give the word that heads whom a demanding verb asks: its object, or that of "on"."""
    told = sentence.child(verb, "nsubjpass")
    if told is not None:
        return told
    dative = sentence.child(verb, "dobj", "dative")
    if dative is not None and sentence.lemmas[verb] not in {"demand", "request"}:
        return dative
    for child in sentence.all_children(verb, "prep"):
        if sentence.lemmas[child] in {"on", "upon", "to", "from", "of"}:
            return sentence.child(child, "pobj")
    clause = sentence.child(verb, "ccomp", "xcomp")
    return None if clause is None else sentence.child(clause, "nsubj", "nsubjpass")


def _held(sentence: Sentence, verb: int) -> StatementKind | None:
    """Say what is done by the noun that a verb expresses."""
    for noun in _objects(sentence, verb):
        if sentence.words[noun].lower() == "wishes":
            return StatementKind.SUPPORT
        for kind, nouns in HOLDS_NOUNS.items():
            if sentence.lemmas[noun] in nouns:
                return StatementKind(kind)
    return None


def _objects(sentence: Sentence, verb: int) -> Iterator[int]:
    direct = list(sentence.all_children(verb, "dobj", "nsubjpass"))
    for child in sentence.all_children(verb, "prep"):
        if sentence.lemmas[child] == "on":
            direct += sentence.all_children(child, "pobj")
    for noun in direct:
        yield noun
        yield from sentence.all_children(noun, "conj")
        if (
            sentence.lemmas[noun] in MESSAGES
        ):  # "a message of greetings", "a telegram of condolences"
            for of in sentence.all_children(noun, "prep"):
                yield from sentence.all_children(of, "pobj")


def _particles(sentence: Sentence, verb: int) -> Iterator[str]:
    for child in sentence.all_children(verb, "prep", "prt", "aux", "advmod", "mark"):
        yield sentence.lemmas[child]
    for child in sentence.all_children(verb, "xcomp"):
        if sentence.child(child, "aux") is not None:
            yield "to"
    clause = sentence.child(verb, "ccomp")
    if clause is not None and sentence.child(clause, "mark") is not None:
        yield "that"


def _denies(sentence: Sentence, verb: int) -> bool:
    """Say whether what is rejected is an allegation: "rejects the claim", not "the model"."""
    if sentence.lemmas[verb] not in {"reject", "dismiss", "repudiate"}:
        return True
    what = sentence.child(verb, "dobj")
    return what is None or sentence.lemmas[what] in ALLEGED


def _binds(sentence: Sentence, verb: int) -> bool:
    """Say whether "commit" binds ("commit to", "commit troops"), not "committed a crime"."""
    deed = sentence.child(verb, "dobj")
    to = any(sentence.lemmas[c] == "to" for c in sentence.all_children(verb, "prep", "aux"))
    return (
        to
        or sentence.child(verb, "xcomp") is not None
        or (deed is not None and sentence.lemmas[deed] not in DEEDS)
    )


def _complemented(sentence: Sentence, verb: int) -> bool:
    return any(sentence.labels[c] in _COMPLEMENTS and verb < c for c in sentence.children[verb])
