"""Estimates: numbers as printed, with what their words and their rounding leave open."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.model import Bound

_ABOUT_NEAR, _ABOUT_FAR = 0.05, 0.15
_MORE_NEAR, _MORE_FAR = 1.5, 10.0
_SLACK = 1e-9


@dataclass(frozen=True, slots=True)
class Range:
    """All numbers from one to another, both included."""

    low: float
    high: float

    @classmethod
    def about(cls, value: float, half: float) -> Range:
        """Give the numbers that lie at most `half` away."""
        return cls(value - half, value + half)

    def meets(self, other: Range) -> bool:
        """Say whether the two share a number; what binary fractions lose is forgiven."""
        slack = _SLACK * max(1.0, *map(abs, (self.low, self.high, other.low, other.high)))
        return self.low < other.high + slack and other.low < self.high + slack

    def join(self, other: Range) -> Range:
        """Give the range that holds both."""
        return Range(min(self.low, other.low), max(self.high, other.high))


@dataclass(frozen=True, slots=True)
class Estimate:
    """A number with two margins.

    "About" leaves open 5 percent of the number, and 15 at the very most; "more than" and
    "at least" half as much again, and ten times at the very most; "less than" and "at most"
    as much below.  Rounding leaves open half of the last printed digit.

    Attributes:
        value: As printed, or as computed from what is printed.
        near: What the words let it be.  A result in it holds.
        far: What words and rounding let it be at the very most.  A result outside of it
            does not add up.  Between the two nothing is settled.

    >>> (Estimate.of(450, Bound.ABOUT) - Estimate.of(150)).agrees(Estimate.of(300))
    True
    >>> (Estimate.of(450) - Estimate.of(150)).agrees(Estimate.of(290))
    False
    """

    value: float
    near: Range
    far: Range

    @classmethod
    def of(cls, value: float, bound: Bound | None = None, rounding: float = 0.0) -> Estimate:
        """Make an estimate of a number that may be off by `rounding`."""
        wide = Range.about(value, rounding)
        if bound is Bound.ABOUT:
            near = Range.about(value, abs(value) * _ABOUT_NEAR)
            return cls(value, near, wide.join(Range.about(value, abs(value) * _ABOUT_FAR)))
        if bound in {Bound.MORE_THAN, Bound.AT_LEAST}:
            near = Range(value, value * _MORE_NEAR)
            return cls(value, near, Range(value, value * _MORE_FAR))
        if bound in {Bound.LESS_THAN, Bound.AT_MOST}:
            near = Range(value / _MORE_NEAR, value)
            return cls(value, near, Range(value / _MORE_FAR, value))
        return cls(value, Range(value, value), wide)

    def rounded(self, half: float) -> Estimate:
        """Give the same, where being off by `half` is no more than its last digit."""
        near = Range(self.near.low - half, self.near.high + half)
        return Estimate(self.value, near, self.far.join(near))

    def agrees(self, stated: Estimate) -> bool | None:
        """Say whether a computed number is the stated one; None when it is not settled."""
        if self.near.meets(stated.near):
            return True
        return None if self.far.meets(stated.far) else False

    def __add__(self, other: Estimate) -> Estimate:
        return Estimate(
            self.value + other.value,
            Range(self.near.low + other.near.low, self.near.high + other.near.high),
            Range(self.far.low + other.far.low, self.far.high + other.far.high),
        )

    def __sub__(self, other: Estimate) -> Estimate:
        return Estimate(
            self.value - other.value,
            Range(self.near.low - other.near.high, self.near.high - other.near.low),
            Range(self.far.low - other.far.high, self.far.high - other.far.low),
        )

    def __mul__(self, other: Estimate) -> Estimate:
        """Multiply numbers that are not negative."""
        return Estimate(
            self.value * other.value,
            Range(self.near.low * other.near.low, self.near.high * other.near.high),
            Range(self.far.low * other.far.low, self.far.high * other.far.high),
        )

    def __truediv__(self, other: Estimate) -> Estimate:
        """Divide by a number greater than nought; what is divided may be negative."""
        return Estimate(
            self.value / other.value,
            _divided(self.near, other.near),
            _divided(self.far, other.far),
        )


def _divided(above: Range, below: Range) -> Range:
    ends = [end / part for end in (above.low, above.high) for part in (below.low, below.high)]
    return Range(min(ends), max(ends))
