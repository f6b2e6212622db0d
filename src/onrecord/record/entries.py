"""What desks enter by hand: read, kept, taken back, and as it was known on a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from onrecord.errors import EntryNotFound, RecordNotFound, UnchangedEntry, UnreadableInput
from onrecord.model import DeskEntry, DocumentId, Withdrawal
from onrecord.regimes.reading import Desk, read_entries
from onrecord.store import Records

_ID = "en:"


def enter(records: Records, file: Path, by: str, now: datetime) -> tuple[DeskEntry, ...]:
    """Read a file of entries and keep all of it, or nothing.

    Raises:
        UnreadableInput: The file cannot be read.
        BadEntries: Something in it cannot be used.
    """
    try:
        content = file.read_bytes()
    except OSError as error:
        raise UnreadableInput(str(file), error.strerror or str(error)) from error

    def find(beginning: str) -> DocumentId | None:
        try:
            return records.complete(beginning)
        except RecordNotFound:
            return None

    there = {entry.id: entry for entry in records.entries()}
    entries = read_entries(str(file), content, Desk(name=by, now=now, find=find, there=there))
    records.keep_entries(entries)
    return entries


def change(records: Records, beginning: str, made: Withdrawal) -> DeskEntry:
    """Withdraw an entry, or restore it.

    Raises:
        EntryNotFound: There is no such entry, or more than one.
        UnchangedEntry: It is withdrawn, or stands, already.
    """
    entry = find_entry(records.entries(), beginning)
    if entry.stands == made.restored:
        raise UnchangedEntry(entry.id, "stands" if entry.stands else "is withdrawn")
    records.change_entry(entry.id, made)
    return replace(entry, changes=(*entry.changes, made))


def find_entry(entries: Iterable[DeskEntry], beginning: str) -> DeskEntry:
    """Give the one entry whose id begins so, with or without "en:".

    Raises:
        EntryNotFound: There is none, or more than one.
    """
    wanted = beginning.strip().removeprefix(_ID)
    found = [entry for entry in entries if wanted and entry.id.startswith(_ID + wanted)]
    if len(found) == 1:
        return found[0]
    reason = f"{len(found)} entries begin so" if found else "there is no such entry"
    raise EntryNotFound(beginning, reason)


def known_by(entries: Iterable[DeskEntry], known_on: date | None) -> tuple[DeskEntry, ...]:
    """Give entries as they were known on a day: those entered, with what was changed by then."""
    if known_on is None:
        return tuple(entries)
    return tuple(
        replace(
            entry,
            changes=tuple(one for one in entry.changes if one.time.date() <= known_on),
        )
        for entry in entries
        if entry.entered.date() <= known_on
    )
