"""Words of content: what is left of a statement when the words that only hold it together go."""

from __future__ import annotations

import re

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)?")
_HELD_TOGETHER = frozenset(
    """
    a about after again all also am an and any are as at be been before being both but by can could
    did do does during each every for from further had has have he her here him his how i if in
    into is it its itself may me more most must my no nor not now of on one only or other our out
    over own shall she should so some such than that the their them then there these they this
    those through to too under until up upon us very was we were what when where which while who
    whom whose why will with within without would you your
    и в во не что он на я с со как а то все она так его но да ты к у же вы за бы по только ее мне
    было вот от меня еще нет о из ему теперь когда даже ну ли если уже или ни быть был него до вас
    нибудь опять вам ведь там потом себя ничего ей может они тут где есть надо ней для мы тебя их
    чем была сам чтоб без будто чего раз тоже себе под будет тогда кто этот того потому этого какой
    ним здесь этом один почти мой тем чтобы нее были куда зачем всех при об это эти
    """.split()
)
"""Articles, pronouns, prepositions, conjunctions and auxiliaries, of English and of Russian."""


def content_words(text: str) -> frozenset[str]:
    """Give the words and numbers of content, without capitals and the marks of the genitive.

    >>> sorted(content_words("We will withdraw from Norland's treaty by 1 May."))
    ['1', 'norland', 'treaty', 'withdraw']
    """
    words = (found[0].casefold() for found in _WORD.finditer(text))
    whole = (word.removesuffix("'s").removesuffix("’s") for word in words)
    return frozenset(word for word in whole if word not in _HELD_TOGETHER)


def overlap(one: frozenset[str], other: frozenset[str]) -> float:
    """Say how much of the shorter of two texts is in the other: from 0 to 1.

    >>> overlap(frozenset({"a", "b"}), frozenset({"b", "c", "d"}))
    0.5
    """
    least = min(len(one), len(other))
    return len(one & other) / least if least else 0.0


def alike(one: frozenset[str], other: frozenset[str]) -> float:
    """Say how much of what two texts have together both have: from 0 to 1.

    >>> alike(frozenset({"a", "b"}), frozenset({"b", "c"}))
    0.3333333333333333
    """
    return len(one & other) / len(one | other) if one or other else 0.0
