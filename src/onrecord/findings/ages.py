"""Ages: how long ago something was, and its anniversaries, against its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from onrecord.findings import checks
from onrecord.findings.figures import Figure, number_in, verdict
from onrecord.findings.lines import Line, form, lines_of
from onrecord.findings.periods import Length, Stretch, between, length_of, said, stretch_of
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, FindingKind, Mention, Span, TimeMention

_AGO = re.compile(words.AGO, re.IGNORECASE)
_DATED = tuple(map(form, words.AGO_DATED))
_OLD = tuple(map(form, words.OLD))
_SINCE = tuple(map(form, words.YEARS_SINCE))
_ANNIVERSARY = re.compile(words.ANNIVERSARY, re.IGNORECASE)
_NUMBER = re.compile(words.ANNIVERSARY_NUMBER, re.IGNORECASE)
_OF = re.compile(words.ANNIVERSARY_OF, re.IGNORECASE)
_NOW = re.compile(words.MARKED_NOW, re.IGNORECASE)
_NEXT = re.compile(words.MARKED_NEXT, re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z“\"])|\n\s*\n")
_UNITS = {"day": "D", "week": "W", "month": "M", "year": "Y"}
_ROUND, _OFF = 5, 2
_LOOK_BACK = 400
_LONGEST = 40


@checks.add("ages")
def check_ages(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Compare how long ago something was with its date.

    Reads "75 years ago, in 1956", "founded in 1956, is 75 years old", "this year we mark the
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
        yield from _old(line, today)
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
                yield _aged(Length(number, unit), stretch, (ago.span, dated), today)


def _old(line: Line, today: date) -> Iterator[Finding]:
    """Read "is 75 years old" and "it is 75 years since", beside the year."""
    for pattern in (*_OLD, *_SINCE):
        for match in pattern.finditer(line.shape):
            dated = line.time(match, "date")
            stretch = stretch_of(dated.value)
            number, span = (
                _years(line.time(match, "length"))
                if pattern in _SINCE
                else _whole(line.figure(match, "number"))
            )
            if (
                number
                and stretch
                and stretch.first < today
                and str(stretch.first.year) in dated.text
            ):
                yield _aged(Length(number, "Y"), stretch, (span, dated), today)


def _years(mention: TimeMention) -> tuple[int | None, Span]:
    length = length_of(mention)
    plain = length and length.unit == "Y" and mention.text.split()[0].lower() not in words.VAGUE
    return (length.number if length and plain else None), mention.span


def _whole(figure: Figure) -> tuple[int | None, Span]:
    return (None if figure.bound else int(figure.value)), figure.span


def _number(text: str) -> int | None:
    try:
        return int(number_in(text.replace(",", "")))
    except KeyError:
        return None


def _aged(
    number: Length, stretch: Stretch, said_by: tuple[Span, TimeMention], today: date
) -> Finding:
    span, dated = said_by
    least = between(stretch.last, today, number.unit)
    most = between(stretch.first, today, number.unit)
    years = today.year - stretch.first.year
    in_years = number.unit == "Y"
    holds: bool | None = least <= number.number <= most or (in_years and number.number == years)
    off = _OFF if in_years and number.number % _ROUND == 0 else 1
    if not holds and least - off <= number.number <= most + off:
        holds = None
    past = Length(years if in_years else most, number.unit)
    told = f"{said(dated.value or '')} is {past} ago"
    return Finding(
        kind=FindingKind.AGE,
        holds=holds,
        spans=(span, dated.span),
        explanation=told if holds else verdict(told, str(number), holds),
        rule="findings.ages",
    )


def _anniversaries(document: Document, today: date) -> Iterator[Finding]:
    text = document.own_words()
    for match in _ANNIVERSARY.finditer(text):
        which = _NUMBER.search(text, max(0, match.start() - _LONGEST), match.start())
        founded = _OF.match(text, match.end())
        number = words.ordinal(which["number"]) if which else None
        if which is None or founded is None or number is None:
            continue
        start, end = _sentence(text, which.start(), founded.end())
        sentence = text[start:end]
        others = {int(year) for year in _YEAR.findall(sentence)} - {int(founded["year"])}
        if not others and _NOW.search(sentence) and not _NEXT.search(sentence):
            yield _marked(number, (which, founded), today)


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Give the sentence around a stretch."""
    before = list(_SENTENCE.finditer(text, max(0, start - _LOOK_BACK), start))
    after = _SENTENCE.search(text, end, end + _LOOK_BACK)
    return (
        before[-1].end() if before else max(0, start - _LOOK_BACK),
        after.start() if after else min(len(text), end + _LOOK_BACK),
    )


def _marked(number: int, words_of: tuple[re.Match[str], re.Match[str]], today: date) -> Finding:
    which, founded = words_of
    years = today.year - int(founded["year"])
    holds = True if years == number else (None if abs(years - number) == 1 else False)
    told = f"from {founded['year']} to {today.year} there are {years} years"
    return Finding(
        kind=FindingKind.AGE,
        holds=holds,
        spans=(Span(*which.span("number")), Span(*founded.span("year"))),
        explanation=told if holds else verdict(told, str(number), holds),
        rule="findings.anniversaries",
    )
