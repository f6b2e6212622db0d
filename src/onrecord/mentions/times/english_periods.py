"""English rules for seasons, quarters and halves of years."""

from __future__ import annotations

from onrecord.languages.en.times_beside import DURING
from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.english_numbers import ordinal_of, spoken_year
from onrecord.mentions.times.english_which import which_of
from onrecord.mentions.times.grammar import Rules
from onrecord.mentions.times.hit import Hit
from onrecord.mentions.times.reckon import quarter, season_of

rules = Rules()

_SEASONS = ("SP", "SU", "FA", "WI")
_FEBRUARY = 2
_LAST_QUARTER = 4
_HALVES = 2


@rules.rule("the? <SEASON> ,? of? <YEAR>", "the? <SEASON> of? <WORDS>")
def season_of_year(hit: Hit, context: Context) -> Reading | None:
    """Read "the autumn of 2029", "summer 2020"."""
    del context
    if hit.has("WORDS"):
        number = spoken_year(hit.values("WORDS"))
        return Reading(f"{number:04}-{hit.code('SEASON')}") if number else None
    return Reading(f"{hit.number('YEAR'):04}-{hit.code('SEASON')}")


@rules.rule("<WHICH> <SEASON>", "the <SEASON>", "<SEASON>")
def season(hit: Hit, context: Context) -> Reading | None:
    """Read "this summer", "last fall"; "the summer" by the text."""
    code, which = hit.code("SEASON"), which_of(hit, context)
    if not hit.has("WHICH") and not _names_season(hit, context):
        return None
    base = context.base if which.by_text else context.reference
    if not base:
        return Reading(f"XXXX-{code}")
    now, then = _SEASONS.index(season_of(base)), _SEASONS.index(code)
    year = base.year - (base.month <= _FEBRUARY and hit.has("WHICH"))
    if which.step:
        year += which.step * (then >= now if which.step < 0 else then <= now)
    return Reading(f"{year:04}-{code}", noted=hit.has("WHICH"))


def _names_season(hit: Hit, context: Context) -> bool:
    """Say whether "the summer", "winter" alone is meant as a time."""
    word = hit.word("SEASON")
    if hit.tokens.word(hit.first) == "the":
        return hit.after() != "of" and (word != "fall" or hit.before() in DURING)
    if word in {"fall", "spring"}:
        return hit.before() in DURING and hit.after() in {",", ".", ";", "and", "of"}
    return hit.before() in DURING or context.narrative


@rules.rule(
    "the? (fiscal -?)? <ORD> -? <UNITNAME> ((of | ,)? <YEAR>)?",
    "the? <YEAR> (fiscal -?)? <ORD> -? <UNITNAME>",
    "<WHICH> UNIT ' s (fiscal -?)? <ORD> -? <UNITNAME>",
    "the? (fiscal -?)? <ORD> -? <UNITNAME> of? <WHICH> fiscal? UNIT",
    "(it | we) (fiscal -?)? <ORD> -? <UNITNAME>",
)
def quarter_of_year(hit: Hit, context: Context) -> Reading | None:
    """Read "the third quarter", "the second quarter of 1990", "last year's fourth quarter"."""
    number = ordinal_of(hit)
    if hit.value("UNITNAME") != "Q" or not 0 < number <= _LAST_QUARTER:
        return None
    if hit.has("YEAR"):
        return Reading(f"{hit.number('YEAR'):04}-Q{number}")
    base = context.base if context.narrative else context.reference
    if not base:
        return Reading(f"XXXX-Q{number}")
    year = base.year
    if hit.has("WHICH"):
        year += which_of(hit, context).step
    elif number > int(quarter(base)[-1]) + 1:
        year -= 1
    return Reading(f"{year:04}-Q{number}")


@rules.rule("the? <QUARTER> (of? <YEAR>)?", "<YEAR> -? <QUARTER>")
def quarter_in_short(hit: Hit, context: Context) -> Reading | None:
    """Read "Q3 2030", "2030 Q3", "Q3"."""
    base = context.base if context.narrative else context.reference
    year = f"{hit.number('YEAR'):04}" if hit.has("YEAR") else f"{base.year:04}" if base else "XXXX"
    return Reading(f"{year}-Q{hit.number('QUARTER')}")


@rules.rule(
    "the? (<ORD> | last | latter) half of? <YEAR>",
    "the? (<ORD> | last) half of (the | <WHICH>) UNIT",
)
def half_of_year(hit: Hit, context: Context) -> Reading | None:
    """Read "the first half of 1989", "the second half of the year"."""
    number = ordinal_of(hit) if hit.has("ORD") else _HALVES
    base = context.base if context.narrative else context.reference
    if number > _HALVES or not (base or hit.has("YEAR")):
        return None
    year = hit.number("YEAR") if hit.has("YEAR") else base.year if base else 0
    return Reading(f"{year + which_of(hit, context).step:04}-H{number}")
