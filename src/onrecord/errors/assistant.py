"""Errors of asking a language model."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


class AssistantError(OnRecordError):
    """Something in the way of asking a language model."""

    code = "OR420"


@dataclass(unsafe_hash=True)
class NotAllowed(AssistantError):
    """A host to which nobody has allowed texts to be sent; nothing was sent."""

    code = "OR421"
    hint = "Answer the question with y, or give --yes to allow it this time."
    host: str

    def __str__(self) -> str:
        return f"nothing was sent to {self.host}: it was not allowed"


@dataclass(unsafe_hash=True)
class NoAnswer(AssistantError):
    """A model that was asked and gave nothing that can be read."""

    code = "OR422"
    hint = "`onrecord ask --log` lists what was sent; nothing was kept of an answer."
    host: str
    reason: str

    def __str__(self) -> str:
        return f"{self.host}: {self.reason}"


@dataclass(unsafe_hash=True)
class LogDamaged(AssistantError):
    """The log of what was sent has a line that cannot be read, so it allows nothing."""

    code = "OR423"
    hint = "Mend the line, or move the file away: then every host is asked about again."
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}: line {self.line} is no entry of the log"
