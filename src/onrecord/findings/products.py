"""Products: so many times so many."""

from __future__ import annotations

from collections.abc import Iterator
from re import Match

from onrecord.findings import checks
from onrecord.findings.estimates import Estimate
from onrecord.findings.figures import Figure, Reckoning, comparable, say
from onrecord.findings.lines import Line, form, reckoned
from onrecord.findings.periods import Length, length_of
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, Mention

_PRODUCTS = tuple(map(form, words.PRODUCTS))
_RATES = tuple(map(form, words.RATES))


@checks.add("products")
def check_products(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Multiply what comes several times.

    Reads "three rounds, each of two days, six days in all", "10 ships each from five
    countries, a total of 50", "10 ships a year for five years, 50 in all".

    Leaves out a rate and a length of time in different units ("10 a month for two years").
    """
    for line in reckoned(document, mentions):
        found = (*_times(line), *_rates(line))
        yield from {finding.spans: finding for finding in found}.values()


def _times(line: Line) -> Iterator[Finding]:
    for pattern in _PRODUCTS if line.has("###") else ():
        for match in pattern.finditer(line.shape):
            many, one = line.figure(match, "many"), line.figure(match, "one")
            total = _total(line, match)
            if comparable((one, total)) and not many.is_money:
                yield _product(many, one, total)


def _rates(line: Line) -> Iterator[Finding]:
    for pattern in _RATES:
        for match in pattern.finditer(line.shape):
            one, time = line.figure(match, "one"), line.time(match, "time")
            length = length_of(time)
            per = (one.unit or "").partition(" per ")[2]
            if length and f"1 {per}" == str(Length(1, length.unit)):
                number = float(length.number)
                many = Figure(span=time.span, value=number, unit=None, bound=None, text=time.text)
                yield _product(many, one, _total(line, match))


def _total(line: Line, match: Match[str]) -> Figure:
    return line.figure(match, "sum" if match["sum"] else "all")


def _product(many: Figure, one: Figure, total: Figure) -> Finding:
    return Reckoning(
        figures=(many, one, total),
        words=f"{say(many.value)} times {say(one.value)} is",
        computed=Estimate.of(many.value, many.bound) * one.estimate,
        rule="findings.products",
    ).finding()
