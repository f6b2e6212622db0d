"""Joins: numbers that follow each other as a range, a ratio or a list."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from enum import Enum, auto

from onrecord.languages.en import quantities as words
from onrecord.mentions.quantities.amounts import Convention, Number, Unit, Value, exact
from onrecord.mentions.quantities.names import Bar
from onrecord.mentions.quantities.numerals import Form
from onrecord.mentions.quantities.terms import Term

_RANGE = re.compile(
    r"(?:[ ]?(?:-|–|—|−|‑|~)[ ]?|[ -]to[ -](?:about |around |some |up to |roughly |nearly |over )?"
    r"|[ ]or(?: even| maybe| perhaps)? )\Z"
)
_AND = re.compile(r",?\sand\s(?:about |around |some |roughly |nearly )?\Z")
_LIST = re.compile(r"(?:-?,\s|-?,?\s(?:and|or)\s)\Z")
_PART_OF = re.compile(r" of (?:the |its |our |their |these |those |all )*\Z")
_OUT_OF = re.compile(r" out of (?:every |the )?\Z")
_IN = re.compile(r" in (?:every )?\Z")
_BETWEEN = re.compile(r"\bbetween\s\Z", re.IGNORECASE)
_FROM = re.compile(r"\b(?:rang(?:e|es|ed|ing)\s)?from\s\Z", re.IGNORECASE)
_LONGEST = 24
_LOOK_BACK = 48
_TEN = 10
_THOUSAND = 1000
_BEFORE_SHARE = re.compile(
    r"(?:\A|[.,;:!?\n“\"] ?|\b(?:and|or|that|than|for|only|while|but|where|with|says?|said) )\Z"
)


class Link(Enum):
    """How two numbers that follow each other are joined."""

    RANGE = auto()
    LIST = auto()
    PART_OF = auto()
    RATIO = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One number or one range of a group of joined numbers.

    Attributes:
        first, last: The terms it is made of; the same one for a single number.
        value: The number or range.
        start: Where it starts, with "between" or a bound.
        shares: Whether it takes the unit of the item that follows when it has none.
    """

    first: Term
    last: Term
    value: Value
    start: int
    shares: bool
    ratio: bool = False

    @property
    def unit(self) -> Unit | None:
        """The unit that touches it, if any."""
        return self.last.unit or self.first.unit

    @property
    def barred(self) -> bool:
        """Whether it is part of a name, symbol or date."""
        return self.first.bar is not Bar.NONE or self.last.bar is not Bar.NONE


def link(text: str, first: Term, last: Term) -> Link | None:
    """Tell how two terms that follow each other are joined; None when they are not."""
    gap = text[first.end : last.start]
    if not gap or len(gap) > _LONGEST:
        return None
    if _RANGE.match(gap) or (_AND.match(gap) and _after(text, first, _BETWEEN)):
        return Link.RANGE
    if _LIST.match(gap):
        return Link.LIST
    if _PART_OF.match(gap):
        return Link.PART_OF
    small = first.unit is None and 0 < first.number < last.number <= _THOUSAND
    one_in = _IN.match(gap) and (
        first.number == 1 or "every" in gap or (last.number <= _TEN and _said(text, first))
    )
    ratio = one_in or _OUT_OF.match(gap)
    return Link.RATIO if small and ratio else None


def _said(text: str, term: Term) -> bool:
    """Tell whether "two in five" stands where a share is given, not "hurt two in five attacks"."""
    start = _start(term)
    return _BEFORE_SHARE.search(text, max(0, start - 12), start) is not None


def groups(text: str, terms: Iterator[Term]) -> Iterator[list[Term]]:
    """Part the terms of a text into groups that are joined to each other."""
    group: list[Term] = []
    for term in terms:
        if group and link(text, group[-1], term) is None:
            yield group
            group = []
        group.append(term)
    if group:
        yield group


def items(text: str, group: Sequence[Term], convention: Convention) -> list[Item]:
    """Join the terms of a group to ranges and ratios where they are such."""
    found: list[Item] = []
    at = 0
    while at < len(group):
        pair = _pair(text, group[at : at + 2], convention)
        found.append(pair or _single(text, group, at))
        at += 2 if pair else 1
    return found


