"""Times that need no language: ISO dates, and dates in figures alone."""

from __future__ import annotations

from datetime import date
from functools import cache

from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.grammar import Grammar, Language, Rules
from onrecord.mentions.times.hit import Hit
from onrecord.mentions.times.join import Links
from onrecord.mentions.times.tense import Cues

rules = Rules()

_DAY = len("2031-05-06")
_MINUTE = len("2031-05-06T10:30")


@rules.rule("<ISO>")
def iso(hit: Hit, context: Context) -> Reading | None:
    """Read "2031-05-06", "2031-05-06T10:30:00Z"."""
    del context
    text = hit.code("ISO").upper()
    try:
        date.fromisoformat(text[:_DAY])
    except ValueError:
        return None
    return Reading(text[:_MINUTE], "TIME") if "T" in text else Reading(text)


@rules.rule("<NUMERIC>")
def figures(hit: Hit, context: Context) -> Reading | None:
    """Read "16.04.2021" and "04/16/2021".

    Points stand in dates whose day comes first; with strokes and hyphens one way of
    reading must be left over.
    """
    del context
    text = hit.code("NUMERIC")
    mark = next(mark for mark in "./-" if mark in text)
    first, second, year = (int(part) for part in text.split(mark))
    day_first, month_first = _date(year, second, first), _date(year, first, second)
    if mark == "." and day_first:
        return Reading(day_first)
    found = {day_first, month_first} - {None}
    return Reading(found.pop() or "") if len(found) == 1 else None


def _date(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


NO_CUES = Cues()
NO_LINKS = Links(frozenset(), frozenset(), frozenset(), frozenset(), frozenset())


def _never(words: list[str], reading: Reading) -> Reading | None:
    del words, reading
    return None


@cache
def grammar() -> Grammar:
    """Make the grammar; it is made once."""
    return Rules(rules).grammar(
        Language({}, frozenset(), "ISO | NUMERIC", {}, "ISO", _never, NO_CUES, NO_LINKS)
    )
