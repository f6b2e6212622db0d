"""The journal of alerts: what was known, found and told, in a file that is only added to."""

from __future__ import annotations

import json
import os
from collections.abc import Iterable
from datetime import datetime
from pathlib import Path
from typing import Any

from onrecord.alerts.alert import Alert
from onrecord.alerts.state import Found, State, Tried, take
from onrecord.errors import JournalDamaged


class Journal:
    """A file that is only ever added to; what was told is what it adds up to.

    A line that a crash has left without its end is not counted, and is taken out before the next
    one is written: it is told once more, under the same id, and nothing is told never.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        self._whole = False
        self.state = State()
        self._read()

    def begin(self, alert: Alert, time: datetime, known: Iterable[str]) -> None:
        """Note that an alert begins to watch, and what it knows already."""
        told = {"alert": alert.name, "conditions": alert.conditions, "known": sorted(known)}
        self._add([{"act": "begun", "time": time.isoformat(), **told}])

    def find(self, found: Iterable[Found]) -> None:
        """Note events, before any of them is told."""
        self._add(
            {
                "act": "found",
                "time": one.time.isoformat(),
                "alert": one.alert,
                "id": one.id,
                "key": one.key,
                "to": list(one.to),
                "event": one.event,
            }
            for one in found
        )

    def tried(self, tried: Tried) -> None:
        """Note an attempt; events that were told by it are not told again."""
        self._add(
            [
                {
                    "act": "tried",
                    "time": tried.time.isoformat(),
                    "to": tried.to,
                    "ids": list(tried.ids),
                    "ok": tried.ok,
                    "status": tried.status,
                    "ms": tried.ms,
                    "error": tried.error,
                    "last": tried.last,
                    "off": tried.off,
                    "wait": tried.wait,
                }
            ]
        )

    def restore(self, alert: str) -> None:
        """Note that an alert's webhook is to be told again."""
        self._add([{"act": "on", "alert": alert}])

    def _read(self) -> None:
        if not self._file.exists():
            return
        lines = self._file.read_bytes().split(b"\n")
        for number, line in enumerate(lines[:-1], 1):
            try:
                take(self.state, json.loads(line))
            except (LookupError, TypeError, ValueError, AttributeError) as error:
                raise JournalDamaged(str(self._file), number) from error

    def _add(self, entries: Iterable[dict[str, Any]]) -> None:
        """Write entries, and see to it that they are on the disk before anything else is done."""
        lines = [json.dumps(one, ensure_ascii=False) for one in entries]
        if not lines:
            return
        written = "".join(f"{line}\n" for line in lines).encode("utf-8", "backslashreplace")
        self._file.parent.mkdir(parents=True, exist_ok=True)
        self._mend()
        with self._file.open("ab") as file:
            file.write(written)
            file.flush()
            os.fsync(file.fileno())
        for line in lines:
            take(self.state, json.loads(line))

    def _mend(self) -> None:
        """Take out a line that a crash has left without its end."""
        if not self._whole and self._file.exists():
            kept = self._file.read_bytes().rfind(b"\n") + 1
            os.truncate(self._file, kept)
        self._whole = True
