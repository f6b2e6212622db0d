"""Acts: what is told of measures, put together act by act, by whoever tells it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date

from onrecord.ledgers.days import begin_of
from onrecord.ledgers.view import sides
from onrecord.model import Stage, Utterance

STATED = 7
"""Days by which two stated days of one act may differ: it is decided, and takes effect."""
TOLD = 60
"""Days within which an act without a stated day is told by others, or again by the same."""
SURE = 400
"""Days within which it is told again with the same number, or of the same instrument."""

UNDOES = {
    "ambassador_return": frozenset({"ambassador_recall"}),
    "border_opening": frozenset({"border_closure"}),
    "mission_opening": frozenset({"mission_closure"}),
    "derecognition": frozenset({"recognition"}),
    "relations_established": frozenset({"relations_severed"}),
    "aid": frozenset({"aid_suspension"}),
}
"""Measures that undo another: a recall stays open until a return is cited."""

_ORDER = tuple(Stage)
"""How far an act has come, the least first; `Stage` lists them so."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """An act as one account has it.

    Attributes:
        account: Whose account it is.
        count: How many the account says; None when it says none.
        trail: The statements, in order: the first books it, the others tell it again.
    """

    account: str
    count: int | None
    trail: tuple[Utterance, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One measure.

    Attributes:
        type: Such as "expulsion".
        by: Whose act it is; None when nobody says.
        to: Whom it hits; None when nobody does, or nobody says.
        day: On which it was done as far as it is stated, else on which it was first told.
        stated: Whether a text gives that day.
        stage: How far it has come.
        instruments: Those that it is about.
        bookings: By account, in the order in which they were made.
        undone: The statement by which it was reversed.
    """

    type: str
    by: str | None
    to: str | None
    day: date | None
    stated: bool
    stage: Stage | None
    instruments: frozenset[str]
    bookings: tuple[Booking, ...]
    undone: Utterance | None = None

    @property
    def first(self) -> Utterance:
        """The statement that tells it first."""
        return self.bookings[0].trail[0]

    def booked_by(self, account: str | None) -> Booking | None:
        """Give what one account has of it."""
        return next((one for one in self.bookings if one.account == account), None)


def act_of(utterance: Utterance, by: str | None, to: str | None) -> Act:
    """Make the act that a statement of a measure tells."""
    statement = utterance.statement
    day = stated_day(utterance)
    account = "; ".join(utterance.accounts) or "someone not named"
    booking = Booking(account=account, count=statement.count, trail=(utterance,))
    return Act(
        type=statement.measure or "act",
        by=by,
        to=to,
        day=day or utterance.made,
        stated=day is not None,
        stage=statement.stage,
        instruments=frozenset(statement.instruments),
        bookings=(booking,),
    )


def stated_day(utterance: Utterance) -> date | None:
    """Give the day from which an act takes effect, else the one day near by that its words name.

    A month or a year is no day; a day long past or far ahead is of something else: a treaty
    that was signed then, a mandate that ends then.
    """
    statement = utterance.statement
    if statement.effective is not None and _is_day(statement.effective):
        return begin_of(statement.effective)
    days = {time.value for time in statement.times if time.value and _is_day(time.value)}
    if len(days) != 1 or utterance.made is None:
        return None
    day = begin_of(days.pop())
    return day if day is not None and abs((day - utterance.made).days) <= TOLD else None


def _is_day(value: str) -> bool:
    return len(value) == len("2031-05-09")


def same_act(act: Act, told: Act) -> bool:
    """Say whether an act that is told is one that is there.

    It has the same type, and nothing told of the one contradicts the other: who does it, whom it
    hits, which instruments it is about.  Where one of them leaves open who does it or whom it
    hits, the number or an instrument has to be the same.  Its day is near.  One account has a
    number once: eight and then ten are two acts; where two accounts differ in number, the act is
    one and disputed.  What people say of two statements goes before all that.
    """
    judged = told.first.same_act(said for one in act.bookings for said in one.trail)
    if judged is not None:
        return judged
    if act.type != told.type or not _agree(act.by, told.by) or not _agree(act.to, told.to):
        return False
    if (act.stage is Stage.REVERSED) != (told.stage is Stage.REVERSED):
        return False
    if act.instruments and told.instruments and act.instruments.isdisjoint(told.instruments):
        return False
    booking = told.bookings[0]
    there = act.booked_by(booking.account)
    if there is not None and not _agree(there.count, booking.count):
        return False
    counts = {one.count for one in act.bookings} - {None}
    sure = booking.count in counts or bool(act.instruments & told.instruments)
    return (sure or (act.by, act.to) == (told.by, told.to)) and _near(act, told, sure=sure)


def _agree(one: object, other: object) -> bool:
    return one is None or other is None or one == other


def _near(act: Act, told: Act, *, sure: bool) -> bool:
    if act.day is None or told.day is None:
        return act.first.document == told.first.document
    apart = abs((told.day - act.day).days)
    if act.stated and told.stated:
        return apart <= STATED
    return apart <= (SURE if sure else TOLD)


def joined(act: Act, told: Act) -> Act:
    """Add a telling to an act: it adds nothing to the count, and may move its stage."""
    (booking,) = told.bookings
    there = act.booked_by(booking.account)
    if there is None:
        bookings = (*act.bookings, booking)
    else:
        count = booking.count if there.count is None else there.count
        again = replace(there, count=count, trail=(*there.trail, *booking.trail))
        bookings = tuple(again if one is there else one for one in act.bookings)
    stated = told.stated and not act.stated
    return replace(
        act,
        by=act.by or told.by,
        to=act.to or told.to,
        day=told.day if stated else act.day,
        stated=act.stated or told.stated,
        stage=_further(act.stage, told.stage),
        instruments=act.instruments | told.instruments,
        bookings=bookings,
    )


def _further(one: Stage | None, other: Stage | None) -> Stage | None:
    known = [stage for stage in (one, other) if stage is not None]
    return max(known, key=_ORDER.index, default=None)


def undoes(told: Act, act: Act) -> bool:
    """Say whether what is told undoes an act that is there and still stands."""
    if act.undone is not None or not _agree(act.by, told.by) or not _agree(act.to, told.to):
        return False
    if told.stage is Stage.REVERSED:
        return told.type == act.type and act.stage is not Stage.REVERSED
    return act.type in UNDOES.get(told.type, ())


def parties_of(utterance: Utterance) -> tuple[tuple[str | None, str | None], ...]:
    """Give who does a measure to whom, pair by pair; None for whom the words do not say.

    A state that acts upon itself has no one upon whom it acts.
    """
    by: tuple[str | None, ...] = sides(utterance.statement.agents) or (None,)
    to: tuple[str | None, ...] = sides(utterance.statement.targets) or (None,)
    pairs = [(one, other if other != one else None) for one in by for other in to]
    return tuple(pair for pair in dict.fromkeys(pairs) if pair != (None, None))
