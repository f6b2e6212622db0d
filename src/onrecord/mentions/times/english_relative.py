"""English rules for times that go by another time: "last year", "two days later", "now"."""

from __future__ import annotations

from datetime import date

from onrecord.languages.en.times_beside import AFTER_THE_PAST
from onrecord.mentions.times.context import Context, Reading
from onrecord.mentions.times.english_numbers import day_of, number_of
from onrecord.mentions.times.english_which import Which, which_of
from onrecord.mentions.times.grammar import Rules
from onrecord.mentions.times.hit import Hit
from onrecord.mentions.times.reckon import shifted, week

rules = Rules()

_CLOCK_UNITS = frozenset({"TH", "TM", "TS"})
_VAGUE = {-1: "PAST_REF", 0: "PRESENT_REF", 1: "FUTURE_REF"}


@rules.rule("<WHICH> (fiscal | trading)? <UNIT>")
def which_unit(hit: Hit, context: Context) -> Reading | None:
    """Read "this year", "last week", "the same day", "the previous month"."""
    unit, which = hit.code("UNIT"), which_of(hit, context)
    if unit in _CLOCK_UNITS:
        return None
    step = -1 if (unit, which.word) == ("Q", "latest") else which.step
    if unit == "D" and step == 0 and hit.before() == "to" and not context.narrative:
        return Reading("PRESENT_REF")
    timex = context.anaphoric(unit, step) if which.by_text else context.deictic(unit, step)
    if unit == "D" and which.word in {"current", "present"}:
        timex = None
    return Reading(timex or _VAGUE[step], noted=step >= 0 and which.by_text)


@rules.rule(
    "(<NUM> | a) -? <UNITNAME> <ago>",
    "(<NUM> | a) -? <UNITNAME> <earlier>",
    "(<NUM> | a) <UNITNAME> later",
    "(<NUM> | a) <UNITNAME> <from> REFERENCE",
)
def moved(hit: Hit, context: Context) -> Reading | None:
    """Read "two days ago", "a year earlier", "three weeks later"."""
    unit = hit.code("UNITNAME")
    number = number_of(hit) if hit.has("NUM") else 1
    if number is None:
        return None
    sign = -1 if hit.has("ago") or hit.has("earlier") else 1
    count = sign * int(number)
    if unit == "Y" and sign < 0 and context.period:
        return Reading(f"{int(context.period[:4]) + count:04}{context.period[4:]}", noted=False)
    if unit in _CLOCK_UNITS or number != int(number):
        return Reading(_VAGUE[sign])
    by_now = (hit.has("ago") or hit.has("from")) and not context.narrative
    timex = context.deictic(unit, count) if by_now else context.anaphoric(unit, count)
    return Reading(timex or _VAGUE[sign], noted=sign > 0)


@rules.rule(
    "a? <UNITNAME> and a half <ago>",
    "<NUM> and a half <UNITNAME> <ago>",
    "a? <UNITNAME> and a half (earlier | later)",
)
def moved_by_half(hit: Hit, context: Context) -> Reading | None:
    """Read "a year and a half ago": a year ago and half a year."""
    halves = int((number_of(hit) if hit.has("NUM") else 1) or 1) * 2 + 1
    if not hit.has("ago") or hit.value("UNITNAME") != "Y":
        return Reading("PAST_REF" if hit.tokens.word(hit.last - 1) != "later" else "FUTURE_REF")
    timex = context.deictic("M", -6 * halves)
    return Reading(timex or "PAST_REF", noted=False)


@rules.rule(
    "{SOME}? UNITS <ago>",
    "{SOME}? UNITS <earlier>",
    "{SOME}? UNITS later",
    "{SOME}? UNITS from REFERENCE",
)
def moved_vaguely(hit: Hit, context: Context) -> Reading | None:
    """Read "years ago", "a few days later"."""
    del context
    return Reading(_VAGUE[-1 if hit.has("ago") or hit.has("earlier") else 1])


