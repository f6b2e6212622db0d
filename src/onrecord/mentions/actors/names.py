"""Names: where a personal name stands, by capital letters alone."""

from __future__ import annotations

import re

from onrecord.languages.en import actors as words
from onrecord.languages.en.actors_places import INSTRUMENT_NOUNS, MONTHS

_UPPER = "".join(chr(code) for code in range(0x250) if chr(code).isupper())
_PARTICLES = "|".join(sorted(words.NAME_PARTICLES, key=len, reverse=True))
_INSIDE = r"(?:[^\W\d_]|-(?=[^\W\d_])|[’'ʼ](?!s\b)(?=[^\W\d_]))*"
_WORD = rf"(?:[OD][’']|Mc|Mac|[Aa]l-|[Ee]l-|bin-)?[{_UPPER}]{_INSIDE}"
_INITIALS = rf"(?:[{_UPPER}]\.[ -]?)+|[{_UPPER}](?=\ )"
_TOKEN = re.compile(rf"(?:(?:{_PARTICLES})\ )*(?:(?P<initial>{_INITIALS})|(?P<word>{_WORD}))")
_SUFFIX = re.compile(r",?\ (?:Jr|Sr)\b\.?|\ I{1,3}\b")
_NO_NAMES = words.NOT_NAMES | words.BODY_NOUNS | {n for n in INSTRUMENT_NOUNS if n[0].isupper()}
_LONGEST = 6
"""Parts that a personal name has at most, initials included."""


def name_at(text: str, start: int) -> int | None:
    """Give where the personal name that starts at a place ends; None when none does.

    Reads one to six capitalised words in a row, with initials, particles, hyphens and "Jr.":
    "Antony J. Blinken", "Meir Ben-Shabbat", "Mohammed bin Salman".  Leaves out words that no
    name holds (days, months, pronouns, nouns of bodies) and a possessive "'s".

    >>> text = "said Maria de la Cruz Soler’s office"
    >>> text[5 : name_at(text, 5)]
    'Maria de la Cruz Soler'
    >>> name_at("The Minister", 0) is None
    True
    """
    at, end, parts, last = start, None, 0, ""
    while parts < _LONGEST and (token := _TOKEN.match(text, at)):
        word = token["word"]
        if word in _NO_NAMES or (word and word.isupper() and word.capitalize() in _NO_NAMES):
            break
        if word and len(word) > 1 and word.isupper() != last.isupper() and len(last) > 1:
            break
        parts += 1
        if word:
            end, last = token.end(), word
        at = token.end() + (text[token.end() - 1] != " ")
        if text[at - 1 : at] != " ":
            break
    if end is None or len(last) < len("Li"):
        return None
    if last in MONTHS and text[end : end + 1] == " " and text[end + 1 : end + 2].isdigit():
        end -= len(last) + 1
    suffix = _SUFFIX.match(text, end)
    return suffix.end() if suffix else end


def surname(name: str) -> str:
    """Give a name's last part, by which later mentions go: "Blinken", "Ben-Shabbat".

    >>> surname("Joseph R. Biden, Jr.")
    'Biden'
    """
    return _SUFFIX.sub("", name).split(" ")[-1]
