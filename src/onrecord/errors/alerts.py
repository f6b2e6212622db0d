"""Errors of alerts and of what delivers them."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


class AlertError(OnRecordError):
    """An alert that cannot be had, kept or told."""

    code = "OR520"


@dataclass(unsafe_hash=True)
class BadAlert(AlertError):
    """An alert, or its file, that cannot be used: which one, which key, and why."""

    code = "OR521"
    hint = "`onrecord alert add --help` has examples."
    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


@dataclass(unsafe_hash=True)
class NoAlert(AlertError):
    """A name that no alert of the record has."""

    code = "OR522"
    hint = "`onrecord alert list --all` shows the names, those that were removed too."
    name: str
    folder: str

    def __str__(self) -> str:
        return f"there is no alert called {self.name!r} in {self.folder}"


@dataclass(unsafe_hash=True)
class AlertIsThere(AlertError):
    """A name that another alert has."""

    code = "OR523"
    hint = "Choose another name, or take that one away first: onrecord alert remove NAME."
    name: str

    def __str__(self) -> str:
        return f"there is an alert called {self.name!r} already"


@dataclass(unsafe_hash=True)
class BadSecret(AlertError):
    """A secret that cannot be had or used; the message says where it should be, and never it."""

    code = "OR524"
    hint = 'A secret is "whsec_" and 24 to 64 bytes in base64, in a file or the environment.'
    place: str
    reason: str

    def __str__(self) -> str:
        return f"{self.place}: {self.reason}"


@dataclass(unsafe_hash=True)
class JournalDamaged(AlertError):
    """The journal of what was told, with a line that is no entry."""

    code = "OR525"
    hint = "Restore the file from a copy, or take out the line; it says what was told already."
    file: str
    line: int

    def __str__(self) -> str:
        return f"{self.file}: line {self.line} is no entry"


@dataclass(unsafe_hash=True)
class BadMailSettings(AlertError):
    """Settings of mail that cannot be used: which key, and why."""

    code = "OR526"
    hint = "docs/how-to/get-alerts.md has a mail.toml to begin with."
    file: str
    key: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.key}: {self.reason}"


@dataclass(unsafe_hash=True)
class NotTold(AlertError):
    """Events that could not be delivered; they are kept, and `onrecord alert log` has each try."""

    code = "OR527"
    hint = "They are kept: the next `onrecord alert run` tries what may pass, --retry the rest too."
    to: str
    events: int
    reason: str

    def __str__(self) -> str:
        told = "1 event was" if self.events == 1 else f"{self.events:,} events were"
        return f"{told} not delivered to {self.to}: {self.reason}"
