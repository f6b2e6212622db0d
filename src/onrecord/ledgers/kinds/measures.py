"""Measures, in double entry: what one side says it did, and what the other says was done to it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.languages.en.answers import IN_ANSWER
from onrecord.ledgers.acts import Act, act_of, joined, parties_of, same_act, undoes
from onrecord.ledgers.cells import iso, listed
from onrecord.ledgers.kinds import ledgers
from onrecord.model import Figure, Ledger, Row, Stage, StatementKind, Utterance

_ANSWER = re.compile(IN_ANSWER, re.VERBOSE | re.IGNORECASE)
_SOON = timedelta(days=180)
"""Within which an act of the same kind by the other side is an answer: a rule of thumb, printed
with the days that it took."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Measures:
    """The acts that hit one side; of acts that hit nobody, those that one side did."""

    acts: tuple[Act, ...]


def _keys(utterance: Utterance) -> Iterable[str]:
    statement = utterance.statement
    if statement.kind is not StatementKind.MEASURE or statement.negated:
        return ()
    return tuple(dict.fromkeys(_key(by, to) for by, to in parties_of(utterance)))


def _key(by: str | None, to: str | None) -> str:
    """Give the entry of an act: who does it may be unknown to whoever it hits."""
    return f"to {to}" if to is not None else f"by {by}"


def _step(key: str, entry: Measures | None, utterance: Utterance) -> Measures:
    acts = entry.acts if entry else ()
    for by, to in parties_of(utterance):
        if _key(by, to) == key:
            acts = _booked(acts, act_of(utterance, by, to))
    return Measures(acts=acts)


def _booked(acts: tuple[Act, ...], told: Act) -> tuple[Act, ...]:
    """Book what is told: into the act that it tells again, onto what it undoes, or as a new act."""
    found = _last(acts, told)
    if found is not None:
        acts = (*acts[:found], joined(acts[found], told), *acts[found + 1 :])
        return acts
    undone = next((at for at in reversed(range(len(acts))) if undoes(told, acts[at])), None)
    if undone is not None:
        act = replace(acts[undone], undone=told.first)
        acts = (*acts[:undone], act, *acts[undone + 1 :])
        if told.stage is Stage.REVERSED:
            return acts
    return (*acts, told)


def _last(acts: tuple[Act, ...], told: Act) -> int | None:
    """Find the last act that is told again; one with the same number before the others."""
    same = [at for at in reversed(range(len(acts))) if same_act(acts[at], told)]
    count = told.bookings[0].count
    counted = [at for at in same if count in {one.count for one in acts[at].bookings}]
    return next(iter(counted or same), None)


def outcome_of(act: Act) -> str:
    """Say how the accounts of an act stand to each other.

    "reversed": a later statement takes it back.  "disputed": two accounts differ in number.
    "matched": both the side that does it and the side that it hits tell it.  Else "unmatched".
    """
    if act.undone is not None:
        return "reversed"
    if 1 < len({one.count for one in act.bookings if one.count is not None}):
        return "disputed"
    both = act.booked_by(act.by) and act.booked_by(act.to)
    return "matched" if both else "unmatched"


def _answers(act: Act, others: Iterable[Act]) -> Iterator[tuple[Act, int]]:
    """Give the acts by which the other side answered, with the days that it took."""
    for other in others:
        if act.day is None or other.day is None or not act.day <= other.day <= act.day + _SOON:
            continue
        later = other.day != act.day or act.first.order < other.first.order
        says = _ANSWER.search(other.first.statement.text) is not None
        if later and (says or other.type == act.type):
            yield other, (other.day - act.day).days


def _rows(entries: Mapping[str, Measures], day: date | None) -> Iterator[tuple[str, Row]]:  # noqa: ARG001
    between: dict[tuple[str, str], list[Act]] = defaultdict(list)
    for entry in entries.values():
        for act in entry.acts:
            if act.by is not None and act.to is not None:
                between[act.by, act.to].append(act)
    for key, entry in entries.items():
        for act in entry.acts:
            yield key, _row(act, between)


