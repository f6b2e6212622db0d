"""Weekdays: the day of the week beside its date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from onrecord.findings import checks
from onrecord.findings.figures import verdict
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, FindingKind, Mention, TimeMention

_WEEKDAY = re.compile(rf"\b(?:{'|'.join(words.WEEKDAYS)})\b", re.IGNORECASE)
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_FIRST_YEAR = 1924


@checks.add("weekdays")
def check_weekdays(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Compare a weekday with the date beside it.

    Reads "Friday, 16 May 2031".

    Leaves out a date without its year, since the weekday may have told us the year, dates
    before 1924, when not all states had the same calendar, and dates with two weekdays.
    """
    if document.language.partition("-")[0] != "en":
        return
    for mention in mentions:
        if not isinstance(mention, TimeMention) or not _DAY.match(mention.value or ""):
            continue
        named = _WEEKDAY.findall(mention.text)
        day = date.fromisoformat(mention.value or "")
        if len(named) == 1 and _FIRST_YEAR <= day.year and str(day.year) in mention.text:
            holds = words.WEEKDAYS[day.weekday()] == named[0].lower()
            yield _finding(mention, day, named[0], holds=holds)


def _finding(mention: TimeMention, day: date, named: str, *, holds: bool) -> Finding:
    said = f"{day.day} {day:%B} {day.year} is a {words.WEEKDAYS[day.weekday()].title()}"
    return Finding(
        kind=FindingKind.DAY_COUNT,
        holds=holds,
        spans=(mention.span,),
        explanation=said if holds else verdict(said, named, holds),
        rule="findings.weekdays",
    )