@rules.rule("(<NUM> | a) <UNITNAME> before", "{SOME}? UNITS before")
def moved_before(hit: Hit, context: Context) -> Reading | None:
    """Read "two years before", "months before", where nothing follows that they go by."""
    number = number_of(hit) if hit.has("NUM") else 1
    if hit.after() not in {".", ",", ";", ")"} or number is None:
        return None
    unit = hit.value("UNITNAME")
    timex = context.anaphoric(str(unit), -int(number)) if unit else None
    return Reading(timex or "PAST_REF", noted=False)


@rules.rule("the <UNIT> <before>", "the <UNIT> after")
def unit_beside(hit: Hit, context: Context) -> Reading | None:
    """Read "the day before", "the year after", where nothing follows that they go by."""
    if hit.after() not in {".", ",", ";", "", ")"}:
        return None
    timex = context.anaphoric(hit.code("UNIT"), -1 if hit.has("before") else 1)
    return Reading(timex) if timex else None


@rules.rule(
    "the? <DAY> of? <MON> of? <WHICH> <UNIT>",
    "<MON> <DAY> of? <WHICH> <UNIT>",
    "<MON> of? <WHICH> <UNIT>",
    "the? <SEASON> of? <WHICH> <UNIT>",
    "the <DAY> of? <WHICH> <UNIT>",
)
def of_which_year(hit: Hit, context: Context) -> Reading | None:
    """Read "May last year", "August of that year", "the spring of next year"."""
    which = which_of(hit, context)
    if hit.value("UNIT") == "M" and hit.has("DAY") and not hit.has("MON"):
        return _day_of_month(hit, context, which)
    if hit.value("UNIT") != "Y" or not (hit.has("MON") or hit.has("SEASON")):
        return None
    move = context.anaphoric if which.by_text else context.deictic
    part = f"{hit.number('MON'):02}" if hit.has("MON") else hit.code("SEASON")
    day = f"-{day_of(hit):02}" if hit.has("DAY") and day_of(hit) else ""
    return Reading(f"{move('Y', which.step) or 'XXXX'}-{part}{day}")


def _day_of_month(hit: Hit, context: Context, which: Which) -> Reading | None:
    move = context.anaphoric if which.by_text else context.deictic
    month, day = move("M", which.step), day_of(hit)
    return Reading(f"{month}-{day:02}") if month and day else None


@rules.rule("<WHICH> <MON>")
def which_month(hit: Hit, context: Context) -> Reading | None:
    """Read "last May", "this September", "the following March"."""
    number, which = hit.number("MON"), which_of(hit, context)
    base = context.base if which.by_text else context.reference
    if not base:
        return Reading(f"XXXX-{number:02}")
    late = number >= base.month if which.step < 0 else number <= base.month
    return Reading(f"{base.year + which.step * late:04}-{number:02}")


@rules.rule(
    "the (end | beginning | middle) of the <UNIT>",
    "(early | late | earlier | later) in the <UNIT>",
    "the latter part of the <UNIT>",
)
def part_of_unit(hit: Hit, context: Context) -> Reading | None:
    """Read "the end of the month", "later in the year"."""
    unit = hit.code("UNIT")
    if unit not in {"W", "M", "Q", "Y", "E"}:
        return None
    timex = context.anaphoric(unit, 0) if context.narrative else context.deictic(unit, 0)
    return Reading(timex) if timex else None


@rules.rule("(the | this | that) <UNIT>")
def weekend(hit: Hit, context: Context) -> Reading | None:
    """Read "the weekend": the next one, or the last one beside a past tense."""
    if hit.value("UNIT") != "WE":
        return None
    timex = context.deictic("WE", 0 if context.tense(hit.first) > 0 else -1)
    return Reading(timex) if timex else None


@rules.rule("the? <UNIT> - (ago | earlier) period?", "the? <UNIT> - (ago | earlier) <UNIT2=UNIT>")
def year_ago(hit: Hit, context: Context) -> Reading | None:
    """Read "the year-ago period", "year-earlier"."""
    if hit.value("UNIT") != "Y":
        return None
    period = context.period
    if period:
        return Reading(f"{int(period[:4]) - 1:04}{period[4:]}", noted=False)
    timex = context.deictic("Y", -1)
    return Reading(timex, noted=False) if timex else None


