"""The base of every error, and the errors of spans and registries."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any, ClassVar


class OnRecordError(Exception):
    """Anything that onrecord refuses, with a stable code.

    Attributes:
        code: Names a page of the manual; it never changes.
        hint: What the reader of the message can do about it; may be empty.
    """

    code: ClassVar[str] = "OR000"
    hint: ClassVar[str] = ""

    def __reduce__(self) -> tuple[Any, ...]:
        """Pickle by field values: an exception made by keyword would not unpickle."""
        names = [field.name for field in fields(self)]  # type: ignore[arg-type]
        return type(self), tuple(getattr(self, name) for name in names)


class SpanError(OnRecordError):
    """A span that points at no words."""

    code = "OR100"


@dataclass(unsafe_hash=True)
class EmptySpan(SpanError):
    """A span that is negative or does not end after its start."""

    code = "OR101"
    start: int
    end: int

    def __str__(self) -> str:
        return f"a span must point at words, not at {self.start} to {self.end}"


@dataclass(unsafe_hash=True)
class SpanOutOfRange(SpanError):
    """A span that ends after its document's text does."""

    code = "OR102"
    start: int
    end: int
    length: int

    def __str__(self) -> str:
        return f"the text has {self.length} characters; {self.start} to {self.end} lies outside"


@dataclass(unsafe_hash=True)
class QuoteMismatch(OnRecordError):
    """A record whose words are not the words that its span points at."""

    code = "OR103"
    start: int
    claimed: str
    found: str

    def __str__(self) -> str:
        return (
            f"the text at {self.start} reads {self.found!r}, but the record says {self.claimed!r}"
        )


class RegistryError(OnRecordError):
    """A part that is not registered, or registered twice."""

    code = "OR200"


@dataclass(unsafe_hash=True)
class DuplicateName(RegistryError):
    """Two parts of one registry with the same name."""

    code = "OR201"
    package: str
    name: str

    def __str__(self) -> str:
        return f"{self.package} already has a part called {self.name!r}"


@dataclass(unsafe_hash=True)
class UnknownName(RegistryError, KeyError):
    """A name that no part of the registry has."""

    code = "OR202"
    package: str
    name: str
    known: tuple[str, ...]

    def __str__(self) -> str:
        return f"{self.package} has no {self.name!r}; it has {', '.join(self.known)}"
