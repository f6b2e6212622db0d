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

    subject: str
    unit: str
    claimed: tuple[Claimed, ...]


def _keys(utterance: Utterance) -> Iterable[str]:
    return tuple(dict.fromkeys(_key(utterance, one) for one in _counted(utterance)))


def _counted(utterance: Utterance) -> Iterator[QuantityMention]:
    """Give the quantities that have a unit and are of somebody or of an instrument."""
    if _subject(utterance) is not None:
        yield from (one for one in utterance.statement.quantities if one.unit)


def _subject(utterance: Utterance) -> str | None:
    """Give what a number is of: an instrument, else who acts, else who is meant, else whose it is.

    Nobody's number is no series: it cannot be compared.
    """
    statement = utterance.statement
    named = (*statement.instruments[:1], *sides(statement.agents), *sides(statement.targets))
    return next(iter((*named, *utterance.accounts)), None)


def _key(utterance: Utterance, quantity: QuantityMention) -> str:
    return f"{_subject(utterance)}: {quantity.unit}"


def _step(key: str, entry: Series | None, utterance: Utterance) -> Series:
    found = tuple(
        Claimed(quantity=one, said=utterance)
        for one in _counted(utterance)
        if _key(utterance, one) == key
    )
    claimed = (*entry.claimed, *found) if entry else found
    unit = found[0].quantity.unit or ""
    return Series(subject=str(_subject(utterance)), unit=unit, claimed=claimed)


def _rows(entries: Mapping[str, Series], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    for key, series in entries.items():
        before: dict[object, float] = {}
        for one in series.claimed:
            yield key, _row(series, one, before)


def _row(series: Series, one: Claimed, before: dict[object, float]) -> Row:
    quantity, accounts = one.quantity, one.said.accounts
    value = None if isinstance(quantity.value, tuple) else quantity.value
    thing = (accounts, _thing(quantity.text))
    last = before.get(thing)
    if value is not None:
        before[thing] = value
    change = None if value is None or last is None else value - last
    return {
        "subject": series.subject,
        "unit": series.unit,
        "value": value,
        "said": quantity.text,
        "bound": quantity.bound.value if quantity.bound else None,
        "change": change,
        "per_cent": round(change / last * 100, 1) if change is not None and last else None,
        "according_to": listed(accounts),
        "day": iso(one.said.made),
        "statement": one.said.id,
        "words": one.said.statement.text,
    }


def _thing(text: str) -> frozenset[str]:
    """Give the words that say what is counted: only numbers of the very same thing compare."""
    return frozenset(word for word in content_words(text) if word.isalpha())


def _trail(entry: Series) -> tuple[Utterance, ...]:
    return tuple({one.said.id: one.said for one in entry.claimed}.values())


def _figures(entries: Mapping[str, Series]) -> Iterator[Figure]:
    for key, series in entries.items():
        rows = _trail(series)
        yield Figure(name=f"statements with a number for {key}", value=len(rows), rows=rows)


figures = ledgers.add("figures")(
    Ledger(
        name="figures",
        rule=(
            "Every number with a unit is a row of what it is of (the instrument, else who acts or "
            "is meant, else whose statement it is); its change is to the number that the same "
            "holder gave before for the same thing in the same words, and is left open for ranges."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Figures by what they are of, and by unit."""
