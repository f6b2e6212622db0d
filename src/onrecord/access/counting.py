"""Counting: how often somebody may ask, and try a password."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Mapping
from ipaddress import ip_address, ip_network
from threading import Lock
from typing import ClassVar

from onrecord.archive import Clock


class Window:
    """Counts within stretches of some seconds, all of which begin and end at once.

    >>> from onrecord.archive import SystemClock
    >>> window = Window(SystemClock(), seconds=60)
    >>> window.add("one"), window.add("one"), window.add("other")
    (1, 2, 1)
    """

    def __init__(self, clock: Clock, *, seconds: int) -> None:
        self._clock = clock
        self._seconds = seconds
        self._ends = 0.0
        self._counts: Counter[Hashable] = Counter()
        self._lock = Lock()

    def add(self, key: Hashable) -> int:
        """Count once more, and give how often that was."""
        with self._lock:
            self._begin_anew()
            self._counts[key] += 1
            return self._counts[key]

    def take_back(self, key: Hashable) -> None:
        """Count once less, unless everything is counted anew by now."""
        with self._lock:
            self._begin_anew()
            self._counts[key] = max(0, self._counts[key] - 1)

    @property
    def left(self) -> int:
        """Give the seconds until everything is counted anew."""
        return max(1, round(self._ends - self._clock.seconds()))

    def _begin_anew(self) -> None:
        now = self._clock.seconds()
        if self._ends <= now:
            self._counts.clear()
            self._ends = now + self._seconds


class Throttle:
    """Tries of passwords, counted by account, by address, and by both.

    It counts tries for names that are no account's as well, so that what it says tells nobody
    which there are.  A try counts from its beginning, so that many at once are no way around it;
    one that succeeds is taken back, and so is one that is refused.
    """

    _MOST: ClassVar[Mapping[str, int]] = {"both": 5, "address": 20, "account": 50}

    def __init__(self, clock: Clock, *, minutes: int = 15) -> None:
        self._tried = Window(clock, seconds=60 * minutes)

    def begin(self, account: str, address: str) -> int:
        """Count a try; give 0 if it may be made, else the seconds to wait."""
        counts = [(key[0], self._tried.add(key)) for key in _keys(account, address)]
        if all(count <= self._MOST[kind] for kind, count in counts):
            return 0
        self.take_back(account, address)
        return self._tried.left

    def take_back(self, account: str, address: str) -> None:
        """Forget a try: it has succeeded, or was not made."""
        for key in _keys(account, address):
            self._tried.take_back(key)


def _keys(account: str, address: str) -> Iterable[tuple[str, ...]]:
    account, address = account.strip().casefold()[:100], network(address)
    return (("both", account, address), ("address", address), ("account", account))


def network(address: str) -> str:
    """Give what is counted as one address: of version 6 whoever has one has 2**64 of them.

    >>> network("203.0.113.7"), network("2001:db8::7"), network("")
    ('203.0.113.7', '2001:db8::/64', '')
    """
    try:
        read = ip_address(address)
    except ValueError:
        return address
    return str(ip_network((address, 64), strict=False)) if read.version == 6 else address  # noqa: PLR2004
