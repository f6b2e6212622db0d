"""Ages: how long ago something was, and its anniversaries, against its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from onrecord.findings import checks
from onrecord.findings.figures import number_in, verdict
from onrecord.findings.lines import Line, form, lines_of
from onrecord.findings.periods import Stretch, between, said, stretch_of
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, FindingKind, Mention, Span, TimeMention

_AGO = re.compile(words.AGO, re.IGNORECASE)
_DATED = tuple(map(form, words.AGO_DATED))
_ANNIVERSARY = re.compile(words.ANNIVERSARY, re.IGNORECASE)
_OF = re.compile(words.ANNIVERSARY_OF, re.IGNORECASE)
_NOW = re.compile(words.MARKED_NOW, re.IGNORECASE)
_NEXT = re.compile(words.MARKED_NEXT, re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z“\"])|\n\s*\n")
_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_ROUND, _OFF = 5, 2
_LOOK_BACK = 400


@checks.add("ages")
def check_ages(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Compare how long ago something was with its date.

    Reads "75 years ago, in 1956", "founded in 1956, 75 years ago", "this year we mark the
    fiftieth anniversary of the treaty signed in 1981", by the day of the text.

    Leaves out texts without a day, dates without a year, bounds ("almost 40 years ago"),
    decades, and anniversaries that the sentence does not set in this year.  A year more or
    less settles nothing, nor do two of a number that five divides: it may be rounded.
    """
    today = document.header.reference
    if today is None or document.language.partition("-")[0] != "en":
        return
    for line in lines_of(document, mentions):
        yield from _ago(line, today)
    yield from _anniversaries(document, today)


def _ago(line: Line, today: date) -> Iterator[Finding]:
    for pattern in _DATED:
        for match in pattern.finditer(line.shape):
            ago, dated = line.time(match, "ago"), line.time(match, "date")
            stretch, told = stretch_of(dated.value), _AGO.match(" ".join(ago.text.split()))
            number = _number(told["number"]) if told else None
            if stretch is None or told is None or number is None or told["bound"]:
                continue
            if str(stretch.first.year) not in dated.text:
                continue
            unit = _UNITS.get(told["unit"].lower())
            if unit and stretch.first < today:
                yield _aged(number, unit, stretch, (ago, dated), today)


def _number(text: str) -> int | None:
    try:
        return int(number_in(text.replace(",", "")))
    except KeyError:
        return None


def _aged(
    number: int, unit: str, stretch: Stretch, times: tuple[TimeMention, TimeMention], today: date
) -> Finding:
    least, most = between(stretch.last, today, unit), between(stretch.first, today, unit)
    years = today.year - stretch.first.year
    holds: bool | None = least <= number <= most or (unit == "Y" and number == years) or None
    off = _OFF if unit == "Y" and number % _ROUND == 0 else 1
    if number < least - off or most + off < number:
        holds = False
    name = next(name for name, sign in _UNITS.items() if sign == unit)
    past = years if unit == "Y" else most
    told = f"{said(times[1].value or '')} is {past} {name}{'' if past == 1 else 's'} ago"
    return Finding(
        kind=FindingKind.AGE,
        holds=holds,
        spans=tuple(time.span for time in times),
        explanation=told if holds else verdict(told, str(number), holds),
        rule="findings.ages",
    )


def _anniversaries(document: Document, today: date) -> Iterator[Finding]:
    text = document.own_words()
    for match in _ANNIVERSARY.finditer(text):
        founded = _OF.match(text, match.end())
        number = words.ordinal(match["number"])
        if founded is None or number is None:
            continue
        start, end = _sentence(text, match.start(), founded.end())
        sentence = text[start:end]
        others = {int(year) for year in _YEAR.findall(sentence)} - {int(founded["year"])}
        if others or _NEXT.search(sentence) or not _NOW.search(sentence):
            continue
        yield _marked(number, (match, founded), today)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the sentence around a stretch."""
    before = list(_SENTENCE.finditer(text, max(0, start - _LOOK_BACK), start))
    after = _SENTENCE.search(text, end, end + _LOOK_BACK)
    return (
        before[-1].end() if before else max(0, start - _LOOK_BACK),
        after.start() if after else min(len(text), end + _LOOK_BACK),
    )


def _marked(number: int, words_of: tuple[re.Match[str], re.Match[str]], today: date) -> Finding:
    match, founded = words_of
    years = today.year - int(founded["year"])
    holds = True if years == number else (None if abs(years - number) == 1 else False)
    told = f"from {founded['year']} to {today.year} there are {years} years"
    return Finding(
        kind=FindingKind.AGE,
        holds=holds,
        spans=(Span(*match.span("number")), Span(*founded.span("year"))),
        explanation=told if holds else verdict(told, str(number), holds),
        rule="findings.anniversaries",
    )
