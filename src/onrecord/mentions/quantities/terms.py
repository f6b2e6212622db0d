"""Terms: a number with the sign before it and the unit right after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from onrecord.languages.en import quantities as words
from onrecord.mentions.quantities import names, phrases
from onrecord.mentions.quantities.amounts import Convention, Number, Unit, UnitKind, Value, exact
from onrecord.mentions.quantities.bounds import Bounding, bound_before
from onrecord.mentions.quantities.names import Bar
from onrecord.mentions.quantities.numerals import Form, Numeral, numerals
from onrecord.mentions.quantities.units import Sign, sign_before, unit_after, with_rate
from onrecord.model import Bound

_MONEY_SCALE = re.compile(rf"[ ]?(?P<scale>{'|'.join(words.MONEY_SCALES)})\b(?!['’-])")
_FEW = 20
_MILLION = 10**6
_POUND = "pound"
_OF_A = re.compile(r"[ -](?:of[ -])?(?:an?|one|1)(?=[ -])")
_MINUS = re.compile(
    r"(?:(?<![\w-])minus[ -]|(?<=[ (])(?<![\d)\]] )[-−])\Z",
    re.IGNORECASE,
)
_OPEN_END = re.compile(r"(?P<sign>\+|-plus)(?= )| (?P<words>or (?:more|fewer|less|so))(?= [a-z])")
_AFTER_MONEY = re.compile(r" (?:(?:US|AUD|CAD|USD|sterling)\b|U\.S\.)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A number, its sign and its unit.

    Attributes:
        start, end: Place, sign and unit included.
        numeral: The number as written.
        value: With its sign.
        unit: Money, percent, measure or time; None when something else or nothing follows.
        bounding: The bound before it; None when there is none.
        bar: Why it is no quantity, such as that it is part of a name; `Bar.NONE` when it may be.
    """

    start: int
    end: int
    numeral: Numeral
    value: Value
    unit: Unit | None
    bounding: Bounding | None
    bar: Bar

    @property
    def number(self) -> Number:
        """The value, or the low end of an order of magnitude."""
        return self.value[0] if isinstance(self.value, tuple) else self.value

    @property
    def is_one(self) -> bool:
        """Whether it is the word "one", which may be a pronoun."""
        return self.numeral.form is Form.WORDS and self.value == 1


def terms(text: str, convention: Convention) -> Iterator[Term]:
    """Read every number of a text with what touches it, in order and without overlap."""
    end = 0
    for numeral in numerals(text):
        if numeral.start < end or not _counts(numeral, convention):
            continue
        term = _term(text, numeral, convention, floor=end)
        end = term.end
        yield term


def _counts(numeral: Numeral, convention: Convention) -> bool:
    if numeral.form is Form.ROUND:
        return convention.round
    return convention.multiples or numeral.form is not Form.MULTIPLE


def _term(text: str, numeral: Numeral, convention: Convention, *, floor: int) -> Term:
    sign = sign_before(text, numeral.start, convention.polity)
    if sign and sign.start < floor:
        sign = None
    if sign:
        numeral = _money_scale(text, numeral)
        unit: Unit | None = _signed(text, numeral, sign, convention)
    else:
        numeral, unit = _millions(text, numeral, _unit(text, numeral, convention), convention)
    start = sign.start if sign else numeral.start
    few = not unit and numeral.scale == 1 and numeral.value in range(_FEW)
    bounding = _bounding(text, numeral, start, few=few, floor=floor)
    if unit is None and (open_end := _OPEN_END.match(text, numeral.end)):
        numeral = replace(numeral, end=open_end.end())
        bounding = bounding or Bounding(_open_bound(open_end), start)
    value, start = _negated(text, numeral, sign, start)
    return Term(
        start=start,
        end=unit.end if unit else numeral.end,
        numeral=numeral,
        value=value,
        unit=unit,
        bounding=bounding,
        bar=_bar(text, numeral, sign, unit, bounding),
    )


