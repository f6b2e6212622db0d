"""Every error that onrecord raises on purpose; the tree is the documentation.

Each class has a stable `code` (a page of the manual, never renumbered), typed fields
that say what happened, a sentence in `__str__`, and a `hint` that says what to do.

>>> print(EmptySpan(7, 7))
a span must point at words, not at 7 to 7
>>> EmptySpan(7, 7) == EmptySpan(7, 7), EmptySpan.code
(True, 'OR101')
"""

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


class DocumentError(OnRecordError):
    """A file that cannot be read as a document."""

    code = "OR129"


@dataclass(unsafe_hash=True)
class UnreadableDocument(DocumentError):
    """A file whose bytes give no text, and why."""

    code = "OR130"
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


@dataclass(unsafe_hash=True)
class UnknownMediaType(DocumentError):
    """A file of a kind that no reader takes."""

    code = "OR131"
    name: str
    media_type: str

    def __str__(self) -> str:
        return f"{self.name}: no reader for {self.media_type}"


class SourceError(OnRecordError):
    """Something that was asked for and could not be had."""

    code = "OR109"


@dataclass(unsafe_hash=True)
class FetchRefused(SourceError):
    """An address that onrecord will not ask, and why."""

    code = "OR110"
    hint = "What robots.txt forbids is not asked; your own network needs --allow-private."
    url: str
    reason: str

    def __str__(self) -> str:
        return f"{self.url}: not fetched: {self.reason}"


@dataclass(unsafe_hash=True)
class FetchFailed(SourceError):
    """An address that was asked and gave nothing whole.

    `retry_after` is in seconds: how long the server asks us to stay away.
    """

    code = "OR112"
    url: str
    reason: str
    status: int | None = None
    retry_after: float | None = None

    def __str__(self) -> str:
        return f"{self.url}: {self.reason}"


@dataclass(unsafe_hash=True)
class BadSource(SourceError):
    """A source's file that cannot be used: which file, which key, and why."""

    code = "OR113"
    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


@dataclass(unsafe_hash=True)
class UnreadableInput(SourceError):
    """Something handed to `add` whose bytes cannot be had, and why."""

    code = "OR114"
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name}: {self.reason}"


class ArchiveError(OnRecordError):
    """Something wrong with the archived bytes."""

    code = "OR119"


@dataclass(unsafe_hash=True)
class DigestMismatch(ArchiveError):
    """Bytes that are not the bytes that were kept."""

    code = "OR120"
    hint = "Restore this file of the archive from a copy; `onrecord doctor` lists the damage."
    place: str
    claimed: str
    found: str

    def __str__(self) -> str:
        return f"{self.place}: the bytes have the digest {self.found}, not {self.claimed}"


@dataclass(unsafe_hash=True)
class CaptureMissing(ArchiveError):
    """A capture whose record the archive does not have where it should be."""

    code = "OR121"
    hint = "Restore this file of the archive from a copy; `onrecord doctor` lists the damage."
    digest: str
    place: str

    def __str__(self) -> str:
        return f"the archive has no {self.digest} at {self.place}"


@dataclass(unsafe_hash=True)
class ArchiveUnwritable(ArchiveError):
    """An archive that cannot take more bytes; what it had is untouched."""

    code = "OR122"
    hint = "Free some space or choose another folder with --home, then give the same command again."
    folder: str
    reason: str

    def __str__(self) -> str:
        return f"{self.folder}: nothing was kept: {self.reason}"


class StoreError(OnRecordError):
    """Something wrong with the file that holds the record, or asked of it in vain."""

    code = "OR300"


@dataclass(unsafe_hash=True)
class RecordNotFound(StoreError, KeyError):
    """An id that names nothing in the record, or too much."""

    code = "OR301"
    hint = "`onrecord list` shows the ids; the first characters are enough."
    asked: str
    candidates: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.candidates:
            return f"{self.asked!r} could be any of {', '.join(self.candidates)}"
        return f"the record has no document {self.asked!r}"


@dataclass(unsafe_hash=True)
class StoreTooNew(StoreError):
    """A store that was made by a newer version; it is left as it is."""

    code = "OR302"
    hint = "Install a newer onrecord, or use another folder with --home."
    file: str
    found: int
    known: int

    def __str__(self) -> str:
        return (
            f"{self.file} is of version {self.found}, made by a newer onrecord; "
            f"this one knows versions up to {self.known}"
        )


@dataclass(unsafe_hash=True)
class StoreBusy(StoreError):
    """A record that another program is writing to, and which."""

    code = "OR303"
    hint = "Wait until it has finished; reading goes on meanwhile."
    file: str
    holder: str

    def __str__(self) -> str:
        return f"{self.file} is being written by {self.holder}"


@dataclass(unsafe_hash=True)
class NotAStore(StoreError):
    """A file in the store's place that is no store of ours, or is damaged."""

    code = "OR304"
    hint = "Name another folder with --home, or restore the file from a copy."
    file: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file} is not a record: {self.reason}"


@dataclass(unsafe_hash=True)
class StoreUnwritable(StoreError):
    """A store that cannot take more; what it had is untouched."""

    code = "OR305"
    hint = "Free some space or choose another folder with --home, then give the same command again."
    file: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: nothing was kept: {self.reason}"


@dataclass(unsafe_hash=True)
class NoRecord(StoreError):
    """A folder that holds no record yet."""

    code = "OR306"
    hint = "`onrecord add FILE` makes one; `onrecord demo` makes one to look at."
    home: str

    def __str__(self) -> str:
        return f"there is no record in {self.home}"


@dataclass(unsafe_hash=True)
class TextIsFixed(StoreError):
    """A document that was to be kept again with other words; its text never changes."""

    code = "OR307"
    document: str

    def __str__(self) -> str:
        return f"{self.document} is kept with another text; a new text is a new document"


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
class BadKnowledge(OnRecordError):
    """A file of knowledge that is no TOML, or a row of it that lacks what it needs."""

    code = "OR210"
    hint = "The rows are described in the manual under knowledge; see the file's own line."
    file: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.reason}"


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
class NoSources(OnRecordError):
    """A round of updating that has no source to ask."""

    code = "OR406"
    hint = "Put a .toml file there, or name sources that `onrecord update --list` shows."
    folder: str
    unknown: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.unknown:
            return f"there is no source called {', '.join(self.unknown)}"
        return f"there are no sources in {self.folder}"
