"""Bare numbers: which numbers of nothing are quantities, by the words about them."""

from __future__ import annotations

import re

from onrecord.languages.en import quantities as words
from onrecord.mentions.quantities.amounts import Amount, Convention, UnitKind
from onrecord.model import Bound

_HUNDRED = 100
_FIRST_YEAR, _LAST_YEAR = 1800, 2100
_LOOK_BACK = 32
_SHOWS = re.compile(r"\d[.,]\d|\d{6}|\d(?:[kKMB]|bn)\b|\d (?:thousand|[mbtr]+illion)\b")
_CUE = re.compile(rf"\b(?:{'|'.join(words.BEFORE_BARE)}) (?:the )?\Z", re.IGNORECASE)
_EQUALS = re.compile(rf"\b(?:{'|'.join(words.EQUALS)}) \Z", re.IGNORECASE)
_CLAUSE_ENDS = re.compile(r"[,;:)]|\.(?!\d)|[?!]| and\b| but\b|\Z")
_OF = re.compile(r" of (?:which|whom|them)\b| more(?=[.,;:)]|$)")
_VERB = re.compile(r" (?:are|were|have|had|remain|remained|will be)\b(?! to\b)")
_DEFINITE = re.compile(
    r"\b(?:the|these|those|all|our|both|other|first|last|their|its|any|no|not|of|just|only|you"
    r"|us|every) \Z",
    re.IGNORECASE,
)
_OPENED = re.compile(r"(?:between|from|ranging|range) ", re.IGNORECASE)


def wanted(text: str, amount: Amount, convention: Convention) -> bool:
    """Tell whether a convention counts an amount; one with a unit it does, save times."""
    if amount.unit is not None:
        return convention.times or amount.unit.kind is not UnitKind.TIME
    if text.startswith(("-", "–"), amount.end) or _is_year(amount):
        return False
    if _has_cue(text, amount):
        return True
    if _in_words(text, amount):
        return False
    if amount.bound is not None and _measures(amount):
        return True
    return convention.bare and _shows(text, amount)


def _is_year(amount: Amount) -> bool:
    ends = amount.value if isinstance(amount.value, tuple) else (amount.value,)
    return any(end in range(_FIRST_YEAR, _LAST_YEAR) for end in ends)


def _has_cue(text: str, amount: Amount) -> bool:
    """Tell whether words show that a number is a result or a part: "leaves 260", "84 are"."""
    begin = max(0, amount.start - _LOOK_BACK)
    if amount.value in {0, 1} or text.startswith("\n", amount.end):
        return False
    if _CUE.search(text, begin, amount.start):
        return True
    if _EQUALS.search(text, begin, amount.start):
        return _CLAUSE_ENDS.match(text, amount.end) is not None
    follows = _OF.match(text, amount.end) or _VERB.match(text, amount.end)
    definite = _DEFINITE.search(text, begin, amount.start) is not None
    return follows is not None and not definite and text[amount.start - 1] == " "


def _measures(amount: Amount) -> bool:
    """Tell whether a bound number of nothing is one: no age ("over 50"), no code ("some 5-12")."""
    if isinstance(amount.value, tuple):
        return False
    if amount.bound in {Bound.MORE_THAN, Bound.LESS_THAN}:
        return amount.value >= _HUNDRED
    return True


def _in_words(text: str, amount: Amount) -> bool:
    return not any(char.isdecimal() for char in text[amount.start : amount.end])


def _shows(text: str, amount: Amount) -> bool:
    """Tell whether a separator, a scale or the words of a range show that it measures."""
    opened = isinstance(amount.value, tuple) and _OPENED.match(text, amount.start)
    return bool(opened or _SHOWS.search(text, amount.start, amount.end))
