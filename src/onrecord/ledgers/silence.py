"""Silence: who of some actors has spoken of a subject, and who has not in what was watched."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.errors import UnusableEvent
from onrecord.ledgers.counting import Watched, spoke
from onrecord.ledgers.merging import merged
from onrecord.ledgers.view import spoken_of, subjects
from onrecord.ledgers.watching import Reach, reach_of
from onrecord.model import Naming, Utterance

RULE = (
    "Whoever holds a statement that acts on, is aimed at, invokes or names the subject, and tells "
    "it themselves, has spoken, first on the day of the earliest in the record. Nobody is said to "
    "be silent but where a source of their own was watched without a gap, and no text that is "
    "theirs, or does not say whose it is, names the subject."
)


class Standing(StrEnum):
    """What is known of one actor."""

    SPOKEN = "has spoken"
    NOTHING = "nothing within what was watched"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What actors are asked to have spoken of.

    Attributes:
        subjects: Actors and instruments, any of which a statement may be about.
        since: The first day that counts; None for all.
        on: The last day that counts.
        event: The statement that is the event; None without one.
    """

    subjects: frozenset[str]
    since: date | None
    on: date
    event: Utterance | None = None

    def wanted(self, actor: str) -> frozenset[str]:
        """Give what an actor has to speak of: the others, where it is one of the subjects."""
        return self.subjects - {actor} or self.subjects


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """What is known of one actor on an occasion.

    Attributes:
        actor: By code or name.
        standing: Whether they have spoken.
        rows: Their statements, in order.
        after: Days from the occasion to the first of them; None without a day to count from.
        reach: Until when their own sources were watched; None where none is.
        unknown_since: The day after which nobody can say; None where all is known, or the day
            is not.
        why: What makes it unknown, each in words.
        named: Texts of their own, or that do not say whose they are, that name the subject and of
            which no statement was heard.
    """

    actor: str
    standing: Standing
    rows: tuple[Utterance, ...]
    after: int | None
    reach: Reach | None
    unknown_since: date | None
    why: tuple[str, ...]
    named: tuple[Naming, ...]


def event_of(utterances: Iterable[Utterance], address: str) -> Utterance:
    """Give the statement of an address, with a day and something that it is about.

    Raises:
        UnusableEvent: There is none, or it has no day, or is about nobody and nothing.
    """
    found = next(
        (one for one in utterances if address in {copy.statement for copy in one.copies}), None
    )
    if found is None:
        raise UnusableEvent(address, "no statement of the record has this address")
    if found.made is None:
        raise UnusableEvent(address, "its text gives no day")
    if not subjects(found.statement):
        raise UnusableEvent(address, "it names no actor and no instrument that it is about")
    return found


def voices(
    occasion: Occasion, actors: Iterable[str], utterances: Iterable[Utterance], watched: Watched
) -> tuple[Voice, ...]:
    """Say of each actor whether they have spoken, or not in what was watched.

    Leaves out what others relay, and statements without a day: who is told of in these alone is
    unknown.

    Args:
        occasion: What they are asked to have spoken of.
        actors: By code or name, in the order in which they are answered.
        utterances: Of the whole record, in any order.
        watched: What is known of sources; its namings are of the subjects.
    """
    said = merged(one for one in utterances if spoken_of(one) & occasion.subjects)
    return tuple(_voice(occasion, actor, said, watched) for actor in dict.fromkeys(actors))


def _voice(occasion: Occasion, actor: str, said: list[Utterance], watched: Watched) -> Voice:
    wanted = occasion.wanted(actor)
    like = [one for one in said if actor in one.accounts and spoken_of(one) & wanted]
    rows = tuple(one for one in like if spoke(one, actor) and _falls_in(one, occasion))
    unsettled = [one for one in like if not spoke(one, actor) and _may_fall_in(one, occasion)]
    reach = _reach(occasion, actor, watched)
    if rows:
        return _spoken(occasion, actor, rows, reach)
    named = _named(occasion, actor, like, watched)
    why = _whys(actor, reach, unsettled, named)
    unknown = reach.unknown_since if reach else occasion.since
    if unsettled or named:
        unknown = occasion.since
    return Voice(
        actor=actor,
        standing=Standing.UNKNOWN if why else Standing.NOTHING,
        rows=(),
        after=None,
        reach=reach,
        unknown_since=unknown if why else None,
        why=why,
        named=named,
    )


def _spoken(
    occasion: Occasion, actor: str, rows: tuple[Utterance, ...], reach: Reach | None
) -> Voice:
    first = rows[0].made
    after = (first - occasion.since).days if first and occasion.since else None
    return Voice(
        actor=actor,
        standing=Standing.SPOKEN,
        rows=rows,
        after=after,
        reach=reach,
        unknown_since=None,
        why=(),
        named=(),
    )


def _falls_in(one: Utterance, occasion: Occasion) -> bool:
    late = occasion.since is not None and one.made is not None and one.made < occasion.since
    return one.made is not None and one.made <= occasion.on and not late


def _may_fall_in(one: Utterance, occasion: Occasion) -> bool:
    return one.made is None or _falls_in(one, occasion)


def _reach(occasion: Occasion, actor: str, watched: Watched) -> Reach | None:
    """Say how far an actor's own sources reach; without a first day, from their first look."""
    own = watched.own(actor)
    firsts = [one.first.date() for one in own if one.first and one.first.date() <= occasion.on]
    since = occasion.since or min(firsts, default=occasion.on)
    return reach_of(own, since, occasion.on, actor) if own else None


def _named(
    occasion: Occasion, actor: str, like: list[Utterance], watched: Watched
) -> tuple[Naming, ...]:
    """Give what may be an actor's own texts that name the subject, and said nothing heard of it."""
    known = {copy.document for one in like for copy in one.copies}
    names = sorted(occasion.wanted(actor))
    named = watched.named_by(actor, names, (occasion.since or date.min, occasion.on))
    return tuple(one for one in named if one.document not in known)


def _whys(
    actor: str, reach: Reach | None, unsettled: list[Utterance], named: tuple[Naming, ...]
) -> tuple[str, ...]:
    whys = [*(reach.why if reach else (f"no source of {actor}'s own is watched",))]
    if unsettled:
        whys.append(f"{len(unsettled)} told by others or without a day")
    if named:
        whose = f"{len(named)} of their own texts, or of nobody known"
        whys.append(f"no statement on it was heard where it is named: in {whose}")
    return tuple(whys)
