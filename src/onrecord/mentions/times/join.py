"""Joining: an hour and its day, a month and its neighbour's year, two ends of a time."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from onrecord.mentions.times.context import AUTO, Reading
from onrecord.mentions.times.reckon import record_value
from onrecord.mentions.times.tokens import Tokens

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_PARTIAL = re.compile(r"(?:\d{4}|XXXX)(-\d\d(?:-\d\d)?)")
_END = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")
_LONGEST_GAP = 3


@dataclass(frozen=True, slots=True)
class Found:
    """A reading and the tokens that it reads.

    Attributes:
        first, last: The first token, and the token after the last.
        dated: Whether its words name a year.
        monthly: Whether its words name a month.
    """

    first: int
    last: int
    reading: Reading
    dated: bool
    monthly: bool


@dataclass(frozen=True, slots=True)
class Links:
    """The words of a language that stand between two times that belong together.

    Attributes:
        hour: Between an hour and its day, as rows of words.
        to: Between the two ends of a time.
        both: Between the two ends, where `between` stands before the first.
        between: "between".
        also: Between times that share a year.
    """

    hour: frozenset[tuple[str, ...]]
    to: frozenset[str]
    both: frozenset[str]
    between: frozenset[str]
    also: frozenset[str]


def joined(found: Iterable[Found], tokens: Tokens, links: Links) -> Iterator[Found]:
    """Join neighbours, in one pass for each way of joining."""
    rows = list(found)
    rows = list(_hours(rows, tokens, links))
    _share_years(rows, tokens, links)
    return _intervals(rows, tokens, links)


def _gap(one: Found, other: Found, tokens: Tokens) -> tuple[str, ...] | None:
    if other.first - one.last > _LONGEST_GAP:
        return None
    return tuple(tokens.word(at) for at in range(one.last, other.first))


def _hours(rows: list[Found], tokens: Tokens, links: Links) -> Iterator[Found]:
    held: Found | None = None
    for one in rows:
        whole = held and _hour_of_day(held, one, tokens, links)
        if held and not whole:
            yield held
        held = whole or one
    if held:
        yield held


def _hour_of_day(one: Found, other: Found, tokens: Tokens, links: Links) -> Found | None:
    kinds = (one.reading.type, other.reading.type)
    if kinds not in {("TIME", "DATE"), ("DATE", "TIME")}:
        return None
    hour, day = (one, other) if kinds[0] == "TIME" else (other, one)
    if not _DAY.fullmatch(day.reading.timex) or hour.dated or "T" not in hour.reading.timex:
        return None
    gap = _gap(one, other, tokens)
    if gap is None or gap not in links.hour:
        return None
    if hour is other and tokens.classes[other.first] == tokens.classes[one.first]:
        return None
    timex = f"{day.reading.timex}T{hour.reading.timex.partition('T')[2]}"
    return Found(one.first, other.last, Reading(timex, "TIME"), day.dated, day.monthly)


def _share_years(rows: list[Found], tokens: Tokens, links: Links) -> None:
    for at in range(len(rows) - 2, -1, -1):
        one, other = rows[at], rows[at + 1]
        gap = _gap(one, other, tokens)
        if not gap or not set(gap) <= links.also | links.to:
            continue
        if other.dated and one.monthly and not one.dated:
            rows[at] = _with_year(one, other, 0)
    for at in range(len(rows) - 1):
        one, other = rows[at], rows[at + 1]
        gap = _gap(one, other, tokens)
        if gap and one.dated and other.monthly and not other.dated and set(gap) <= links.to:
            rows[at + 1] = _with_year(other, one, 1)


def _with_year(one: Found, other: Found, later: int) -> Found:
    """Give a time the year of its neighbour, or the one beside it where the order asks for it."""
    match = _PARTIAL.fullmatch(one.reading.timex)
    whole = _END.fullmatch(other.reading.timex)
    if not match or not whole or one.reading.value != AUTO:
        return one
    year = int(other.reading.timex[:4])
    beside = other.reading.timex[4:]
    if beside and later and match[1] < beside[: len(match[1])]:
        year += 1
    if beside and not later and match[1][:3] > beside[:3]:
        year -= 1
    return replace(one, reading=replace(one.reading, timex=f"{year:04}{match[1]}"), dated=True)


def _intervals(rows: list[Found], tokens: Tokens, links: Links) -> Iterator[Found]:
    held: Found | None = None
    for one in rows:
        whole = held and _interval(held, one, tokens, links)
        if held and not whole:
            yield held
        held = whole or one
    if held:
        yield held


def _interval(one: Found, other: Found, tokens: Tokens, links: Links) -> Found | None:
    gap = _gap(one, other, tokens)
    if not gap:
        return None
    linked = gap[0] in links.to or (
        gap[0] in links.both and tokens.word(one.first - 1) in links.between
    )
    ends = [_ends(row.reading) for row in (one, other)]
    if len(gap) > 1 or not linked or not all(ends):
        return None
    start, end = str(ends[0]).split("/")[0], str(ends[1]).split("/")[-1]
    if start[: len(end)] >= end[: len(start)]:
        return None
    reading = replace(one.reading, value=f"{start}/{end}")
    return Found(one.first, other.last, reading, one.dated, one.monthly)


def _ends(reading: Reading) -> str | None:
    if reading.type != "DATE":
        return None
    value = record_value(reading.timex) if reading.value == AUTO else reading.value
    if value and all(_END.fullmatch(part) for part in value.split("/")):
        return value
    return None
