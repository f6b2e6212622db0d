"""Matching: each account's bookings of one act put together, and acts with what undoes them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from itertools import combinations, product

from onrecord.knowledge.undoing import ONLY_ONE, UNDOES
from onrecord.ledgers.acts import SURE, Act, Booking, act_of, may_be_one, retold
from onrecord.model import Stage, Utterance

_COMING = frozenset({Stage.PROPOSED, Stage.DECIDED, Stage.ANNOUNCED})


def entered(bookings: tuple[Booking, ...], told: Booking) -> tuple[Booking, ...]:
    """Enter what an account tells: into what it told before of the same act, else as a new act.

    Args:
        bookings: What the account told before of acts of the type, in the order in which they were
            last told, so that what was told long ago is not looked at.
        told: What it tells now.
    """
    found = _told_before(bookings, told)
    if found is None:
        return (*bookings, told)
    return (*bookings[:found], *bookings[found + 1 :], retold(bookings[found], told))


def _told_before(bookings: tuple[Booking, ...], told: Booking) -> int | None:
    """Find the act that is told again: the one that people say it is.

    Else the last with the same number, else the last that it may be.
    """
    said = told.first
    if said.matches:
        judged = [said.same_act(before.trail) for before in bookings]
        if True in judged:
            return judged.index(True)
    found = None
    for at in recent(bookings, said):
        before = bookings[at]
        if not _tells_again(before, told) or said.same_act(before.trail) is False:
            continue
        if before.count == told.count:
            return at
        found = at if found is None else found
    return found


def recent(bookings: tuple[Booking, ...], said: Utterance) -> Iterator[int]:
    """Give the places of the bookings that were told near the day of a statement, the last first.

    What has no day is near to everything.
    """
    for at in range(len(bookings) - 1, -1, -1):
        last = bookings[at].trail[-1].made
        if last is not None and said.made is not None and SURE < (said.made - last).days:
            return
        yield at


def _tells_again(before: Booking, told: Booking) -> bool:
    """Say whether an account tells an act again; with another number it tells another act."""
    if None not in {before.count, told.count} and before.count != told.count:
        return False
    return may_be_one(before, told)


def _judged(one: Booking, other: Booking) -> bool | None:
    """Say whether two bookings are of one act, by what people say; None where they do not say."""
    said = {said.same_act(other.trail) for said in one.trail if said.matches}
    said |= {said.same_act(one.trail) for said in other.trail if said.matches}
    said.discard(None)
    return said.pop() if len(said) == 1 else None


def acts_of(bookings: Iterable[Booking]) -> tuple[Act, ...]:
    """Match the bookings of one entry, and give the acts in the order in which they were told."""
    by_type: dict[str, list[Booking]] = {}
    for booking in bookings:
        by_type.setdefault(booking.type, []).append(booking)
    acts = [act_of(some) for booked in by_type.values() for some in _groups(booked)]
    acts.sort(key=lambda act: (act.first.order, act.type, act.by or ""))
    return _undone(acts)


def _groups(bookings: list[Booking]) -> Iterator[tuple[Booking, ...]]:
    """Put bookings of a type by several accounts together, the likest first.

    No act has two bookings of one account: what one account tells apart stays apart.
    """
    bookings = sorted(bookings, key=lambda one: (one.day or date.max, one.first.order))
    groups = [[at] for at in range(len(bookings))]
    for _, one, other in sorted(_pairs(bookings)):
        first, second = groups[one], groups[other]
        if first is not second and _fit([bookings[at] for at in (*first, *second)]):
            first += second
            for at in second:
                groups[at] = first
    for at, group in enumerate(groups):
        if at == group[0]:
            yield tuple(bookings[place] for place in group)


def _fit(bookings: list[Booking]) -> bool:
    """Say whether bookings are each by another account, and name one doer at most."""
    doers = {one.by for one in bookings if one.by is not None}
    if len({one.account for one in bookings}) < len(bookings) or 1 < len(doers):
        return False
    return not any(_judged(*pair) is False for pair in combinations(bookings, 2))


def _pairs(bookings: list[Booking]) -> Iterator[tuple[tuple[int, int], int, int]]:
    """Give the pairs of bookings that may be of one act, by place, each with how unlike they are.

    Args:
        bookings: By their days.
    """
    for at, one in enumerate(bookings):
        for place in range(at + 1, len(bookings)):
            other = bookings[place]
            if one.day and other.day and SURE < (other.day - one.day).days:
                break
            if one.account != other.account and may_be_one(one, other):
                yield _unlike(one, other), at, place
    spoken_of = [at for at, one in enumerate(bookings) if any(said.matches for said in one.trail)]
    for at, place in product(spoken_of, range(len(bookings))):
        one, other = bookings[at], bookings[place]
        if one.account != other.account and _judged(one, other):
            yield (0, 0), at, place


def _unlike(one: Booking, other: Booking) -> tuple[int, int]:
    """Say how unlike two accounts of one act are: by the telling, the number and the days."""
    if one.first == other.first:
        return 0, 0
    apart = abs((one.day - other.day).days) if one.day and other.day else 0
    if one.count is None or other.count is None:
        return 2, apart
    return (1 if one.count == other.count else 3), apart


def _undone(acts: list[Act]) -> tuple[Act, ...]:
    """Mark what later acts undo.

    An act that is taken back is told of with what takes it back; where not just one act fits,
    that stands alone, and what it may undo stays open.
    """
    kept: list[Act] = []
    standing: dict[str, list[int]] = {}
    for act in acts:
        ended = _ended(act, kept, standing)
        for at in ended:
            kept[at] = replace(kept[at], undone=_undoing(act))
            standing[kept[at].type].remove(at)
        if act.undoing and ended:
            continue
        if not act.undoing:
            standing.setdefault(act.type, []).append(len(kept))
        kept.append(act)
    return tuple(kept)


def _ended(act: Act, kept: list[Act], standing: dict[str, list[int]]) -> list[int]:
    """Give the places of the acts that an act undoes: one, or all where there is one at most."""
    if act.stage in _COMING:
        return []
    type_ = act.type if act.undoing else UNDOES.get(act.type, "")
    found = [at for at in standing.get(type_, ()) if _ends(act, kept[at])]
    return found if len(found) == 1 or type_ in ONLY_ONE else []


def _ends(later: Act, act: Act) -> bool:
    """Say whether an act may undo another."""
    one, other = later.bookings[0], act.bookings[0]
    if later.by != act.by and later.by is not None and act.by is not None:
        return False
    if one.instruments and other.instruments and one.instruments.isdisjoint(other.instruments):
        return False
    if one.count is not None and other.count not in {None, one.count}:
        return False
    return later.day is None or act.day is None or act.day <= later.day


def _undoing(act: Act) -> Utterance:
    """Give the first statement by which an act is said to be done."""
    told = (said for booking in act.bookings for said in booking.trail)
    return next(said for said in told if said.statement.stage not in _COMING)
