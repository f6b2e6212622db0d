"""Percentages: a part, its whole, and the share that it is said to be."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.findings import checks
from onrecord.findings.estimates import Estimate
from onrecord.findings.figures import (
    Figure,
    Reckoning,
    comparable,
    number_in,
    say,
)
from onrecord.findings.lines import Line, form, reckoned
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, Mention

_RULE = "findings.percentages"
_PERCENTAGES = tuple(map(form, words.PERCENTAGES))
_RATIOS = form(words.RATIOS)
_FRACTIONS = tuple(map(form, words.FRACTIONS))
_WHOLES = form(words.WHOLES)
_ALL = 100
_THE_REST = form(words.THE_REST)
_RATIO, _OF_A_NUMBER = (
    re.compile(pattern.replace("{number}", words.NUMBER_WORD), re.IGNORECASE)
    for pattern in (words.RATIO, words.OF_A_NUMBER)
)
_HUNDRED = Estimate.of(100)


@checks.add("percentages")
def check_percentages(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Work out the share that a part is of its whole.

    Reads "30 of 120, or 25 percent", "25 percent of the 120 ships, that is, 30", "30 out of
    120 delegates (25 percent)", "a third of the 90 observers, or 30".

    Leaves out a part that is greater than its whole, and percentages of things that the
    sentence does not number.
    """
    for line in reckoned(document, mentions):
        found = (*_percents(line), *_ratios(line), *_fractions(line))
        yield from {finding.spans: finding for finding in found}.values()


@checks.add("shares")
def check_shares(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Add up the shares of which the last is said to be the rest.

    Reads "60 percent by sea, 25 percent by road and the remaining 15 percent by air", and
    shares told together that make 100 percent.

    Leaves out shares that come to another sum and that no word says to be all of a whole.
    """
    for line in reckoned(document, mentions):
        if line.has("%%"):
            found = (*_remaining(line), *_together(line))
            yield from {finding.spans: finding for finding in found}.values()


def _remaining(line: Line) -> Iterator[Finding]:
    for match in _THE_REST.finditer(line.shape):
        yield _rest(line.all_figures(match, "parts"), line.figure(match, "rest")).finding()


def _together(line: Line) -> Iterator[Finding]:
    for match in _WHOLES.finditer(line.shape):
        parts, rest = line.all_figures(match, "parts"), line.figure(match, "rest")
        if sum(share.value for share in (*parts, rest)) == _ALL:
            yield _rest(parts, rest).finding()


def _percents(line: Line) -> Iterator[Finding]:
    for pattern in _PERCENTAGES if line.has("##%") else ():
        for match in pattern.finditer(line.shape):
            part, whole, share = (line.figure(match, name) for name in ("part", "whole", "share"))
            if comparable((part, whole)) and part.value < whole.value:
                yield _share(part, whole, share).finding()


def _share(part: Figure, whole: Figure, share: Figure) -> Reckoning:
    return Reckoning(
        figures=(part, whole, share),
        words=f"{say(part.value)} of {say(whole.value)} is",
        computed=part.estimate / whole.estimate * _HUNDRED,
        rule=_RULE,
    )


def _ratios(line: Line) -> Iterator[Finding]:
    """Read "30 out of 120 delegates, or 25 percent", where the first is one mention."""
    for match in _RATIOS.finditer(line.shape):
        ratio, share = line.figure(match, "ratio"), line.figure(match, "share")
        if printed := _RATIO.match(ratio.text):
            part, whole = number_in(printed["part"]), number_in(printed["whole"])
            said = f"{say(part)} of {say(whole)} is"
        else:
            said = f"{ratio.text} is"
        yield Reckoning(
            figures=(ratio, share),
            words=said,
            computed=ratio.estimate * _HUNDRED,
            rule=_RULE,
        ).finding()


def _fractions(line: Line) -> Iterator[Finding]:
    for pattern in _FRACTIONS:
        for match in pattern.finditer(line.shape):
            ratio, part = line.figure(match, "ratio"), line.figure(match, "part")
            whole = _OF_A_NUMBER.match(ratio.unit or "")
            if whole is None or _RATIO.match(ratio.text):
                continue
            number = number_in(whole["whole"])
            yield Reckoning(
                figures=(ratio, part),
                words=f"{_fraction(ratio)} of {say(number)} is",
                computed=Estimate.of(ratio.value, ratio.bound) * Estimate.of(number),
                rule=_RULE,
            ).finding()


def _fraction(ratio: Figure) -> str:
    """Give the fraction's own words, without those of its whole."""
    return re.split(r"\s+of\b|\s+the\b", ratio.text, maxsplit=1)[0].lower()


def _rest(parts: tuple[Figure, ...], rest: Figure) -> Reckoning:
    computed = _HUNDRED
    for part in parts:
        computed -= part.estimate
    said = " and ".join(say(part.value) for part in parts)
    return Reckoning(
        figures=(*parts, rest),
        words=f"100 percent less {said} is",
        computed=computed,
        rule="findings.shares",
    )
