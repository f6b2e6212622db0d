"""Errors of what desks enter, and of the regimes that are checked over it."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


class EntryError(OnRecordError):
    """Something that is wrong with what a desk enters."""

    code = "OR450"


@dataclass(unsafe_hash=True)
class BadEntry(EntryError):
    """A place in a file of entries that cannot be used: line, column, and why."""

    code = "OR451"
    file: str
    line: int
    column: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.reason}"


@dataclass(unsafe_hash=True)
class BadEntries(EntryError):
    """A file of entries of which nothing was kept, with everything that is wrong in it."""

    code = "OR452"
    hint = "`onrecord enter --template NAME` prints a file to begin with."
    file: str
    faults: tuple[BadEntry, ...]

    def __str__(self) -> str:
        first, more = self.faults[0], len(self.faults) - 1
        rest = f" (and {more} more)" if more else ""
        return f"nothing of {self.file} was kept: {first}{rest}"


@dataclass(unsafe_hash=True)
class EntryNotFound(EntryError):
    """An entry that is asked for, and is not there, or not the only one of its name."""

    code = "OR453"
    hint = "`onrecord entries` lists those there are."
    entry: str
    reason: str

    def __str__(self) -> str:
        return f"{self.entry!r}: {self.reason}"


@dataclass(unsafe_hash=True)
class UnchangedEntry(EntryError):
    """An entry that is to be withdrawn or restored, and is so already."""

    code = "OR454"
    entry: str
    standing: str

    def __str__(self) -> str:
        return f"{self.entry} {self.standing} already"


@dataclass(unsafe_hash=True)
class BadRegime(OnRecordError):
    """A regime's file that cannot be used: where, which key, and why."""

    code = "OR455"
    hint = "`onrecord regime template` prints one that can."
    file: str
    line: int
    column: int
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.key}: {self.reason}"
