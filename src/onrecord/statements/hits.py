"""Hits: those whom an act of state hits, and how many they are."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.languages.en.measures import AIMED, NOT_HIT, OWN, OWNERS, PLACES, RECIPIENTS
from onrecord.languages.measures import Frame
from onrecord.model import QuantityMention, Sentence
from onrecord.statements.arguments import brought, given_to
from onrecord.statements.nouns import core, is_any, is_named, named_in
from onrecord.statements.scene import Scene
from onrecord.statements.steps import Step

_MONEY = frozenset({"*money"})


def hit_by(
    scene: Scene, sentence: Sentence, step: Step, match: tuple[Frame, list[int]]
) -> Iterator[int]:
    """Give the heads of those whom an act hits, by its frame and what the frame takes."""
    frame, taken = match
    if "object" in frame.hits:
        yield from taken
    names = frame.hits - {"object"}
    if not names:
        return
    if "to" in names and (given := given_to(sentence, step.word)) is not None:
        yield given
        return
    nouns = [] if frame.by else [*taken, *(core(sentence, noun) for noun in taken)]
    for word in (*nouns, step.word, *step.path):
        found = [*brought(sentence, word, names), *_aimed(sentence, word)]
        apart = (*nouns, step.word, *step.path)
        found = [h for h in found if h not in apart and _can_be_hit(scene, sentence, h)]
        if found:
            yield from found
            return


def count_of(scene: Scene, sentence: Sentence, hit: tuple[int, ...]) -> int | None:
    """Give the one number of those who are hit.

    Leaves out rough numbers, shares and sums of money, and all numbers where there are
    several.
    """
    numbers: list[QuantityMention] = []
    for head in hit:
        noun = core(sentence, head)
        first, last = min(sentence.lefts[head], sentence.lefts[noun]), max(head, noun)
        numbers += scene.quantities_in(sentence.place(first, last))
    if len(numbers) != 1 or len(hit) != 1 or is_any(scene, sentence, hit[0], _MONEY):
        return None
    number = numbers[0]
    exact = number.bound is None and number.unit != "percent"
    return number.value if isinstance(number.value, int) and exact else None


def is_own(sentence: Sentence, word: int, agent: int | None) -> bool:
    """Say whether a possessive is the doer's own: "closed its consulate", "we recalled our"."""
    if agent is None or sentence.tags[word] != "PRP$":
        return False
    owner = sentence.lemmas[word]
    if owner in OWNERS:
        return sentence.lemmas[agent] in OWNERS[owner]
    return owner in OWN


def _aimed(sentence: Sentence, word: int) -> Iterator[int]:
    """Give whom sanctions and the like are said to target or to be aimed at."""
    for child in sentence.all_children(word, "acl", "relcl", "advcl"):
        if sentence.lemmas[child] in AIMED:
            yield from sentence.all_children(child, "dobj")
            yield from brought(sentence, child, {"at", "against"})


def _can_be_hit(scene: Scene, sentence: Sentence, head: int) -> bool:
    """Say whether what a preposition brings is somebody, and no place or thing."""
    if sentence.tags[head].startswith("V") or sentence.lemmas[head] in NOT_HIT:
        return False
    if is_any(scene, sentence, head, _MONEY):
        return False
    first = head
    while sentence.labels[first] == "conj":
        first = sentence.heads[first]
    if sentence.lemmas[sentence.heads[first]] not in PLACES:
        return True
    if sentence.lemmas[head] in RECIPIENTS or sentence.tags[head] == "PRP":
        return True
    return named_in(scene, sentence, head) != head or is_named(scene, sentence, head)
