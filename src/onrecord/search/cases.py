"""Scripts and cases: what letters a word has, and how Cyrillic names end in a sentence."""

from __future__ import annotations

import re

_LATIN = re.compile(r"[a-z\u00c0-\u024f]+", re.IGNORECASE)
_CYRILLIC = re.compile(r"[\u0400-\u052f][\u0400-\u052f .-]*")
_CASED = re.compile(r"[a-z\u00c0-\u024f\u0370-\u03ff\u0400-\u052f]", re.IGNORECASE)
_ADJECTIVE = ("ogo", "omu", "im", "om", "oi", "uiu", "aia")
_MASCULINE = ("a", "u", "om", "im", "e")
_FEMININE = ("i", "e", "u", "oi", "ei")


def is_latin(word: str) -> bool:
    """Say whether a folded word has Latin letters alone."""
    return _LATIN.fullmatch(word) is not None


def is_cyrillic(words: str) -> bool:
    """Say whether words have Cyrillic letters alone."""
    return _CYRILLIC.fullmatch(words) is not None


def is_cased(words: str) -> bool:
    """Say whether words are in a script that has capital letters."""
    return _CASED.search(words) is not None


def cyrillic_keys(key: str) -> tuple[str, ...]:
    """Give the keys of a name in the cases that it has in Russian and its neighbours.

    >>> cyrillic_keys("lavrov")
    ('lavrova', 'lavrovu', 'lavrovom', 'lavrovim', 'lavrove')
    >>> cyrillic_keys("zelenski")[0], cyrillic_keys("pristina")[0]
    ('zelenskogo', 'pristini')
    """
    if key.endswith("ski"):
        return tuple(key[:-1] + ending for ending in _ADJECTIVE)
    if key.endswith("a"):
        return tuple(key[:-1] + ending for ending in _FEMININE)
    if key[-1] in "eiou":
        return ()
    return tuple(key + ending for ending in _MASCULINE)
