"""Bounds: the words about a number that make it "about", "at least", "up to"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from onrecord.languages.en import quantities as words
from onrecord.model import Bound

_WINDOW = 40
_SMALL = 20
_AFTER = re.compile(
    rf"(?P<sign>\+)(?!\w)|[ ](?P<words>{'|'.join(words.BOUNDS_AFTER)})\b(?! (?:one|two|than|\d))"
)
_SIGN = re.compile(r"(?P<sign>[~≈<>≤≥])[ ]?\Z")
_SIGNS = {
    "~": Bound.ABOUT,
    "≈": Bound.ABOUT,
    "<": Bound.LESS_THAN,
    ">": Bound.MORE_THAN,
    "≤": Bound.AT_MOST,
    "≥": Bound.AT_LEAST,
}


@dataclass(frozen=True, slots=True)
class Bounding:
    """A bound and the place where its words start, or end when they follow."""

    bound: Bound
    place: int


def bound_before(text: str, start: int, *, counts_few: bool = False) -> Bounding | None:
    """Read the words right before a number that bound it.

    Args:
        text: The text.
        start: Where the number, or its currency's sign, starts.
        counts_few: Whether it is a small whole number of things, before which "over",
            "under" and "about" are rather prepositions ("about two questions").

    >>> bound_before("costs that exceed 5%", 18).bound.value
    'more_than'
    >>> bound_before("talked about two issues", 13, counts_few=True) is None
    True
    """
    begin = max(0, start - _WINDOW)
    if sign := _SIGN.search(text, max(0, start - 2), start):
        return Bounding(_SIGNS[sign["sign"]], sign.start())
    found = _before().search(text, begin, start)
    if found is None:
        return None
    phrase = " ".join(found["words"].lower().split())
    bound = words.BOUNDS[phrase]
    if not bound or (phrase in words.PLACES and _is_preposition(text, found, few=counts_few)):
        return None
    return Bounding(Bound(bound), found.start("words"))


def bound_after(text: str, end: int) -> Bounding | None:
    """Read the words right after a quantity that bound it: "or more", "or so", "+"."""
    found = _AFTER.match(text, end)
    if found is None:
        return None
    bound = "at_least" if found["sign"] else words.BOUNDS_AFTER[found["words"]]
    return Bounding(Bound(bound), found.end())


def _is_preposition(text: str, found: re.Match[str], *, few: bool) -> bool:
    before = text[max(0, found.start("words") - 24) : found.start("words")].lower().split()
    last = before[-1].strip(".,;:") if before else ""
    return last in words.SPOKEN_OF or (few and last not in words.FIRMLY)


@cache
def _before() -> re.Pattern[str]:
    listed = sorted(words.BOUNDS, key=len, reverse=True)
    forms = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in listed)
    return re.compile(rf"(?<![\w-])(?P<words>{forms})\s+(?:the\s+|a\s+)?\Z", re.IGNORECASE)
