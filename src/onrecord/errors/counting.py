"""Errors of what is counted from: events that cannot be used."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


@dataclass(unsafe_hash=True)
class UnusableEvent(OnRecordError):
    """A statement from which no silence can be counted: which one, and why."""

    code = "OR430"
    hint = "`onrecord statements` lists addresses; --since and --subject go without an event."
    address: str
    reason: str

    def __str__(self) -> str:
        return f"{self.address!r} is no event to count from: {self.reason}"
