"""Terms: rows of offices that say the same twice, or have two people in one office at once."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from onrecord.identity.judging import Identities
from onrecord.identity.rows import KnownRow, Problem


def doubts_of(
    rows: Iterable[KnownRow], known: Iterable[KnownRow], who: Identities
) -> list[Problem]:
    """Find rows of offices that are there already, and such as contradict another row.

    Two people in one office on more days than the one of handing over contradict each other: on
    those days the office is nobody's, since no row is chosen.  Names that one row has, or that
    people judge to be the same, are one person's.

    Args:
        rows: Those that are new.
        known: Those that are there.
        who: What people judge.
    """
    places: dict[tuple[str, str], list[KnownRow]] = defaultdict(list)
    for row in known:
        if row.kind == "office":
            _put(row, places)
    found: list[Problem] = []
    for row in rows:
        if row.kind != "office":
            continue
        near = {id(one): one for key in _keys(row) for one in places[key]}
        found += filter(None, (_doubt(row, one, who) for one in near.values()))
        _put(row, places)
    return found


def _keys(row: KnownRow) -> Iterator[tuple[str, str]]:
    for title in row.texts("title", "titles"):
        yield row.text("of"), title.casefold()


def _put(row: KnownRow, places: dict[tuple[str, str], list[KnownRow]]) -> None:
    for key in _keys(row):
        places[key].append(row)


def _doubt(row: KnownRow, other: KnownRow, who: Identities) -> Problem | None:
    shared = _shared(row, other)
    if shared is None:
        return None
    first, last = shared
    there = f"{other.file}{f', line {other.place[0]}' if other.place else ''}"
    office = f"{row.text('title')} of {row.text('of')}"
    if _is_one(row, other, who):
        if all(row.day(name) == other.day(name) for name in ("since", "until")):
            told = f"there already: {row.text('holder')}, {office} ({there})"
            return Problem(row.at("holder"), told)
        return None
    if last - first < timedelta(days=1):
        return None
    names = f"{row.text('holder')} and {other.text('holder')}"
    days = f"{first} to {'now' if last == date.max else last}"
    return Problem(row.at("since"), f"two at once: {names}, {office}, {days} ({there})")


def span_of(row: KnownRow) -> tuple[date, date]:
    """Give the first and the last day for which a row has an office held; open ends are far off."""
    last = row.day("until") or row.day("checked") or date.max
    return row.day("since") or date.min, last


def _shared(row: KnownRow, other: KnownRow) -> tuple[date, date] | None:
    (begin, end), (since, until) = span_of(row), span_of(other)
    first, last = max(begin, since), min(end, until)
    return (first, last) if first <= last else None


def _is_one(row: KnownRow, other: KnownRow, who: Identities) -> bool:
    names = (
        {who.of(name).casefold() for name in one.texts("holder", "names")} for one in (row, other)
    )
    one, two = names
    return bool(one & two)