def _single(text: str, group: Sequence[Term], at: int) -> Item:
    term = group[at]
    following = group[at + 1] if at + 1 < len(group) else None
    shares = following is not None and _shares(text, term, following)
    start = term.bounding.place if term.bounding else term.start
    return Item(first=term, last=term, value=term.value, start=start, shares=shares)


def _shares(text: str, term: Term, following: Term) -> bool:
    if term.is_one or following.bar is not Bar.NONE:
        return False
    signed = following.unit is not None and following.unit.start is not None
    return link(text, term, following) is Link.RANGE or not signed


def _pair(text: str, two: Sequence[Term], convention: Convention) -> Item | None:
    if len(two) == 1 or any(term.bar is not Bar.NONE for term in two):
        return None
    first, last = two
    joined = link(text, first, last)
    if joined is Link.RATIO and isinstance(first.value, int) and isinstance(last.value, int):
        value = first.value / last.value
        return Item(
            first=first, last=last, value=value, start=_start(first), shares=False, ratio=True
        )
    if joined is not Link.RANGE or not _alike(text, first, last) or _is_difference(text, first):
        return None
    if isinstance(first.value, tuple) or isinstance(last.value, tuple):
        return None
    low, high = _with_scale(first, last), last.value
    if not convention.joined and (low >= high or _is_change(text, first)):
        return None
    return Item(first=first, last=last, value=(low, high), start=_opening(text, first), shares=True)


def _start(term: Term) -> int:
    return term.bounding.place if term.bounding else term.start


def _opening(text: str, first: Term) -> int:
    for opening in (_BETWEEN, _FROM):
        begin = max(0, first.start - _LOOK_BACK)
        if found := opening.search(text, begin, first.start):
            return found.start()
    return _start(first)


def _alike(text: str, first: Term, last: Term) -> bool:
    """Tell whether two terms may be the ends of one range: one unit, or only one has any."""
    if first.numeral.form in {Form.PART, Form.ROUND} or last.numeral.form in {
        Form.PART,
        Form.ROUND,
    }:
        return first.numeral.form is last.numeral.form is Form.PART
    if first.unit is None or last.unit is None:
        prefixed = first.unit is not None and first.unit.start is not None
        return first.unit is None or prefixed or _after(text, first, _FROM)
    return first.unit.name.split(" per ")[0] == last.unit.name.split(" per ")[0]


def _with_scale(first: Term, last: Term) -> Number:
    """Give the low end, in the scale of the high end where it has none of its own."""
    low = first.number
    scale = last.numeral.scale
    unscaled = first.numeral.scale == 1 and scale > 1 and abs(low) < _THOUSAND
    return exact(low * scale) if unscaled and low <= last.numeral.base else low


def _is_change(text: str, first: Term) -> bool:
    before = text[max(0, first.start - _LOOK_BACK) : first.start]
    sentence = re.split(r"[.;!?\n]\s", before)[-1].lower().split()
    return bool(sentence) and sentence[-1] == "from" and not words.CHANGES.isdisjoint(sentence[-7:])


def _is_difference(text: str, first: Term) -> bool:
    """Tell whether "by 5% to 7%" gives a difference and a level: both have their own unit."""
    return first.unit is not None and text.endswith("by ", 0, first.start)


def _after(text: str, term: Term, opening: re.Pattern[str]) -> bool:
    start = _start(term)
    return opening.search(text, max(0, start - _LOOK_BACK), start) is not None


def spread(group: Sequence[Term]) -> list[Term]:
    """Spread what bars "Article 5" to the numbers listed after it, and a day's to those before."""
    found: list[Term] = []
    for term in group:
        named = bool(found) and found[-1].bar is Bar.NAME
        found.append(replace(term, bar=Bar.NAME) if named and _is_open(term) else term)
    for place in range(len(found) - 2, -1, -1):
        if found[place + 1].bar is Bar.DATE and _is_open(found[place]):
            found[place] = replace(found[place], bar=Bar.DATE)
    return found


def _is_open(term: Term) -> bool:
    """Tell whether a number may be of the same kind as the one it is listed with."""
    weak = term.unit is None or term.unit.loose
    return weak and term.bar is Bar.NONE and term.numeral.form is not Form.PART
