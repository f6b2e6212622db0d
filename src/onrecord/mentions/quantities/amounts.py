"""Amounts: what the grammars of quantities give, and what is counted as one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from onrecord.model import Bound

_WHOLE_BELOW = 10**15
Number: TypeAlias = int | float
Value: TypeAlias = Number | tuple[Number, Number]


class UnitKind(StrEnum):
    """What a unit is a unit of."""

    MONEY = "money"
    PERCENT = "percent"
    MEASURE = "measure"
    TIME = "time"
    COUNT = "count"
    SHARE = "share"


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """What a number is a number of.

    Attributes:
        kind: What it is a unit of.
        name: As a record says it: ISO 4217, "percent", or a noun in the singular.
        printed: As the text prints it, a counted noun with the words that go with it.
        end: Where its words end; for a sign before the number, where the number ends.
        start: Where a sign before the number starts; None when it follows.
        loose: Whether it is one letter, which does not show that "Annex 5 C" is a quantity.
    """

    kind: UnitKind
    name: str
    printed: str
    end: int
    start: int | None = None
    loose: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Amount:
    """A number of something, and where it stands.

    Attributes:
        start, end: Place in the text that was read, bound and unit included.
        value: The number, or both ends of a range as printed.
        unit: What it counts; None when the words do not say.
        bound: How the words about it bound the number.
    """

    start: int
    end: int
    value: Value
    unit: Unit | None = None
    bound: Bound | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Convention:
    """What counts as a quantity; the defaults are the record's.

    Attributes:
        times: Lengths of time and ages count.
        round: "Dozens" and "tens of thousands" count, as the range they are usually given.
        bare: A number without any unit counts when a decimal point, a separator of thousands
            or a bound shows that it measures something.
        one_of: "One of the reasons" counts as one.
        joined: "From A to B" is one range, also where it is a change.
        multiples: "Double the", "twice as", "threefold" count.
        polity: Whose text it is: what a bare "$" means.
    """

    times: bool = False
    round: bool = False
    bare: bool = False
    one_of: bool = False
    joined: bool = False
    multiples: bool = True
    polity: str | None = None


RECORD = Convention()
"""What the record counts as a quantity."""


def exact(value: Number) -> Number:
    """Give a whole number as an int, and others without the dust of binary fractions.

    >>> exact(4.1 * 10**9), exact(0.1 + 0.2)
    (4100000000, 0.3)
    """
    if isinstance(value, int):
        return value
    clean = float(f"{value:.14g}")
    return int(clean) if clean.is_integer() and abs(clean) < _WHOLE_BELOW else clean
