"""Told: the half of a record that keeps what people say of it, signed and dated."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from onrecord.archive import Clock, SystemClock
from onrecord.corrections import CorrectedField, Correction
from onrecord.model import DeskEntry, Withdrawal
from onrecord.record import entries as entering
from onrecord.record.asked import Asked
from onrecord.record.correcting import Signed, accepting, amending, rejecting, withdrawing
from onrecord.record.corrections import taken_in
from onrecord.record.home import Home
from onrecord.record.shelf import Shelf
from onrecord.store import SqliteRecords, writing


class Told(Asked):
    """What people tell a record: corrections of readings, and entries by hand."""

    def __init__(self, home: Home, *, clock: Clock | None = None) -> None:
        super().__init__(home, SqliteRecords(home.database))
        self._clock = clock or SystemClock()

    def accept(self, address: str, *, by: str, why: str) -> Correction:
        """Say that a statement is right as it stands, also when newer rules read it otherwise.

        Args:
            address: Of the statement, such as "st:3f0a9c/120-480".
            by: Who says so.
            why: For what reason.

        Raises:
            NothingToCorrect: No statement was read there.
            BadCorrection: It does not say who or why.
            RecordNotFound: There is no such document, or more than one.
            StoreBusy: Another process is writing to this record.
        """
        signed = self._signed(by, why)
        return self._keep((accepting(self._records, address, signed),))[0]

    def reject(self, address: str, *, by: str, why: str) -> Correction:
        """Say that there is no statement where the rules have read one; see `accept`."""
        signed = self._signed(by, why)
        return self._keep((rejecting(self._records, address, signed),))[0]

    def amend(
        self, address: str, changes: Mapping[CorrectedField, object], *, by: str, why: str
    ) -> tuple[Correction, ...]:
        """Say what fields of a statement are instead; see `accept`.

        Args:
            address: Of the statement; for its speaker, of any words of the turn.
            changes: Values of the record format by field, such as "denial" for the kind.
            by: Who says so.
            why: For what reason.

        Raises:
            BadCorrection: Nothing is to change, or a field has no such value.
        """
        signed = self._signed(by, why)
        return self._keep(amending(self._records, address, changes, signed))

    def withdraw(self, correction: str, *, by: str, why: str) -> Correction:
        """Take back a correction, by its id or the beginning of it.

        Raises:
            CorrectionNotFound: There is none, or more than one.
        """
        signed = self._signed(by, why)
        return self._keep((withdrawing(self._records, correction, signed),))[0]

    def take_in(self, lines: Iterable[bytes], name: str) -> tuple[int, int]:
        """Take in a file of corrections, whole or not at all.

        Returns:
            How many it has, and how many of them were not here yet.

        Raises:
            BadCorrections: A line cannot be taken.
        """
        given = taken_in(self._records, lines, name)
        with self._writing("correct") as shelf:
            return len(given), shelf.records.keep_corrections(given)

    def _signed(self, by: str, why: str) -> Signed:
        return Signed(by=by, at=self._clock.now(), why=why)

    def _keep(self, made: tuple[Correction, ...]) -> tuple[Correction, ...]:
        with self._writing("correct") as shelf:
            shelf.records.keep_corrections(made)
        return made

    def enter(self, file: str | Path, by: str) -> tuple[DeskEntry, ...]:
        """Keep what a desk enters from a CSV or TOML file: all of it, or nothing.

        Args:
            file: Its columns are those of one of `onrecord.regimes.sheets.SHEETS`.
            by: The desk.

        Raises:
            UnreadableInput: The file cannot be read.
            BadEntries: Something in it cannot be used; the error lists all, by line and column.
            StoreBusy: Another process is writing to this record.
            StoreUnwritable: The disk is full or cannot be written.
        """
        with self._writing("enter"):
            return entering.enter(self._records, Path(file), by, self._clock.now())

    def withdraw_entry(
        self, entry: str, by: str, because: str, *, restored: bool = False
    ) -> DeskEntry:
        """Take an entry back, or put it back again; it is kept with who did so, when and why.

        Args:
            entry: Its id or the beginning of it.
            by: Who withdraws it.
            because: Why.
            restored: Put back an entry that is withdrawn.

        Raises:
            EntryNotFound: There is no such entry, or more than one.
            UnchangedEntry: It is so already.
            StoreBusy: Another process is writing to this record.
        """
        with self._writing("entries"):
            made = Withdrawal(by=by, because=because, time=self._clock.now(), restored=restored)
            return entering.change(self._records, entry, made)

    @contextmanager
    def _writing(self, what: str) -> Iterator[Shelf]:
        since = f"{self._clock.now():%Y-%m-%d %H:%M:%S} UTC"
        holder = f"process {os.getpid()} (onrecord {what}, since {since})"
        with writing(self._home.lock, holder):
            yield Shelf(self._records, self._opened_archive())
