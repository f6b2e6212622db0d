"""Nouns: whether a noun phrase is of a kind, and which of its words name whom it is about."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.knowledge.units import currencies
from onrecord.languages.en.measures import PART_OF, STANDING_FOR
from onrecord.model import ActorKind, ActorMention, Sentence
from onrecord.statements.scene import Scene

_KINDS = {
    "*polity": frozenset({ActorKind.POLITY}),
    "*organisation": frozenset({ActorKind.ORGANISATION}),
    "*person": frozenset({ActorKind.PERSON, ActorKind.OFFICE}),
}
_MENTIONED = frozenset({"*instrument", "*money", *_KINDS})
_MODIFIERS = frozenset({"compound", "amod", "nmod", "poss"})
_RELATIVE = frozenset({"WDT", "WP"})
_LONGEST = 3


def is_any(scene: Scene, sentence: Sentence, head: int, kinds: frozenset[str]) -> bool:
    """Say whether a noun phrase is headed by one of the nouns, or is a mention of a kind."""
    return any(
        not kinds.isdisjoint(_names(sentence, at)) or _is_mention(scene, sentence, at, kinds)
        for at in {head, core(sentence, head)}
    )


def core(sentence: Sentence, head: int) -> int:
    """Give the noun that a number or part is of: "diplomats" of "ten of our diplomats"."""
    if sentence.tags[head] == "CD" or sentence.lemmas[head] in PART_OF:
        of = next(
            (c for c in sentence.all_children(head, "prep") if sentence.lemmas[c] == "of"), None
        )
        noun = sentence.child(of, "pobj", "pcomp") if of is not None else None
        if noun is not None:
            return noun
    return head


def conjuncts(sentence: Sentence, head: int) -> Iterator[int]:
    """Give a noun and those that are joined to it by "and", in order."""
    yield head
    for child in sentence.all_children(head, "conj", "appos"):
        if sentence.labels[child] == "conj":
            yield from conjuncts(sentence, child)


def filler(sentence: Sentence, word: int) -> int:
    """Give the noun that a relative pronoun stands for; any other word as it is."""
    if sentence.tags[word] not in _RELATIVE:
        return word
    return next(
        (sentence.heads[at] for at in sentence.above(word) if sentence.labels[at] == "relcl"), word
    )


def named_in(scene: Scene, sentence: Sentence, head: int) -> int:
    """Give the word of a noun phrase that says most plainly who is meant.

    The head where it is an actor's name; else a possessive ("our diplomats"), a name before
    it ("US diplomats"), the same after "of"; else the head.
    """
    head = core(sentence, head)
    if _actor_at(scene, sentence, head):
        return head
    for child in sentence.children[head]:
        label = sentence.labels[child]
        named = label in _MODIFIERS and _actor_at(scene, sentence, child)
        if named or (label == "poss" and sentence.tags[child] == "PRP$"):
            return child
    for prep in sentence.all_children(head, "prep"):
        noun = sentence.child(prep, "pobj")
        if noun is not None and sentence.lemmas[prep] in {"of", "from"}:
            deep = named_in(scene, sentence, noun)
            if deep != noun or _actor_at(scene, sentence, noun):
                return deep
    return _stands_for(scene, sentence, head)


def _stands_for(scene: Scene, sentence: Sentence, head: int) -> int:
    """Give the name in "officials who represent the administration in"; else the head."""
    for child in sentence.all_children(head, "acl", "relcl"):
        if sentence.lemmas[child] in STANDING_FOR:
            named = range(child + 1, sentence.rights[child] + 1)
            return next((w for w in named if _actor_at(scene, sentence, w)), head)
    return head


def is_named(scene: Scene, sentence: Sentence, word: int) -> bool:
    """Say whether a word stands in an actor's name."""
    return _actor_at(scene, sentence, word) is not None


def _names(sentence: Sentence, head: int) -> Iterator[str]:
    """Give what a noun phrase may be looked up as: its head, alone and with what is by it."""
    lemmas = sentence.lemmas
    lemma = lemmas[head]
    if sentence.tags[head] == "NNPS":
        lemma = lemma.removesuffix("s")
    yield lemma
    yield sentence.words[head]
    first = sentence.lefts[head]
    for start in range(head - 1, max(first, head - _LONGEST) - 1, -1):
        yield " ".join((*lemmas[start:head], lemma)).replace(" - ", "-")
    for child in sentence.children[head]:
        if sentence.labels[child] in _MODIFIERS and child < head - 1:
            yield f"{lemmas[child]} {lemma}"
        elif sentence.labels[child] == "prep":
            for noun in sentence.all_children(child, "pobj", "pcomp"):
                yield from (
                    f"{lemma} {lemmas[child]} {lemmas[n]}" for n in conjuncts(sentence, noun)
                )


@cache
def _currency_codes() -> frozenset[str]:
    return frozenset(currency.code for currency in currencies())


def _is_mention(scene: Scene, sentence: Sentence, head: int, kinds: frozenset[str]) -> bool:
    if _MENTIONED.isdisjoint(kinds):
        return False
    if "*instrument" in kinds and any(
        mention.span.start <= sentence.starts[head] < mention.span.end
        for mention in scene.instruments_in(sentence.span)
    ):
        return True
    if "*money" in kinds and any(
        mention.span.start <= sentence.starts[head] < mention.span.end
        and mention.unit in _currency_codes()
        for mention in scene.quantities_in(sentence.span)
    ):
        return True
    wanted = [kind for name, kind in _KINDS.items() if name in kinds]
    found = _actor_at(scene, sentence, head) if wanted else None
    return found is not None and any(found.actor_kind in kind for kind in wanted)


def _actor_at(scene: Scene, sentence: Sentence, word: int) -> ActorMention | None:
    found = scene.actor_at(sentence.starts[word])
    return found if found is not None and sentence.span.holds(found.span) else None
