"""The English grammar of times."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from onrecord.languages.en.times import CAPITAL, TRIGGERS, words
from onrecord.languages.en.times_beside import (
    ABBREVIATIONS,
    ADJECTIVE_AFTER,
    AHEAD,
    FUTURE_CUES,
    PAST_CUES,
    SHALL,
)
from onrecord.mentions.times import (
    english_dates,
    english_days,
    english_lengths,
    english_periods,
    english_relative,
    english_sets,
    numeric,
)
from onrecord.mentions.times.context import AUTO, Reading
from onrecord.mentions.times.english_numbers import MACROS
from onrecord.mentions.times.grammar import Grammar, Language, Rules
from onrecord.mentions.times.join import Links
from onrecord.mentions.times.tense import Cues

CUES = Cues(
    past=PAST_CUES,
    future=FUTURE_CUES,
    shall=SHALL,
    until=frozenset({"until", "till", "through"}),
    leads={word: frozenset(before.split()) for word, before in AHEAD.items()},
    be=frozenset({"be"}),
    had=frozenset({"had"}),
    still=ADJECTIVE_AFTER,
    short=ABBREVIATIONS,
    ending="ed",
    small=frozenset({"may", "plan", "plans"}),
)

LINKS = Links(
    hour=frozenset(
        {
            (),
            (",",),
            ("of",),
            ("on",),
            ("at",),
            (",", "at"),
            ("in", "the"),
            ("of", "the"),
            ("on", "the"),
        }
    ),
    to=frozenset({"-", "–", "—", "‑", "−", "to", "until", "till", "through"}),
    both=frozenset({"and"}),
    between=frozenset({"between"}),
    also=frozenset({",", "and", "or"}),
)
"""The words that join two times."""

_LEADS = (
    "the? very? (early | late | mid | earlier | later) -? (in | on)? the?"
    " | the? very? (end | beginning | middle | (early | late | latter) part) of"
    " | only? (about | over | more than | no more than | not more than | at least | up to)"
)
_EARLY = frozenset({"early", "beginning", "start", "outset"})
_MIDDLE = frozenset({"mid", "middle"})
_LATE = frozenset({"late", "end", "close", "latter", "conclusion"})
_BOUNDS = frozenset({"over", "under", "more", "less", "fewer", "least", "most", "up", "only"})
_DECADE = len("199")
_YEAR = len("1999")


def _led(words: list[str], reading: Reading) -> Reading | None:
    """Read "early", "the end of", "more than" before a time.

    The part of a decade gets its years: 0 to 3, 4 to 6, 7 to 9.
    """
    lead = set(words)
    if reading.timex.endswith("_REF"):
        return None
    if reading.type == "DURATION":
        return None if lead & (_EARLY | _MIDDLE | _LATE | {"earlier", "later"}) else reading
    if lead & _BOUNDS or reading.type == "SET":
        return None
    if len(reading.timex) == _YEAR and reading.noted:
        month = "02" if lead & _EARLY else "06" if lead & _MIDDLE else "11" if lead & _LATE else ""
        return replace(reading, anchor=f"{reading.timex}-{month}") if month else reading
    if len(reading.timex) == _DECADE and reading.value == AUTO:
        low, high = (0, 3) if lead & _EARLY else (4, 6) if lead & _MIDDLE else (7, 9)
        if lead & (_EARLY | _MIDDLE | _LATE):
            return replace(reading, value=f"{reading.timex}{low}/{reading.timex}{high}")
    return reading


@cache
def grammar() -> Grammar:
    """Make the grammar; it is made once."""
    rules = Rules(
        numeric.rules,
        english_dates.rules,
        english_days.rules,
        english_relative.rules,
        english_periods.rules,
        english_sets.rules,
        english_lengths.rules,
    )
    return rules.grammar(
        Language(
            words(), CAPITAL, TRIGGERS, MACROS, _LEADS, _led, CUES, LINKS, {"fy": "FISCALYEAR"}
        )
    )