@rules.rule("the <UNIT>", "the latest period", "the full <UNIT>", "of the <OFUNIT=UNIT>")
def the_period(hit: Hit, context: Context) -> Reading | None:
    """Read "the quarter", "the latest period" after one was named; "the full year"."""
    if hit.has("UNIT") and hit.value("UNIT") != "Q":
        return (
            Reading(timex)
            if hit.tokens.word(hit.first + 1) == "full"
            and hit.value("UNIT") == "Y"
            and (timex := context.deictic("Y", 0))
            else None
        )
    if hit.has("OFUNIT"):
        timex = context.deictic("Y", 0)
        known = (
            hit.value("OFUNIT") == "Y"
            and timex
            and hit.before() in {"months", "weeks", "quarters", "rest"}
        )
        return Reading(timex, first=hit.first + 1) if known and timex else None
    return Reading(context.period, noted=False) if context.period else None


@rules.rule("the <UNIT> of <MON> <DAY>", "the <UNIT> of <DAY> <MON>")
def week_of(hit: Hit, context: Context) -> Reading | None:
    """Read "the week of March 6"."""
    day = context.month(hit.number("MON"), hit.at("MON"), day_of(hit))
    if hit.value("UNIT") != "W" or "X" in day:
        return None
    try:
        return Reading(week(date.fromisoformat(day)))
    except ValueError:
        return None


@rules.rule("UNIT -? end", "UNIT ' s end")
def year_end(hit: Hit, context: Context) -> Reading | None:
    """Read "year-end", "the year's end"."""
    if hit.tokens.word(hit.first) != "year":
        return None
    timex = context.anaphoric("Y", 0) if context.narrative else context.deictic("Y", 0)
    return Reading(timex) if timex else None


@rules.rule("right? <REFERENCE>")
def reference(hit: Hit, context: Context) -> Reading | None:
    """Read "now", "currently", "recently", "soon"."""
    del context
    return Reading(hit.code("REFERENCE"))


@rules.rule("recent", "former", "the recent? <last>")
def past(hit: Hit, context: Context) -> Reading | None:
    """Read "recent", "former", "the past"."""
    if hit.tokens.word(hit.first) == "former" and not context.narrative:
        return None
    if hit.has("last") and (hit.word("last") != "past" or hit.after() not in AFTER_THE_PAST):
        return None
    return Reading("PAST_REF")


@rules.rule(
    "the? (near | foreseeable | distant | immediate | not too distant)? <future>",
    "the (near | short) -? term",
)
def future(hit: Hit, context: Context) -> Reading | None:
    """Read "the future", "the near term"."""
    del hit, context
    return Reading("FUTURE_REF")


@rules.rule(
    "at? the? <current>",
    "(at | for) the (current time | moment)",
    "at this time",
    "at? this (very? moment | point)",
    "(to | until) date",
    "these <UNITS>",
)
def present(hit: Hit, context: Context) -> Reading | None:
    """Read "current", "at present", "these days", "at the moment"."""
    del context
    bare = hit.has("current") and hit.word("current") == "present"
    if bare and (hit.last - hit.first == 1 or hit.after() not in AFTER_THE_PAST):
        return None
    if hit.has("UNITS") and hit.value("UNITS") != "D":
        return None
    return Reading("PRESENT_REF")


@rules.rule("at the <time>", "(at | by) that <time>", "at the same <time>")
def that_time(hit: Hit, context: Context) -> Reading | None:
    """Read "at the time", "by that time"."""
    if hit.after() in {"of", "when", "that"} or "same" in hit.tokens.word(hit.last - 2):
        return None
    anchor = context.anchor
    if not context.narrative or not anchor:
        return Reading("PAST_REF")
    fine = "D" if anchor.day else "M" if anchor.month else "Y"
    return Reading(shifted(anchor.first_day, fine, 0) or "PAST_REF")
