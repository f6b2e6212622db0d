"""English rules for dates of the calendar: days, months, years, decades, centuries."""

from __future__ import annotations

import re
from datetime import date

from onrecord.languages.en.times import SHORT_MONTHS
from onrecord.languages.en.times_beside import (
    BEFORE_MONTH,
    BEFORE_YEAR,
    BESIDE_ATTACKS,
    COUNTED,
    NOT_BEFORE_YEAR,
    PREFIXES,
    TELLS_TIME,
)
from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.english_numbers import day_of, ordinal_of, spoken_year
from onrecord.mentions.times.grammar import Rules
from onrecord.mentions.times.hit import Hit
from onrecord.mentions.times.reckon import easter, last_day, thanksgiving
from onrecord.mentions.times.tokens import OTHER

rules = Rules()

_CENTURY = 100
_MONTHS = 12
_LONGEST_LIST = 40
_LISTED = ("YEAR", "NUMBER", "DIGITS", "COMMA", "OPEN", "CLOSE", "and", "or")
_FIRST_YEAR, _LAST_YEAR = 1400, 2100
_FIRST_BARE_YEAR = 1700
_LAST_CENTURY = 30
_LEAP_YEAR = 2000


def _year(hit: Hit, name: str = "YEAR") -> int | None:
    return hit.number(name) if hit.has(name) else None


def _numbers_something(hit: Hit) -> bool:
    """Say whether it is the number of a resolution and the like, also in a list of them."""
    if hit.after() == "(" and hit.after(3) == ")":
        return True
    listed = {hit.letter(name) for name in _LISTED}
    at = hit.first - 1
    while at > hit.first - _LONGEST_LIST and hit.tokens.classes[max(at, 0)] in listed:
        at -= 1
    return hit.tokens.word(at) in NOT_BEFORE_YEAR


def _counts(hit: Hit, number: int) -> bool:
    """Say whether a round number counts what follows: "2000 pieces"."""
    after = hit.after()
    return number % _CENTURY == 0 and hit.before() not in BEFORE_YEAR and after.endswith("s")


def _is_name(hit: Hit) -> bool:
    """Say whether a month is rather a given name: "April Kessler"."""
    if hit.before() in {"-", "/"} and hit.before(2) not in PREFIXES and hit.glued():
        return True
    if hit.before() == ",":
        return hit.letter_before(2) not in {hit.letter("MONTH"), hit.letter("MAY")}
    following = hit.tokens.printed(hit.last)
    return following[:1].isupper() and hit.tokens.classes[hit.last] == OTHER


def _spelled(hit: Hit) -> bool:
    """Say whether the day is a word that rather belongs to what follows: "May the Second"."""
    after = hit.at("DAY") > hit.at("MON") and hit.before_part("DAY") == "the"
    return after and hit.word("DAY").isalpha()


def _dated(hit: Hit, context: Context, day: int | None, month: str = "MON") -> str | None:
    number, year = hit.number(month), _year(hit)
    if day and day > last_day(_LEAP_YEAR if year is None else year, number):
        return None
    if year is None:
        return context.month(number, hit.at(month), day)
    return f"{year:04}-{number:02}" + (f"-{day:02}" if day else "")


@rules.rule(
    "(<WEEKD> ,?)? the? <DAY> of? <MON> (,? of? <YEAR>)?",
    "(<WEEKD> ,?)? <MON> the? <DAY> (,? <YEAR>)?",
    "(last | next | this) <MON> <DAY>",
    "<DAY> (- | /) <MON> (- | /) <YEAR>",
    "<MON> , <DAY=ORDINAL> (,? <YEAR>)?",
)
def full_day(hit: Hit, context: Context) -> Reading | None:
    """Read "16 April 2031", "Thursday, April 16", "the fifth of May"."""
    day = day_of(hit)
    if day is None or _spelled(hit):
        return None
    if (
        not hit.has("YEAR")
        and (hit.number("MON"), day) == (9, 11)
        and hit.after() in BESIDE_ATTACKS
    ):
        return Reading("2001-09-11")
    timex = _dated(hit, context, day)
    return Reading(timex) if timex else None


@rules.rule("OPEN <YEAR> CLOSE of <DAY> <MON>")
def day_of_resolution(hit: Hit, context: Context) -> Reading | None:
    """Read the day of "resolution 193 (2030) of 9 August": its year stands before it."""
    timex = _dated(hit, context, day_of(hit))
    if not timex or hit.letter_after(1 + (hit.after() == ",")) == hit.letter("YEAR"):
        return None
    return Reading(timex, first=hit.at("DAY"))


