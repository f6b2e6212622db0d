"""Differences: a number, what is taken from it, and what is left."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from onrecord.findings import checks
from onrecord.findings.figures import Figure, Reckoning, alike, comparable, say
from onrecord.findings.lines import Line, form, reckoned
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, Mention

_RULE = "findings.differences"
_LESS = tuple(map(form, words.LESS))
_REMAINING = tuple(map(form, words.REMAINING))
_UNCOUNTED = form(words.UNCOUNTED)
_WHOLE = form(words.WHOLE_NAMED)
_FARTHEST = 900
_NEAR = 300


@checks.add("differences")
def check_differences(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Take one number from another.

    Reads "40 ships, less the 15 in port, leaves 25", "of the 40 ships, 15 left; the
    remaining 25 wait", and, over some sentences, "in all about 40 … not to count about 15 …
    in other words, 25".

    Leaves out what is left of things of another kind where it comes to another number, and
    a whole that stands more than 900 characters back.
    """
    for line in reckoned(document, mentions):
        found = (*_told(line), *_uncounted(line))
        yield from {finding.spans: finding for finding in found}.values()


def _told(line: Line) -> Iterator[Finding]:
    for pattern in _LESS:
        for match in pattern.finditer(line.shape):
            yield from _difference(_three(line, match), strict=True)
    for pattern in _REMAINING:
        for match in pattern.finditer(line.shape):
            part = line.figure(match, "part")
            of_them = part.text.endswith(words.OF_THEM)
            if pattern is not _REMAINING[-1] or of_them:
                yield from _remaining(line, match, of_them=of_them)


def _remaining(line: Line, match: Match[str], *, of_them: bool) -> Iterator[Finding]:
    """Give the whole that fits, the nearest first; else the only one that there is.

    "31 proposals: 17 from Norland and 14 from Sudland.  Nine of them … the remaining 22": any
    of the three may be the whole.
    """
    _, part, rest = _three(line, match)
    place = match.start("part")
    before = range(place - 1, max(0, place - _NEAR), -1)
    wholes = [line.figures[at] for at in before if line.shape[at] == "#" and at in line.figures]
    fit = [whole for whole in wholes if whole.value - part.value == rest.value]
    if fit:
        yield from _difference((fit[0], part, rest), strict=False)
    elif of_them and len(wholes) == 1 and alike((wholes[0], part, rest)):
        yield from _difference((wholes[0], part, rest), strict=True)


def _three(line: Line, match: Match[str]) -> tuple[Figure, Figure, Figure]:
    whole, part, rest = (line.figure(match, name) for name in ("whole", "part", "rest"))
    return whole, part, rest


def _uncounted(line: Line) -> Iterator[Finding]:
    for match in _UNCOUNTED.finditer(line.shape):
        start = max(0, match.start() - _FARTHEST)
        named = list(_WHOLE.finditer(line.shape, start, match.start()))
        if named:
            whole = line.figure(named[-1], "whole")
            three = whole, line.figure(match, "part"), line.figure(match, "rest")
            yield from _difference(three, strict=True)


def _difference(three: tuple[Figure, Figure, Figure], *, strict: bool) -> Iterator[Finding]:
    whole, part, rest = three
    if not comparable(three) or not part.value < whole.value:
        return
    reckoning = Reckoning(
        figures=three,
        words=f"{say(whole.value)} less {say(part.value)} is",
        computed=whole.estimate - part.estimate,
        rule=_RULE,
    )
    if strict or reckoning.computed.value == rest.value:
        yield reckoning.finding()
