"""Errors of who may come in, and do what."""

from __future__ import annotations

from dataclasses import dataclass

from onrecord.errors.base import OnRecordError


class AccessError(OnRecordError):
    """Something that somebody may not do, or an account that cannot be."""

    code = "OR530"


@dataclass(unsafe_hash=True)
class ForeignForm(AccessError):
    """A form that was sent by a page elsewhere, or was made for somebody else."""

    code = "OR531"
    hint = "Go back, load the page again and send its form."
    reason: str

    def __str__(self) -> str:
        return f"nothing was changed: {self.reason}"


@dataclass(unsafe_hash=True)
class RoleNeeded(AccessError):
    """Something that takes another role than whoever asks has."""

    code = "OR532"
    hint = "Whoever administers the desk gives roles with `onrecord account role`."
    wanted: str
    role: str

    def __str__(self) -> str:
        return f"this takes the role {self.wanted!r}, not {self.role!r}"


@dataclass(unsafe_hash=True)
class LoginNeeded(AccessError):
    """A page that is asked for by nobody who is known."""

    code = "OR533"
    hint = "Log in at /login, or send the header `Authorization: Bearer TOKEN`."
    reason: str = "this desk is for those with an account or a token"

    def __str__(self) -> str:
        return self.reason


@dataclass(unsafe_hash=True)
class AccessNeeded(AccessError):
    """A desk that other machines can reach, without accounts and without a token."""

    code = "OR534"
    hint = "Make an account with `onrecord account add NAME`, or give --token-file FILE."
    host: str

    def __str__(self) -> str:
        return f"{self.host} can be reached from other machines, so accounts or a token are needed"


@dataclass(unsafe_hash=True)
class BadAccount(AccessError):
    """An account that cannot be made, or that there is not."""

    code = "OR535"
    hint = "`onrecord account list` shows those that there are."
    name: str
    reason: str

    def __str__(self) -> str:
        return f"{self.name!r}: {self.reason}"


@dataclass(unsafe_hash=True)
class WeakPassword(AccessError):
    """A password that is short or could be guessed."""

    code = "OR536"
    hint = "Four or five words that do not belong together are long and can be remembered."
    reason: str

    def __str__(self) -> str:
        return f"the password is refused: {self.reason}"


@dataclass(unsafe_hash=True)
class AccountsDamaged(AccessError):
    """A file of accounts or a log that cannot be read or written; nobody is let in by it."""

    code = "OR537"
    hint = "Put the file right, or take it away and make the accounts again."
    file: str
    reason: str

    def __str__(self) -> str:
        return f"{self.file}: {self.reason}"


@dataclass(unsafe_hash=True)
class TooManyRequests(AccessError):
    """More requests, or more failed logins, than there may be in some minutes."""

    code = "OR538"
    hint = "Wait as many seconds as `Retry-After` says."
    what: str
    seconds: int

    def __str__(self) -> str:
        return f"too many {self.what}: try again in {self.seconds} seconds"


@dataclass(unsafe_hash=True)
class TooLarge(AccessError):
    """A request that is longer than one may be."""

    code = "OR539"
    what: str
    most: int

    def __str__(self) -> str:
        return f"the {self.what} of this request: longer than {self.most:,} bytes"
