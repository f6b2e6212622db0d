"""Attempt: one look at one source; whatever is said of coverage comes from these alone."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Outcome(StrEnum):
    """How an attempt ended.

    `NEW`: something that was not in the record.  `UNCHANGED`: the source answered, and had
    nothing new.  `REFUSED`: we did not ask (robots.txt, an address that is not public).
    `FAILED`: we asked and got nothing whole.
    """

    NEW = "new"
    UNCHANGED = "unchanged"
    REFUSED = "refused"
    FAILED = "failed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """One look at one source.

    Attributes:
        source: The source's name.
        time: When it began, as an aware UTC time.
        outcome: How it ended.
        status: HTTP status of the source's own address; None without an answer.
        listed: How many addresses the source listed; None when it was not read.
        new: Addresses that were kept for the first time or had changed, in order.
        failed: Addresses that were listed and could not be had, in order.
        reason: What went wrong, in a sentence; None when nothing did.
    """

    source: str
    time: datetime
    outcome: Outcome
    status: int | None = None
    listed: int | None = None
    new: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    reason: str | None = None
