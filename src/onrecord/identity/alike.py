"""Alike: names that may mean one, for people to judge."""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

_WORD = re.compile(r"[^\W_]+")
_TWO = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """Two names that may mean one.

    Attributes:
        one, other: As statements have them, the one that more statements have first.
        why: What makes them alike.
        statements: How many have the one, and how many the other.
    """

    one: str
    other: str
    why: str
    statements: tuple[int, int]


def alike_pairs(counts: Mapping[str, int]) -> tuple[Pair, ...]:
    """Find pairs of names that may mean one; those that most statements have come first.

    Reads the same words in other order, capitals, accents or marks, and a person's name of which
    one has a first letter only ("A. Berg", "Ada Berg").  Leaves out a surname alone, which may be
    anybody's, and every likeness of spelling that is not one of these.

    >>> [(pair.one, pair.other) for pair in alike_pairs({"Ada Berg": 3, "A. Berg": 1, "Berg": 2})]
    [('Ada Berg', 'A. Berg')]
    """
    words = {name: _words(name) for name in counts}
    found = [
        _pair(one, other, why, counts)
        for group in _blocks(words)
        for one, other in combinations(group, _TWO)
        if (why := _why(words[one], words[other]))
    ]
    unique = {(pair.one, pair.other): pair for pair in found}
    return tuple(sorted(unique.values(), key=lambda one: (-sum(one.statements), one.one)))


def _pair(one: str, other: str, why: str, counts: Mapping[str, int]) -> Pair:
    first, second = sorted((one, other), key=lambda name: (-counts[name], name))
    return Pair(one=first, other=second, why=why, statements=(counts[first], counts[second]))


def _words(name: str) -> tuple[str, ...]:
    bare = unicodedata.normalize("NFKD", name.casefold())
    kept = "".join(letter for letter in bare if not unicodedata.combining(letter))
    return tuple(_WORD.findall(kept))


def _blocks(words: Mapping[str, tuple[str, ...]]) -> Iterator[list[str]]:
    """Give the names that share all their words, and those that share the last."""
    blocks: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, told in sorted(words.items()):
        if told:
            blocks["all", *sorted(told)].append(name)
            blocks["last", told[-1]].append(name)
    yield from (names for names in blocks.values() if 1 < len(names))


def _why(one: tuple[str, ...], other: tuple[str, ...]) -> str | None:
    if sorted(one) == sorted(other):
        return "the same words"
    if len(one) != len(other) or len(one) < _TWO or one[-1] != other[-1]:
        return None
    firsts = zip(one[:-1], other[:-1], strict=True)
    if all(a == b or (a[0] == b[0] and 1 in {len(a), len(b)}) for a, b in firsts):
        return "a first letter for a name"
    return None
