"""English rules for lengths of time: "three months", "the past few weeks"."""

from __future__ import annotations

from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.english_numbers import number_of
from onrecord.mentions.times.grammar import Hit, Rules

rules = Rules()

_TOO_LONG = 100_000
_NOT_ALONE = frozenset({"TS", "TM", "TH", "WE", "Q"})
_MULTIPLES = {"2W": ("W", 2), "H": ("M", 6)}
_MONEY = frozenset({"$", "€", "£"})


def length(number: float | str, unit: str) -> str:
    """Write a length of time as a TIMEX3 value.

    >>> length(3, "M"), length(2.5, "Y"), length("X", "D"), length(90, "TM"), length(1, "E")
    ('P3M', 'P2.5Y', 'PXD', 'PT90M', 'P1E')
    """
    if unit in _MULTIPLES:
        unit, times = _MULTIPLES[unit]
        number = number if isinstance(number, str) else number * times
    count = number if isinstance(number, str) else f"{number:g}" if number % 1 else f"{int(number)}"
    return f"P{unit[0]}{count}{unit[1]}" if unit[0] == "T" else f"P{count}{unit}"


@rules.rule(
    "<NUM> -? {MORE}? -? <UNITNAME> (-? old | - long)?",
    "<NUM> (to | or | -) <NUM2=NUM> -? {MORE}? -? <UNITNAME> (-? old | - long)?",
    "<RANGE> -? {MORE}? <UNITNAME> (-? old)?",
    "the? (last | next | ORDINAL | previous | following | final | {MORE}) <NUM> {MORE}? <UNITNAME>",
    "(these | that | the | another) <NUM> {MORE}? <UNITNAME>",
)
def counted(hit: Hit, context: Context) -> Reading | None:
    """Read "three months", "two-year", "the past 18 months", "ten to fifteen years"."""
    del context
    if hit.has("RANGE"):
        number: float | int | None = int(hit.code("RANGE").split("-")[1])
    else:
        number = number_of(hit, "NUM2" if hit.has("NUM2") else "NUM")
    unit = hit.code("UNITNAME")
    if number is None or number > _TOO_LONG or hit.before() in _MONEY or unit == "WE":
        return None
    return Reading(length(number, unit), "DURATION")


@rules.rule(
    "a? <UNITNAME> and a half",
    "half of? a <UNITNAME>",
    "a half -? <UNITNAME>",
    "<NUM> and a half <UNITNAME>",
    "<NUM> <UNITNAME> and a half",
)
def halves(hit: Hit, context: Context) -> Reading | None:
    """Read "half an hour", "a year and a half", "two and a half years"."""
    del context
    half_alone = "half" in {hit.tokens.word(hit.first), hit.tokens.word(hit.first + 1)}
    whole = number_of(hit) if hit.has("NUM") else 0 if half_alone else 1
    return Reading(length((whole or 0) + 0.5, hit.code("UNITNAME")), "DURATION")


@rules.rule(
    "{SOME} {MORE}? <UNITNAME>",
    "the? (last | next | recent | ORDINAL | previous | following | final) {SOME}? {MORE}? <UNITS>",
    "<UNITS> - (long | old)",
    "(these | that) <UNITS>",
    "the <UNITS> (ahead | to come)",
)
def several(hit: Hit, context: Context) -> Reading | None:
    """Read "a few days", "the past few months", "recent years", "decades-long"."""
    del context
    unit = hit.code("UNITNAME" if hit.has("UNITNAME") else "UNITS")
    return Reading(length("X", unit), "DURATION")


@rules.rule("<UNITS>")
def plural(hit: Hit, context: Context) -> Reading | None:
    """Read "weeks", "for years"; not "minutes", which may be those of a meeting."""
    del context
    unit = hit.code("UNITS")
    if unit in _NOT_ALONE or hit.before() in {"-", "per"}:
        return None
    return Reading(length("X", unit), "DURATION")


@rules.rule(
    "a {MORE}? -? <UNIT>",
    "another {MORE}? <UNIT>",
    "all <UNIT>",
    "<UNIT> - long",
    "the (<last> | whole | full) <UNIT>",
)
def single(hit: Hit, context: Context) -> Reading | None:
    """Read "a year", "another week", "a full day", "the past year"."""
    del context
    unit = hit.code("UNIT")
    if unit == "WE":
        return None
    return Reading(length(1, unit), "DURATION")
