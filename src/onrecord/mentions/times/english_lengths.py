"""English rules for lengths of time: "three months", "the past few weeks"."""

from __future__ import annotations

from onrecord.languages.en.times_beside import BEFORE_ONE_DAY, SHALL
from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.english_numbers import number_of
from onrecord.mentions.times.grammar import Rules
from onrecord.mentions.times.hit import Hit
from onrecord.mentions.times.tokens import OTHER

rules = Rules()

_TOO_LONG = 100_000
_NOT_ALONE = frozenset({"TS", "TM", "TH", "WE", "Q"})
_MULTIPLES = {"2W": ("W", 2), "H": ("M", 6)}
_YEARS = {"E": 10, "C": 100, "L": 1000}
_HALVES = {"Y": "6M", "TH": "30M", "TM": "30S", "D": "12H"}
_HALF = 0.5
_MONEY = frozenset({"$", "€", "£"})


def length(number: float | str, unit: str) -> str:
    """Write a length of time as a TIMEX3 value.

    >>> length(3, "M"), length(2.5, "Y"), length("X", "D"), length(90, "TM"), length(1, "E")
    ('P3M', 'P2Y6M', 'PXD', 'PT90M', 'P10Y')
    """
    if unit in _MULTIPLES:
        unit, times = _MULTIPLES[unit]
        number = number if isinstance(number, str) else number * times
    if unit in _YEARS and not isinstance(number, str):
        unit, number = "Y", number * _YEARS[unit]
    time, unit = ("T", unit[1]) if unit[0] == "T" else ("", unit)
    if isinstance(number, str) or not number % 1:
        return f"P{time}{number if isinstance(number, str) else int(number)}{unit}"
    if number % 1 == _HALF and time + unit in _HALVES:
        whole = f"{int(number)}{unit}" if number > 1 else ""
        return f"P{time}{whole}{_HALVES[time + unit]}"
    return f"P{time}{number:g}{unit}"


@rules.rule(
    "<NUM> -? {MORE}? -? <UNITNAME> (-? <old> | - long)?",
    "<NUM> (to | or | -) <NUM2=NUM> -? {MORE}? -? <UNITNAME> (-? <old> | - long)?",
    "<RANGE> -? {MORE}? <UNITNAME> (-? <old>)?",
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
    if unit == "D" and hit.word("NUM") == "one" and _is_some_day(hit):
        return Reading("FUTURE_REF")
    if number is None or number > _TOO_LONG or hit.before() in _MONEY or unit == "WE":
        return None
    if (hit.has("old") and unit == "Y") or (unit == "Q" and _is_fraction(hit)):
        return None
    year = hit.has("NUM") and hit.tokens.classes[hit.at("NUM")] == hit.letter("YEAR")
    if year and hit.word("UNITNAME")[-1] != "s":
        return None
    return Reading(length(number, unit), "DURATION")


def _is_some_day(hit: Hit) -> bool:
    """Say whether "one day" is a day to come: "we will one day", "one day they will"."""
    return hit.before() in BEFORE_ONE_DAY or not SHALL.isdisjoint({hit.after(), hit.after(2)})


def _is_fraction(hit: Hit) -> bool:
    """Say whether "three-quarters" is a part of something."""
    return hit.before_part("UNITNAME") == "-" or hit.after() == "of"


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
    "{SOME} -? {MORE}? <UNITNAME>",
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


def _number_before(hit: Hit) -> int | None:
    """Read the number of "two bloody weeks", one word before the plural."""
    between = hit.tokens.printed(hit.first - 1)
    letters = {hit.letter(name) for name in ("DIGITS", "NUMBER", "NUMERAL")}
    if hit.letter_before(1) != OTHER or not between.islower() or not between.isalpha():
        return None
    value = hit.tokens.value(hit.first - 2) if hit.letter_before(2) in letters else None
    return value if isinstance(value, int) else None


@rules.rule("the (fiscal | trading)? <UNIT>")
def ended(hit: Hit, context: Context) -> Reading | None:
    """Read "the year ended 31 March"."""
    del context
    fits = hit.after() in {"ended", "ending"} and hit.value("UNIT") in {"Y", "Q", "M", "W"}
    return Reading(length(1, hit.code("UNIT")), "DURATION") if fits else None


@rules.rule("(a | the? last | next)? <UNIT> -? (of a)? <WHOLE=UNIT>")
def quarter_century(hit: Hit, context: Context) -> Reading | None:
    """Read "a quarter of a century", "the past quarter century"."""
    del context
    fits = (hit.value("UNIT"), hit.value("WHOLE")) == ("Q", "C")
    return Reading("P25Y", "DURATION") if fits else None


@rules.rule("<UNITS>")
def plural(hit: Hit, context: Context) -> Reading | None:
    """Read "weeks", "for years"; not "minutes", which may be those of a meeting."""
    del context
    unit = hit.code("UNITS")
    if unit in _NOT_ALONE or hit.before() in {"-", "per"} or hit.after() == "old":
        return None
    if hit.before().isdecimal():
        return None
    if number := _number_before(hit):
        return Reading(length(number, unit), "DURATION", first=hit.first - 2)
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
    if hit.has("last") and unit in {"C", "TM", "WE"}:
        return None
    if unit == "WE" or (unit == "Q" and hit.after() in {"of", ""}):
        return None
    if hit.tokens.word(hit.first + 1) == "full":
        return None
    return Reading(length(1, unit), "DURATION")