@rules.rule(
    "(<WEEKD> ,?)? the? <DAY> (- | to | <and>) the? <DAY2=DAY> of? <MON> (,? <YEAR>)?",
    "(<WEEKD> ,?)? <MON> the? <DAY> (- | to) the? <DAY2=DAY> (,? <YEAR>)?",
    "(<WEEKD> ,?)? the? <RANGE> of? <MON> (,? <YEAR>)?",
    "(<WEEKD> ,?)? <MON> <RANGE> (,? <YEAR>)?",
)
def days(hit: Hit, context: Context) -> Reading | None:
    """Read "9 - 13 May 2031", "May 9-13", "5 to 7 March"."""
    if hit.has("RANGE"):
        first, last = (int(part) for part in hit.code("RANGE").split("-"))
    else:
        first, last = day_of(hit) or 0, day_of(hit, "DAY2") or 0
    if not 0 < first < last <= last_day(_LEAP_YEAR, hit.number("MON")):
        return None
    start, end = _dated(hit, context, first), _dated(hit, context, last)
    if not start or not end:
        return None
    if hit.has("and") and "between" not in {hit.before(), hit.before(2)}:
        return Reading(start, last=hit.at("and"))
    return Reading(start, value=None if "X" in start else f"{start}/{end}")


@rules.rule("<MON> ,? of? <YEAR>", "<MON> (- | /) <YEAR>", "<MON> <WORDS>")
def month_of_year(hit: Hit, context: Context) -> Reading | None:
    """Read "May 2021", "February of 1940", "January nineteen ninety-seven"."""
    if hit.has("WORDS"):
        number = spoken_year(hit.values("WORDS"))
        return Reading(f"{number:04}-{hit.number('MON'):02}") if number else None

    timex = _dated(hit, context, None)
    return Reading(timex) if timex else None


@rules.rule("on the <ORDINAL>", "by the <ORDINAL>")
def day_alone(hit: Hit, context: Context) -> Reading | None:
    """Read "on the 5th" by the month that the text named last."""
    base, closes = context.base, hit.after() in {",", ".", ";", ")", "?"}
    number = hit.number("ORDINAL")
    if not base or not closes or hit.word("ORDINAL").isalpha():
        return None
    if not 0 < number <= last_day(base.year, base.month):
        return None
    return Reading(f"{base.year:04}-{base.month:02}-{number:02}", first=hit.first + 1)


@rules.rule("<MON>")
def month(hit: Hit, context: Context) -> Reading | None:
    """Read "in May", "September"; "May" and "March" only after a preposition and the like."""
    before, word = hit.before(), hit.word("MON")
    named = before in BEFORE_MONTH or (before == "-" and hit.before(2) in PREFIXES)
    if word in {"may", "march"} and not named:
        return None
    if word in SHORT_MONTHS and hit.tokens.word(hit.last - 1) != ".":
        return None
    if not named and _is_name(hit):
        return None
    return Reading(context.month(hit.number("MON"), hit.first))


@rules.rule("<YEAR>")
def year(hit: Hit, context: Context) -> Reading | None:
    """Read "1999", where nothing beside it says that it counts or numbers something."""
    del context
    number = hit.number("YEAR")
    before, after = hit.before(), hit.after()
    if _numbers_something(hit) or after in {"/", "%"} or after in COUNTED:
        return None
    if before in {"-", "–", "—"} and hit.before(2) not in PREFIXES and hit.glued():
        return None
    if (before == "(" and hit.before(2).isdecimal()) or before.isdecimal() or after.isdecimal():
        return None
    first = _FIRST_YEAR if before in BEFORE_YEAR else _FIRST_BARE_YEAR
    if not first <= number < _LAST_YEAR or _counts(hit, number):
        return None
    return Reading(f"{number:04}", noted=before in TELLS_TIME or hit.begins_line())


@rules.rule("the <UNIT> <YEAR>", "(fiscal | trading) UNIT? <YEAR>", "<FISCALYEAR>", "ad <YEAR>")
def year_by_name(hit: Hit, context: Context) -> Reading | None:
    """Read "the year 2000", "fiscal 1989", "FY2031", "AD 1066"."""
    del context
    if hit.has("FISCALYEAR"):
        number = hit.number("FISCALYEAR")
        return Reading(f"{number + 2000 if number < _CENTURY else number:04}")
    if hit.has("UNIT") and hit.value("UNIT") != "Y":
        return None
    return Reading(f"{hit.number('YEAR'):04}")


