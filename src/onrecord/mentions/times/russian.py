"""The Russian grammar of times."""

from __future__ import annotations

import re
from functools import cache

from onrecord.languages.ru.times import FUTURE_CUES, PAST_CUES, TRIGGERS, words
from onrecord.mentions.times import numeric
from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.grammar import Grammar, Language, Rules
from onrecord.mentions.times.hit import Hit
from onrecord.mentions.times.join import Links
from onrecord.mentions.times.reckon import add_days, last_day
from onrecord.mentions.times.tense import Cues

rules = Rules(numeric.rules)

_CENTURY = 100
_LEAP_YEAR = 2000
_LAST_CENTURY = 30
_LAST_QUARTER = 4
_VAGUE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}

MACROS = {
    "Y": "UNIT | g .?",
    "YS": "UNIT | UNITS | g .?",
    "NUM": "DIGITS | NUMBER | NUMERAL NUMERAL?",
    "UNITNAME": "UNIT | UNITS",
    "DASH": "- | to",
}
_LEADS = "(beginning | end | middle) | about"


def _dated(hit: Hit, context: Context, day: int | None) -> str | None:
    month = hit.number("MONTH")
    year = hit.number("YEAR") if hit.has("YEAR") else None
    if day is not None and not 0 < day <= last_day(year or _LEAP_YEAR, month):
        return None
    if year is None:
        return context.month(month, hit.at("MONTH"), day)
    return f"{year:04}-{month:02}" + (f"-{day:02}" if day else "")


@rules.rule(
    "(<in>? WEEKDAY ,)? <DIGITS> <MONTH> (<YEAR> {Y}?)?",
    "<DIGITS> - ending <MONTH> (<YEAR> {Y}?)?",
)
def full_day(hit: Hit, context: Context) -> Reading | None:
    """Read a day with its month, and the year where it stands: "5 мая 2031 года"."""
    timex = _dated(hit, context, hit.number("DIGITS"))
    return Reading(timex, first=hit.first + hit.has("in")) if timex else None


@rules.rule(
    "<RANGE> <MONTH> (<YEAR> {Y}?)?",
    "with? <DIGITS> (- | to) <LAST=DIGITS> <MONTH> (<YEAR> {Y}?)?",
)
def days(hit: Hit, context: Context) -> Reading | None:
    """Read "9–13 мая 2031 года"."""
    if hit.has("RANGE"):
        first, last = (int(part) for part in hit.code("RANGE").split("-"))
    else:
        first, last = hit.number("DIGITS"), hit.number("LAST")
    start, end = _dated(hit, context, first), _dated(hit, context, last)
    if not start or not end or not first < last:
        return None
    at = hit.at("DIGITS") if hit.has("DIGITS") else hit.first
    return Reading(start, value=None if "X" in start else f"{start}/{end}", first=at)


@rules.rule("<MONTH> (<YEAR> {Y}?)?")
def month(hit: Hit, context: Context) -> Reading | None:
    """Read "в мае", "май 2031 г."."""
    timex = _dated(hit, context, None)
    return Reading(timex) if timex else None


@rules.rule("<YEAR> {YS}")
def year(hit: Hit, context: Context) -> Reading | None:
    """Read "2031 год", "2031 г."; a number alone is none."""
    del context
    unit = hit.tokens.value(hit.at("YEAR") + 1)
    many = hit.tokens.word(hit.at("YEAR") + 1) == "лет"
    return Reading(f"{hit.number('YEAR'):04}") if unit in {"Y", None} and not many else None


@rules.rule(
    "<YEARS> {YS}",
    "<YEAR> - <LAST=YEAR> {YS}",
    "with <YEAR> to <LAST=YEAR> {YS}",
    "between <YEAR> and <LAST=YEAR> {YS}",
)
def years(hit: Hit, context: Context) -> Reading | None:
    """Read "2021–2022 годы"."""
    del context
    if hit.has("YEARS"):
        start, end = (int(part) for part in re.split("[-/]", hit.code("YEARS")))
    else:
        start, end = hit.number("YEAR"), hit.number("LAST")
    end += start - start % _CENTURY if end < _CENTURY else 0
    if not start < end:
        return None
    at = hit.at("YEAR") if hit.has("YEAR") else hit.first
    return Reading(f"{start:04}", value=f"{start:04}/{end:04}", first=at)


