"""Frames: whether a verb or noun takes what makes it name an act of state."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.languages.measures import Frame
from onrecord.model import Sentence
from onrecord.statements.arguments import brought, declared, objects, subject
from onrecord.statements.hits import hit_by
from onrecord.statements.nouns import is_any
from onrecord.statements.scene import Scene
from onrecord.statements.steps import Step


@dataclass(frozen=True, slots=True, kw_only=True)
class Match:
    """A word that has all that a frame asks for.

    Attributes:
        frame: What it matches.
        step: The word.
        taken: The heads of what the frame takes.
        hit: The heads of those whom the act hits.
    """

    frame: Frame
    step: Step
    taken: tuple[int, ...]
    hit: tuple[int, ...]


def matched(scene: Scene, sentence: Sentence, step: Step, frame: Frame) -> Match | None:
    """Match a word with a frame of its verb; None when it lacks what the frame asks for."""
    if not _has_particle(sentence, step, frame):
        return None
    if frame.without and _has_any(sentence, step.word, frame.without):
        return None
    taken = [*_taken(sentence, step, frame)]
    if frame.takes:
        taken = [head for head in taken if is_any(scene, sentence, head, frame.takes)]
    if not taken or (frame.also is not None and not _also(scene, sentence, step, frame)):
        return None
    hit = tuple(hit_by(scene, sentence, step, (frame, taken)))
    if frame.named and not hit:
        return None
    return Match(frame=frame, step=step, taken=tuple(taken), hit=hit)


def _has_any(sentence: Sentence, word: int, names: frozenset[str]) -> bool:
    if "*to" in names and sentence.child(word, "xcomp", "oprd") is not None:
        return True
    return bool(brought(sentence, word, names))


def _has_particle(sentence: Sentence, step: Step, frame: Frame) -> bool:
    if step.lemma in frame.verbs:
        return True
    particle = sentence.child(step.word, "prt")
    return particle is not None and f"{step.lemma} {sentence.lemmas[particle]}" in frame.verbs


def _taken(sentence: Sentence, step: Step, frame: Frame) -> list[int]:
    if frame.by == {"subject"}:
        own = None if step.nominal else subject(sentence, step.word)
        return [] if own is None else [own]
    if frame.by:
        return brought(sentence, step.word, frame.by)
    found = objects(sentence, step)
    if not found and frame.also is not None and "*near" in frame.also[0]:
        return declared(sentence, step.word)
    return found


def _also(scene: Scene, sentence: Sentence, step: Step, frame: Frame) -> bool:
    """Say whether the second thing that a frame asks for is there."""
    assert frame.also is not None
    names, kinds = frame.also
    if "*near" in names:
        first, last = sentence.lefts[step.word], sentence.rights[step.word]
        return not kinds.isdisjoint(sentence.lemmas[first : last + 1])
    heads = brought(sentence, step.word, names)
    for head in objects(sentence, step):
        heads += brought(sentence, head, names)
    if "object" in names:
        heads += sentence.all_children(step.word, "dobj", "oprd", "attr", "xcomp", "ccomp")
    return any(is_any(scene, sentence, head, kinds) for head in heads)
