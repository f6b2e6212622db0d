"""The finder of times."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from datetime import date
from types import MappingProxyType

from onrecord.mentions.times import english, numeric, russian
from onrecord.mentions.times.context import AUTO, Anchor, Context
from onrecord.mentions.times.grammar import Grammar
from onrecord.mentions.times.join import Found, joined
from onrecord.mentions.times.reckon import record_value
from onrecord.mentions.times.tokens import Tokens, tokenise
from onrecord.model import Passage, TimeMention

_GRAMMARS = MappingProxyType[str, Callable[[], Grammar]](
    {"en": english.grammar, "ru": russian.grammar}
)
_MANY_YEARS = 5
_SHARE = 0.6
_DATED = ("YEAR", "YEARS", "ISO", "NUMERIC")
_MONTHLY = ("MONTH", "MAY", "SHORTMONTH", "ISO")
_FIRST_PERSON = 0.004


def find_times(passage: Passage) -> Iterator[TimeMention]:
    """Find dates, times of day, lengths of time and repetitions.

    Reads "16 April 2031", "in May", "last year", "two days later", "the early 1990s",
    "9-13 May 2031", "2021-2022", "the past few months", "every year", "tonight", "now";
    Russian dates likewise; in other languages only dates in figures.  What has no year
    goes by `passage.reference` and the tense beside it; in a history (many years, most far
    from the reference day, hardly a "today" or "we") by the date that the text named last.

    Leaves out numbers that count or number something ("resolution 1990", "2000 people"),
    "May" and "March" without a sign that a month is meant, figures such as "04/05/2021"
    that may be read in two ways, and ages.

    Args:
        passage: Its language picks the grammar; without a reference day relative times
            have no value.

    Yields:
        Mentions in order, apart.  An interval is one mention: `value` has both ends, `timex`,
        which TIMEX3 gives to each end by itself, that of the first.

    Source:
        TimeML annotation guidelines 1.2.1 for `timex`; ISO 8601 for `value`.

    >>> text = "Signed on 5 May 2031, in force since last month."
    >>> passage = Passage(text, reference=date(2031, 7, 1))
    >>> [(found.text, found.value) for found in find_times(passage)]
    [('5 May 2031', '2031-05-05'), ('last month', '2031-06')]
    >>> list(find_times(Passage("Resolution 1990 may march on for 2000 people.")))
    []
    """
    make = _GRAMMARS.get(passage.language.partition("-")[0].lower(), numeric.grammar)
    grammar = make()
    tokens = tokenise(passage.text, grammar.lexicon)
    first = _first_of_history(tokens, grammar, passage.reference)
    narrative = first is not None or passage.reference is None
    context = Context(tokens, passage.reference, narrative, grammar.language.cues, first)
    for found in joined(_read(grammar, tokens, context), tokens, grammar.language.links):
        yield _mention(found, tokens, passage)


def _mention(found: Found, tokens: Tokens, passage: Passage) -> TimeMention:
    reading = found.reading
    start, end = tokens.start(found.first), tokens.end(found.last - 1)
    return TimeMention(
        span=passage.span_at(start, end),
        text=passage.text[start:end],
        rule="mentions.times",
        value=record_value(reading.timex) if reading.value == AUTO else reading.value,
        timex=reading.timex,
        type=reading.type,
    )


def _read(grammar: Grammar, tokens: Tokens, context: Context) -> Iterator[Found]:
    letters = grammar.lexicon.letters
    years, months = (
        re.compile("[" + "".join(letters[name] for name in names if name in letters) + "]")
        for names in (_DATED, _MONTHLY)
    )
    for first, last, reading in grammar.read(tokens, context):
        if reading.noted and reading.type in {"DATE", "TIME"}:
            context.note(reading.anchor or reading.timex)
        dated = years.search(tokens.classes, first, last) is not None
        monthly = months.search(tokens.classes, first, last) is not None
        yield Found(first, last, reading, dated, monthly)


def _first_of_history(tokens: Tokens, grammar: Grammar, reference: date | None) -> Anchor | None:
    """Give the first year of a text that is a history, by which its first dates go."""
    letters = grammar.lexicon.letters
    places = re.finditer(letters["YEAR"], tokens.classes)
    years = [int(tokens.value(place.start()) or 0) for place in places]
    if reference is None or len(years) < _MANY_YEARS:
        return None
    far = [number for number in years if abs(number - reference.year) > 1]
    named = {
        name: tokens.classes.count(letters.get(name, " "))
        for name in ("DAYWORD", "WEEKDAY", "MONTH", "MAY", "we")
    }
    spoken, months = named["DAYWORD"] + named["WEEKDAY"], named["MONTH"] + named["MAY"]
    told = len(far) >= max(_MANY_YEARS, _SHARE * len(years), spoken * 2 + 1)
    told = told and named["we"] <= _FIRST_PERSON * len(tokens.classes)
    return Anchor(far[0]) if told and months >= _MANY_YEARS else None