@rules.rule("(<YEAR> | <NUMBER>) - ending {YS}")
def decade(hit: Hit, context: Context) -> Reading | None:
    """Read "1990-е годы", "в 90-х годах"."""
    del context
    number = hit.number("YEAR") if hit.has("YEAR") else hit.number("NUMBER") + 1900
    return Reading(f"{number // 10:03}") if number % 10 == 0 and number < _LEAP_YEAR * 2 else None


@rules.rule("<ROMAN> <UNIT>")
def century(hit: Hit, context: Context) -> Reading | None:
    """Read "XX век"."""
    del context
    number = hit.number("ROMAN")
    return Reading(f"{number - 1:02}") if hit.value("UNIT") == "C" else None


@rules.rule("(<ORD> | <ROMAN>) <UNIT> (<YEAR> {Y}?)?")
def quarter(hit: Hit, context: Context) -> Reading | None:
    """Read "первый квартал 2031 года"."""
    number = hit.number("ORD" if hit.has("ORD") else "ROMAN")
    if hit.value("UNIT") != "Q" or number > _LAST_QUARTER:
        return None
    if hit.has("YEAR"):
        return Reading(f"{hit.number('YEAR'):04}-Q{number}")
    year_ = context.deictic("Y", 0)
    return Reading(f"{year_ or 'XXXX'}-Q{number}")


@rules.rule("<SEASON> <YEAR> {Y}?", "<STEP> <SEASON>", "<SEASON> <STEP> UNIT")
def season(hit: Hit, context: Context) -> Reading | None:
    """Read "осень 2019 года", "летом прошлого года"."""
    if hit.has("YEAR"):
        return Reading(f"{hit.number('YEAR'):04}-{hit.code('SEASON')}")
    year_ = context.deictic("Y", hit.number("STEP") if hit.has("STEP") else 0)
    return Reading(f"{year_}-{hit.code('SEASON')}") if year_ and hit.has("STEP") else None


@rules.rule("<STEP> <UNIT>", "<MONTH> <STEP> <UNIT>", "<DIGITS> <MONTH> <STEP> <UNIT>")
def step(hit: Hit, context: Context) -> Reading | None:
    """Read "в прошлом году", "в мае этого года", "на следующей неделе"."""
    unit = hit.code("UNIT")
    timex = context.deictic(unit, hit.number("STEP")) if unit in {"Y", "M", "W", "C"} else None
    if not timex:
        return None
    if hit.has("MONTH"):
        day = f"-{hit.number('DIGITS'):02}" if hit.has("DIGITS") else ""
        return Reading(f"{timex}-{hit.number('MONTH'):02}{day}") if unit == "Y" else None
    return Reading(timex)


@rules.rule("<DIGITS>? <MONTH> with . g .?")
def this_year(hit: Hit, context: Context) -> Reading | None:
    """Read "24 февраля с.г.": of this year."""
    year_ = context.deictic("Y", 0)
    day = f"-{hit.number('DIGITS'):02}" if hit.has("DIGITS") else ""
    return Reading(f"{year_}-{hit.number('MONTH'):02}{day}") if year_ else None


@rules.rule("(beginning | end | middle) <UNIT>")
def part_of_unit(hit: Hit, context: Context) -> Reading | None:
    """Read "до конца года", "в начале месяца"."""
    unit = hit.code("UNIT")
    timex = context.deictic(unit, 0) if unit in {"Y", "M", "W", "C"} else None
    return Reading(timex) if timex else None


@rules.rule("<ORD> half <YEAR> {Y}?")
def half_of_year(hit: Hit, context: Context) -> Reading | None:
    """Read "в первой половине 2031 года"."""
    del context
    number = hit.number("ORD")
    return Reading(f"{hit.number('YEAR'):04}-H{number}") if number in {1, 2} else None


@rules.rule("present time", "in <STEP>")
def vague(hit: Hit, context: Context) -> Reading | None:
    """Read "в настоящее время", "в будущем", "в прошлом"."""
    del context
    if not hit.has("STEP"):
        return Reading("PRESENT_REF")
    known = {"будущем": "FUTURE_REF", "прошлом": "PAST_REF"}.get(hit.word("STEP"))
    closes = not hit.after() or hit.after() in {",", ".", ";", "и", "как", "не"}
    return Reading(known, first=hit.first + 1) if known and closes else None


@rules.rule("<TEXTSTEP> <UNIT>")
def text_step(hit: Hit, context: Context) -> Reading | None:
    """Read "в том году", "в предыдущем месяце"."""
    unit = hit.code("UNIT")
    timex = context.anaphoric(unit, hit.number("TEXTSTEP")) if unit in {"Y", "M"} else None
    return Reading(timex, noted=False) if timex else None


