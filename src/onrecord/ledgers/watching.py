"""Watching: what looks at a source cover, and from when on nobody can say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, datetime

from onrecord.model import Attempt, Outcome

_ANSWERED = frozenset({Outcome.NEW, Outcome.UNCHANGED})


@dataclass(frozen=True, slots=True, kw_only=True)
class Gap:
    """A stretch in which a text may have come out and not have been seen.

    Attributes:
        begin: The last whole look before it; the first look where none was whole.
        end: The look that goes on from it; None while there is none.
        why: In words.
    """

    begin: datetime
    end: datetime | None
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Watch:
    """How a source was watched.

    Attributes:
        source: Its name.
        begun: When it was looked at first.
        first, last: The first and the last whole look; None without any.
        looks, broken: How many looks there were, and how many of them were not whole.
        gaps: In order.
    """

    source: str
    begun: datetime
    first: datetime | None
    last: datetime | None
    looks: int
    broken: int
    gaps: tuple[Gap, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Until when it is known that nothing more was said, within what was watched.

    Attributes:
        since: The day from which on it is asked.
        on: The day until which it is asked.
        until: The last day that is covered; `since` when nothing is.
        why: What ends it; empty when it covers all until `on`.
        watches: The sources it rests on.
    """

    since: date
    on: date
    until: date
    why: tuple[str, ...]
    watches: tuple[Watch, ...]

    @property
    def whole(self) -> bool:
        """Say whether all is covered."""
        return not self.why

    @property
    def unknown_since(self) -> date | None:
        """Give the day after which nobody can say; None when all is covered."""
        return self.until if self.why else None


def watches_of(attempts: Iterable[Attempt]) -> tuple[Watch, ...]:
    """Say of each source how it was watched, by name.

    A look is whole when the source answered and what it lists could be read.  A look that
    failed leaves no gap when a later one was whole.  Three things leave one: no whole look after
    those that failed; a look at which nothing listed had been listed before, since more may have
    come and gone; and a listed address that could never be had.
    """
    looks: dict[str, list[Attempt]] = {}
    for attempt in attempts:
        looks.setdefault(attempt.source, []).append(attempt)
    return tuple(_watch(sorted(tried, key=_time)) for _, tried in sorted(looks.items()))


def _time(attempt: Attempt) -> datetime:
    return attempt.time


def is_whole(attempt: Attempt) -> bool:
    """Say whether a look saw all that the source listed."""
    return attempt.outcome in _ANSWERED and attempt.reason is None


def _watch(looks: list[Attempt]) -> Watch:
    whole = [look for look in looks if is_whole(look)]
    begun = looks[0].time
    last = whole[-1].time if whole else None
    gaps = [*_gaps(whole)]
    if not is_whole(looks[-1]):
        tail = sum(1 for look in looks if last is None or last < look.time)
        why = "no look was whole" if last is None else f"{_counted(tail, 'look')} failed since"
        gaps.append(Gap(begin=last or begun, end=None, why=why))
    return Watch(
        source=looks[0].source,
        begun=begun,
        first=whole[0].time if whole else None,
        last=last,
        looks=len(looks),
        broken=len(looks) - len(whole),
        gaps=tuple(gaps),
    )


def _gaps(whole: list[Attempt]) -> Iterator[Gap]:
    """Find the gaps between whole looks; what the first look lists came out before it."""
    known: set[str] = set()
    arrived = {address: at for at, look in enumerate(whole) for address in look.new}
    for at, look in enumerate(whole):
        fresh = {*look.new, *look.failed} - known
        lost = {one for one in look.failed if one in fresh and arrived.get(one, at) <= at}
        if at and (why := _why(look, fresh, lost)):
            yield Gap(begin=whole[at - 1].time, end=look.time, why=why)
        known |= fresh


def _why(look: Attempt, fresh: set[str], lost: set[str]) -> str | None:
    if look.listed and look.listed <= len(fresh):
        return "all that it listed was new: more may have come and gone"
    return f"{_counted(len(lost), 'listed text')} could not be had" if lost else None


def _counted(number: int, one: str) -> str:
    return f"{number} {one}{'' if number == 1 else 's'}"


def reach_of(watches: Iterable[Watch], since: date, on: date, whose: str | None = None) -> Reach:
    """Say until when all of some sources were watched without a gap.

    A source whose first whole look came later than `since` does not cover the time before it;
    another one has to.  Days are those of UTC: a look covers the day that it falls on.

    Args:
        watches: The sources that count; those that were looked at first after `on` do not.
        since: The day from which on it is asked.
        on: The day until which it is asked, not before `since`.
        whose: The actor whose sources they are; None for all there are.
    """
    counted = tuple(one for one in watches if one.begun.date() <= on)
    ends = [end for one in counted if (end := _end(one, since, on))]
    if not any(one.first and one.first.date() <= since for one in counted):
        ends = [(since, _late(counted, whose))]
    until = min((day for day, _ in ends), default=on)
    why = tuple(dict.fromkeys(told for day, told in ends if day == until))
    return Reach(since=since, on=on, until=until, why=why, watches=counted)


def together(reaches: Iterable[Reach]) -> Reach:
    """Put the sources of several actors together: what is known of all is known of each."""
    reaches = tuple(reaches)
    until = min(one.until for one in reaches)
    why = tuple(told for one in reaches if one.until == until for told in one.why)
    watches = tuple(dict.fromkeys(watch for one in reaches for watch in one.watches))
    return Reach(since=reaches[0].since, on=reaches[0].on, until=until, why=why, watches=watches)


def _late(watches: tuple[Watch, ...], whose: str | None) -> str:
    first = min((one.first for one in watches if one.first), default=None)
    of = f"of {whose}'s own " if whose else ""
    if not watches:
        return f"no source {of}is watched"
    if first is None:
        return f"no look at a source {of}was whole"
    return f"watched only from {first.date()}"


def _end(watch: Watch, since: date, on: date) -> tuple[date, str] | None:
    """Give the day until which a source covers, and what ends it there; None when nothing does."""
    begin = max(since, (watch.first or watch.begun).date())
    for gap in watch.gaps:
        missed = gap.end is None or begin < gap.end.date()
        if missed and gap.begin.date() < on:
            return max(begin, gap.begin.date()), f"{watch.source}: {gap.why}"
    if watch.last is None or on <= watch.last.date():
        return None
    return max(begin, watch.last.date()), f"{watch.source}: not looked at since"
