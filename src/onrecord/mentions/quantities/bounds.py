"""Bounds: the words about a number that make it "about", "at least", "up to"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from onrecord.languages.en import quantities as words
from onrecord.model import Bound

_WINDOW = 40
_LOOK_BACK = 24
_MOST_WORDS = max(len(phrase.split()) for phrase in words.BOUNDS)
_OPENING = "([\"'“‘—–"
_ARTICLE = re.compile(r"(?<= )(?:the|a) \Z")
_AFTER = re.compile(
    rf"(?P<sign>\+)(?!\w)|[ ](?P<words>{'|'.join(words.BOUNDS_AFTER)})\b(?! (?:one|two|than|\d))"
)
_SIGN = re.compile(r"(?P<sign>[~≈<>≤≥])[ ]?\Z")
_QUANTITY = re.compile(r"(?:%|per ?cent|points?|times|\d|twice|half|much) \Z")
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
    if sign := _SIGN.search(text, max(0, start - 2), start):
        return Bounding(_SIGNS[sign["sign"]], sign.start())
    found = _phrase_before(text, start)
    if found is None:
        return None
    phrase, place = found
    bound = words.BOUNDS[phrase]
    compares = phrase.endswith("than") and _QUANTITY.search(text, max(0, place - 12), place)
    if not bound or compares:
        return None
    if phrase in words.PLACES and _is_preposition(text, place, few=counts_few):
        return None
    return Bounding(Bound(bound), place)


def _phrase_before(text: str, start: int) -> tuple[str, int] | None:
    """Find the longest phrase of a bound that ends where a number starts, "the" aside."""
    before = text[max(0, start - _WINDOW) : start].replace("\n", " ").lower()
    article = _ARTICLE.search(before)
    before = before[: article.start()] if article else before
    if not before.endswith(" "):
        return None
    end = start - (len(article[0]) if article else 0) - 1
    parts = before[:-1].split(" ")
    for count in range(min(len(parts), _MOST_WORDS), 0, -1):
        phrase = " ".join(parts[-count:]).lstrip(_OPENING)
        if phrase in words.BOUNDS and (count < len(parts) or len(before) < _WINDOW):
            return phrase, end - len(phrase)
    return None


def bound_after(text: str, end: int) -> Bounding | None:
    """Read the words right after a quantity that bound it: "or more", "or so", "+"."""
    found = _AFTER.match(text, end)
    if found is None:
        return None
    bound = "at_least" if found["sign"] else words.BOUNDS_AFTER[found["words"]]
    return Bounding(Bound(bound), found.end())


def _is_preposition(text: str, place: int, *, few: bool) -> bool:
    before = text[max(0, place - _LOOK_BACK) : place].lower().split()
    last = before[-1].strip(".,;:") if before else ""
    return last in words.SPOKEN_OF or (few and last not in words.FIRMLY)
