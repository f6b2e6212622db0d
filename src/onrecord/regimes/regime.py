"""Regimes: rules between parties, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from onrecord.model import Cell


class RuleKind(StrEnum):
    """What a rule asks."""

    CEILING = "ceiling"
    PARITY = "parity"
    QUOTA = "quota"
    NOTICE = "notice"
    BAN = "ban"
    DEADLINE = "deadline"
    REPORT = "report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A place where staff of a state work in another.

    Attributes:
        name: As entries have it.
        counts: Whether its staff count for ceilings and parity.
        why: Why it does not count; None where it does.
        place: Latitude and longitude in degrees; None where the regime does not say.
    """

    name: str
    state: str
    host: str
    counts: bool = True
    why: str | None = None
    place: tuple[float, float] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A thing that rules count.

    Attributes:
        name: Such as "staff".
        source: The sheet or the ledger that its rows come from.
        where: What their columns have to hold: one of some values, by column.
        add: The column that is added up; None where the rows themselves are counted.
    """

    name: str
    source: str
    where: Mapping[str, tuple[Cell, ...]]
    add: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule of a regime; what a kind does not ask for is None or empty.

    Attributes:
        name: Unique in the regime.
        kind: What it asks.
        says: The rule in a sentence, for people; None where the regime does not say.
        counted: What it counts.
        states: Whom it binds.
        host: Towards whom; None means the one other party.
        limit: The most that is allowed.
        apart: Of parity: by how much the two sides may differ.
        each: Of a quota or report: "year", "quarter" or "month".
        radius: Of notice: kilometres from the post beyond which it is needed.
        unit: Of notice: "km" or "mi", in which distances are told.
        hours, days: How long before travel; or within how many days of something.
        ranks: Of notice: who is bound; empty for everybody.
        by: Of a deadline: the last day.
        after: Of a deadline: what is to be answered.
    """

    name: str
    kind: RuleKind
    says: str | None = None
    counted: Counted
    states: tuple[str, ...]
    host: str | None = None
    limit: int | None = None
    apart: int = 0
    each: str | None = None
    radius: float | None = None
    unit: str = "km"
    hours: int | None = None
    days: int | None = None
    ranks: tuple[str, ...] = ()
    by: date | None = None
    after: Counted | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Regime:
    """Rules that an instrument lays down between parties.

    Attributes:
        name: Short, in small letters.
        title: For people.
        instrument: What lays it down.
        parties: Codes or names.
        since, until: The days on which it is in force; no end where there is None.
        posts: The posts that count, and those that do not.
        ranks: Every rank that entries may name, the highest first; empty where none is asked for.
        rules: In the order of the file.
    """

    name: str
    title: str
    instrument: str
    parties: tuple[str, ...]
    since: date
    until: date | None = None
    posts: tuple[Post, ...] = ()
    ranks: tuple[str, ...] = ()
    rules: tuple[Rule, ...]

    def in_force(self, day: date) -> bool:
        """Say whether it is in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)

    def posts_of(self, state: str, host: str | None) -> tuple[Post, ...]:
        """Give the posts of a state in another."""
        return tuple(post for post in self.posts if (post.state, post.host) == (state, host))

    def host_for(self, rule: Rule, state: str) -> str | None:
        """Say towards whom a rule binds a state: as it says, else the one other party."""
        others = [party for party in self.parties if party != state]
        return rule.host or (others[0] if len(others) == 1 else None)
