"""Spelling: the value of a number in English words."""

from __future__ import annotations

import re
from enum import IntEnum
from functools import cache

from onrecord.languages.en import quantities as words
from onrecord.mentions.quantities.amounts import Number

_THOUSAND = 1000
_GREATEST = 10**15
"""No scale is taken beyond: "million million million" says nothing that is counted."""
_GAP = "[ -]"
_NEXT = re.compile(rf"{_GAP}(?P<and>and{_GAP})?(?P<word>[A-Za-z]+)(?![\w'’])")
_WORD = re.compile(r"[A-Za-z]+")
_AND_A_PART = re.compile(
    rf"{_GAP}and{_GAP}(?:a|one){_GAP}(?P<part>half|quarter|third)\b(?!{_GAP}?of\b)", re.IGNORECASE
)
_PART = re.compile(rf"(?P<gap>[ -])(?P<part>{'|'.join(words.PARTS)})(?P<s>s?)\b", re.IGNORECASE)
_POINT = re.compile(
    r" point(?P<digits>(?: (?:zero|one|two|three|four|five|six|seven|eight|nine))+)\b"
)
_OF_A_SCALE = re.compile(rf"(?:(?:[ -]of)?[ -]an?)?[ -](?P<scale>{'|'.join(words.SCALES)})\b")
_OF = re.compile(rf" of (?P<next>{'|'.join(words.ROUND)})\b", re.IGNORECASE)
_HALF_BEFORE = re.compile(
    r"\b(?:first|second|latter|other|former|last|next|this|each|either|better|top|bottom|northern"
    r"|southern|eastern|western|upper|lower|and a|and one|one and|cut in|in|by) $",
    re.IGNORECASE,
)
_HALF_AFTER = re.compile(
    r"[ -](?:of\b|an?[ -](?!(?:hour|day|week|month|year|century|decade|minute|second|mile)\b)"
    r"|(?:the|all|its|our|their|his|her|my|your|these|those|dozen|hundred|thousand|million|billion"
    r"|trillion)\b)",
    re.IGNORECASE,
)


class _Last(IntEnum):
    """The kind of the word before, as far as it decides what may follow."""

    START, ONE, TEEN, TEN, HUNDRED, SCALE = range(6)


def cardinal(text: str, start: int) -> tuple[int, Number]:
    """Read the number in words that begins at a place: where it ends, and its value.

    >>> cardinal("two hundred and twenty-five thousand men", 0)
    (36, 225000)
    >>> cardinal("ten or twelve", 0)
    (3, 10)
    """
    first = _WORD.match(text, start)
    assert first is not None
    state = _Cardinal()
    state.take(first[0].lower())
    end = first.end()
    while found := _NEXT.match(text, end):
        word = found["word"].lower()
        if not state.may_take(word, joined=found["and"] is not None):
            break
        state.take(word)
        end = found.end()
    return _with_point(text, end, state.value)


def _with_point(text: str, end: int, value: Number) -> tuple[int, Number]:
    if point := _POINT.match(text, end):
        digits = "".join(str(words.ONES[word]) for word in point["digits"].split())
        return point.end(), float(f"{value}.{digits}")
    return end, value


class _Cardinal:
    """The value of the words taken so far."""

    def __init__(self) -> None:
        self.total = 0
        self.current = 0
        self.last = _Last.START

    @property
    def value(self) -> int:
        return self.total + self.current

    def may_take(self, word: str, *, joined: bool) -> bool:
        kind = _kinds().get(word)
        if kind is None or (joined and (self.last < _Last.HUNDRED or kind >= _Last.HUNDRED)):
            return False
        if kind is _Last.ONE:
            return self.last >= _Last.TEN and word != "zero"
        if kind in {_Last.TEEN, _Last.TEN}:
            return self.last >= _Last.HUNDRED
        if kind is _Last.HUNDRED:
            return self.last < _Last.HUNDRED and self.current > 0
        return self.value < _GREATEST

    def take(self, word: str) -> None:
        kind = _kinds()[word]
        if kind is _Last.HUNDRED:
            self.current = (self.current or 1) * words.SCALES[word]
        elif kind is not _Last.SCALE:
            self.current += _small()[word]
        elif self.current or not self.total:
            self.total += (self.current or 1) * words.SCALES[word]
            self.current = 0
        else:
            self.total *= words.SCALES[word]
        self.last = kind


@cache
def _small() -> dict[str, int]:
    return {**words.ONES, **words.TEENS, **words.TENS}


@cache
def _kinds() -> dict[str, _Last]:
    kinds = dict.fromkeys(words.ONES, _Last.ONE)
    kinds |= dict.fromkeys(words.TEENS, _Last.TEEN) | dict.fromkeys(words.TENS, _Last.TEN)
    for word, scale in words.SCALES.items():
        kinds[word] = _Last.HUNDRED if scale < _THOUSAND else _Last.SCALE
    return kinds


def and_a_part(text: str, end: int) -> tuple[int, float] | None:
    """Read "and a half" after a number."""
    found = _AND_A_PART.match(text, end)
    return (found.end(), 1 / words.PARTS[found["part"].lower()]) if found else None


def part_after(text: str, end: int, count: Number) -> tuple[int, float] | None:
    """Read "third" in "one third of", "thirds" in "two-thirds"; not in "one third party"."""
    found = _PART.match(text, end)
    if found is None or bool(found["s"]) != (count > 1):
        return None
    of = text.startswith((" of ", " the ", " majority"), found.end())
    if not (found["gap"] == "-" or of or (found["s"] and found["part"].lower() != "quarter")):
        return None
    parts = words.PARTS[found["part"].lower()]
    return (found.end(), count / parts) if count <= parts else None


def of_a_scale(text: str, end: int) -> tuple[int, int] | None:
    """Read "a million" after "half", "of a million" after "a quarter"."""
    found = _OF_A_SCALE.match(text, end)
    return (found.end(), words.SCALES[found["scale"]]) if found else None


def half_counts(text: str, start: int, end: int) -> bool:
    """Tell whether "half" is a number: "half of us", "half a million"; not "the first half of"."""
    before = text[max(0, start - 12) : start]
    return bool(_HALF_AFTER.match(text, end)) and not _HALF_BEFORE.search(before)


def order_of_magnitude(text: str, start: int) -> tuple[int, int, int]:
    """Read "tens of thousands": where it ends, and the range it is usually given."""
    first = _WORD.match(text, start)
    assert first is not None
    end, (low, high) = first.end(), words.ROUND[first[0].lower()]
    while high < _GREATEST and (found := _OF.match(text, end)):
        factor = words.ROUND[found["next"].lower()][0]
        end, low, high = found.end(), low * factor, high * factor
    return end, low, high
