"""Notice of travel: how far, by whom, and how long before it was told."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from onrecord.regimes.earth import OUT_BY, great_circle
from onrecord.regimes.finding import Case, RuleFinding
from onrecord.regimes.rows import Fact
from onrecord.regimes.units import KILOMETRES
from onrecord.regimes.values import NEVER, as_moments
from onrecord.regimes.whole import declared, gap, wanted

_HOUR = timedelta(hours=1)


@dataclass(frozen=True, slots=True)
class _Answer:
    """Whether something is so; None where nobody can say, and then what is missing.

    `short` is by how much notice falls short.
    """

    holds: bool | None
    says: str
    missing: str = ""
    short: float | None = None
    at_least: bool = False


def notice(case: Case) -> tuple[RuleFinding, ...]:
    """Judge every trip by itself.

    A trip keeps the rule when it stays within the radius, when its rank is not bound, or when
    notice came in time; it breaks it when none of these can be.
    """
    trips = case.counted()
    if trips:
        return tuple(_trip(case, fact) for fact in trips)
    open_days = gap(case, case.regime.since, case.day)
    if open_days:
        return (case.undecided("no trip is entered", (), (wanted(case, open_days),)),)
    return (case.kept(f"there was no trip since {case.regime.since}", declared(case)),)


def _trip(case: Case, fact: Fact) -> RuleFinding:
    names = ("traveller", "rank", "destination", "departs")
    about = ", ".join(str(fact.values[name]) for name in names if fact.values.get(name))
    bound, beyond, told = _bound(case, fact), _beyond(case, fact), _told(case, fact)
    answers = (bound, beyond, told)
    because = "; ".join(answer.says for answer in answers if answer.says)
    if bound.holds is False or beyond.holds is False or told.holds is True:
        return case.kept(because, (fact,), about)
    if bound.holds and beyond.holds and told.holds is False:
        unit = "hours" if case.rule.hours else "days"
        excess = (told.short, unit)
        return case.broken(because, (fact,), excess, about, at_least=told.at_least)
    missing = tuple(answer.missing for answer in answers if answer.holds is None)
    return case.undecided(because, (fact,), missing, about)


def _bound(case: Case, fact: Fact) -> _Answer:
    """Say whether somebody of this rank has to give notice."""
    rank = fact.values.get("rank")
    if not case.rule.ranks:
        return _Answer(holds=True, says="")
    if rank is None:
        return _Answer(None, "no rank is entered", f"the rank in {fact.id}")
    folded = str(rank).casefold()
    if folded not in {one.casefold() for one in case.regime.ranks}:
        reason = f"the rank {rank!r} is none of the regime's"
        return _Answer(None, reason, f"a rank of the regime in {fact.id}")
    if folded in {one.casefold() for one in case.rule.ranks}:
        return _Answer(holds=True, says=f"{rank} is bound")
    return _Answer(holds=False, says=f"{rank} is not bound")


def _beyond(case: Case, fact: Fact) -> _Answer:
    """Say whether a destination lies beyond the radius; too near to it nobody can say."""
    radius, unit = case.rule.radius, case.rule.unit
    assert radius is not None
    name = str(fact.values.get("post") or "")
    posts = {post.name.casefold(): post for post in case.regime.posts_of(case.state, case.host)}
    post = posts.get(name.casefold())
    north, east = fact.values.get("latitude"), fact.values.get("longitude")
    if post is None or post.place is None:
        reason = f"where the post {name!r} lies is not known" if name else "no post is entered"
        return _Answer(None, reason, f"the post in {fact.id}, with its place in the regime")
    if not isinstance(north, (int, float)) or not isinstance(east, (int, float)):
        reason = "where it went is not entered"
        return _Answer(None, reason, f"latitude and longitude in {fact.id}")
    distance = great_circle(post.place, (north, east))
    far = f"{distance / KILOMETRES[unit]:.1f} {unit} from {post.name}"
    allowed = f"{radius / KILOMETRES[unit]:g} {unit} go without notice"
    if abs(distance - radius) < OUT_BY * distance:
        return _Answer(
            None,
            f"{far}, too near to {radius / KILOMETRES[unit]:g} {unit} to tell on a sphere",
            f"a measured distance for {fact.id}",
        )
    return _Answer(radius < distance, f"{far}, and {allowed}")


def _told(case: Case, fact: Fact) -> _Answer:
    """Say whether notice came in time; without a time of day only where every time agrees."""
    cell = fact.values.get("notified")
    needed = f"{case.rule.hours} hours" if case.rule.hours else f"{case.rule.days} days"
    if cell == NEVER:
        return _Answer(holds=False, says=f"notice was never given, and {needed} are needed")
    departs, notified = as_moments(fact.values["departs"]), as_moments(cell)
    if departs is None or notified is None:
        reason = "when notice was given is not entered"
        return _Answer(None, reason, f"notified in {fact.id}")
    if case.rule.days:
        days = (departs[0].date() - notified[0].date()).days
        says = f"notice came {days} days before, and {needed} are needed"
        return _Answer(case.rule.days <= days, says, short=case.rule.days - days)
    assert case.rule.hours is not None
    least, most = (departs[0] - notified[1]) / _HOUR, (departs[1] - notified[0]) / _HOUR
    before = f"{least:g}" if least == most else f"{least:.0f} to {most:.0f}"
    says = f"notice came {before} hours before, and {needed} are needed"
    if least < case.rule.hours <= most:
        return _Answer(None, says, f"the time of day in departs and notified of {fact.id}")
    short = round(case.rule.hours - most, 2)
    return _Answer(case.rule.hours <= least, says, short=short, at_least=least != most)
