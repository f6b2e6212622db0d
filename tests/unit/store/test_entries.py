"""Entries in the store: as they were kept, all or none, and never taken out."""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from onrecord.errors import EntryNotFound
from onrecord.model import DeskEntry, Evidence, Withdrawal
from onrecord.store import SqliteRecords

NOON = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)
ENTRY = DeskEntry(
    id="en:000000000001",
    sheet="trips",
    on=date(2031, 3, 4),
    account="XN",
    by="Desk",
    entered=NOON,
    values={"state": "XN", "latitude": 54.5, "count": 3, "local": True, "rank": None},
    evidence=Evidence(note="Zażółć", signed="A", dated=date(2031, 3, 3)),
    file="f.csv",
    line=2,
)
OTHER = replace(
    ENTRY, id="en:000000000002", on=date(2031, 3, 1), evidence=Evidence(document="doc:aaaabbbbcccc")
)


@pytest.fixture
def records(tmp_path):
    records = SqliteRecords(tmp_path / "record.db")
    yield records
    records.close()


def test_entries_come_back_as_they_were_kept_by_day(records):
    records.keep_entries([ENTRY, OTHER])
    assert records.entries() == (OTHER, ENTRY)


def test_one_that_cannot_be_kept_keeps_none(records):
    with pytest.raises(sqlite3.IntegrityError):
        records.keep_entries([ENTRY, OTHER, ENTRY])
    assert records.entries() == ()


def test_every_change_is_kept_in_order(records):
    records.keep_entries([ENTRY])
    gone = Withdrawal(by="A", because="twice", time=NOON)
    back = Withdrawal(by="B", because="no", time=NOON, restored=True)
    for change in (gone, back, gone):
        records.change_entry(ENTRY.id, change)
    (entry,) = records.entries()
    assert entry.changes == (gone, back, gone)
    assert not entry.stands


def test_an_entry_that_is_not_there_cannot_be_changed(records):
    with pytest.raises(EntryNotFound):
        records.change_entry(ENTRY.id, Withdrawal(by="A", because="b", time=NOON))
