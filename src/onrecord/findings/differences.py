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
        found = (*_told(line), *_uncounted(line)) if line.has("###") else ()
        yield from {finding.spans: finding for finding in found}.values()


def _told(line: Line) -> Iterator[Finding]:
    for pattern in _LESS:
        for match in pattern.finditer(line.shape):
            yield from _rest(line, match, strict=True)
    for pattern in _REMAINING:
        for match in pattern.finditer(line.shape):
            part = line.figure(match, "part")
            of_them = part.text.endswith(words.OF_THEM)
            if pattern is not _REMAINING[-1] or of_them:
                yield from _rest(line, match, strict=of_them)


def _rest(line: Line, match: Match[str], *, strict: bool) -> Iterator[Finding]:
    """Give the whole that fits, the nearest first; else the one that is told.

    "31 proposals: 17 from Norland and 14 from Sudland.  Nine of them … the remaining 22", "33
    guards, not 31.  Less the eight, that is 25": any number before may be the whole.
    """
    whole, part, rest = _three(line, match)
    place = match.start("whole")
    before = range(place - 1, max(-1, place - _NEAR), -1)
    others = [line.figures[at] for at in before if at in line.figures and line.shape[at] == "#"]
    wholes = [one for one in (whole, *others) if comparable((one, part, rest))]
    fit = [one for one in wholes if (one.estimate - part.estimate).agrees(rest.result)]
    if fit:
        yield from _difference((fit[0], part, rest))
    elif strict and alike((whole, part, rest)):
        yield from _difference((whole, part, rest))


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
            yield from _difference(three)


def _difference(three: tuple[Figure, Figure, Figure]) -> Iterator[Finding]:
    whole, part, _ = three
    if comparable(three) and part.value < whole.value:
        yield Reckoning(
            figures=three,
            words=f"{say(whole.value)} less {say(part.value)} is",
            computed=whole.estimate - part.estimate,
            rule=_RULE,
        ).finding()