@rules.rule("<DAYWORD> <PART>?")
def day_word(hit: Hit, context: Context) -> Reading | None:
    """Read "сегодня", "вчера вечером"."""
    day = context.deictic("D", hit.number("DAYWORD")) or "XXXX-XX-XX"
    return Reading(f"{day}T{hit.code('PART')}", "TIME") if hit.has("PART") else Reading(day)


@rules.rule("in <WEEKDAY>")
def weekday(hit: Hit, context: Context) -> Reading | None:
    """Read "в понедельник"."""
    number = hit.number("WEEKDAY")
    timex = context.weekday(number, hit.at("WEEKDAY"))
    return Reading(timex or f"XXXX-WXX-{number}", first=hit.at("WEEKDAY"))


@rules.rule("<REFERENCE>")
def reference(hit: Hit, context: Context) -> Reading | None:
    """Read "сейчас", "недавно"."""
    del context
    return Reading(hit.code("REFERENCE"))


@rules.rule("<REPEATED>", "every <UNITNAME>")
def repeated(hit: Hit, context: Context) -> Reading | None:
    """Read "ежегодно", "каждый год"."""
    del context
    if hit.has("REPEATED"):
        return Reading(hit.code("REPEATED"), "SET", None)
    return Reading(_length(1, hit.code("UNITNAME")), "SET", None)


@rules.rule(
    "(last | coming)? <NUM> <UNITNAME>",
    "(last | coming)? <some> <UNITNAME>",
    "(last | coming) <UNITS>",
)
def length(hit: Hit, context: Context) -> Reading | None:
    """Read "три месяца", "последние пять лет", "несколько недель"."""
    del context
    unit = hit.code("UNITNAME" if hit.has("UNITNAME") else "UNITS")
    number = _number(hit) if hit.has("NUM") else "X"
    return Reading(_length(number, unit), "DURATION") if number and unit != "Q" else None


@rules.rule("<NUM>? <UNITNAME> ago", "<some> <UNITNAME> ago", "<after> <NUM>? <UNITNAME>")
def moved(hit: Hit, context: Context) -> Reading | None:
    """Read "три года назад", "через месяц"."""
    unit, sign = hit.code("UNITNAME"), 1 if hit.has("after") else -1
    number = _number(hit) if hit.has("NUM") else None if hit.has("some") else 1
    if not number or unit[0] == "T" or (not hit.has("NUM") and hit.word("UNITNAME")[-2:] == "ов"):
        return Reading(_VAGUE[sign])
    timex = context.deictic(unit, sign * int(number))
    return Reading(timex or _VAGUE[sign], noted=False)


def _number(hit: Hit) -> int | float:
    return sum(value for value in hit.values("NUM") if isinstance(value, int | float))


def _length(number: float | str, unit: str) -> str:
    if isinstance(number, float) and number % 1:
        return "P1Y6M" if unit == "Y" else f"P{'T' if unit[0] == 'T' else ''}{number:g}{unit[-1]}"
    number = number if isinstance(number, str) else int(number)
    if unit in {"E", "C"} and isinstance(number, int):
        unit, number = "Y", number * (10 if unit == "E" else _CENTURY)
    return f"P{unit[0]}{number}{unit[1]}" if unit[0] == "T" else f"P{number}{unit}"


@rules.rule("in <CLOCK>")
def clock(hit: Hit, context: Context) -> Reading | None:
    """Read "в 10:30"."""
    day = context.reference and add_days(context.reference, 0).isoformat()
    time = hit.code("CLOCK")[:5].rjust(5, "0")
    return Reading(f"{day or 'XXXX-XX-XX'}T{time}", "TIME", first=hit.at("CLOCK"))


def _led(words: list[str], reading: Reading) -> Reading | None:
    del words
    return None if reading.timex.endswith("_REF") or reading.type == "SET" else reading


@cache
def grammar() -> Grammar:
    """Make the grammar; it is made once."""
    cues = Cues(PAST_CUES, FUTURE_CUES, FUTURE_CUES)
    links = Links(
        hour=frozenset({(), (",",), ("в",)}),
        to=frozenset({"-", "–", "—", "по", "до"}),
        both=frozenset(),
        between=frozenset(),
        also=frozenset({",", "и"}),
    )
    return rules.grammar(
        Language(words(), frozenset(), TRIGGERS, MACROS, _LEADS, _led, cues, links)
    )
