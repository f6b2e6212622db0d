"""Ceilings and parity: staff of a state in another, post by post."""

from __future__ import annotations

from dataclasses import dataclass, replace

from onrecord.regimes.finding import Case, Rows, RuleFinding
from onrecord.regimes.regime import Post
from onrecord.regimes.rows import Fact, amount, is_counted
from onrecord.regimes.sheets import TOTAL


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """How many staff of a state there are in another, by one account.

    Attributes:
        state, host: Whose staff, and where.
        number: Of the posts that count.
        added: How many posts it is added up from.
        less: The posts that do not count, with their numbers.
        rows: What it is added up from.
        missing: What is not entered, or cannot be used, in words.
    """

    state: str
    host: str | None
    number: int
    added: int
    less: tuple[tuple[str, int], ...]
    rows: Rows
    missing: tuple[str, ...]

    def __str__(self) -> str:
        where = f"{self.state} in {self.host}" if self.host else self.state
        if not self.rows:
            return f"{where}: not known"
        if not self.added:
            return f"{where}: no number that can be used"
        told = f"{self.number}"
        if self.less:
            out = sum(number for _, number in self.less)
            posts = ", ".join(post for post, _ in self.less)
            told = f"{self.number + out} less {out} ({posts}) is {self.number}"
        days = sorted({str(fact.on) for fact in self.rows})
        on = days[0] if days[0] == days[-1] else f"{days[0]} to {days[-1]}"
        return f"{where}: {told} on {on}{', without what is missing' if self.missing else ''}"


def ceiling(case: Case) -> tuple[RuleFinding, ...]:
    """Judge how many there are against how many may be."""
    total, limit = total_of(case, case.state, case.host), case.rule.limit
    assert limit is not None
    because = f"{total}; the ceiling is {limit}"
    if limit < total.number:
        excess = (total.number - limit, case.rule.counted.name)
        return (case.broken(because, total.rows, excess, at_least=bool(total.missing)),)
    if total.missing:
        return (case.undecided(because, total.rows, total.missing),)
    return (case.kept(because, total.rows),)


def parity(case: Case) -> tuple[RuleFinding, ...]:
    """Judge the numbers of two states against each other; who has more breaks it."""
    one, other = total_of(case, case.state, case.host), total_of(case, case.host, case.state)
    rows, missing = (*one.rows, *other.rows), (*one.missing, *other.missing)
    if missing:
        return (case.undecided(f"{one}; {other}", rows, missing),)
    apart = abs(one.number - other.number)
    more, fewer = (one, other) if other.number <= one.number else (other, one)
    because = f"{one}; {other}"
    if apart <= case.rule.apart:
        within = f", and may differ by {case.rule.apart}" if case.rule.apart else ""
        return (case.kept(f"{because}{within}", rows),)
    because = f"{because}; {more.state} has {apart} more"
    excess = (apart - case.rule.apart, case.rule.counted.name)
    sides = replace(case, state=more.state, host=fewer.state)
    return (sides.broken(because, rows, excess),)


def total_of(case: Case, state: str | None, host: str | None) -> Total:
    """Add up the last number of every post.

    A post counts as often as its last entry says on or before the day.  Leaves out numbers that
    are told with "about" and the like, and posts of which one account has two numbers on one day.
    """
    assert state is not None
    posts = _posts(case, state, host)
    found = _last(case, state, host)
    numbers: list[int] = []
    less, rows = [], []
    missing = [_lacking(case, post) for name, post in posts.items() if name not in found]
    if not posts and not found:
        missing.append(f"{case.rule.counted.source}: {state} in {host}, by {case.day}")
    for name, facts in found.items():
        doubt = _doubt(case, name, facts, posts)
        rows += facts
        if doubt:
            missing.append(doubt)
            continue
        staff, post = amount(facts[0], case.rule.counted) or 0, posts.get(name)
        if post and not post.counts:
            less.append((post.name, staff))
        else:
            numbers.append(staff)
    return Total(
        state=state,
        host=host,
        number=sum(numbers),
        added=len(numbers),
        less=tuple(less),
        rows=tuple(rows),
        missing=tuple(one for one in missing if one),
    )


def _posts(case: Case, state: str, host: str | None) -> dict[str, Post]:
    """Give the posts whose staff a rule counts, or takes off; none where rows have no post."""
    counted = case.rule.counted
    wanted = {str(name).casefold() for name in counted.where.get("post", ())}
    posts = {post.name.casefold(): post for post in case.regime.posts_of(state, host)}
    if counted.source != TOTAL:
        return {}
    return {name: post for name, post in posts.items() if not wanted or name in wanted}


def _last(case: Case, state: str, host: str | None) -> dict[str, list[Fact]]:
    """Give the rows of each post on the last day on which it has any."""
    found: dict[str, list[Fact]] = {}
    for fact in case.facts:
        if not is_counted(fact, case.rule.counted) or fact.state != state:
            continue
        if fact.host not in {host, None}:
            continue
        facts = found.setdefault(str(fact.values.get("post") or "").casefold(), [])
        if facts and facts[0].on < fact.on:
            facts.clear()
        facts.append(fact)
    return dict(sorted(found.items()))


def _lacking(case: Case, post: Post) -> str:
    """Say which row of a post is missing; nothing where it does not count."""
    if not post.counts:
        return ""
    return f"{case.rule.counted.source}: {post.state} in {post.host}, {post.name}, by {case.day}"


def _doubt(case: Case, name: str, facts: list[Fact], posts: dict[str, Post]) -> str:
    """Say why the number of a post cannot be used; nothing where it can."""
    first, told = facts[0], {amount(fact, case.rule.counted) for fact in facts}
    if posts and name not in posts:
        return f"the post {first.values.get('post')!r} of {first.id} is none of the regime's"
    if name in posts and not posts[name].counts and len(told) == 1:
        return ""
    if 1 < len(told):
        which = ", ".join(fact.id for fact in facts)
        return f"one number of {which}, which differ on {first.on}"
    if None in told or first.values.get("bound"):
        return f"a number instead of {first.values.get('said') or 'none'!r} in {first.id}"
    return ""