@rules.rule("<YEARS>", "<YEAR> - (<YEAR2=YEAR> | <DIGITS> | <NUMBER>)")
def years(hit: Hit, context: Context) -> Reading | None:
    """Read "2021-2022", "2020-21", "1999/2000"; "2015-03" is a month; "2014 - 7.7" is none."""
    del context
    if hit.has("YEARS"):
        start, end = (int(part) for part in re.split("[-/]", hit.code("YEARS")))
        if 0 < end <= _MONTHS and end <= start % _CENTURY:
            return Reading(f"{start:04}-{end:02}")
    else:
        start = hit.number("YEAR")
        name = next(name for name in ("YEAR2", "DIGITS", "NUMBER") if hit.has(name))
        if not isinstance(hit.value(name), int):
            return None
        end = hit.number(name)
    end += start - start % _CENTURY if end < _CENTURY else 0
    if not _FIRST_YEAR <= start < end < _LAST_YEAR:
        return None
    if hit.before() in NOT_BEFORE_YEAR or hit.after() in {"/", "%"}:
        return None
    return Reading(f"{start:04}", value=f"{start:04}/{end:04}")


@rules.rule("<WORDS>", "the <UNIT> <WORDS>")
def year_in_words(hit: Hit, context: Context) -> Reading | None:
    """Read "nineteen ninety-six", "the year two thousand"."""
    del context
    number = spoken_year(hit.values("WORDS"))
    if number is None or (number % _CENTURY == 0 and hit.value("UNIT") != "Y"):
        return None
    return Reading(f"{number:04}")


@rules.rule("the? <DECADE>", "the ' <DECADE>", "the <DECADEWORD>")
def decade(hit: Hit, context: Context) -> Reading | None:
    """Read "the 1990s", "the '80s", "the nineties"."""
    del context
    number = hit.number("DECADE" if hit.has("DECADE") else "DECADEWORD")
    short = len(hit.word("DECADE")) == len("90s")
    if short and hit.before() in {"his", "her", "their", "my", "its"}:
        return None
    return Reading(f"{number:03}")


@rules.rule("the? <ORD> -? <UNIT> <BC>?")
def century(hit: Hit, context: Context) -> Reading | None:
    """Read "the 20th century", "the third century BC"."""
    del context
    number = ordinal_of(hit)
    if hit.value("UNIT") != "C" or not 0 < number <= _LAST_CENTURY:
        return None
    if hit.has("BC"):
        return Reading(f"BC{number - 1:02}", value=None)
    return Reading(f"{number - 1:02}")


@rules.rule(
    "(<FROM=YEAR> | <FROM2=NUMBER> | <FROM3=DIGITS>) (- | to) (<YEAR> | <NUMBER> | <DIGITS>) <BC>",
    "(<YEAR> | <NUMBER> | <DIGITS>) <BC>",
    "<RANGE> <BC>",
)
def before_christ(hit: Hit, context: Context) -> Reading | None:
    """Read "264 BC", "264-241 BC"; the record's form has no such years."""
    del context
    names = ("FROM", "FROM2", "FROM3", "YEAR", "NUMBER", "DIGITS", "RANGE")
    value = hit.value(next(name for name in names if hit.has(name)))
    number = value.split("-")[0] if isinstance(value, str) else value
    return Reading(f"BC{int(number or 0):04}", value=None)


@rules.rule(
    "<HOLIDAY> <UNIT>? <eve>? <PART>? (,? <YEAR>)?", "new UNIT ' s <eve>? <UNIT>? (,? <YEAR>)?"
)
def holiday(hit: Hit, context: Context) -> Reading | None:
    """Read "Christmas Day", "Easter 1916", "New Year's Eve"."""
    year = _year(hit)
    if hit.has("UNIT") and hit.value("UNIT") != "D":
        return None
    name = hit.code("HOLIDAY") if hit.has("HOLIDAY") else "01-01"
    month = {"easter": 4, "thanksgiving": 11}.get(name) or int(name[:2])
    if hit.has("eve"):
        name = {"12-25": "12-24", "01-01": "12-31"}.get(name, name)
    if year is None:
        year_text = context.month(month, hit.first)[:4]
        if "X" in year_text:
            return None
        year = int(year_text)
    if not 0 < year < date.max.year:
        return None
    moved = {"easter": easter, "thanksgiving": thanksgiving}.get(name)
    day = (moved(year) if moved else date.fromisoformat(f"{year:04}-{name}")).isoformat()
    return Reading(f"{day}T{hit.code('PART')}", "TIME") if hit.has("PART") else Reading(day)
