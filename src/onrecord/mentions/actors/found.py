"""Found: an actor in a text before it becomes a mention, and which of two that overlap stays."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from onrecord.model import ActorKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An actor that a rule found, in code points from the passage's start.

    Attributes:
        rule: The part that found it, such as "person".
        rank: Which of two that overlap is kept: the lower; of equals, the longer.
        name: The personal name alone; empty for everything else.
        title: The office without whom it is of: "Foreign Minister".
        antecedent: Place of the words that settle it.
    """

    start: int
    end: int
    kind: ActorKind
    rule: str
    rank: int = 5
    canonical: str | None = None
    represents: str | None = None
    role: str | None = None
    name: str = ""
    title: str = ""
    antecedent: tuple[int, int] | None = None


def apart(found: Iterable[Found]) -> list[Found]:
    """Keep those that do not overlap, in order: lower rank first, then the longer.

    >>> state = Found(start=0, end=6, kind=ActorKind.POLITY, rule="name")
    >>> person = Found(start=0, end=20, kind=ActorKind.PERSON, rule="person", rank=1)
    >>> [one.rule for one in apart([state, person])]
    ['person']
    """
    taken: list[Found] = []
    for one in sorted(found, key=lambda f: (f.start, f.rank, -f.end)):
        while taken and one.start < taken[-1].end and _outranks(one, taken[-1]):
            taken.pop()
        if not taken or not one.start < taken[-1].end:
            taken.append(one)
    return taken


def _outranks(one: Found, other: Found) -> bool:
    return (one.rank, other.start - other.end) < (other.rank, one.start - one.end) and (
        one.rank < other.rank or one.end - one.start > other.end - other.start
    )
