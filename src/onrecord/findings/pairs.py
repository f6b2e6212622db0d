"""Pairs: the two numbers that one quantity holds."""

from __future__ import annotations

import re
from dataclasses import replace

from onrecord.findings.figures import Figure, number_in
from onrecord.languages.en import findings as words
from onrecord.model import QuantityMention, Span

_NUMBER = rf"(?:\d[\d,.]*|{words.NUMBER_WORD})"
_PART_OF = re.compile(
    rf"(?:[a-z]+\s+){{0,3}}?(?P<low>\b{_NUMBER})\s+(?:out\s+)?of\s+(?:(?:the|our|its|their|all|these|those)\s+)*"
    rf"(?P<high>{_NUMBER})\s+(?!(?:which|whom|them)\b)\w",
    re.IGNORECASE,
)
_FROM_TO = re.compile(r"from\s+(?P<low>.+?)\s+to\s+(?P<high>.+)", re.IGNORECASE | re.DOTALL)


def in_two(mention: QuantityMention) -> tuple[Figure, Figure] | None:
    """Give the numbers of "30 of the 120 members" and of "from 2 to 4 ships" one by one.

    Leaves out a quantity of one number, and a range that is not printed with "from … to".

    >>> from onrecord.model import Passage
    >>> from onrecord.mentions import finders
    >>> (quantity,) = finders["quantities"](Passage("from 2 to 4 ships", language="en"))
    >>> [figure.value for figure in in_two(quantity)]
    [2.0, 4.0]
    """
    text, value = mention.text, mention.value
    if isinstance(value, tuple):
        found = _FROM_TO.match(text)
        low, high = value
    else:
        found = _PART_OF.match(text)
        low, high = (number_in(found["low"]), number_in(found["high"])) if found else (0, 0)
    if found is None or low == high:
        return None
    end = found.end("high") if isinstance(value, tuple) else len(text)
    return (
        replace(_cut(mention, low, found.start("low"), found.end("low")), bound=mention.bound),
        _cut(mention, high, found.start("high"), end),
    )


def _cut(mention: QuantityMention, value: float, start: int, end: int) -> Figure:
    """Make a figure of a part of a mention's words."""
    at = mention.span.start
    return Figure(
        span=Span(at + start, at + end),
        value=float(value),
        unit=mention.unit,
        bound=None,
        text=mention.text[start:end],
    )
