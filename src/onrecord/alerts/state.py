"""What a journal of alerts adds up to: what was known, found and told."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Any

from onrecord.alerts.alert import WEBHOOK, Alert

MOST = 20
"""How often an event is tried at one place at most, over all runs."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """An event: something that an alert has found.

    Attributes:
        id: The same whenever and however often it is told.
        alert: Name of the alert.
        key: What makes it one event and no other, within its alert.
        time: When it was found, in UTC.
        to: Where it goes.
        event: What is told, as JSON has it.
    """

    id: str
    alert: str
    key: str
    time: datetime
    to: tuple[str, ...]
    event: dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tried:
    """An attempt to tell events to one place.

    Attributes:
        time: When it began.
        to: Where they go.
        ids: Of the events.
        ok: Whether they are told.
        status: What the server answered: of HTTP, or of SMTP; None without an answer.
        ms: How long it took.
        error: Why they are not; None when they are.
        last: Whether it is not tried again by itself.
        off: Whether the place asks not to be told any more.
        wait: For how many seconds the place asks to be left alone.
    """

    time: datetime
    to: str
    ids: tuple[str, ...]
    ok: bool
    status: int | None = None
    ms: int = 0
    error: str | None = None
    last: bool = False
    off: bool = False
    wait: int = 0


@dataclass(slots=True)
class Watching:
    """What is known of one alert.

    Attributes:
        begun: Since when it watches.
        conditions: For what: a digest of it.
        known: Keys of what it knew when it began, and of what it has found since.
        off: Why its webhook is not told any more; None while it is.
        until: When its webhook may be asked again.
    """

    begun: datetime
    conditions: str
    known: set[str]
    off: str | None = None
    until: datetime | None = None


@dataclass(slots=True)
class State:
    """What a journal adds up to.

    Attributes:
        watching: By name of the alert.
        found: Events by id, in their order.
        told: Events and where they were told.
        given_up: Events and where they are not tried again by themselves.
        dropped: Events of alerts that have begun anew since.
        tries: How often an event was tried at a place.
        attempts: All of them, oldest first.
    """

    watching: dict[str, Watching] = field(default_factory=dict)
    found: dict[str, Found] = field(default_factory=dict)
    told: set[tuple[str, str]] = field(default_factory=set)
    given_up: set[tuple[str, str]] = field(default_factory=set)
    dropped: set[str] = field(default_factory=set)
    tries: Counter[tuple[str, str]] = field(default_factory=Counter)
    attempts: list[Tried] = field(default_factory=list)

    def is_left_alone(self, alert: Alert, now: datetime) -> bool:
        """Say whether an alert's webhook has asked to be left alone until later."""
        there = self.watching.get(alert.name)
        return there is not None and there.until is not None and now < there.until

    def is_on(self, alert: Alert) -> bool:
        """Say whether an alert watches already for what it says, and not for something else."""
        there = self.watching.get(alert.name)
        return there is not None and there.conditions == alert.conditions

    def pending(self, alert: Alert, to: str, *, again: bool = False) -> tuple[Found, ...]:
        """Give what an alert has found and not told in a place, oldest first.

        Args:
            alert: The alert.
            to: The place.
            again: Also what is not tried again by itself.
        """
        watching = self.watching.get(alert.name)
        if watching is None or (to == WEBHOOK and watching.off is not None and not again):
            return ()
        done = self.told if again else self.told | self.given_up
        mine = (one for one in self.found.values() if one.alert == alert.name and to in one.to)
        return tuple(one for one in mine if (one.id, to) not in done and one.id not in self.dropped)


def take(state: State, entry: dict[str, Any]) -> None:
    """Take an entry of the journal into what it adds up to.

    Raises:
        LookupError, TypeError, ValueError: It is no entry.
    """
    _TAKERS[entry["act"]](state, entry)


def _begun(state: State, entry: dict[str, Any]) -> None:
    """Begin anew; what an alert of that name had found before and not told is told no more."""
    name = entry["alert"]
    state.watching[name] = Watching(
        begun=datetime.fromisoformat(entry["time"]),
        conditions=entry["conditions"],
        known=set(entry["known"]),
    )
    state.dropped.update(one.id for one in state.found.values() if one.alert == name)


def _found(state: State, entry: dict[str, Any]) -> None:
    found = Found(
        id=entry["id"],
        alert=entry["alert"],
        key=entry["key"],
        time=datetime.fromisoformat(entry["time"]),
        to=tuple(entry["to"]),
        event=entry["event"],
    )
    state.found[found.id] = found
    state.watching[found.alert].known.add(found.key)


def _tried(state: State, entry: dict[str, Any]) -> None:
    told = {key: entry[key] for key in _OF_TRIES}
    time, ids = datetime.fromisoformat(entry["time"]), tuple(entry["ids"])
    tried = Tried(time=time, ids=ids, **told)
    state.attempts.append(tried)
    for one in ids:
        place = (one, tried.to)
        state.tries[place] += 1
        if tried.ok:
            state.told.add(place)
        if tried.last or MOST <= state.tries[place]:
            state.given_up.add(place)
    if tried.to == WEBHOOK:
        for name in {state.found[one].alert for one in ids}:
            state.watching[name].off = tried.error if tried.off else None
            state.watching[name].until = time + timedelta(seconds=tried.wait)


def _on(state: State, entry: dict[str, Any]) -> None:
    if entry["alert"] in state.watching:
        state.watching[entry["alert"]].off = None


_OF_TRIES = ("to", "ok", "status", "ms", "error", "last", "off", "wait")
_TAKERS = {"begun": _begun, "found": _found, "tried": _tried, "on": _on}
