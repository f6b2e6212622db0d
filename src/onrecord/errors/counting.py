"""Errors of what silence is asked about: events and subjects that cannot be used."""

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


@dataclass(unsafe_hash=True)
class UnknownSubject(OnRecordError):
    """A name that nothing in the record names: that nobody spoke of it would say nothing."""

    code = "OR431"
    hint = "Give a code such as XK, or an instrument as `onrecord instrument` writes it."
    name: str

    def __str__(self) -> str:
        return f"nothing in this record names {self.name!r}"
