"""Moves: which act answers which, who moved first by each account, and the balance so far."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.ledgers.acts import Act
from onrecord.model import Stage

ANSWERED = timedelta(days=90)
"""How long after an act another may answer it; what comes later opens another round.

Answers in kind come within days or weeks: a rule of thumb, printed with the days that it took.
"""
_COMING = frozenset({Stage.PROPOSED, Stage.DECIDED, Stage.ANNOUNCED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Moves:
    """What acts are to each other, each list in the order of the acts.

    Attributes:
        answers: The act that answers each.
        first: By whose account each was the first of its type in its round between its sides.
        balance: How many acts of the type each side had done by then, such as "XN 2; XV 1".
    """

    answers: list[Act | None]
    first: list[tuple[str, ...]]
    balance: list[str | None]


def moves_of(acts: Sequence[Act]) -> Moves:
    """Say what acts are to each other, once for all of them."""
    answers = _answers(acts)
    return Moves(answers=answers, first=_first(acts, answers), balance=_balance(acts))


def days_between(act: Act, answer: Act) -> int | None:
    """Give the days that an answer took.

    None where a day is not known: that of an act without a stated day, of which whoever did it
    says nothing.
    """
    known = all(one.stated or one.booked_by(one.by) for one in (act, answer))
    if not known or act.day is None or answer.day is None:
        return None
    return (answer.day - act.day).days


def _answers(acts: Sequence[Act]) -> list[Act | None]:
    """Give the act that answers each: acts of one side by acts of the other.

    The first later one of its type answers an act; one whose words say that it answers, and of
    whose type none is open, answers the last act of any type.
    """
    answers: list[Act | None] = [None] * len(acts)
    waiting: dict[tuple[str, str], list[int]] = defaultdict(list)
    for at in sorted(range(len(acts)), key=lambda place: _in_time(acts[place])):
        act = acts[at]
        if act.by is None or act.to is None or act.undoing:
            continue
        open_ = [one for one in waiting[act.to, act.by] if not _is_past(acts[one], act)]
        before = [one for one in open_ if _is_after(acts[one], act)]
        same = [one for one in before if acts[one].type == act.type]
        chosen = same or (before[-1:] if act.answering else [])
        for one in chosen:
            answers[one] = act
        waiting[act.to, act.by] = [one for one in open_ if one not in chosen]
        waiting[act.by, act.to].append(at)
    return answers


def _in_time(act: Act) -> tuple[object, ...]:
    return (act.day or date.max, act.answering, act.stage in _COMING, act.first.order)


def _is_past(act: Act, later: Act) -> bool:
    """Say whether an act is too old to be answered by a later one."""
    return act.day is not None and later.day is not None and act.day + ANSWERED < later.day


def _is_after(act: Act, later: Act) -> bool:
    """Say whether an act comes after another: by its day, else by its words or its stage.

    Of two acts of one day the one that is said to answer, or that is still to come, comes after
    what is so already.  Where neither tells them apart, their order is unknown.
    """
    if act.day != later.day:
        return act.day is not None and later.day is not None and act.day < later.day
    if act.day is None and act.first.document != later.first.document:
        return False
    if later.answering or act.answering:
        return not act.answering
    return act.stage not in _COMING and later.stage in _COMING


def _first(acts: Sequence[Act], answers: Sequence[Act | None]) -> list[tuple[str, ...]]:
    """Say by whose account each act opened a round: nothing like it came within `ANSWERED` before.

    What an account says to answer opens none.  An account that has both sides act on the first
    day does not say who moved first.
    """
    told: dict[tuple[frozenset[str], str, str], list[tuple[date, int]]] = defaultdict(list)
    for at, act in enumerate(acts):
        if act.by is None or act.to is None or act.undoing:
            continue
        for one in act.bookings:
            if one.account is not None and one.day is not None:
                told[frozenset((act.by, act.to)), act.type, one.account].append((one.day, at))
    found: list[tuple[str, ...]] = [()] * len(acts)
    rounds = ((who, some) for (_, _, who), days in told.items() for some in _openings(sorted(days)))
    for account, opening in rounds:
        moves = _unprovoked(opening, acts, answers)
        one_side = len({acts[at].by for at in moves}) == 1
        for at in moves if one_side else ():
            found[at] = (*found[at], account)
    return found


def _unprovoked(
    opening: list[int], acts: Sequence[Act], answers: Sequence[Act | None]
) -> list[int]:
    """Give those of the acts of one day that answer none, and are not said to answer any."""
    said = {id(answers[at]) for at in opening}
    return [at for at in opening if not acts[at].answering and id(acts[at]) not in said]


def _openings(days: list[tuple[date, int]]) -> Iterator[list[int]]:
    """Give what was done on the first day of each round."""
    opening: list[int] = []
    begun = last = date.min
    for day, at in days:
        if opening and ANSWERED < day - last:
            yield opening
            opening = []
        if not opening:
            begun = day
        if day == begun:
            opening.append(at)
        last = day
    if opening:
        yield opening


def _balance(acts: Sequence[Act]) -> list[str | None]:
    """Count acts of a type between two sides, act by act; what is taken back counts no more."""
    found: list[str | None] = [None] * len(acts)
    done: Counter[tuple[str, str, str]] = Counter()
    for at in sorted(range(len(acts)), key=lambda place: _in_time(acts[place])):
        act = acts[at]
        if act.by is None or act.to is None or act.undoing:
            continue
        done[act.type, act.by, act.to] += 1
        sides = sorted((act.by, act.to))
        said = zip(sides, reversed(sides), strict=True)
        found[at] = "; ".join(f"{by} {done[act.type, by, to]}" for by, to in said)
    return found
