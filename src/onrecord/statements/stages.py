"""Stages: how far a measure has come, by its verbs and their tenses."""

from __future__ import annotations

from onrecord.languages.en.force import MODALS, NEEDS
from onrecord.languages.en.measures import GOVERNORS, PERFORMING
from onrecord.model import Sentence, Stage
from onrecord.statements.steps import Step

_COMING = frozenset({"future", "hypothetical"})
_PRESENT_BE = frozenset({"am", "is", "are", "'s", "'re", "'m", "’s", "’re", "’m"})


def stage_of(sentence: Sentence, step: Step, *, undoes: bool, dated: bool) -> Stage | None:
    """Tell how far an act has come.

    The verb that leads to it settles it ("decided to", "announced the", "proposes that"),
    else the tense: what is done, what is so now, what will be.

    Leaves out what only may, must or should be done.

    Args:
        sentence: Where it stands.
        step: The act's word and what leads to it.
        undoes: Whether its verb undoes such an act.
        dated: Whether a day is named for it: what will be on a certain day is announced.
    """
    top = step.path[0] if step.path else step.word
    modal = _modal(sentence, top)
    if modal and modal not in _COMING:
        return None
    if undoes:
        return Stage.REVERSED
    settled = _settled(sentence, step)
    if settled is not None:
        return settled
    if modal or _is_going_to(sentence, top):
        return Stage.ANNOUNCED if dated else Stage.DECIDED
    return _by_tense(sentence, step.word if _is_told_as_past(sentence, step.word) else top)


def _settled(sentence: Sentence, step: Step) -> Stage | None:
    """Give the stage of the first verb that has one, from the outermost inward."""
    if _is_told_as_past(sentence, step.word):
        return None
    top = step.path[0] if step.path else step.word
    led = sentence.labels[top] in {"ccomp", "xcomp"} and sentence.heads[top] < top
    outer = sentence.heads[top] if led else top
    for word in (outer, *step.path, step.word):
        lemma = sentence.lemmas[word]
        stage = GOVERNORS.get(lemma)
        if stage and not (word == step.word and lemma in PERFORMING):
            return Stage(stage)
    return None


def _is_told_as_past(sentence: Sentence, verb: int) -> bool:
    """Say whether a verb has a subject and a past of its own under another verb."""
    if sentence.labels[verb] != "ccomp" or sentence.child(verb, "nsubj", "nsubjpass") is None:
        return False
    perfect = any(sentence.lemmas[child] == "have" for child in sentence.all_children(verb, "aux"))
    return perfect or sentence.tags[verb] == "VBD"


def _modal(sentence: Sentence, verb: int) -> str | None:
    for child in sentence.all_children(verb, "aux"):
        if sentence.tags[child] == "MD":
            return MODALS.get(sentence.words[child].lower())
    below = sentence.child(verb, "xcomp")
    if sentence.lemmas[verb] in NEEDS and below is not None and sentence.tags[below] == "VB":
        return "necessary"
    if sentence.labels[verb] == "conj" and sentence.tags[verb] == "VB":
        return _modal(sentence, sentence.heads[verb])
    return None


def _is_going_to(sentence: Sentence, verb: int) -> bool:
    below = sentence.child(verb, "xcomp")
    return (
        sentence.words[verb].lower() == "going"
        and below is not None
        and sentence.tags[below] == "VB"
    )


def _by_tense(sentence: Sentence, verb: int) -> Stage | None:
    tag = sentence.tags[verb]
    auxiliaries = [sentence.words[c].lower() for c in sentence.all_children(verb, "aux", "auxpass")]
    now = any(word in _PRESENT_BE for word in auxiliaries)
    has = any(word in {"has", "have", "'ve", "’ve", "been"} for word in auxiliaries)
    if tag == "VBG":
        return Stage.IN_FORCE if has else Stage.ANNOUNCED if now else None
    if tag == "VBN" and "be" in auxiliaries:
        return None
    if tag == "VBN":
        return Stage.IN_FORCE if now and not has else Stage.DONE
    if tag == "VBD":
        return Stage.DONE
    if tag in {"VBZ", "VBP"}:
        return Stage.DONE if "hereby" in _adverbs(sentence, verb) else Stage.IN_FORCE
    return None


def _adverbs(sentence: Sentence, verb: int) -> set[str]:
    return {sentence.lemmas[child] for child in sentence.all_children(verb, "advmod")}
