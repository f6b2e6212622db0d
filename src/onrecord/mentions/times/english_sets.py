"""English rules for repetition: "every year", "daily", "each Thursday"."""

from __future__ import annotations

from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.english_lengths import length
from onrecord.mentions.times.english_numbers import number_of, ordinal_of
from onrecord.mentions.times.grammar import Rules
from onrecord.mentions.times.hit import Hit

rules = Rules()


@rules.rule(
    "every other? <UNIT>",
    "every <NUM> <UNITNAME>",
    "every <ORD> <UNIT>",
    "per <UNIT>",
    "(twice | {NUM} times) (a | per | every) <UNIT>",
)
def repeated(hit: Hit, context: Context) -> Reading | None:
    """Read "every year", "every two weeks", "twice a month"."""
    del context
    unit = hit.code("UNIT" if hit.has("UNIT") else "UNITNAME")
    number: float | int = 2 if hit.tokens.word(hit.first + 1) == "other" else 1
    if hit.has("NUM"):
        number = number_of(hit) or 1
    if hit.has("ORD"):
        number = ordinal_of(hit)
    return Reading(length(number, unit), "SET", None)


@rules.rule("<REPEATED>")
def repeated_word(hit: Hit, context: Context) -> Reading | None:
    """Read "daily", "annually"."""
    del context
    return Reading(hit.code("REPEATED"), "SET", None)


@rules.rule(
    "every <WEEKDAY> <PART>?",
    "<WEEKDAYS>",
    "<WEEKDAY> <PARTS>",
    "every <MONTH>",
    "every <SEASON>",
    "every <PART>",
)
def repeated_day(hit: Hit, context: Context) -> Reading | None:
    """Read "each Thursday", "Mondays", "every July", "every morning"."""
    del context
    if hit.has("MONTH"):
        return Reading(f"XXXX-{hit.number('MONTH'):02}", "SET", None)
    if hit.has("SEASON"):
        return Reading(f"XXXX-{hit.code('SEASON')}", "SET", None)
    part = next((hit.code(name) for name in ("PART", "PARTS") if hit.has(name)), None)
    name = next((name for name in ("WEEKDAY", "WEEKDAYS") if hit.has(name)), None)
    day = f"XXXX-WXX-{hit.number(name)}" if name else "XXXX-XX-XX"
    return Reading(day + (f"T{part}" if part else ""), "SET", None)
