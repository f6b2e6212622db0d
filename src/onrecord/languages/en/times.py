"""English words of times: what each stands for, by class.

A class in capitals carries a value; a class in small letters is a word that rules name
as it stands, with the words that may stand in its place.
"""

from __future__ import annotations

from functools import cache

from onrecord.languages.months import numbers

WEEKDAYS = {
    "monday": 1, "tuesday": 2, "wednesday": 3, "thursday": 4, "friday": 5, "saturday": 6,
    "sunday": 7,
}  # fmt: skip
SHORT_WEEKDAYS = {
    "mon": 1, "tue": 2, "tues": 2, "wed": 3, "thu": 4, "thur": 4, "thurs": 4, "fri": 5,
    "sat": 6, "sun": 7,
}  # fmt: skip
SEASONS = {"spring": "SP", "summer": "SU", "autumn": "FA", "fall": "FA", "winter": "WI"}
PARTS = {
    "morning": "MO", "afternoon": "AF", "evening": "EV", "night": "NI", "dawn": "MO",
    "dusk": "EV", "daytime": "DT",
}  # fmt: skip
HOURS = {"noon": "12:00", "midday": "12:00", "midnight": "24:00"}
UNITS = {
    "minute": "TM", "hour": "TH", "day": "D", "week": "W", "month": "M", "quarter": "Q",
    "year": "Y", "decade": "E", "century": "C", "millennium": "L", "fortnight": "2W",
    "weekend": "WE", "semester": "H",
}  # fmt: skip
PLURALS = {
    "seconds": "TS", "minutes": "TM", "mins": "TM", "hours": "TH", "hrs": "TH", "days": "D",
    "weeks": "W", "months": "M", "quarters": "Q", "years": "Y", "yrs": "Y", "decades": "E",
    "centuries": "C", "millennia": "L", "weekends": "WE", "fortnights": "2W",
}  # fmt: skip
NUMERALS = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19,
    "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70,
    "eighty": 80, "ninety": 90, "hundred": 100, "thousand": 1000, "dozen": 12,
}  # fmt: skip
ORDINALS = {
    "first": 1, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8,
    "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17,
    "eighteenth": 18, "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
}  # fmt: skip
ROMAN = {"XIV": 14, "XV": 15, "XVI": 16, "XVII": 17, "XVIII": 18, "XIX": 19, "XX": 20, "XXI": 21}
DECADES = {
    "twenties": 192, "thirties": 193, "forties": 194, "fifties": 195, "sixties": 196,
    "seventies": 197, "eighties": 198, "nineties": 199,
}  # fmt: skip
HOLIDAYS = {
    "christmas": "12-25", "halloween": "10-31", "thanksgiving": "thanksgiving",
    "easter": "easter",
}  # fmt: skip
REFERENCES = {
    "now": "PRESENT_REF", "nowadays": "PRESENT_REF", "currently": "PRESENT_REF",
    "presently": "PRESENT_REF", "recently": "PAST_REF", "lately": "PAST_REF",
}  # fmt: skip
DAYWORDS = {"today": 0, "yesterday": -1, "tomorrow": 1}
REPEATED = {
    "hourly": "PT1H", "daily": "P1D", "everyday": "P1D", "weekly": "P1W", "monthly": "P1M",
    "yearly": "P1Y", "annually": "P1Y", "nightly": "XXXX-XX-XXTNI", "biennially": "P2Y",
}  # fmt: skip

