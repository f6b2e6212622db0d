"""Counting: days since an event or since somebody last spoke of a subject."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from onrecord.ledgers.acts import Act
from onrecord.ledgers.kinds.measures import measures
from onrecord.ledgers.merging import merged
from onrecord.ledgers.relations import tells
from onrecord.ledgers.view import View, seen
from onrecord.ledgers.watching import Reach, Watch, reach_of, together
from onrecord.model import Modality, Naming, Stage, StatementKind, Utterance, fold

_TOLD = frozenset({Modality.ASSERTED, Modality.NECESSARY})
_NOT_YET = frozenset({Stage.PROPOSED, Stage.REVERSED})

SPOKE = (
    "Days from the day of the last such statement in the record; what others relay and what has no "
    "day is left out. That there is no later one is said only where every source of the actor's "
    "own was watched without a gap, and no later text that is theirs, or does not say whose it is, "
    "names the subject and was not understood; without an actor, every source and text."
)
ACTED = (
    "Days from the day of the last such measure in the record that was decided, announced or done: "
    "the day that its words give, else the day on which it was first told. That there is no later "
    "one is said only where every source of those named was watched without a gap; when nobody is "
    "named, every source."
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """Since what days are counted; what is None or empty asks for nothing.

    Attributes:
        actor: Who spoke; of a measure, who did it.
        about: An actor or instrument that it is about.
        between: Two actors who are both involved.
        measure: The type of a measure: then its own day counts, not that of who tells it.
        kinds: Kinds of statement.
    """

    actor: str | None = None
    about: str | None = None
    between: tuple[str, str] | None = None
    measure: str | None = None
    kinds: tuple[StatementKind, ...] = ()

    @property
    def watched(self) -> tuple[str, ...]:
        """Give those whose own sources have to be watched; empty for all sources there are."""
        return (self.actor,) if self.actor else self.between or ()

    @property
    def rule(self) -> str:
        """Give the rule by which it is answered."""
        return ACTED if self.measure else SPOKE


@dataclass(frozen=True, slots=True, kw_only=True)
class Watched:
    """What is known of sources.

    Attributes:
        watches: How each source was watched.
        owners: Whose own texts a source puts out, by the source's name.
        namings: The documents that name an actor or instrument, by its code or name.
    """

    watches: tuple[Watch, ...] = ()
    owners: Mapping[str, str]
    namings: Mapping[str, tuple[Naming, ...]]

    def own(self, actor: str) -> tuple[Watch, ...]:
        """Give the sources of an actor's own."""
        return tuple(one for one in self.watches if self.owners.get(one.source) == actor)

    def named_by(
        self, actor: str | None, names: Iterable[str], days: tuple[date, date]
    ) -> tuple[Naming, ...]:
        """Give an actor's own texts that name one of some names on days, or without a day.

        A text that does not say whose it is may be the actor's own, and is given too.

        Args:
            actor: Whose texts they are; None for everybody's.
            names: Codes, and names of instruments.
            days: The first and the last, both included.
        """
        first, last = days
        found = (one for name in names for one in self.namings.get(name, ()))
        own = (one for one in found if actor is None or one.represents in {actor, None})
        return tuple(
            dict.fromkeys(one for one in own if one.day is None or first <= one.day <= last)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Count:
    """How many days it is.

    Attributes:
        question: What was asked.
        on: The day until which is counted.
        last: The statement from whose day is counted, or that first tells the measure; None
            when there is none.
        day: The day from which is counted.
        stated: Whether the words give that day; it is the statement's else.
        rows: All statements that were counted among, in order.
        unsettled: How many more are like that until then, and have no day or are told by others.
        reach: Until when nothing later is known; None without a day to count from, or on it.
        named: Later texts, the actor's own or nobody's, that name the subject: what they say of
            it was not heard.  Without an actor, everybody's.
    """

    question: Question
    on: date
    last: Utterance | None
    day: date | None
    stated: bool
    rows: tuple[Utterance, ...]
    unsettled: int
    reach: Reach | None = None
    named: tuple[Naming, ...] = ()

    @property
    def days(self) -> int | None:
        """Give the days from the last to the day asked."""
        return (self.on - self.day).days if self.day else None

    @property
    def unknown_since(self) -> date | None:
        """Give the day after which nobody can say whether there was another; None if none."""
        ends = [self.reach.unknown_since] if self.reach else []
        ends += [one.day or self.day for one in self.named]
        return min((end for end in ends if end is not None), default=None)

    @property
    def days_known(self) -> int | None:
        """Give the days for which it is known that there was no other, in what was watched."""
        if self.day is None:
            return None
        return ((self.unknown_since or self.on) - self.day).days


def count_days(
    question: Question, on: date, utterances: Iterable[Utterance], watched: Watched
) -> Count:
    """Count the days since the last statement, or measure, that is like a question.

    Args:
        question: What is counted from.
        on: The day until which is counted.
        utterances: Of the whole record, in any order.
        watched: What is known of sources.
    """
    if question.measure:
        count = _acted(question, on, utterances)
    else:
        count = _said(question, on, utterances, watched)
    if count.day is None or count.day == on:
        return count
    return replace(count, reach=_reach(question, count.day, on, watched))


def spoke(utterance: Utterance, actor: str | None = None) -> bool:
    """Say whether who holds a statement tells it, on a day that is known; see `tells`."""
    return utterance.made is not None and tells(utterance, actor)


def _said(question: Question, on: date, utterances: Iterable[Utterance], watched: Watched) -> Count:
    view = View(according_to=question.actor, about=question.about, between=question.between)
    heard = merged(seen(utterances, view))
    until = (one for one in heard if one.made is None or one.made <= on)
    like = [one for one in until if not question.kinds or one.kind in question.kinds]
    rows = tuple(one for one in like if spoke(one, question.actor))
    last = rows[-1] if rows else None
    day = last.made if last else None
    return Count(
        question=question,
        on=on,
        last=last,
        day=day,
        stated=False,
        rows=rows,
        unsettled=len(like) - len(rows),
        named=() if day is None else _unheard(question, (day, on), heard, watched),
    )


def _unheard(
    question: Question, days: tuple[date, date], heard: Iterable[Utterance], watched: Watched
) -> tuple[Naming, ...]:
    """Give later texts, of the actor's own, that name the subject and of which nothing is heard."""
    if question.about is None:
        return ()
    known = {copy.document for one in heard for copy in one.copies}
    first, last = days
    later = (first + timedelta(days=1), last)
    named = watched.named_by(question.actor, (question.about,), later)
    return tuple(one for one in named if one.document not in known)


def _acted(question: Question, on: date, utterances: Iterable[Utterance]) -> Count:
    told = (one for one in utterances if one.statement.modality in _TOLD)
    entries = fold(measures, merged(seen(told, View(about=question.about))))
    acts = [act for entry in entries.values() for act in entry.acts if _is_like(act, question)]
    dated = [(act.day, act.first.order, act) for act in acts if act.day is not None]
    past = sorted((one for one in dated if one[0] <= on), key=lambda one: one[:2])
    last = past[-1][2] if past else None
    return Count(
        question=question,
        on=on,
        last=last.first if last else None,
        day=last.day if last else None,
        stated=last is not None and last.stated,
        rows=tuple({act.first.id: act.first for _, _, act in past}.values()),
        unsettled=len(acts) - len(dated),
    )


def _is_like(act: Act, question: Question) -> bool:
    between = question.between is None or {act.by, act.to} == set(question.between)
    by = question.actor is None or act.by == question.actor
    return act.type == question.measure and act.stage not in _NOT_YET and between and by


def _reach(question: Question, since: date, on: date, watched: Watched) -> Reach:
    if not question.watched:
        return reach_of(watched.watches, since, on)
    return together(reach_of(watched.own(actor), since, on, actor) for actor in question.watched)
