"""Whens: the times of a clause that belong to a certain verb or noun of it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.languages.en.dues import FROM
from onrecord.model import Sentence, TimeMention
from onrecord.statements.clause import Clause
from onrecord.statements.scene import Scene
from onrecord.statements.steps import Step

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_THINGS = frozenset({"nsubj", "nsubjpass", "dobj", "attr"})
_ON = frozenset({"on", ""})


@dataclass(frozen=True, slots=True, kw_only=True)
class When:
    """A time with the words that tie it to the clause.

    Attributes:
        time: The mention.
        first: Its first word, or the preposition before it.
        last: Its last word.
        preposition: In small letters; empty where it stands bare ("today").
        governor: The verb or noun on which it hangs.
    """

    time: TimeMention
    first: int
    last: int
    preposition: str
    governor: int


def whens_of(clause: Clause, scene: Scene) -> Iterator[When]:
    """Give the times of a clause, each with the word on which it hangs.

    Leaves out times that are what is spoken of: "2031 will be remembered".
    """
    sentence = clause.sentence
    for time in scene.times_in(clause.span):
        first = bisect_right(sentence.starts, time.span.start) - 1
        last = bisect_right(sentence.starts, time.span.end - 1) - 1
        head = _head(sentence, first, last)
        above = sentence.heads[head]
        preposition = ""
        if sentence.labels[head] == "pobj":
            preposition, first = sentence.lemmas[above], min(first, above)
            above = _upward(sentence, sentence.heads[above])
        elif sentence.labels[head] in {"prep", "advmod"} and head == first and head < last:
            preposition = sentence.lemmas[head]
        elif sentence.labels[head] in _THINGS:
            continue
        yield When(time=time, first=first, last=last, preposition=preposition, governor=above)


def days_of(clause: Clause, scene: Scene, step: Step) -> tuple[str | None, bool]:
    """Give the date from which an act takes effect, and whether a day is named for it.

    Reads "from", "as of", "effective" and "since" with any date, and "on" or nothing with a
    day that hangs on the act's own verb.  Leaves out times of other verbs and nouns.
    """
    chain = {step.word, *step.path}
    effective, dated = None, False
    for when in whens_of(clause, scene):
        value = when.time.value or ""
        if when.governor not in chain:
            continue
        if when.preposition in FROM and _DATE.fullmatch(value):
            return value, True
        if when.preposition in _ON and _DAY.fullmatch(value):
            dated = True
            effective = value if when.governor == step.word else effective
    return effective, dated


def _upward(sentence: Sentence, word: int) -> int:
    """Give what a preposition before another ("as of") hangs on; any other word as it is."""
    while sentence.tags[word] in {"IN", "TO"} and sentence.heads[word] != word:
        word = sentence.heads[word]
    return word


def _head(sentence: Sentence, first: int, last: int) -> int:
    """Give the word of a stretch that hangs from outside of it."""
    return next(
        (w for w in range(first, last + 1) if not first <= sentence.heads[w] <= last), first
    )