GLUE = {
    "the": "the", "a": "a an", "this": "this", "that": "that those", "these": "these",
    "last": "last past", "next": "next coming upcoming", "previous": "previous preceding prior",
    "following": "following subsequent ensuing", "same": "same", "current": "current present",
    "latest": "latest", "every": "every each", "ago": "ago", "earlier": "earlier",
    "later": "later afterwards", "before": "before", "after": "after", "from": "from",
    "early": "early", "late": "late", "mid": "mid", "latter": "latter", "part": "part",
    "end": "end close conclusion", "beginning": "beginning start outset", "middle": "middle",
    "of": "of", "in": "in", "on": "on", "at": "at", "by": "by", "to": "to", "and": "and",
    "or": "or", "for": "for", "until": "until till", "through": "through", "between": "between",
    "about": "about around approximately nearly almost roughly some barely exactly",
    "more": "more less fewer", "than": "than", "over": "over under", "least": "least most",
    "up": "up", "no": "no", "not": "not", "only": "only", "another": "another",
    "additional": "additional further extra", "final": "final", "full": "full entire",
    "whole": "whole", "working": "working consecutive straight successive",
    "trading": "trading calendar business", "long": "long", "old": "old", "few": "few",
    "several": "several many numerous various", "couple": "couple", "dozen": "dozen",
    "half": "half", "per": "per", "all": "all", "other": "other", "twice": "once twice thrice",
    "times": "times", "ahead": "ahead", "come": "come", "tonight": "tonight", "date": "date",
    "period": "period", "am": "am", "pm": "pm", "m": "m", "p": "p", "o": "o", "oclock": "clock",
    "s": "s", "zone": "est edt gmt utc pst pdt cst cdt cet msk bst", "bc": "bc bce", "ad": "ad",
    "b": "b", "c": "c", "fiscal": "fiscal financial fy", "recent": "recent", "former": "former",
    "future": "future", "near": "near", "foreseeable": "foreseeable", "distant": "distant",
    "immediate": "immediate", "too": "too", "term": "term", "short": "short", "time": "time",
    "moment": "moment", "point": "point juncture", "very": "very", "right": "right",
    "new": "new", "eve": "eve", "it": "its his her their", "we": "we our my me",
}  # fmt: skip
"""Words that rules name as they stand, with those that may stand in their place."""

TRIGGERS = (
    "MONTH | SHORTMONTH | MAY | WEEKDAY | WEEKDAYS | SEASON | PART | PARTS | HOUR | UNIT | UNITS"
    " | YEAR | YEARS | DECADE | DECADEWORD | ISO | NUMERIC | STROKE | CLOCK | CLOCKHALF | HOLIDAY"
    " | REFERENCE | REPEATED | DAYWORD | tonight | period | recent | former | future | bc | am"
    " | pm | last | current | time | moment | point | term | oclock | b . c | (a | p) . m"
    " | QUARTER | FISCALYEAR | date | NUMERAL (- | and)? NUMERAL | SHORTWEEKDAY"
)
"""The classes about which rules are tried."""

SHORT_MONTHS = ("jan", "feb", "mar", "apr", "jun", "jul", "aug", "sept", "sep", "oct", "nov", "dec")


@cache
def words() -> dict[str, tuple[str, int | str | None]]:
    """Give the class and value of each word, in lower case."""
    table: dict[str, tuple[str, int | str | None]] = {
        word: (name, None) for name, forms in GLUE.items() for word in forms.split()
    }
    months = numbers("en")
    valued: tuple[tuple[str, dict[str, int] | dict[str, str]], ...] = (
        ("MONTH", {name: number for name, number in months.items() if len(name) > len("sept")}),
        ("MONTH", {"june": 6, "july": 7}),
        ("SHORTMONTH", {name: months[name] for name in SHORT_MONTHS}),
        ("MAY", {"may": 5}),
        ("WEEKDAY", WEEKDAYS),
        ("SHORTWEEKDAY", SHORT_WEEKDAYS),
        ("WEEKDAYS", {f"{name}s": number for name, number in WEEKDAYS.items()}),
        ("SEASON", SEASONS),
        ("PART", PARTS),
        ("QUARTER", {"q1": 1, "q2": 2, "q3": 3, "q4": 4}),
        ("PARTS", {f"{name}s": code for name, code in PARTS.items()}),
        ("HOUR", HOURS),
        ("UNIT", UNITS),
        ("UNITS", PLURALS),
        ("NUMERAL", NUMERALS),
        ("ORDINAL", ORDINALS),
        ("SECOND", {"second": 2}),
        ("DECADEWORD", DECADES),
        ("HOLIDAY", HOLIDAYS),
        ("REFERENCE", REFERENCES),
        ("DAYWORD", DAYWORDS),
        ("ROMAN", {name.lower(): number for name, number in ROMAN.items()}),
        ("REPEATED", REPEATED),
    )
    for name, values in valued:
        table.update({word: (name, value) for word, value in values.items()})
    return table


CAPITAL = frozenset({*SHORT_MONTHS, *SHORT_WEEKDAYS, "may", "march", "august", "easter"})
"""Words that stand for a time only with a capital letter."""
