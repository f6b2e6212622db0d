"""Plurals: telling an English noun's plural, and making its singular."""

from __future__ import annotations

import re

from onrecord.languages.en import quantities_nouns as nouns

_SHORTEST = 3
_SINGULAR_ENDINGS = ("ss", "us", "is", "'s", "’s")
_SINGULAR_IN_MEN = frozenset({"specimen", "regimen", "abdomen", "omen", "acumen"})
_TO_SINGULAR = (
    (re.compile(r"(?:men)$"), 3, "man"),
    (re.compile(r"(?:[^aeiou]ies)$"), 3, "y"),
    (re.compile(r"(?:quies)$"), 3, "y"),
    (re.compile(r"(?:ss|sh|tch|[^aeo]ch|each|x|zz)es$"), 2, ""),
    (re.compile(r"(?:[^aeou][^aeou]us|[^aeo]irus|[^ac]tus|pus)es$"), 2, ""),
    (re.compile(r"(?:sis)es$"), 2, ""),
    (re.compile(r"s$"), 1, ""),
)


def is_plural(word: str) -> bool:
    """Tell whether a word in small letters looks like a plural noun.

    >>> [word for word in ("diplomats", "people", "process", "crisis", "always") if is_plural(word)]
    ['diplomats', 'people']
    """
    if word in nouns.IRREGULAR or word in nouns.INVARIANT:
        return True
    if word.endswith("men"):
        return word not in _SINGULAR_IN_MEN
    if not word.endswith("s") or word.endswith(_SINGULAR_ENDINGS):
        return False
    return len(word) > _SHORTEST and word not in nouns.NOT_PLURAL


def singular(word: str) -> str:
    """Give a noun's singular; a word that is none is left as it is.

    >>> [singular(w) for w in ("entities", "subsidiaries", "fishermen", "businesses", "houses")]
    ['entity', 'subsidiary', 'fisherman', 'business', 'house']
    >>> [singular(w) for w in ("people", "aircraft", "crises", "branches", "business", "series")]
    ['person', 'aircraft', 'crisis', 'branch', 'business', 'series']
    """
    first, hyphen, last = word.rpartition("-")
    if last in nouns.IRREGULAR:
        return first + hyphen + nouns.IRREGULAR[last]
    if not is_plural(last) or last in nouns.INVARIANT:
        return word
    for ending, cut, add in _TO_SINGULAR:
        if ending.search(last):
            return first + hyphen + last[:-cut] + add
    return word
