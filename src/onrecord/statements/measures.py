"""Measures: acts of state that a clause tells of, by the frames of its verbs and nouns."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.languages.en.measures import (
    AIMED,
    ASKING,
    FRAMES,
    LEAVING,
    NOMINALS,
    NOT_HIT,
    PLACES,
    STAFF,
)
from onrecord.languages.measures import Frame
from onrecord.model import QuantityMention, Sentence, Stage
from onrecord.statements.arguments import brought, declared, doer, objects, subject
from onrecord.statements.clause import Clause
from onrecord.statements.nouns import core, is_any, is_named, named_in
from onrecord.statements.scene import Scene
from onrecord.statements.stages import stage_of
from onrecord.statements.steps import Step, steps_of
from onrecord.statements.whens import days_of

_PRONOUNS = frozenset({"PRP", "WP", "WDT"})


def _by_verb() -> dict[str, list[Frame]]:
    found: dict[str, list[Frame]] = {}
    for frame in FRAMES:
        for verb in sorted(frame.verbs):
            found.setdefault(verb.partition(" ")[0], []).append(frame)
    return found


_FRAMES = _by_verb()
_TRIGGERS = _FRAMES.keys() | NOMINALS.keys() | LEAVING | {"put"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """An act of state that a clause names.

    Attributes:
        type: A key of `knowledge/measures.toml`.
        word: The verb or noun that names it.
        agent: The word that heads its doer; None when the clause does not say.
        targets: The words that name or head those who are hit.
        count: How many are hit, where the words say one number.
        stage: How far it has come; None when the words do not settle it.
        effective: ISO 8601 date from which it takes effect.
    """

    type: str
    word: int
    agent: int | None
    targets: tuple[int, ...]
    count: int | None
    stage: Stage | None
    effective: str | None


def find_act(clause: Clause, scene: Scene) -> Act | None:
    """Find the act of state that a clause tells of.

    Reads the verb with what it takes ("closed the consulate"), nouns of action after verbs
    that bring them about ("announced the expulsion of"), passives, and what verbs such as
    "decide", "propose" and "take action" lead to.  Of several acts the first counts.

    Leaves out acts that are told in a clause of another verb, and verbs whose object makes
    no act of state of them ("closed the session").  An act that is denied, asked for or
    imagined is given as it stands: `force_of` and the kind of the statement tell it apart.
    """
    sentence = clause.sentence
    if _TRIGGERS.isdisjoint(sentence.lemmas[clause.first : clause.last + 1]):
        return None
    for step in steps_of(clause):
        for frame in _FRAMES.get(step.lemma, ()):
            taken = _matches(scene, sentence, step, frame)
            if taken is not None:
                return _act(clause, scene, step, (frame, taken))
    return _leaving(clause, scene)


def _matches(scene: Scene, sentence: Sentence, step: Step, frame: Frame) -> list[int] | None:
    """Give what a frame takes when a word has all that it asks for."""
    if not _has_particle(sentence, step, frame):
        return None
    if frame.without and brought(sentence, step.word, frame.without):
        return None
    taken = [*_taken(sentence, step, frame)]
    if frame.takes:
        taken = [head for head in taken if is_any(scene, sentence, head, frame.takes)]
    if not taken or (frame.also is not None and not _also(scene, sentence, step, frame)):
        return None
    return taken


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


def _act(clause: Clause, scene: Scene, step: Step, match: tuple[Frame, list[int]]) -> Act:
    sentence, frame = clause.sentence, match[0]
    hit = [*_hit(scene, sentence, step, match)]
    agent = doer(sentence, step, None if clause.passive else clause.subject)
    day, dated = days_of(clause, scene, step)
    return Act(
        type=frame.type,
        word=step.word,
        agent=agent if agent not in hit else None,
        targets=tuple(dict.fromkeys(named_in(scene, sentence, head) for head in hit)),
        count=_count(scene, sentence, hit),
        stage=stage_of(sentence, step, undoes=frame.undoes, dated=dated),
        effective=day,
    )


def _hit(
    scene: Scene, sentence: Sentence, step: Step, match: tuple[Frame, list[int]]
) -> Iterator[int]:
    """Give the heads of those whom an act hits."""
    frame, taken = match
    if "object" in frame.hits:
        yield from taken
    names = frame.hits - {"object"}
    if not names:
        return
    nouns = [] if frame.by else [*taken, *(core(sentence, noun) for noun in taken)]
    for word in (*nouns, step.word, *step.path):
        found = [*brought(sentence, word, names), *_aimed(sentence, word)]
        found = [h for h in found if h not in nouns and _can_be_hit(scene, sentence, h)]
        if found:
            yield from found
            return


def _aimed(sentence: Sentence, word: int) -> Iterator[int]:
    """Give whom sanctions and the like are said to target or to be aimed at."""
    for child in sentence.all_children(word, "acl", "relcl", "advcl"):
        if sentence.lemmas[child] in AIMED:
            yield from sentence.all_children(child, "dobj")
            yield from brought(sentence, child, {"at", "against"})


def _can_be_hit(scene: Scene, sentence: Sentence, head: int) -> bool:
    """Say whether what a preposition brings is somebody, and no place or thing."""
    if sentence.tags[head].startswith("V"):
        return False
    above = sentence.heads[head]
    if sentence.lemmas[above] not in PLACES:
        return True
    if sentence.lemmas[head] in NOT_HIT:
        return False
    named = named_in(scene, sentence, head)
    return named != head or is_named(scene, sentence, head) or sentence.tags[head] == "PRP"


def _count(scene: Scene, sentence: Sentence, hit: list[int]) -> int | None:
    """Give the one number of those who are hit; None for none, several or a rough one."""
    numbers: list[QuantityMention] = []
    for head in hit:
        noun = core(sentence, head)
        first, last = min(sentence.lefts[head], sentence.lefts[noun]), max(head, noun)
        numbers += scene.quantities_in(sentence.place(first, last))
    if len(numbers) != 1 or len(hit) != 1:
        return None
    value, bound = numbers[0].value, numbers[0].bound
    return (
        value if isinstance(value, int) and bound is None and numbers[0].unit != "percent" else None
    )


def _leaving(clause: Clause, scene: Scene) -> Act | None:
    """Read "asked ten diplomats to leave" and "a request for them to leave" as an expulsion."""
    sentence = clause.sentence
    for word in range(clause.first, clause.last + 1):
        asker = sentence.heads[word]
        if sentence.lemmas[word] not in LEAVING or sentence.lemmas[asker] not in ASKING:
            continue
        who = subject(sentence, word)
        if who is None:
            who = sentence.child(asker, "dobj", "nsubjpass")
        if who is not None and sentence.tags[who] in _PRONOUNS and clause.subject is not None:
            who = clause.subject
        if who is None or not is_any(scene, sentence, who, STAFF):
            continue
        step = Step(word=word, lemma=sentence.lemmas[word], path=(asker,))
        return _told_to_leave(clause, scene, step, who)
    return None


def _told_to_leave(clause: Clause, scene: Scene, step: Step, who: int) -> Act:
    sentence, asker = clause.sentence, step.path[0]
    asking = Step(word=asker, lemma="", path=(*_led_by(sentence, asker),))
    agent = doer(sentence, asking, None if clause.passive else clause.subject)
    day, dated = days_of(clause, scene, step)
    return Act(
        type="expulsion",
        word=step.word,
        agent=None if agent == who else agent,
        targets=(named_in(scene, sentence, who),),
        count=_count(scene, sentence, [who]),
        stage=stage_of(sentence, step, undoes=False, dated=dated),
        effective=day,
    )


def _led_by(sentence: Sentence, verb: int) -> Iterator[int]:
    """Give the verbs that lead to a verb without a subject of its own, the outermost first."""
    for word in (verb, *sentence.above(verb)):
        if sentence.labels[word] not in {"pcomp", "xcomp", "prep", "conj"}:
            return
        if sentence.tags[sentence.heads[word]].startswith("V"):
            yield sentence.heads[word]
