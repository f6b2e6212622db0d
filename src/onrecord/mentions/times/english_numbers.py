"""Numbers, and the rows of classes that the English rules share."""

from __future__ import annotations

from collections.abc import Sequence

from onrecord.mentions.times.hit import Hit

_HUNDRED, _THOUSAND = 100, 1000
_CENTURIES = range(11, 22)
_LAST_DAY = 31

MACROS = {
    "WORDS": "a? NUMERAL (-? NUMERAL)? (-? NUMERAL)? (and NUMERAL)? (-? NUMERAL)?",
    "NUM": "(DIGITS | NUMBER | YEAR) STROKE?"
    " | (DIGITS | NUMBER) NUMERAL"
    " | {WORDS}"
    " | (the | a)? couple of?",
    "SOME": "a? (few | several) of?",
    "DAY": "DIGITS | ORDINAL | SECOND | NUMERAL - ORDINAL",
    "MON": "MONTH | MAY | SHORTMONTH .?",
    "WEEKD": "WEEKDAY | SHORTWEEKDAY .?",
    "ORD": "ORDINAL | SECOND | NUMERAL - ORDINAL | ROMAN",
    "HALFDAY": "am | pm | (a | p) . m .?",
    "UNITNAME": "UNIT | UNITS",
    "WHICH": "this (last | next)? | last | next | that same? | the next"
    " | the? (previous | following | same | current | latest)",
    "BC": "bc | b . c .?",
    "MORE": "more | additional | long | whole | full | working | trading",
}
"""Rows of classes by name."""


def number_of(hit: Hit, name: str = "NUM") -> float | int | None:
    """Read a named number, in digits or in words; None for words that make no number."""
    return reckon(hit.words(name), hit.values(name))


def reckon(words: Sequence[str], values: Sequence[object]) -> float | int | None:
    """Reckon a number from its tokens.

    >>> reckon(["twenty", "-", "four"], [20, None, 4])
    24
    >>> reckon(["two", "thousand", "and", "ten"], [2, 1000, None, 10])
    2010
    >>> reckon(["2", "1/2"], [2, "1/2"])
    2.5
    """
    if "couple" in words:
        return 2
    total: float | int = 0
    part: float | int = 0
    for value in values:
        if isinstance(value, str):
            part += _fraction(value)
        elif isinstance(value, int | float):
            if value == _HUNDRED:
                part = (part or 1) * _HUNDRED
            elif value == _THOUSAND:
                total, part = total + (part or 1) * _THOUSAND, 0
            elif value == 12 and part:  # noqa: PLR2004  (two dozen)
                part *= value
            else:
                part += value
    return total + part or None


def _fraction(text: str) -> float:
    numerator, _, denominator = text.partition("/")
    return int(numerator) / int(denominator) if denominator.strip("0") else 0


def spoken_year(values: Sequence[object]) -> int | None:
    """Read a year in words: "nineteen ninety-six", "two thousand", "two thousand and four".

    >>> spoken_year([19, 90, 6]), spoken_year([2, 1000, None, 4]), spoken_year([90, 6])
    (1996, 2004, None)
    """
    parts = [value for value in values if isinstance(value, int)]
    if not parts:
        return None
    low = sum(parts[1:])
    if parts[:2] == [2, _THOUSAND]:
        return 2 * _THOUSAND + low - _THOUSAND if low < _THOUSAND + _HUNDRED else None
    if parts[0] in _CENTURIES and 9 < low < _HUNDRED and parts[1] > 9:  # noqa: PLR2004
        return parts[0] * _HUNDRED + low
    return None


def day_of(hit: Hit, name: str = "DAY") -> int | None:
    """Read a day of the month: "5", "5th", "fifth", "twenty-first"."""
    number = sum(value for value in hit.values(name) if isinstance(value, int))
    return number if 0 < number <= _LAST_DAY else None


def ordinal_of(hit: Hit, name: str = "ORD") -> int:
    """Read an ordinal: "third", "twenty-first", "3rd", "XX"."""
    return sum(value for value in hit.values(name) if isinstance(value, int))
