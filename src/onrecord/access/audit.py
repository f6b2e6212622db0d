"""Audit: the log of who came in, who was refused, and who changed what."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path

from onrecord.access.files import append
from onrecord.errors import AccountsDamaged

_LONGEST = 500


class Act(StrEnum):
    """What the log notes."""

    LOGIN = "login"
    LOGIN_FAILED = "login failed"
    LOGOUT = "logout"
    CORRECTED = "corrected"
    ACCOUNT_ADDED = "account added"
    ACCOUNT_ROLE = "account given a role"
    ACCOUNT_PASSWORD = "account given a password"  # noqa: S105 - words of the log
    ACCOUNT_REMOVED = "account removed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True, kw_only=True)
class Noted:
    """One line of the log.

    Attributes:
        at: When, in UTC.
        act: What happened.
        who: The account, or the user of the machine; empty when nobody is known.
        address: Where the request came from; empty for the command line.
        what: Upon what, and why it was refused.
    """

    at: datetime
    act: Act
    who: str = ""
    address: str = ""
    what: str = ""


class Audit:
    """A log that is only added to: JSON lines, in a file that nobody but its owner may read.

    No password, no token and no name that is none of an account's is ever in it: people type
    passwords into the wrong field.
    """

    def __init__(self, file: Path) -> None:
        self._file = file

    def note(self, noted: Noted) -> None:
        """Add a line.

        Raises:
            AccountsDamaged: It cannot be written.
        """
        line = {**asdict(noted), "at": noted.at.isoformat(), "what": noted.what[:_LONGEST]}
        append(self._file, json.dumps(line, ensure_ascii=False).encode() + b"\n")

    def all(self) -> Iterator[Noted]:
        """Give every line, oldest first; one that was cut off by a full disk is left out.

        Raises:
            AccountsDamaged: The file is there and cannot be read.
        """
        try:
            lines = self._file.read_bytes().splitlines()
        except FileNotFoundError:
            return
        except OSError as error:
            raise AccountsDamaged(str(self._file), error.strerror or str(error)) from error
        for line in lines:
            noted = _read(line)
            if noted is not None:
                yield noted


def _read(line: bytes) -> Noted | None:
    try:
        given = json.loads(line)
        return Noted(
            **{**given, "at": datetime.fromisoformat(given["at"]), "act": Act(given["act"])}
        )
    except (KeyError, TypeError, ValueError):
        return None
