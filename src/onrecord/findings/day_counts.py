"""Day counts: a length of time against the dates at its ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta

from onrecord.findings import checks
from onrecord.findings.figures import verdict
from onrecord.findings.lines import Line, form, lines_of
from onrecord.findings.periods import Length, Stretch, between, length_of, stretch_of
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, FindingKind, Mention, TimeMention

_SINCE = form(words.DAYS_SINCE)
_UNTIL = tuple(map(form, words.DAYS_UNTIL))
_PERIODS = tuple(map(form, words.PERIODS))
_PART = re.compile(words.NOT_THE_WHOLE, re.IGNORECASE)
_LOOK_BACK = 16
_EXACT = frozenset({"D", "W"})


@checks.add("day_counts")
def check_day_counts(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Count the days, weeks, months or years between two dates.

    Reads "936 days have passed since 4 March 2018" by the day of the text, "90 days from 1
    March 2031, on 30 May 2031", "a five-year term from 2020 to 2025", "a three-day visit,
    5-7 May".  Periods may be counted with or without their last day or year.

    Leaves out a length of time up to the day of a text that has none, lengths in words that
    give no number, and parts of a period ("the first two years").  One more or less than
    there are settles nothing, since either end may be counted.
    """
    for line in lines_of(document, mentions):
        if "~" in line.shape and "@" in line.shape:
            found = (*_since(document, line), *_until(line), *_periods(line))
            yield from {finding.spans: finding for finding in found}.values()


def _since(document: Document, line: Line) -> Iterator[Finding]:
    today = document.header.reference
    for match in _SINCE.finditer(line.shape) if today else ():
        times = line.time(match, "length"), line.time(match, "start")
        number, first = length_of(times[0]), stretch_of(times[1].value)
        if today and number and first and first.is_day and number.unit in _EXACT:
            count = _Count(number, (first, Stretch(today, today)), times, closed=False)
            if first.first < today and not _bounded(line, match):
                yield count.finding()


def _until(line: Line) -> Iterator[Finding]:
    for pattern in _UNTIL:
        for match in pattern.finditer(line.shape):
            times = tuple(line.time(match, name) for name in ("length", "start", "end"))
            number = length_of(times[0])
            first, last = (stretch_of(time.value) for time in times[1:])
            if not number or not first or not last or _bounded(line, match):
                continue
            if first.is_day and last.is_day and first.first < last.first:
                yield _Count(number, (first, last), times, closed=False).finding()


def _periods(line: Line) -> Iterator[Finding]:
    for pattern in _PERIODS:
        for match in pattern.finditer(line.shape):
            times = line.time(match, "length"), line.time(match, "period")
            number, (first, last) = length_of(times[0]), _ends(times[1])
            if not number or not first or not last or _bounded(line, match):
                continue
            if first.first < last.first and first.is_day == last.is_day:
                yield _Count(number, (first, last), times, closed=True).finding()


def _ends(period: TimeMention) -> tuple[Stretch | None, Stretch | None]:
    first, _, last = (period.value or "").partition("/")
    return stretch_of(first), stretch_of(last)


def _bounded(line: Line, match: re.Match[str]) -> bool:
    """Tell whether a length is only about so long, or only a part of the period."""
    start = match.start("length")
    before = line.shape[max(0, start - _LOOK_BACK) : start] + line.time(match, "length").text
    return _PART.search(before) is not None


@dataclass(frozen=True, slots=True)
class _Count:
    """A length of time beside the dates at its ends.

    Attributes:
        times: The words of the length and of the dates.
        closed: Whether the last day or year may be counted as well.
    """

    number: Length
    ends: tuple[Stretch, Stretch]
    times: tuple[TimeMention, ...]
    closed: bool

    def finding(self) -> Finding:
        first, last = self.ends
        unit = self.number.unit if first.is_day else "Y"
        apart = between(first.first, last.first, unit)
        whole = between(first.first, last.last + timedelta(days=1), unit)
        number = self.number.number
        holds: bool | None = number == apart or (self.closed and number == whole) or None
        if unit != self.number.unit or not apart - 2 < number < whole + 2:
            holds = False
        counted = Length(whole if holds and number == whole else apart, unit)
        words_of = f"from {_said(first)} to {_said(last)} there are {counted}"
        return Finding(
            kind=FindingKind.DAY_COUNT,
            holds=holds,
            spans=tuple(time.span for time in self.times),
            explanation=words_of if holds else verdict(words_of, str(self.number), holds),
            rule="findings.day_counts",
        )


def _said(stretch: Stretch) -> str:
    day = stretch.first
    return f"{day.day} {day:%B} {day.year}" if stretch.is_day else str(day.year)
