"""The log of what was sent to language models, and of the hosts to which it was allowed."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from onrecord.errors import LogDamaged


class Act(StrEnum):
    """What an entry tells of."""

    ALLOWED = "allowed"
    FORGOTTEN = "forgotten"
    SENT = "sent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the log.

    Attributes:
        time: When, as an aware UTC time.
        host: To which host, with its scheme.
        model, document, digest, characters: Of what was sent alone: for which model, which
            document, the digest of its bytes, and how many characters.
    """

    act: Act
    time: datetime
    host: str
    model: str | None = None
    document: str | None = None
    digest: str | None = None
    characters: int | None = None


class Log:
    """A file that is only ever added to; what is allowed is what it adds up to."""

    def __init__(self, file: Path) -> None:
        self._file = file

    def entries(self) -> Iterator[Entry]:
        """Give the entries, oldest first.

        Raises:
            LogDamaged: A line of the file is no entry.
        """
        if not self._file.exists():
            return
        with self._file.open(encoding="utf-8", errors="replace") as lines:
            for number, line in enumerate(lines, 1):
                try:
                    yield _entry(json.loads(line))
                except (ValueError, LookupError, TypeError) as error:
                    raise LogDamaged(str(self._file), number) from error

    def allowed(self) -> tuple[str, ...]:
        """Give the hosts to which texts may go without asking.

        Raises:
            LogDamaged: A line of the file is no entry.
        """
        hosts: dict[str, Act] = {}
        for entry in self.entries():
            if entry.act is not Act.SENT:
                hosts[entry.host] = entry.act
        return tuple(host for host, act in hosts.items() if act is Act.ALLOWED)

    def add(self, entry: Entry) -> None:
        """Write an entry at the end."""
        told = {
            "act": entry.act.value,
            "time": entry.time.isoformat(timespec="seconds"),
            "host": entry.host,
            "model": entry.model,
            "document": entry.document,
            "digest": entry.digest,
            "characters": entry.characters,
        }
        line = json.dumps({key: value for key, value in told.items() if value is not None})
        with self._file.open("a", encoding="utf-8") as file:
            file.write(line + "\n")


def _entry(told: dict[str, Any]) -> Entry:
    act, time = Act(told.pop("act")), datetime.fromisoformat(told.pop("time"))
    return Entry(act=act, time=time, **told)
