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
            three = _three(line, match)
            of_them = three[1].text.endswith(words.OF_THEM)
            if pattern is not _REMAINING[-1] or of_them:
                yield from _difference(three, strict=of_them and alike(three))


def _three(line: Line, match: Match[str]) -> tuple[Figure, Figure, Figure]:
    """Give a whole, what is taken from it, and what is left.

    Where a full stop parts the first two, the whole may stand farther back: "33 envoys, not
    31.  Less the eight who leave, 25".  It is the nearest with which the rest agrees.
    """
    whole, part, rest = (line.figure(match, name) for name in ("whole", "part", "rest"))
    if "." in line.shape[match.start("whole") : match.start("part")]:
        before = (at for at in sorted(line.figures, reverse=True) if at < match.start("part"))
        named = (line.figures[at] for at in before)
        whole = next((one for one in named if one.value - part.value == rest.value), whole)
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
