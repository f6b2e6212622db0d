"""English rules for days named by their weekday or from today, and for times of day."""

from __future__ import annotations

from dataclasses import replace

from onrecord.languages.en.times_beside import BEFORE_CLOCK, NAMED_DAYS
from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.english_numbers import number_of
from onrecord.mentions.times.english_which import which_of
from onrecord.mentions.times.grammar import Rules
from onrecord.mentions.times.hit import Hit
from onrecord.mentions.times.reckon import add_days, shifted

rules = Rules()

_NOON = 12
_BY_TEXT = ("previous", "following", "before", "after")
_HOURS, _MINUTES = 24, 60


def _moved(context: Context, days: int) -> str:
    day = context.reference
    return add_days(day, days).isoformat() if day else "XXXX-XX-XX"


def _with_part(timex: str, hit: Hit) -> Reading:
    if not hit.has("PART"):
        return Reading(timex)
    return Reading(f"{timex}T{hit.code('PART')}", "TIME")


@rules.rule("<DAYWORD> <PART>?", "<DAYWORD> ' s <PART>")
def day_word(hit: Hit, context: Context) -> Reading | None:
    """Read "today", "yesterday morning", "tomorrow night"."""
    return replace(_with_part(_moved(context, hit.number("DAYWORD")), hit), noted=False)


@rules.rule("the? UNIT before <DAYWORD>", "the? UNIT after <DAYWORD>")
def day_beside(hit: Hit, context: Context) -> Reading | None:
    """Read "the day before yesterday", "the day after tomorrow"."""
    days = hit.number("DAYWORD")
    return Reading(_moved(context, days * 2)) if days else None


@rules.rule(
    "(<NUM> | a) <UNITNAME> (<after> | from) <DAYWORD>",
    "(<NUM> | a) <UNITNAME> <before> <DAYWORD>",
)
def counted_from(hit: Hit, context: Context) -> Reading | None:
    """Read "two weeks from today", "two days before yesterday"."""
    number = number_of(hit) if hit.has("NUM") else 1
    if not context.reference or not number:
        return None
    base = add_days(context.reference, hit.number("DAYWORD"))
    timex = shifted(base, hit.code("UNITNAME"), -int(number) if hit.has("before") else int(number))
    return Reading(timex) if timex else None


@rules.rule("<WEEKDAY> (of | in)? <WHICH> <UNIT>", "<WHICH> <UNIT> ,? on <WEEKDAY>")
def weekday_of_week(hit: Hit, context: Context) -> Reading | None:
    """Read "Monday next week", "next week, on Wednesday"."""
    which = which_of(hit, context)
    base = context.base if which.by_text else context.reference
    if hit.value("UNIT") != "W" or not base:
        return None
    monday = add_days(base, 1 - base.isoweekday() + 7 * which.step)
    return Reading(add_days(monday, hit.number("WEEKDAY") - 1).isoformat())


@rules.rule("tonight")
def tonight(hit: Hit, context: Context) -> Reading | None:
    """Read "tonight"."""
    del hit
    return Reading(f"{_moved(context, 0)}TNI", "TIME")


@rules.rule(
    "(this | the? same | that) <PART>",
    "<last> <PART>",
    "the <next> <PART>",
    "<next> <PART>",
    "the <PART>",
    "the? (early | late) <PART> (UNITS)?",
    "mid -? <PART>",
)
def part_of_day(hit: Hit, context: Context) -> Reading | None:
    """Read "this afternoon", "last night", "that evening", "the next morning"."""
    first = hit.tokens.word(hit.first)
    code = hit.code("PART")
    if hit.has("last"):
        return Reading(f"{_moved(context, -1)}T{code}", "TIME")
    if first == "this" and not context.narrative:
        return Reading(f"{_moved(context, 0)}T{code}", "TIME")
    alone = first == "the" and not hit.has("next") and hit.last - hit.first == len(("the", "dawn"))
    if alone and hit.word("PART") in {"dawn", "dusk"}:
        return None
    if alone and hit.after() not in {"of", "on"} and hit.before() != "in":
        return None
    if first == "mid":
        return Reading(f"{_moved(context, 0)}T{code}", "TIME")
    day = context.anaphoric("D", 1 if hit.has("next") else 0)
    return Reading(f"{day or 'XXXX-XX-XX'}T{code}", "TIME")


@rules.rule(
    "<WEEKDAY> <PART>?",
    "(the | this)? <last> <WEEKDAY> <PART>?",
    "(the | this)? <next> <WEEKDAY> <PART>?",
    "<this> <WEEKDAY> <PART>?",
    "the? <previous> <WEEKDAY> <PART>?",
    "the? <following> <WEEKDAY> <PART>?",
    "the <WEEKDAY> <before>",
    "the <WEEKDAY> <after>",
)
def weekday(hit: Hit, context: Context) -> Reading | None:
    """Read "Monday", "last Friday", "Thursday evening", "the following Tuesday"."""
    number = hit.number("WEEKDAY")
    if hit.before() in NAMED_DAYS:
        return None
    if hit.has("last") or hit.has("next"):
        base = context.reference
    elif any(hit.has(name) for name in _BY_TEXT):
        base = context.base
    else:
        timex = context.weekday(number, hit.at("WEEKDAY"))
        return _with_part(timex, hit) if timex else Reading(f"XXXX-WXX-{number}", value=None)
    if not base:
        return Reading(f"XXXX-WXX-{number}", value=None)
    if hit.has("next"):
        return _with_part(add_days(base, 7 + number - base.isoweekday()).isoformat(), hit)
    back = (base.isoweekday() - number) % 7
    ahead = hit.has("following") or hit.has("after")
    return _with_part(add_days(base, 7 - back if ahead else -(back or 7)).isoformat(), hit)


@rules.rule(
    "<CLOCK> {HALFDAY}? zone?",
    "<DIGITS> {HALFDAY} zone?",
    "<CLOCKHALF> zone?",
    "<DIGITS> o ' oclock",
    "<HOUR>",
    "<NUMERAL> o ' oclock",
    "<DIGITS> DOT <MINUTE=DIGITS> {HALFDAY}",
    "<NUMBER> {HALFDAY} zone?",
)
def clock(hit: Hit, context: Context) -> Reading | None:
    """Read "10:30 a.m.", "5 pm EST", "noon", "three o'clock"."""
    time = _clock(hit)
    if not time:
        return None
    day = context.base if context.narrative else context.reference
    return Reading(f"{day.isoformat() if day else 'XXXX-XX-XX'}T{time}", "TIME")


def _clock(hit: Hit) -> str | None:
    if hit.has("HOUR"):
        return hit.code("HOUR")
    text = str(
        next(
            hit.value(name)
            for name in ("CLOCKHALF", "CLOCK", "NUMBER", "DIGITS", "NUMERAL")
            if hit.has(name)
        )
    )
    words = " ".join([text, *(hit.tokens.word(at) for at in range(hit.first + 1, hit.last))])
    half = "p" if " p" in words else "a" if " a" in words else ""
    parts = text.split(maxsplit=1)[0].replace(".", ":").split(":")
    hour, minute = int(parts[0]), int(parts[1]) if len(parts) > 1 else 0
    if (
        len(parts) > 1
        and not half
        and hit.last == hit.first + 1
        and hit.before() not in BEFORE_CLOCK
    ):
        return None
    if half and 0 < hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    return f"{hour:02}:{minute:02}"


@rules.rule("<STROKE>")
def attacks(hit: Hit, context: Context) -> Reading | None:
    """Read "9/11"; other fractions are no dates."""
    del context
    return Reading("2001-09-11") if hit.code("STROKE") == "9/11" else None
