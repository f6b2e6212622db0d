"""Spellings: a key that a name's spellings share, in Latin, Cyrillic and Greek letters."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from functools import lru_cache

from anyascii import anyascii

from onrecord.store.words import fold

SHORTEST = 4
"""Letters of a key; shorter names ("Li", "Ким") are looked for as they are typed."""

_BEFORE = (
    *(r"[^\W_] ", r"[^\W_], ", r"[^\W_]-", r"\bMr\. ", r"\bMs\. ", r"\bMrs\. ", r"\bDr\. "),
    *(r"\W[A-Z\u0410-\u042f]\.", r"\W[A-Z\u0410-\u042f]\. "),
)
"""What stands before a name: a word, a title, an initial; not the end of a sentence."""
_INSIDE = re.compile(
    f"(?:{'|'.join(f'(?<={before})' for before in _BEFORE)})(?:[^\\W\\d_][\u0300-\u036f]*){{3,}}"
)
_ALIKE = (
    *(("shch", "sc"), ("tsch", "c"), ("tch", "c"), ("sch", "s"), ("sh", "s"), ("sz", "s")),
    *(("ch", "c"), ("cz", "c"), ("ts", "c"), ("tz", "c"), ("kh", "h"), ("zh", "z"), ("ph", "f")),
    *(("th", "t"), ("dj", "d"), ("ck", "k"), ("ou", "u"), ("w", "v"), ("x", "ks"), ("q", "k")),
    *(("y", "i"), ("j", "i")),
)
_TWICE = re.compile(r"(.)\1+")
_LETTERS = re.compile(r"[a-z]+")
_ROMANISED = re.compile("[a-z\u00df-\u024f\u0370-\u03ff\u0400-\u052f]+")


@lru_cache(maxsize=1 << 16)
def key_of(word: str) -> str:
    """Give the key that the spellings of a name share; empty where it has none.

    The letters are written in Latin ones, and those that languages write the same sound with
    (sh, sz; y, j, i; kh, h) become one.  Leaves out what is shorter than `SHORTEST`,
    words with digits, and scripts that write no vowels or no letters.

    Args:
        word: A folded word.

    >>> key_of("лавров"), key_of("приштина"), key_of("prishtina")
    ('lavrov', 'pristina', 'pristina')
    >>> key_of("zelenskyy") == key_of("зеленский")
    True
    >>> key_of("1244"), key_of("北")
    ('', '')
    """
    if not _ROMANISED.fullmatch(word):
        return ""
    key = anyascii(word).lower().replace("'", "")
    if not _LETTERS.fullmatch(key):
        return ""
    for letters, one in _ALIKE:
        key = key.replace(letters, one)
    key = _TWICE.sub(r"\1", key).replace("ie", "e")
    key = key.removesuffix("e") if key.endswith("ine") else key
    return key if len(key) >= SHORTEST else ""


def name_words(texts: Iterable[str]) -> Counter[tuple[str, str]]:
    """Count the passages in which a word is written as a name, by its key and itself.

    A name has a capital letter inside a sentence.  Leaves out the first word of a sentence, words
    all in capitals, and scripts that have no capital letters.

    >>> dict(name_words(["The envoy met Lavrov. Nobody spoke."]))
    {('lavrov', 'lavrov'): 1}
    """
    counted: Counter[tuple[str, str]] = Counter()
    for text in texts:
        written = {word for word in _INSIDE.findall(text) if word[0].isupper()}
        folded = {fold(word) for word in written if not word.isupper()}
        counted.update((key, word) for word in folded if (key := key_of(word)))
    return counted
