"""Errors of what somebody asks for: queries, addresses, commands, output."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


@dataclass(unsafe_hash=True)
class QueryError(OnRecordError):
    """A search that cannot be understood: where, and why."""

    code = "OR401"
    hint = "`onrecord search --help` has examples."
    query: str
    column: int
    reason: str

    def __str__(self) -> str:
        return f"column {self.column} of the search: {self.reason}"


@dataclass(unsafe_hash=True)
class BadAddress(OnRecordError):
    """Words of a document that are asked for by an address that names none."""

    code = "OR402"
    hint = "An address looks like doc:3f0a9c/120-480."
    address: str
    reason: str

    def __str__(self) -> str:
        return f"{self.address!r}: {self.reason}"


@dataclass(unsafe_hash=True)
class WrongUsage(OnRecordError):
    """A command line that asks for what cannot be."""

    code = "OR403"
    reason: str

    def __str__(self) -> str:
        return self.reason


@dataclass(unsafe_hash=True)
class MissingExtra(OnRecordError):
    """Something that needs a part of onrecord which is not installed."""

    code = "OR404"
    wanted: str
    extra: str

    def __str__(self) -> str:
        return f"{self.wanted} needs `pip install 'onrecord[{self.extra}]'`"


@dataclass(unsafe_hash=True)
class OutputUnwritable(OnRecordError):
    """A place that a command's output cannot be written to."""

    code = "OR405"
    hint = "Name another file, or free some space."
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name} cannot be written: {self.reason}"


@dataclass(unsafe_hash=True)
class NoPage(OnRecordError):
    """A page of the desk that cannot be given."""

    code = "OR407"
    hint = "`onrecord get /openapi.json` lists the pages, and what each may be asked."
    address: str
    reason: str

    def __str__(self) -> str:
        return f"{self.address!r}: {self.reason}"


@dataclass(unsafe_hash=True)
class PlaceGone(OnRecordError):
    """A part of what is found that should go on after a passage which is not found any more."""

    code = "OR540"
    hint = "Begin anew: the record, or what is asked, has changed meanwhile."
    address: str

    def __str__(self) -> str:
        return f"{self.address!r} is not among what is found"


@dataclass(unsafe_hash=True)
class NoMeanings(OnRecordError):
    """A search by meaning in a record whose passages have not been indexed for it."""

    code = "OR541"
    hint = "`onrecord index` makes it, and goes on where it stopped."
    home: str

    def __str__(self) -> str:
        return f"{self.home}: no passage has been indexed by its meaning"
