"""Figures: the numbers of a text as things to reckon with."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from onrecord.findings.estimates import Estimate
from onrecord.languages.en import quantities as words
from onrecord.languages.en.findings import NUMBER_WORD
from onrecord.model import Bound, Finding, FindingKind, QuantityMention, Span

PERCENT = "percent"
MULTIPLES = frozenset({"time", "fold"})
_TENTHS = re.compile(r"\d[.](\d{1,2})(?!\d)")
_FOOTNOTE = re.compile(rf"\d{{1,3}}\s+(?P<number>{NUMBER_WORD})\s+\w", re.IGNORECASE)
_BARE = re.compile(r"[\d.,]+\Z")
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_SCALED = 10**6
_ROUND_FROM, _ROUND_SHARE = 100, 0.01
_FIFTHS, _OFF_A_FIFTH, _OFF_A_PERCENT = 5, 2.5, 1.0
_SHARE_OFF, _SHARE_FAR = 0.025, 0.05
_MULTIPLE_OFF, _MULTIPLE_FAR = 0.05, 0.15
_MONEY = 3
_THOUSAND = 1000
_BY_WORD = dict(words.ONES) | dict(words.TEENS) | dict(words.TENS)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of a text.

    Attributes:
        span: Where it stands.
        value: The number.
        unit: As in `QuantityMention`; None for a number that stands alone.
        bound: How the words about it bound it.
        text: The words.
    """

    span: Span
    value: float
    unit: str | None
    bound: Bound | None
    text: str

    @property
    def estimate(self) -> Estimate:
        """What it is as a part of a reckoning: as printed, save for what its words leave open.

        At the very most it is off by half of its last printed digit; a whole percent by one,
        a percentage that five divides by 2.5; a number from 100 that ends in 0 by half of its last
        other digit, and no more than 1 percent; a fraction in words by 0.05.
        """
        return Estimate.of(self.value, self.bound, self._rounding())

    @property
    def result(self) -> Estimate:
        """What it is as the result of a reckoning, where its last digit may be rounded.

        A multiple in words ("doubled") may be off by 5 percent, at the very most by 15.
        """
        if self.unit in MULTIPLES:
            return self.estimate.rounded(self.value * _MULTIPLE_OFF)
        if self.unit and self.unit.startswith("share of"):
            return self.estimate.rounded(_SHARE_OFF)
        return self.estimate.rounded(self._last_digit() / 2)

    @property
    def is_money(self) -> bool:
        """Whether its unit is a currency."""
        unit = (self.unit or "").partition(" ")[0]
        return len(unit) == _MONEY and unit.isupper()

    def _last_digit(self) -> float:
        """Give the worth of the last printed digit; 0 for a whole number of things."""
        decimals = _TENTHS.search(self.text)
        scale = next((size for size, _ in _SCALES if self.is_scaled(size)), 1)
        if decimals:
            return float(scale / 10.0 ** len(decimals[1]))
        return float(scale) if 1 < scale or self.unit == PERCENT else 0.0

    def is_scaled(self, size: int) -> bool:
        """Say whether the number is printed with a word for a scale of this size or a greater."""
        printed = re.search(r"\d[\d.,]*", self.text)
        plain = float(printed[0].replace(",", "").rstrip(".") or 0) if printed else 0.0
        return size <= abs(self.value) and plain < size

    def _rounding(self) -> float:
        if self.unit in MULTIPLES:
            return self.value * _MULTIPLE_FAR
        if self.unit and self.unit.startswith("share of"):
            return _SHARE_FAR
        whole = float(self.value).is_integer()
        if self.unit == PERCENT and whole:
            return _OFF_A_FIFTH if self.value % _FIFTHS == 0 else _OFF_A_PERCENT
        if _ROUND_FROM <= self.value and whole and self.value % 10 == 0:
            zeros = len(str(int(self.value))) - len(str(int(self.value)).rstrip("0"))
            half: float = min(10.0**zeros / 2, self.value * _ROUND_SHARE)
            return max(self._last_digit() / 2, half)
        return self._last_digit() / 2


def figure_of(mention: QuantityMention) -> Figure | None:
    """Make a figure of a mention; None of a range.

    The mark of a footnote before a number ("10 Two members") is passed over.
    "30, or 25 percent" is mentioned as 30 and 25 percent: what has no sign or word for
    percents of its own is a number that stands alone.
    """
    if isinstance(mention.value, tuple):
        return None
    unit = mention.unit
    if mark := _FOOTNOTE.match(mention.text):
        number = number_in(mark["number"])
        start = mention.span.start + mark.start("number")
        after = mention.text[mark.start("number") :]
        span = Span(start, mention.span.end)
        return Figure(span=span, value=number, unit=unit, bound=None, text=after)
    if unit == PERCENT and not re.search(r"%|per ?cent|pct|p\.c\.", mention.text, re.IGNORECASE):
        unit = None
    return Figure(
        span=mention.span,
        value=float(mention.value),
        unit=unit,
        bound=mention.bound,
        text=mention.text,
    )


