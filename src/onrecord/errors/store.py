"""Errors of the store."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


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
