"""Changes: from one number to another, by so much or by so many percent."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from onrecord.findings import checks
from onrecord.findings.estimates import Estimate
from onrecord.findings.figures import PERCENT, Figure, Reckoning, alike, comparable, say, scaled
from onrecord.findings.lines import Line, form, reckoned
from onrecord.languages.en import findings as words
from onrecord.model import Bound, Document, Finding, Mention

_CHANGES = tuple(map(form, words.CHANGES))
_GROWTH = (*map(form, words.GROWTH), form(words.FALLEN_BY))
_LOOSE_CHANGES = tuple(map(form, words.LOOSE_CHANGES))
_LOOSE_GROWTH = tuple(map(form, words.LOOSE_GROWTH))
_INCREASED_TO = form(words.INCREASED_TO)
_MULTIPLIED = tuple(map(form, words.MULTIPLIED_FROM_TO))
_FOLD = tuple(map(form, words.FOLD_FROM_TO))
_MULTIPLE_OF = tuple(map(form, words.MULTIPLE_OF))
_HUNDRED = Estimate.of(100)


@checks.add("changes")
def check_changes(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Compare the two ends of a change with what the text says that it comes to.

    Reads "rose by 20 to 120 from 100", "from 80 to 100, an increase of 25 percent",
    "doubled from 40 to 80".

    Leaves out changes of percentages by percents, which may be meant as points, and ends
    that count different things.  Where no "from … to" ties the two, only what holds is given.
    """
    for line in reckoned(document, mentions):
        found = (*_by_number(line), *_by_percent(line), *_by_verb(line), *_by_multiple(line))
        yield from {finding.spans: finding for finding in found}.values()


def _ends(line: Line, match: Match[str]) -> tuple[Figure, Figure, bool] | None:
    """Give the first and the last number and whether it goes up; None if they do not fit."""
    last = line.figure(match, "b")
    first = scaled(line.figure(match, "a"), last)
    up = match["down"] is None
    fits = alike((first, last)) and first.value and (first.value < last.value) is up
    return (first, last, up) if fits else None


def _by_number(line: Line) -> Iterator[Finding]:
    for pattern in (*_CHANGES, *_LOOSE_CHANGES) if line.has("###") else ():
        for match in pattern.finditer(line.shape):
            ends, by = _ends(line, match), line.figure(match, "by")
            if ends is None or not alike((*ends[:2], by)):
                continue
            first, last, up = ends
            low, high = (first, last) if up else (last, first)
            reckoning = Reckoning(
                figures=(first, last, by),
                words=f"from {say(first.value)} to {say(last.value)} is a change of",
                computed=high.estimate - low.estimate,
                rule="findings.changes",
            )
            if pattern in _CHANGES or reckoning.holds:
                yield reckoning.finding()


def _by_percent(line: Line) -> Iterator[Finding]:
    if not line.has("##%"):
        return
    for pattern in (*_GROWTH, *_LOOSE_GROWTH):
        for match in pattern.finditer(line.shape):
            ends = _ends(line, match)
            if ends is None or PERCENT in {ends[0].unit, ends[1].unit}:
                continue
            reckoning = _growth(ends, line.figure(match, "by"))
            if pattern in _GROWTH or reckoning.holds:
                yield reckoning.finding()
    for match in _INCREASED_TO.finditer(line.shape):
        last, by = line.figure(match, "b"), line.figure(match, "by")
        if comparable((last, by)) and by.value < last.value:
            yield Reckoning(
                figures=(last, by, line.figure(match, "share")),
                words=f"{say(by.value)} more, to {say(last.value)}, is up",
                computed=by.estimate / (last.estimate - by.estimate) * _HUNDRED,
                rule="findings.growth",
            ).finding()


def _growth(ends: tuple[Figure, Figure, bool], by: Figure) -> Reckoning:
    first, last, up = ends
    low, high = (first, last) if up else (last, first)
    return Reckoning(
        figures=(first, last, by),
        words=f"from {say(first.value)} to {say(last.value)} is {'up' if up else 'down'}",
        computed=(high.estimate - low.estimate) / first.estimate * _HUNDRED,
        rule="findings.growth",
    )


def _by_verb(line: Line) -> Iterator[Finding]:
    for pattern in _MULTIPLIED:
        for match in pattern.finditer(line.shape):
            last = line.figure(match, "b")
            first = scaled(line.figure(match, "a"), last)
            if not alike((first, last)) or not first.value:
                continue
            yield _times(last, first, _multiple(line, match)).finding()


def _by_multiple(line: Line) -> Iterator[Finding]:
    if not line.has("##×"):
        return
    for pattern in _FOLD:
        for match in pattern.finditer(line.shape):
            if ends := _ends(line, match):
                first, last, up = ends
                high, low = (last, first) if up else (first, last)
                yield _times(high, low, line.figure(match, "multiple")).finding()
    for pattern in _MULTIPLE_OF:
        for match in pattern.finditer(line.shape):
            result, base = line.figure(match, "result"), line.figure(match, "base")
            if alike((result, base)) and base.value:
                yield _times(result, base, line.figure(match, "multiple")).finding()


def _times(result: Figure, base: Figure, stated: Figure) -> Reckoning:
    return Reckoning(
        figures=(result, base, stated),
        words=f"{say(result.value)} divided by {say(base.value)} is",
        computed=result.estimate / base.estimate,
        rule="findings.multiples",
    )


def _multiple(line: Line, match: Match[str]) -> Figure:
    """Read "doubled" and "more than doubled" as a figure."""
    value = words.MULTIPLIED[match["word"].lower()]
    bound = words.BOUNDS.get((match["bound"] or "").strip().lower())
    if bound and value < 1:
        bound = {"more_than": "less_than", "at_least": "at_most"}.get(bound, bound)
    return Figure(
        span=line.span_of(match, "word"),
        value=value,
        unit="time",
        bound=Bound(bound) if bound else None,
        text=match["word"],
    )
