"""The clock: the only place that asks what time it is, and the only one that waits."""

from __future__ import annotations

import time
from datetime import UTC, datetime
from typing import Protocol


class Clock(Protocol):
    """What tells the time and waits.  Tests bring one whose waits take no time."""

    def now(self) -> datetime:
        """Give the time, as an aware UTC time."""

    def seconds(self) -> float:
        """Give seconds that never go back, for measuring how long something took."""

    def sleep(self, seconds: float) -> None:
        """Wait."""


class SystemClock:
    """The computer's own clock.

    >>> SystemClock().now().tzinfo
    datetime.timezone.utc
    """

    def now(self) -> datetime:
        return datetime.now(UTC)  # noqa: TID251  the one place where time comes in

    def seconds(self) -> float:
        return time.monotonic()

    def sleep(self, seconds: float) -> None:
        time.sleep(seconds)
