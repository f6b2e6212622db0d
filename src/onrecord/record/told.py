"""Told: the half of a record that keeps what people say of it, signed and dated."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import replace as changed
from pathlib import Path

from onrecord.archive import Clock, SystemClock
from onrecord.corrections import CorrectedField, Correction
from onrecord.identity import Judgement, Verdict
from onrecord.model import DeskEntry, Withdrawal
from onrecord.record import entries as entering
from onrecord.record.added_up import AddedUp
from onrecord.record.correcting import Signed, accepting, amending, rejecting, withdrawing
from onrecord.record.corrections import taken_in
from onrecord.record.home import Home
from onrecord.record.judging import checked, judgements_in, pair_of, undoing
from onrecord.record.knowing import Learnt, keep_knowledge, knowledge_in_use, learning
from onrecord.record.remembering import Memory, RememberingRecords, RememberingSums
from onrecord.record.shelf import Shelf
from onrecord.store import SqliteRecords, writing


class Told(AddedUp):
    """What people tell a record: corrections, entries by hand, who is who, and knowledge."""

    def __init__(
        self, home: Home, *, clock: Clock | None = None, memory: Memory | None = None
    ) -> None:
        if memory is None:
            super().__init__(home, SqliteRecords(home.database))
        else:
            records = RememberingRecords(home.database, memory)
            super().__init__(home, records)
            self._sums, self.memory = RememberingSums(records, memory), memory
        self._clock = clock or SystemClock()
        self._open = ExitStack()
        self._open.enter_context(knowledge_in_use(home))

    def close(self) -> None:
        """Let go of the files, and of the record's own knowledge."""
        self._open.close()
        super().close()

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

    def judge(self, names: tuple[str, str], verdict: Verdict, *, by: str, why: str) -> Judgement:
        """Judge whether two names mean one actor, or one instrument.

        Args:
            names: As statements have them; the name of a known polity or body is its code.
            verdict: The same, not the same, or unsure.
            by: Who judges.
            why: For what reason.

        Raises:
            BadJudgement: It does not say of which two, who or why.
            JudgementConflict: By it two would be the same and not the same; it is not kept.
            StoreBusy: Another process is writing to this record.
        """
        one, other = pair_of(*names)
        at = self._clock.now()
        made = Judgement(one=one, other=other, verdict=verdict, by=by, at=at, why=why)
        with self._writing("same") as shelf:
            shelf.records.keep_judgements([checked(shelf.records, made)])
        return made

    def undo(self, judgement: str, *, by: str, why: str) -> Judgement:
        """Take back a judgement, by its id or the beginning of it.

        Raises:
            JudgementNotFound: None that stands has such an id, or more than one.
            BadJudgement: It does not say who or why.
            StoreBusy: Another process is writing to this record.
        """
        with self._writing("same") as shelf:
            made = undoing(shelf.records, judgement, by=by, why=why, at=self._clock.now())
            shelf.records.keep_judgements([made])
        return made

    def take_in_judgements(self, lines: Iterable[bytes], file: str) -> tuple[int, int]:
        """Take in a file of judgements, whole or not at all.

        Returns:
            How many it has, and how many of them were not here yet.

        Raises:
            BadJudgements: A line is none, or contradicts others.
            StoreBusy: Another process is writing to this record.
        """
        with self._writing("same") as shelf:
            given = judgements_in(shelf.records, lines, file)
            return len(given), shelf.records.keep_judgements(given)

    def know(self, file: str | Path, *, check: bool = False, replace: bool = False) -> Learnt:
        """Take in a file of knowledge, whole or not at all; texts are read with it from then on.

        A process that has read texts keeps the knowledge that it began with.

        Args:
            file: A TOML file of knowledge rows, or FollowTheMoney entities as JSON.
            check: Whether it is only looked at, and nothing is kept.
            replace: Whether it may take the place of another file of its name.

        Raises:
            BadKnowledgeFile: A row cannot be used; the error says where each stands.
            KnowledgeIsThere: Another file has its name.
            UnreadableInput: It is not there, or of another kind.
            StoreBusy: Another process is writing to this record.
        """
        learnt = learning(self._home, Path(file), self.identities())
        if check:
            return learnt
        with self._writing("know"):
            return changed(learnt, kept=keep_knowledge(learnt, replaces=replace))

    @contextmanager
    def _writing(self, what: str) -> Iterator[Shelf]:
        since = f"{self._clock.now():%Y-%m-%d %H:%M:%S} UTC"
        holder = f"process {os.getpid()} (onrecord {what}, since {since})"
        with writing(self._home.lock, holder), knowledge_in_use(self._home):
            yield Shelf(self._records, self._opened_archive())
