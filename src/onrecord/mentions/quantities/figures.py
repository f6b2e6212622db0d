"""Figures: runs of digits with their separators, read as the numbers they print."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.mentions.quantities.amounts import Number

_LONGEST = 40
"""Characters of a number; longer runs of digits are no quantity."""
_SPACES = " \u00a0\u202f\u2009"
_PLAIN = re.compile(r"\d+")
_POINT = re.compile(r"\d*\.\d+")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,2}(?:,\d\d)+,\d{3}(?:\.\d+)?")
_SPACED = re.compile(rf"[1-9]\d{{0,2}}(?:([{_SPACES}])\d{{3}})(?:\1\d{{3}})*(?:[.,]\d{{1,2}})?")
_DOTTED = re.compile(r"[1-9]\d{0,2}(?:\.\d{3}){2,}")
_COMMA = re.compile(r"\d{1,3},\d{1,2}")
_TELLS_DECIMAL = re.compile(
    r"[ \u00a0]?(?:%|per ?cent|percent|hundred|thousand|million|billion|trillion|bn|mln"
    r"|проц|тыс|млн|млрд|трлн|миллион|миллиард)"
)


@dataclass(frozen=True, slots=True)
class Figures:
    """A number in figures, and where it stands."""

    start: int
    end: int
    value: Number


def read_figures(text: str, start: int, end: int) -> Iterator[Figures]:
    """Read a run of digits, points, commas and spaces of thousands.

    A comma before one or two digits is a decimal comma only before "percent", "million" and
    the like; otherwise it parts two numbers.  A run that prints no number ("192.168.1.2",
    "16.04.2021") gives none.

    >>> [f.value for f in read_figures("1,234.5", 0, 7)]
    [1234.5]
    >>> [f.value for f in read_figures("2,5 million", 0, 3)], [*read_figures("1.2.3", 0, 5)]
    ([2.5], [])
    """
    run = text[start:end]
    if len(run) > _LONGEST:
        return
    value = _number(run)
    if value is None and _COMMA.fullmatch(run) and _TELLS_DECIMAL.match(text, end):
        value = float(run.replace(",", "."))
    if value is not None:
        yield Figures(start, end, value)
        return
    parted = list(re.finditer(rf"[^,{_SPACES}]+", run))
    if len(parted) > 1:
        for piece in parted:
            yield from read_figures(text, start + piece.start(), start + piece.end())


def _number(run: str) -> Number | None:
    if _PLAIN.fullmatch(run):
        return int(run)
    if _POINT.fullmatch(run):
        return float(run)
    if _THOUSANDS.fullmatch(run):
        plain = run.replace(",", "")
        return float(plain) if "." in plain else int(plain)
    if _SPACED.fullmatch(run):
        plain = re.sub(rf"[{_SPACES}]", "", run).replace(",", ".")
        return float(plain) if "." in plain else int(plain)
    if _DOTTED.fullmatch(run):
        return int(run.replace(".", ""))
    return None