def _bounding(text: str, numeral: Numeral, start: int, *, few: bool, floor: int) -> Bounding | None:
    if numeral.form is Form.ROUND:
        return None
    bounding = bound_before(text, start, counts_few=few)
    return bounding if bounding and bounding.place >= floor else None


def _open_bound(found: re.Match[str]) -> Bound:
    return Bound(words.BOUNDS_AFTER[found["words"]]) if found["words"] else Bound.AT_LEAST


def _bar(
    text: str, numeral: Numeral, sign: Sign | None, unit: Unit | None, bounding: Bounding | None
) -> Bar:
    united = unit is not None
    if names.is_symbol(text, numeral, signed=sign is not None, united=united) or (
        not united and names.in_address(text, numeral)
    ):
        return Bar.SYMBOL
    if unit and not unit.loose:
        return Bar.NONE
    bar = names.named(text, numeral)
    if bar is Bar.DATE and bounding and names.is_no_year(text, numeral):
        return Bar.NONE
    return bar


def _unit(text: str, numeral: Numeral, convention: Convention) -> Unit | None:
    end = numeral.end
    if numeral.form is Form.PART and (of := _OF_A.match(text, end)):
        end = of.end()
    unit = unit_after(text, end, convention.polity)
    if unit and unit.name == _POUND and _is_sterling(text, numeral, unit, convention):
        return replace(unit, kind=UnitKind.MONEY, name="GBP")
    return unit


def _is_sterling(text: str, numeral: Numeral, unit: Unit, convention: Convention) -> bool:
    """Tell pounds of money from pounds of weight: millions of them, or a British text's."""
    weighs = text.startswith((" of ", "-", " per"), unit.end) or unit.printed in {"lb", "lbs"}
    return not weighs and (numeral.scale >= _MILLION or convention.polity == "GB")


def _millions(
    text: str, numeral: Numeral, unit: Unit | None, convention: Convention
) -> tuple[Numeral, Unit | None]:
    """Read the "m" of "1.2m cars" as a million, where what is counted follows."""
    touches = unit is not None and unit.printed == "m" and unit.end == numeral.end + 1
    if not touches or unit is None or not isinstance(numeral.value, int | float):
        return numeral, unit
    counted = phrases.many(text, unit.end) is not None
    money = unit_after(text, unit.end, convention.polity)
    if not counted and not (money and money.kind is UnitKind.MONEY):
        return numeral, unit
    value = exact(numeral.value * _MILLION)
    return replace(numeral, end=unit.end, value=value, scale=_MILLION), money


def _money_scale(text: str, numeral: Numeral) -> Numeral:
    found = _MONEY_SCALE.match(text, numeral.end)
    if found is None or numeral.scale != 1 or not isinstance(numeral.value, int | float):
        return numeral
    scale = words.MONEY_SCALES[found["scale"]]
    value = exact(numeral.value * scale)
    return replace(numeral, end=found.end(), value=value, scale=scale)


def _signed(text: str, numeral: Numeral, sign: Sign, convention: Convention) -> Unit:
    """Give the money that a sign before a number means, with the words after it."""
    plain = Unit(
        kind=UnitKind.MONEY,
        name=sign.code,
        printed=sign.printed,
        end=numeral.end,
        start=sign.start,
    )
    after = unit_after(text, numeral.end, convention.polity)
    if (
        after
        and after.kind is UnitKind.MONEY
        and (sign.printed == "$" or after.name[:3] == sign.code)
    ):
        return replace(after, start=sign.start)
    if more := _AFTER_MONEY.match(text, numeral.end):
        plain = replace(plain, end=more.end())
    return with_rate(text, plain)


def _negated(text: str, numeral: Numeral, sign: Sign | None, start: int) -> tuple[Value, int]:
    minus = _MINUS.search(text, max(0, start - 7), start)
    if not isinstance(numeral.value, int | float) or not (minus or (sign and sign.negative)):
        return numeral.value, start
    return -numeral.value, minus.start() if minus else start
