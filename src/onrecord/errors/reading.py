"""Errors of reading: files without text, and knowledge that cannot be read."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


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


@dataclass(unsafe_hash=True)
class ReaderFault(DocumentError):
    """A file over which onrecord itself stumbles; the fault is ours, not the file's."""

    code = "OR132"
    hint = "Please report it, with the file if you may; ONRECORD_DEBUG=1 shows where."
    name: str
    fault: str

    @classmethod
    def of(cls, name: str, cause: Exception) -> ReaderFault:
        """Make the error of a file from what was raised over it."""
        error = cls(name, f"{type(cause).__name__}: {cause}".rstrip(": "))
        error.__cause__ = cause
        return error

    def __str__(self) -> str:
        return f"{self.name}: a fault of onrecord: {self.fault}"


@dataclass(unsafe_hash=True)
class ParserMissing(DocumentError):
    """A language whose parser is not installed: all is read but statements."""

    code = "OR133"
    hint = "Install it into onrecord's environment with pip."
    language: str
    needs: str

    def __str__(self) -> str:
        return f"statements in {self.language} need {self.needs}, which is not installed"


@dataclass(unsafe_hash=True)
class BadKnowledge(OnRecordError):
    """A file of knowledge that is no TOML, or a row of it that lacks what it needs."""

    code = "OR210"
    hint = "The rows are described in the manual under knowledge; see the file's own line."
    file: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.reason}"
