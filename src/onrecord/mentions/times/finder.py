"""The finder of times."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from onrecord.mentions.times.context import AUTO, Context
from onrecord.mentions.times.english import CUES, LINKS, grammar
from onrecord.mentions.times.grammar import Grammar
from onrecord.mentions.times.join import Found, joined
from onrecord.mentions.times.reckon import record_value
from onrecord.mentions.times.tokens import Tokens, tokenise
from onrecord.model import Passage, TimeMention

_FEW_YEARS = 4
_SHARE = 0.6


def find_times(passage: Passage) -> Iterator[TimeMention]:
    rules = grammar()
    tokens = tokenise(passage.text, rules.lexicon)
    narrative = _is_narrative(tokens, rules, passage.reference)
    context = Context(tokens, passage.reference, narrative, CUES)
    for found in joined(_read(rules, tokens, context), tokens, LINKS):
        reading = found.reading
        start, end = tokens.start(found.first), tokens.end(found.last - 1)
        yield TimeMention(
            span=passage.span_at(start, end),
            text=passage.text[start:end],
            rule="mentions.times",
            value=record_value(reading.timex) if reading.value == AUTO else reading.value,
            timex=reading.timex,
            type=reading.type,
        )


def _read(rules: Grammar, tokens: Tokens, context: Context) -> Iterator[Found]:
    year = rules.lexicon.letters["YEAR"]
    for first, last, reading in rules.read(tokens, context):
        if reading.noted and reading.type in {"DATE", "TIME"}:
            context.note(reading.timex)
        dated = tokens.classes.find(year, first, last) >= 0
        yield Found(first, last, reading, dated)


def _is_narrative(tokens: Tokens, rules: Grammar, reference: date | None) -> bool:
    letters = rules.lexicon.letters
    if reference is None:
        return True
    year = letters["YEAR"]
    places = [at for at, letter in enumerate(tokens.classes) if letter == year]
    far = sum(1 for at in places if abs(int(tokens.value(at) or 0) - reference.year) > 1)
    spoken = sum(tokens.classes.count(letters[name]) for name in ("DAYWORD", "WEEKDAY"))
    return far > _FEW_YEARS and far >= _SHARE * len(places) and far > spoken * 2
