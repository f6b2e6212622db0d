"""Acts: what one account tells of a measure, and a measure by every account that tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from onrecord.knowledge.reach import HITS_NOBODY
from onrecord.languages.en.answers import ANSWERING as ENGLISH
from onrecord.languages.ru.answers import ANSWERING as RUSSIAN
from onrecord.ledgers.days import begin_of, end_of
from onrecord.ledgers.lands import expelling
from onrecord.ledgers.naming import is_of_a_name, names_in
from onrecord.ledgers.view import sides
from onrecord.model import Modality, Stage, Statement, StatementKind, Utterance

STATED = 7
"""Days by which two stated days of one act may differ: it is decided, and takes effect."""
TOLD = 60
"""Days within which an act without a stated day is told by others, or again by the same."""
SURE = 400
"""Days within which it is told again with the same number, or of the same instrument."""

_STAGES = tuple(Stage)
"""How far an act has come, the least first; `Stage` lists them so."""
_SAID = frozenset({Modality.ASSERTED, Modality.FUTURE})
_ANSWERING = re.compile(f"{ENGLISH}|{RUSSIAN}", re.VERBOSE | re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Booking:
    """One measure as one account has it.

    Attributes:
        account: Whose account it is, by code or name; None when the text does not say.
        type: A key of `knowledge/measures.toml`.
        by: Whose act it is; None when nobody says.
        to: Whom it hits; None when nobody does, or nobody says.
        count: How many it hits, as the account says.
        day: From which it is stated to take effect, else on which it was first told; None where
            nobody says, and where its words put it long before.
        stated: Whether a text gives that day.
        stage: How far it has come.
        instruments: What it is about or rests on.
        answering: Whether it is said to answer another act.
        trail: The statements, in order: the first books it, the others tell it again.
        pledge: The statement by which whoever is hit first said that they will answer it.
    """

    account: str | None
    type: str
    by: str | None
    to: str | None
    count: int | None
    day: date | None
    stated: bool
    stage: Stage
    instruments: frozenset[str]
    answering: bool
    trail: tuple[Utterance, ...]
    pledge: Utterance | None = None

    @property
    def first(self) -> Utterance:
        """The statement that books it."""
        return self.trail[0]

    @property
    def undoing(self) -> bool:
        """Whether it is an act taken back."""
        return self.stage is Stage.REVERSED


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """One measure, by every account that tells it.

    Attributes:
        type, by, to: As its bookings have them.
        day: The first that is stated, else the first on which it was told.
        stated: Whether a text gives that day.
        stage: The furthest that any account says it has come.
        answering: Whether any account says that it answers another.
        bookings: One for each account, in the order in which they were made.
        undone: The statement by which it was reversed.
    """

    type: str
    by: str | None
    to: str | None
    day: date | None
    stated: bool
    stage: Stage
    answering: bool
    bookings: tuple[Booking, ...]
    undone: Utterance | None = None

    @property
    def first(self) -> Utterance:
        """The statement that tells it first."""
        return self.bookings[0].first

    @property
    def undoing(self) -> bool:
        """Whether it is an act taken back."""
        return self.stage is Stage.REVERSED

    def booked_by(self, account: str | None) -> Booking | None:
        """Give what one account has of it; nothing when no account is named."""
        named = (one for one in self.bookings if one.account is not None)
        return next((one for one in named if one.account == account), None)


def act_of(bookings: tuple[Booking, ...]) -> Act:
    """Put bookings of one measure together."""
    ordered = tuple(sorted(bookings, key=lambda one: one.first.order))
    first = ordered[0]
    stated = [one.day for one in ordered if one.stated]
    days = stated[:1] or [one.day for one in ordered if one.day is not None]
    return Act(
        type=first.type,
        by=next((one.by for one in ordered if one.by is not None), None),
        to=first.to,
        day=min((day for day in days if day is not None), default=None),
        stated=bool(stated),
        stage=max((one.stage for one in ordered), key=_STAGES.index),
        answering=any(one.answering for one in ordered),
        bookings=ordered,
    )


def says_that_it_answers(utterance: Utterance) -> bool:
    """Say whether the words of a statement have it that it answers something."""
    return _ANSWERING.search(utterance.statement.text) is not None


def parties_of(utterance: Utterance) -> tuple[tuple[str | None, str | None], ...]:
    """Give who does a measure to whom, pair by pair; None for whom the words do not say.

    Who is made to leave a land is made to by that land.  A state that acts upon itself has no one
    upon whom it acts, and some types of acts never have.
    Leaves out what is denied, what only may, must or would be done, what will be undone and is not
    yet, what has no type or tells no stage, and acts of which nobody is named.
    """
    if not _is_told(utterance):
        return ()
    statement = utterance.statement
    hit = () if statement.measure in HITS_NOBODY else sides(statement.targets)
    by: tuple[str | None, ...] = sides(statement.agents) or (expelling(statement, hit),)
    to: tuple[str | None, ...] = hit or (None,)
    pairs = [(one, other if other != one else None) for one in by for other in to]
    return tuple(pair for pair in dict.fromkeys(pairs) if pair != (None, None))


def _is_told(utterance: Utterance) -> bool:
    statement = utterance.statement
    if statement.kind is not StatementKind.MEASURE or statement.measure is None:
        return False
    if statement.negated or statement.stage is None or statement.modality not in _SAID:
        return False
    return statement.stage is not Stage.REVERSED or statement.modality is Modality.ASSERTED


def booked(utterance: Utterance, by: str | None, to: str | None) -> Iterator[Booking]:
    """Book the act that a statement tells, once for everybody who tells it."""
    statement = utterance.statement
    assert statement.measure is not None
    assert statement.stage is not None
    day, answering = stated_day(utterance), says_that_it_answers(utterance)
    for account in utterance.accounts or (None,):
        yield Booking(
            account=account,
            type=statement.measure,
            by=by,
            to=to,
            count=statement.count,
            day=day or _day_told(utterance),
            stated=day is not None,
            stage=statement.stage,
            instruments=frozenset(statement.instruments),
            answering=answering,
            trail=(utterance,),
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


def _day_told(utterance: Utterance) -> date | None:
    """Give the day on which an act is told; None where its words put it long before."""
    if utterance.made is None or utterance.statement.stage is not Stage.DONE:
        return utterance.made
    return None if _is_long_past(utterance.statement, utterance.made) else utterance.made


def _is_long_past(statement: Statement, made: date) -> bool:
    """Say whether the one time that words name is a month or year long before a day."""
    names = tuple(names_in(statement))
    dated = (one for one in statement.times if one.type == "DATE" and one.value)
    values = {one.value or "" for one in dated if not is_of_a_name(statement, one, names)}
    last = end_of(values.pop()) if len(values) == 1 else None
    return last is not None and TOLD < (made - last).days


def _is_day(value: str) -> bool:
    return len(value) == len("2031-05-09")


def retold(before: Booking, again: Booking) -> Booking:
    """Add a telling by the same account: it counts nothing more; its stage moves on, never back."""
    stated = again.stated and not before.stated
    return replace(
        before,
        by=before.by or again.by,
        count=again.count if before.count is None else before.count,
        day=again.day if stated else before.day,
        stated=before.stated or again.stated,
        stage=max(before.stage, again.stage, key=_STAGES.index),
        instruments=before.instruments | again.instruments,
        answering=before.answering or again.answering,
        trail=(*before.trail, *again.trail),
    )


def may_be_one(one: Booking, other: Booking) -> bool:
    """Say whether two bookings may be of one act, whatever they count.

    It has the same type, and nothing told of the one contradicts the other: who does it, which
    instruments it is about, when it was.  Where only one of them says who does it, the number or
    an instrument has to be the same.  What takes an act back is none with it.
    """
    if one.type != other.type or one.to != other.to or one.undoing != other.undoing:
        return False
    if one.by != other.by and one.by is not None and other.by is not None:
        return False
    shared = one.instruments & other.instruments
    if not shared and one.instruments and other.instruments:
        return False
    sure = bool(shared) or (one.count is not None and one.count == other.count)
    return (sure or one.by == other.by) and _near(one, other, sure=sure)


def _near(one: Booking, other: Booking, *, sure: bool) -> bool:
    if one.day is None or other.day is None:
        return one.first.document == other.first.document
    apart = abs((other.day - one.day).days)
    if one.stated and other.stated:
        return apart <= STATED
    return apart <= (SURE if sure else TOLD)
