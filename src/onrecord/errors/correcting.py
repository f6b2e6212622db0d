"""Errors of what people say of a reading."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


class CorrectionError(OnRecordError):
    """A correction that cannot be kept."""

    code = "OR460"


@dataclass(unsafe_hash=True)
class BadCorrection(CorrectionError):
    """A correction that does not say who, when, why or what, or says what cannot be."""

    code = "OR461"
    hint = "`onrecord correct --help` has examples."
    reason: str

    def __str__(self) -> str:
        return f"the correction cannot be kept: {self.reason}"


@dataclass(unsafe_hash=True)
class NothingToCorrect(CorrectionError):
    """An address at which the rules have read nothing of the kind."""

    code = "OR462"
    hint = "`onrecord show ID --statements` lists the addresses of a document's statements."
    address: str
    wanted: str = "statement"

    def __str__(self) -> str:
        return f"no {self.wanted} was read at {self.address!r}"


@dataclass(unsafe_hash=True)
class CorrectionNotFound(CorrectionError, KeyError):
    """An id that names no correction, or more than one."""

    code = "OR463"
    hint = "`onrecord correct list` shows the ids; the first characters are enough."
    asked: str
    candidates: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.candidates:
            return f"{self.asked!r} could be any of {', '.join(self.candidates)}"
        return f"the record has no correction {self.asked!r}"


@dataclass(unsafe_hash=True)
class BadCorrections(CorrectionError):
    """A file of corrections with a line that cannot be taken; nothing of it was."""

    code = "OR464"
    hint = "Mend the line, or leave it out, and give the same command again."
    file: str
    line: int
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: line {self.line}: {self.reason}"
