"""Figures claimed: the numbers that holders give for a thing, and how they change."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.languages.content import content_words
from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.kinds import ledgers
from onrecord.ledgers.view import sides
from onrecord.model import Figure, Ledger, QuantityMention, Row, Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Claimed:
    """One number in one statement."""

    quantity: QuantityMention
    said: Utterance


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """The numbers of one thing, in the order in which they were given."""

    subject: str | None
    unit: str
    claimed: tuple[Claimed, ...]


def _keys(utterance: Utterance) -> Iterable[str]:
    found = (_key(utterance, one) for one in utterance.statement.quantities)
    return tuple(dict.fromkeys(key for key in found if key))


def _subject(utterance: Utterance) -> str | None:
    """Give what a number is of: an instrument, else who acts, else who is meant; None if nobody."""
    statement = utterance.statement
    named = (*statement.instruments[:1], *sides(statement.agents), *sides(statement.targets))
    return next(iter(named), None)


def _key(utterance: Utterance, quantity: QuantityMention) -> str | None:
    """Give the series of a number; None without a unit, and where nobody is named or speaks.

    A number of nobody is kept with those of whoever gives it, and is not said to be of them.
    """
    subject, holder = _subject(utterance), next(iter(utterance.accounts), None)
    if quantity.unit is None or (subject is None and holder is None):
        return None
    return f"{subject}: {quantity.unit}" if subject else f"by {holder}: {quantity.unit}"


def _step(key: str, entry: Series | None, utterance: Utterance) -> Series:
    found = tuple(
        Claimed(quantity=one, said=utterance)
        for one in utterance.statement.quantities
        if _key(utterance, one) == key
    )
    claimed = (*entry.claimed, *found) if entry else found
    return Series(subject=_subject(utterance), unit=found[0].quantity.unit or "", claimed=claimed)


def _rows(entries: Mapping[str, Series], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    for key, series in entries.items():
        before: dict[object, Claimed] = {}
        for one in series.claimed:
            thing = _thing(one)
            last = before.get(thing)
            yield key, _row(series, one, last if last and last.said.id != one.said.id else None)
            before[thing] = one


def _row(series: Series, one: Claimed, last: Claimed | None) -> Row:
    quantity, accounts = one.quantity, one.said.accounts
    value = _value(one)
    before = _value(last) if last else None
    change = None if value is None or before is None else value - before
    return {
        "subject": series.subject,
        "unit": series.unit,
        "value": value,
        "said": quantity.text,
        "bound": quantity.bound.value if quantity.bound else None,
        "change": change,
        "per_cent": round(change / before * 100, 1) if change is not None and before else None,
        "according_to": listed(accounts),
        "relayed_by": listed(one.said.relayers),
        "day": iso(one.said.made),
        "statement": one.said.id,
        "words": one.said.statement.text,
    }


def _value(one: Claimed) -> float | None:
    return None if isinstance(one.quantity.value, tuple) else one.quantity.value


def _thing(one: Claimed) -> object:
    """Give what says that two numbers are of one thing: holders, bound, and all the other words.

    "85 percent of the road" and "85 percent of the harbour" are two things.
    """
    return (
        one.said.accounts,
        one.quantity.bound,
        _words(one.quantity.text),
        _words(one.said.statement.text),
    )


def _words(text: str) -> frozenset[str]:
    return frozenset(word for word in content_words(text) if word.isalpha())


def _trail(entry: Series) -> tuple[Utterance, ...]:
    return tuple({one.said.id: one.said for one in entry.claimed}.values())


def _figures(entries: Mapping[str, Series]) -> Iterator[Figure]:
    for series in entries.values():
        rows = _trail(series)
        whose = f"about {series.subject}" if series.subject else f"by {rows[0].accounts[0]}"
        name = f"statements with a number ({series.unit}) {whose}"
        yield Figure(name=name, value=len(rows), rows=rows)


figures = ledgers.add("figures")(
    Ledger(
        name="figures",
        rule=(
            "Every number with a unit is a row of what its statement names (the instrument, else "
            "who acts or is meant), else of nobody; its change is to the last number that the same "
            "holder gave in another statement of the same words, and is left open for ranges."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Figures by what they are of, and by unit."""
