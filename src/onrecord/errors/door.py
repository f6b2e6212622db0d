"""Errors of the assistant's door."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


class DoorError(OnRecordError):
    """Something that the assistant's door refuses."""

    code = "OR510"


@dataclass(unsafe_hash=True)
class BadArguments(DoorError):
    """A tool that is called with arguments it does not take."""

    code = "OR511"
    hint = "The tool's input schema says what each argument may be, with examples."
    tool: str
    reason: str

    def __str__(self) -> str:
        return f"{self.tool}: {self.reason}"


@dataclass(unsafe_hash=True)
class UnknownTool(DoorError):
    """A tool that there is not."""

    code = "OR512"
    hint = "tools/list names them all."
    name: str

    def __str__(self) -> str:
        return f"there is no tool called {self.name!r}"


@dataclass(unsafe_hash=True)
class TooMuch(DoorError):
    """More than one answer holds."""

    code = "OR513"
    hint = "`read` gives long texts in pieces."
    what: str
    most: str

    def __str__(self) -> str:
        return f"{self.what}; at most {self.most}"


@dataclass(unsafe_hash=True)
class TokenNeeded(DoorError):
    """A door to other machines without a token."""

    code = "OR514"
    hint = "Give --token-file FILE, or set ONRECORD_TOKEN."
    host: str

    def __str__(self) -> str:
        return f"{self.host} can be reached from other machines, so a token is needed"


@dataclass(unsafe_hash=True)
class WeakToken(DoorError):
    """A token that is short enough to be guessed, or that no request can carry."""

    code = "OR515"
    hint = "`python -c 'import secrets; print(secrets.token_urlsafe(32))'` makes one."
    least: int

    def __str__(self) -> str:
        return f"a token has at least {self.least} letters, digits or signs, and no blanks"


@dataclass(unsafe_hash=True)
class CannotListen(DoorError):
    """An address of this machine at which nothing can be served."""

    code = "OR516"
    hint = "Another program may be there: give another --port, or leave it out."
    host: str
    port: int
    reason: str

    def __str__(self) -> str:
        return f"nothing can be served at {self.host}, port {self.port}: {self.reason}"