def alike(figures: tuple[Figure, ...]) -> bool:
    """Say whether numbers count the same: one unit, or none beside it."""
    return len({figure.unit for figure in figures if figure.unit is not None}) < 2  # noqa: PLR2004


def scaled(first: Figure, last: Figure) -> Figure:
    """Give the first end of a change its scale where only the last prints it.

    Reads "from 1.2 to 2.5 million".
    """
    scale = next((size for size, _ in _SCALES if last.is_scaled(size)), 1)
    bare = first.unit in {None, last.unit} and _BARE.match(first.text)
    if bare and 1 < scale and first.value < _THOUSAND:
        return replace(first, value=first.value * scale, unit=last.unit)
    return first


def comparable(figures: tuple[Figure, ...]) -> bool:
    """Say whether numbers may be added at all: no money among things, no percents among either."""
    kinds = {
        figure.unit if figure.is_money or figure.unit == PERCENT else "things"
        for figure in figures
        if figure.unit is not None
    }
    return len(kinds) < 2  # noqa: PLR2004


def number_in(text: str) -> float:
    """Read a plain number, in figures or in English words below a hundred.

    >>> number_in("1,250"), number_in("forty-six")
    (1250.0, 46.0)
    """
    if text[0].isdigit():
        return float(text.replace(",", ""))
    return float(sum(_BY_WORD[word] for word in re.split("[- ]", text.lower())))


def say(value: float, unit: str | None = None) -> str:
    """Print a number as an explanation does.

    >>> say(1250), say(4.5e9), say(33.333, "percent")
    ('1,250', '4.5 billion', '33.3 percent')
    """
    tail = " percent" if unit == PERCENT else ""
    for size, name in _SCALES:
        if _SCALED <= abs(value) and size <= abs(value):
            return f"{_plain(value / size)} {name}{tail}"
    return _plain(value) + tail


def _plain(value: float) -> str:
    rounded = round(value, 2) if abs(value) < 10 else round(value, 1)  # noqa: PLR2004
    return f"{rounded:,.0f}" if float(rounded).is_integer() else f"{rounded:,}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reckoning:
    """What a text says that its numbers come to, beside what they come to.

    Attributes:
        figures: The numbers, in the order of the explanation; the stated one last.
        words: The explanation up to the result, such as "450 less 150 is".
        computed: What they come to.
        rule: The part that found it.
        unit: That of the result, where it is not the stated one's.
    """

    figures: tuple[Figure, ...]
    words: str
    computed: Estimate
    rule: str
    kind: FindingKind = FindingKind.ARITHMETIC

    @property
    def holds(self) -> bool | None:
        """Whether the two agree; None when the words do not settle it."""
        return self.computed.agrees(self.figures[-1].result)

    def finding(self) -> Finding:
        """Say it in one sentence."""
        return Finding(
            kind=self.kind,
            holds=self.holds,
            spans=tuple(figure.span for figure in self.figures),
            explanation=self._explanation(),
            rule=self.rule,
        )

    def _explanation(self) -> str:
        stated = self.figures[-1]
        computed, printed = say(self.computed.value, stated.unit), say(stated.value, stated.unit)
        if computed == printed and self.holds:
            return f"{self.words} {computed}"
        return verdict(f"{self.words} {computed}", bounded(stated), self.holds)


_BOUNDED = {
    Bound.ABOUT: "about ",
    Bound.MORE_THAN: "more than ",
    Bound.LESS_THAN: "less than ",
    Bound.AT_LEAST: "at least ",
    Bound.AT_MOST: "at most ",
}


def bounded(figure: Figure) -> str:
    """Print a figure with the words that bound it."""
    bound = _BOUNDED[figure.bound] if figure.bound else ""
    return bound + say(figure.value, figure.unit)


def verdict(words: str, stated: str, holds: bool | None) -> str:  # noqa: FBT001
    """Say how what was computed stands to what the text says.

    >>> verdict("30 and 15 make 45", "46", False)
    '30 and 15 make 45; the text says 46: it does not add up as printed'
    """
    if holds is False:
        return f"{words}; the text says {stated}: it does not add up as printed"
    if holds is None:
        return f"{words}; the text says {stated}, and its words do not settle whether that is meant"
    return f"{words}; the text says {stated}, which agrees"
