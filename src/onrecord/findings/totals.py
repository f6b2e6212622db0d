"""Totals: a whole and its parts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.findings import checks
from onrecord.findings.figures import PERCENT, Figure, Reckoning, alike, comparable, say
from onrecord.findings.lines import Line, form, reckoned
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, Mention

_RULE = "findings.totals"
_SAID = tuple(map(form, words.TOTALS_STRICT))
_LISTED = tuple(map(form, words.TOTALS_LISTED))
_AMONG = tuple(map(form, words.TOTALS_AMONG))
_OF_WHICH = form(words.TOTALS_OF_WHICH)
_OPEN = re.compile(words.NOT_ALL_OR_TWICE, re.IGNORECASE)
_NEAR = 0.75
_FEW, _MANY = 2, 10


@checks.add("totals")
def check_totals(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Add up the parts of a whole.

    Reads "30 and 16, 46 in all", "46 people: 30 from Norland and 16 from Sudland", "12
    ships, including 5 tankers and 7 ferries", "10 plus 15 is 25".  Where the words say that
    the parts are all ("in all", a colon and nothing but parts of the same thing), they must
    add up; elsewhere a sum that is the whole holds.

    Parts "of which" may fall short of the whole, and not exceed it.

    Leaves out parts of several things that come to another number, parts that may not be all,
    and a list that comes to less than 0.75 of the whole or to more than a third above it: that
    is no list of its parts.
    """
    for line in reckoned(document, mentions):
        if line.has("###"):
            found = (*_added(line), *_listed(line), *_among(line), *_of_which(line))
            yield from {finding.spans: finding for finding in found}.values()


def _added(line: Line) -> Iterator[Finding]:
    for pattern in _SAID:
        for match in pattern.finditer(line.shape):
            parts, whole = line.all_figures(match, "parts"), line.figure(match, "whole")
            if comparable((*parts, whole)) and alike((*parts, whole)):
                yield _sum(parts, whole).finding()
            elif comparable((*parts, whole)):
                yield from _if_whole(parts, whole)


def _listed(line: Line) -> Iterator[Finding]:
    for pattern in _LISTED:
        for match in pattern.finditer(line.shape):
            parts, whole = line.all_figures(match, "parts"), line.figure(match, "whole")
            greatest = max(part.value for part in parts)
            if not comparable((*parts, whole)) or not greatest < whole.value:
                continue
            reckoning = _sum(parts, whole)
            share = reckoning.computed.value / whole.value if whole.value else 0
            open_list = _OPEN.search(match[0]) is not None
            same = alike((*parts, whole)) and whole.unit is not None
            same = same or (whole.unit in words.GENERIC and _MANY <= whole.value)
            same = same and not open_list and _FEW < whole.value
            if reckoning.holds or (same and _NEAR < share < 1 / _NEAR):
                yield reckoning.finding()


def _among(line: Line) -> Iterator[Finding]:
    for pattern in _AMONG:
        for match in pattern.finditer(line.shape):
            parts, whole = line.all_figures(match, "parts"), line.figure(match, "whole")
            if comparable((*parts, whole)):
                yield from _if_whole(parts, whole)


def _of_which(line: Line) -> Iterator[Finding]:
    """Give parts that are said to be of a whole where they are the whole, or more than it."""
    for match in _OF_WHICH.finditer(line.shape):
        parts, whole = line.all_figures(match, "parts"), line.figure(match, "whole")
        if alike((*parts, whole)):
            reckoning = _sum(parts, whole)
            more = whole.value < reckoning.computed.value and whole.bound is None
            if reckoning.holds or (more and reckoning.holds is False):
                yield reckoning.finding()


def _if_whole(parts: tuple[Figure, ...], whole: Figure) -> Iterator[Finding]:
    """Give the sum if it is the whole: nothing says that the parts are all."""
    reckoning = _sum(parts, whole)
    if reckoning.computed.value == whole.value:
        yield reckoning.finding()


def _sum(parts: tuple[Figure, ...], whole: Figure) -> Reckoning:
    computed = parts[0].estimate
    for part in parts[1:]:
        computed += part.estimate
    unit = PERCENT if whole.unit == PERCENT else None
    said = [say(part.value, unit) for part in parts]
    return Reckoning(
        figures=(*parts, whole),
        words=f"{', '.join(said[:-1])} and {said[-1]} make",
        computed=computed,
        rule=_RULE,
    )
