"""Judging: who is one by what people say, and where they contradict each other."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from onrecord.identity.judgement import Judgement, Verdict
from onrecord.identity.ranking import rank_of


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Names that mean one, since a chain of judgements says so.

    Attributes:
        name: The one that stands for all: a polity's code before a body's name before a known
            instrument's, else the longest; whatever order they were judged in.
        members: All of them, in the order of the alphabet.
        judgements: Those that make them one, oldest first.
    """

    name: str
    members: tuple[str, ...]
    judgements: tuple[Judgement, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """Two names that are judged not to be the same, and are by a chain of other judgements.

    Attributes:
        apart: The judgement that they are not.
        chain: Those by which they would be, from the one to the other.
    """

    apart: Judgement
    chain: tuple[Judgement, ...]

    @property
    def judgements(self) -> tuple[Judgement, ...]:
        """All that take part in it."""
        return (self.apart, *self.chain)


def standing(judgements: Iterable[Judgement], known_on: date | None = None) -> list[Judgement]:
    """Give the judgements that stand, oldest first: those that are not undone.

    Args:
        judgements: In any order.
        known_on: Leave out what was judged or undone after this day, in UTC.
    """
    told = {one.id: one for one in judgements if known_on is None or one.at.date() <= known_on}
    undone = {one.undoes for one in told.values()}
    kept = (one for one in told.values() if one.id not in undone and one.undoes is None)
    return sorted(kept, key=lambda one: one.order)


class Identities:
    """Who is one actor, or one instrument, by judgements that stand.

    Groups are the connected components of what is judged the same.  One in which two are judged
    not to be the same is in conflict: none of its names is put together with another until one of
    the judgements is undone.

    >>> from datetime import UTC, datetime
    >>> at = datetime(2031, 3, 4, tzinfo=UTC)
    >>> berg = Judgement(one="A. Berg", other="Ada Berg", verdict=Verdict.SAME, by="ivo", at=at,
    ...     why="one signature")
    >>> Identities([berg]).of("A. Berg"), Identities([berg]).of("Berg")
    ('Ada Berg', 'Berg')
    """

    def __init__(
        self, judgements: Iterable[Judgement], rank: Callable[[str], int] = rank_of
    ) -> None:
        said = sorted(judgements, key=lambda one: one.order)
        same = [one for one in said if one.verdict is Verdict.SAME]
        self._edges = _edges_of(same)
        self._apart = [one for one in said if one.verdict is Verdict.NOT_SAME]
        self._unsure = [one for one in said if one.verdict is Verdict.UNSURE]
        found = [_group(names, same, rank) for names in _components(self._edges)]
        self._by_name = {name: group for group in found for name in group.members}
        self.conflicts = tuple(self._conflicts())
        broken = {self._by_name[conflict.apart.one].name for conflict in self.conflicts}
        self.groups = tuple(group for group in found if group.name not in broken)
        self._names = {name: group.name for group in self.groups for name in group.members}

    def __bool__(self) -> bool:
        return bool(self.groups)

    def of(self, name: str) -> str:
        """Give the name that stands for a name; itself when nobody judges it."""
        return self._names.get(name, name)

    def concerns(self, names: Iterable[str | None]) -> bool:
        """Say whether one of some names is judged to be the same as another."""
        return not self._names.keys().isdisjoint(names)

    def members(self, name: str) -> tuple[str, ...]:
        """Give every name of whoever a name means."""
        return self._by_name[name].members if name in self._names else (name,)

    def verdict(self, one: str, other: str) -> Verdict | None:
        """Say what is judged of two, also by way of others; None where nobody has judged."""
        if one == other or (one in self._by_name and other in self._by_name[one].members):
            return Verdict.SAME
        sides = (self._around(one), self._around(other))
        for said in (*self._apart, *self._unsure):
            ends = {said.one, said.other}
            if all(ends & side for side in sides):
                return said.verdict
        return None

    def chain(self, one: str, other: str) -> tuple[Judgement, ...]:
        """Give the shortest chain of judgements by which two are the same; empty without one."""
        came: dict[str, tuple[Judgement, ...]] = {one: ()}
        waiting = deque([one])
        while waiting and other not in came:
            here = waiting.popleft()
            for next_, judgement in self._edges.get(here, ()):
                if next_ not in came:
                    came[next_] = (*came[here], judgement)
                    waiting.append(next_)
        return came.get(other, ())

    def _around(self, name: str) -> frozenset[str]:
        group = self._by_name.get(name)
        return frozenset(group.members if group else (name,))

    def _conflicts(self) -> Iterable[Conflict]:
        for apart in self._apart:
            chain = self.chain(apart.one, apart.other)
            if chain:
                yield Conflict(apart=apart, chain=chain)


_Edges = Mapping[str, list[tuple[str, Judgement]]]


def _edges_of(same: Iterable[Judgement]) -> _Edges:
    edges: dict[str, list[tuple[str, Judgement]]] = defaultdict(list)
    for judgement in same:
        edges[judgement.one].append((judgement.other, judgement))
        edges[judgement.other].append((judgement.one, judgement))
    return dict(edges)


def _components(edges: _Edges) -> Iterable[frozenset[str]]:
    seen: set[str] = set()
    for first in sorted(edges):
        if first in seen:
            continue
        found, waiting = {first}, [first]
        while waiting:
            fresh = {name for name, _ in edges[waiting.pop()]} - found
            found |= fresh
            waiting.extend(fresh)
        seen |= found
        yield frozenset(found)


def _group(names: frozenset[str], same: Iterable[Judgement], rank: Callable[[str], int]) -> Group:
    return Group(
        name=min(names, key=lambda name: (rank(name), -len(name), name)),
        members=tuple(sorted(names)),
        judgements=tuple(one for one in same if one.one in names),
    )