def _row(act: Act, between: Mapping[tuple[str, str], list[Act]]) -> Row:
    back = between.get((act.to or "", act.by or ""), [])
    there = between.get((act.by or "", act.to or ""), [])
    answer = min(_answers(act, back), key=lambda one: (one[1], one[0].first.order), default=None)
    own, others = act.booked_by(act.by), act.booked_by(act.to)
    return {
        "by": act.by,
        "to": act.to,
        "type": act.type,
        "count": _counts(act),
        "stage": act.stage.value if act.stage else None,
        "day": iso(act.day),
        "said_by_doer": own.trail[0].id if own else None,
        "said_by_other": others.trail[0].id if others else None,
        "outcome": outcome_of(act),
        "answered_after_days": answer[1] if answer else None,
        "answered_by": answer[0].first.id if answer else None,
        "first_by_account_of": listed(_first_by(act, (*back, *there))),
        "told": len({said.id for one in act.bookings for said in one.trail}),
        "statement": act.first.id,
        "words": act.first.statement.text,
    }


def _counts(act: Act) -> str | None:
    """Give the number; where accounts differ, each with whose it is."""
    counts = {one.count for one in act.bookings if one.count is not None}
    if len(counts) < 2:  # noqa: PLR2004 - one number is nobody's alone
        return str(counts.pop()) if counts else None
    said = (f"{one.count} ({one.account})" for one in act.bookings if one.count is not None)
    return "; ".join(said)


def _first_by(act: Act, acts: Iterable[Act]) -> Iterator[str]:
    """Give the accounts by which an act is the first between its two sides.

    Of acts on one day nobody knows which was first, unless one says that it answers the other.
    """
    acts = tuple(acts)
    for booking in act.bookings:
        told = [one for one in acts if one.booked_by(booking.account) and one.day is not None]
        opening = [one for one in told if not _ANSWER.search(one.first.statement.text)]
        days = sorted(one.day for one in opening if one.day is not None)
        if act in opening and act.day == days[0] and days.count(days[0]) == 1:
            yield booking.account


def _trail(entry: Measures) -> tuple[Utterance, ...]:
    told = {said.id: said for act in entry.acts for one in act.bookings for said in one.trail} | {
        act.undone.id: act.undone for act in entry.acts if act.undone is not None
    }
    return tuple(sorted(told.values(), key=lambda said: said.order))


def _figures(entries: Mapping[str, Measures]) -> Iterator[Figure]:
    balance: dict[tuple[str, str, str], list[Act]] = defaultdict(list)
    for entry in entries.values():
        for act in entry.acts:
            balance[act.by or "nobody named", act.to or "nobody", act.type].append(act)
    for (by, to, type_), acts in sorted(balance.items()):
        named = f"{type_.replace('_', ' ')} by {by} to {to}"
        rows = tuple({act.first.id: act.first for act in acts}.values())
        yield Figure(name=f"statements that first tell of {named}", value=len(rows), rows=rows)
        counted = [one for act in acts if (one := _counting(act)) is not None]
        rows = tuple({said.id: said for said in counted}.values())
        total = sum(said.statement.count or 0 for said in rows)
        if rows:
            yield Figure(name=f"in number: {named}", value=total, rows=rows, field="count")


def _counting(act: Act) -> Utterance | None:
    """Give the statement whose number counts: the doer's, else the first that has one."""
    told = [said for one in act.bookings for said in one.trail if said.statement.count is not None]
    own = [said for said in told if act.by in said.accounts]
    return next(iter(own or told), None)


measures = ledgers.add("measures")(
    Ledger(
        name="measures",
        rule=(
            "Each act is booked by every account that tells it; tellings of one type, with the "
            "same sides as far as they are said, near days and no other number by the same "
            "account are one act; it is matched when both sides tell it, disputed when their "
            "numbers differ, answered by the other side's next act of the type, and stays open "
            "until a statement reverses it."
        ),
        keys=_keys,
        step=_step,
        trail=_trail,
        rows=_rows,
        figures=_figures,
    )
)
"""Measures by whom they hit."""
