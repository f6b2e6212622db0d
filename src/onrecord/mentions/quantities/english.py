"""English quantities: numbers with what they count, by a convention."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.mentions.quantities import bare, counted, joins
from onrecord.mentions.quantities.amounts import RECORD, Amount, Convention, Unit, UnitKind
from onrecord.mentions.quantities.bounds import bound_after
from onrecord.mentions.quantities.flow import flowing
from onrecord.mentions.quantities.terms import Term, terms


def amounts(text: str, convention: Convention = RECORD) -> Iterator[Amount]:
    """Read the quantities of an English text, in order and without overlap.

    Args:
        text: Any length; line feeds part paragraphs.
        convention: What counts as a quantity.

    >>> found = next(amounts("about 450 diplomatic and administrative employees left"))
    >>> found.value, found.unit.name, found.bound.value, found.start, found.end
    (450, 'employee', 'about', 0, 49)
    >>> list(amounts("under Article 5 of resolution 1244, adopted on 10 June 1999"))
    []
    """
    flow = flowing(text)
    for amount in _amounts(flow.text, convention):
        start, end = flow.original(amount.start, amount.end)
        yield replace(amount, start=start, end=end)


def _amounts(text: str, convention: Convention) -> Iterator[Amount]:
    """Read the quantities of a flowing text."""
    end, before = 0, None
    for group in joins.groups(text, terms(text, convention)):
        for amount in _resolve(text, group, before, convention):
            if amount.start < end:
                continue
            end = amount.end
            counts = bare.wanted(text, amount, convention)
            if amount.unit is None:
                before = None if counts else before
            elif amount.unit.kind is UnitKind.COUNT:
                before = amount
            if counts:
                yield amount


def _resolve(
    text: str, group: Sequence[Term], before: Amount | None, convention: Convention
) -> list[Amount]:
    """Give the amounts of numbers that are joined, each with the unit that it has or shares."""
    found: list[Amount] = []
    unit: Unit | None = None
    for item in reversed(joins.items(text, joins.spread(group), convention)):
        shared = unit if item.shares else None
        unit = None
        if item.barred:
            continue
        own = item.unit or counted.unit_of(text, item, before, convention)
        unit = own or shared
        found.append(_amount(text, item, own, unit))
    return found[::-1]


def _amount(text: str, item: joins.Item, own: Unit | None, unit: Unit | None) -> Amount:
    end = max(own.end if own else 0, item.last.end)
    bounding = item.first.bounding or item.last.bounding
    bound = bounding.bound if bounding else None
    start = min(item.start, item.first.start)
    if bounding is None and (after := bound_after(text, end)):
        bound, end = after.bound, after.place
    if unit and own is None:
        unit = replace(unit, end=end)
    return Amount(start=start, end=end, value=item.value, unit=unit, bound=bound)
