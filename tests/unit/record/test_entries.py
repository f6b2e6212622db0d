"""Entries of a record on any day: what was known, what was taken back, what regimes make of it."""

from __future__ import annotations

from datetime import UTC, date, datetime

import pytest

from onrecord import Record
from onrecord.errors import BadEntries, EntryNotFound, UnchangedEntry, UnreadableInput
from onrecord.model import statement_id
from onrecord.record.regimes import find_regime, load_regime
from onrecord.regimes.finding import Verdict
from onrecord.regimes.loading import read_regime
from onrecord.regimes.rows import Account
from onrecord.regimes.shipped import shipped_regimes


class Calendar:
    """A clock that stands on a day until it is moved."""

    def __init__(self):
        self.day = date(2031, 1, 1)

    def now(self):
        return datetime(self.day.year, self.day.month, self.day.day, 12, tzinfo=UTC)

    def seconds(self):
        return 0.0

    def sleep(self, seconds):
        raise AssertionError(seconds)


@pytest.fixture
def clock():
    return Calendar()


@pytest.fixture
def record(tmp_path, clock):
    with Record.open(tmp_path / "record", clock=clock) as record:
        yield record


STAFF = shipped_regimes() / "staff-parity.csv"
PARITY = load_regime(find_regime(None, "staff-parity"))


def verdicts(judged):
    return {
        (one.rule, one.account and one.account.party): (one.verdict, one.excess)
        for one in judged.findings
        if one.rule == "parity"
    }


def test_the_example_is_broken_by_150_and_kept_later(record):
    record.enter(STAFF, "Staff desk")
    broken = verdicts(record.check_regime(PARITY, date(2024, 3, 15)))
    assert broken["parity", "XN"] == (Verdict.BROKEN, 150)
    assert broken["parity", "XV"] == (Verdict.UNDECIDED, None)
    kept = verdicts(record.check_regime(PARITY, date(2024, 6, 15)))
    assert kept["parity", "XN"] == (Verdict.KEPT, None)


def test_the_example_of_travel_finds_what_it_is_made_to_show(record):
    record.enter(shipped_regimes() / "travel-notice.csv", "Travel desk")
    regime = load_regime(find_regime(None, "travel-notice"))
    findings = record.check_regime(regime, date(2024, 6, 30)).findings
    told = [(one.verdict.value, one.excess, one.disputed) for one in findings if one.account]
    assert told == [
        ("kept", None, False),
        ("kept", None, False),
        ("broken", None, True),
        ("broken", 26, False),
        ("kept", None, False),
        ("undecided", None, False),
        ("kept", None, True),
    ]


def test_what_was_entered_later_was_not_known_before(record, clock):
    record.enter(STAFF, "Staff desk")
    day = date(2024, 3, 15)
    assert verdicts(record.check_regime(PARITY, day, date(2030, 12, 31)))["parity", None]
    assert record.entries(date(2030, 12, 31)) == ()
    known = verdicts(record.check_regime(PARITY, day, clock.day))
    assert known["parity", "XN"] == (Verdict.BROKEN, 150)


def test_a_withdrawal_counts_from_its_day_and_can_be_taken_back(record, clock):
    entries = record.enter(STAFF, "Staff desk")
    embassy = next(one for one in entries if one.values["count"] == 380)
    day = date(2024, 3, 15)
    clock.day = date(2031, 2, 1)
    record.withdraw_entry(embassy.id[:9], "A. Berg", "Another list")
    assert verdicts(record.check_regime(PARITY, day))["parity", "XN"][0] is Verdict.UNDECIDED
    before = record.check_regime(PARITY, day, date(2031, 1, 31))
    assert verdicts(before)["parity", "XN"] == (Verdict.BROKEN, 150)
    clock.day = date(2031, 3, 1)
    restored = record.withdraw_entry(embassy.id, "A. Berg", "It was right", restored=True)
    assert [one.restored for one in restored.changes] == [False, True]
    assert verdicts(record.check_regime(PARITY, day))["parity", "XN"] == (Verdict.BROKEN, 150)
    with pytest.raises(UnchangedEntry):
        record.withdraw_entry(embassy.id, "A. Berg", "Again", restored=True)


def test_a_file_is_entered_whole_or_not_at_all(record, tmp_path):
    file = tmp_path / "staff.csv"
    file.write_text(STAFF.read_text() + "2024-02-31,XN,XN,XV,Embassy of Norland,1,n,s,2024-03-01\n")
    with pytest.raises(BadEntries) as refused:
        record.enter(file, "Staff desk")
    assert [(one.line, one.column) for one in refused.value.faults] == [(14, 1)]
    assert record.entries() == ()
    with pytest.raises(UnreadableInput):
        record.enter(tmp_path / "nowhere.csv", "Staff desk")


def test_what_is_withdrawn_is_not_entered_again_but_restored(record):
    (first, *_) = record.enter(STAFF, "Staff desk")
    record.withdraw_entry(first.id, "A", "b")
    with pytest.raises(BadEntries) as refused:
        record.enter(STAFF, "Staff desk")
    assert "is withdrawn: `onrecord entries restore`" in refused.value.faults[0].reason
    assert len(record.enter(STAFF, "Another desk")) == 12


def test_an_entry_is_named_by_the_beginning_of_its_id(record):
    (first, *_) = record.enter(STAFF, "Staff desk")
    for wrong in ("", "en:", "en:zzzz"):
        with pytest.raises(EntryNotFound):
            record.withdraw_entry(wrong, "A", "b")
    assert record.withdraw_entry(first.id.removeprefix("en:"), "A", "b").id == first.id


def test_entries_never_show_among_statements(record):
    record.enter(STAFF, "Staff desk")
    assert list(record.statements()) == []
    assert record.counts().statements == 0


NOTE = """Ministry of Foreign Affairs of Sweden

4 March 2024

On the ferry

Sweden has expelled three diplomats of Norway.
"""
EXPULSIONS = """
name = "expulsions"
title = "No expulsions"
instrument = "An exchange of letters"
parties = ["SE", "NO"]
since = 2024-01-01
[[counted]]
name = "expulsions"
ledger = "measures"
where = { type = "expulsion" }
add = "count"
[[rule]]
name = "none"
kind = "ban"
counted = "expulsions"
of = ["SE"]
"""


def test_what_documents_say_is_judged_with_the_statement_that_says_it(record, tmp_path):
    (tmp_path / "note.txt").write_text(NOTE)
    assert [added.error for added in record.add([tmp_path / "note.txt"])] == [None]
    regime = read_regime("expulsions.toml", EXPULSIONS.encode())
    (finding,) = record.check_regime(regime, date(2024, 6, 30)).findings
    assert (finding.verdict, finding.excess, finding.account) == (Verdict.BROKEN, 3, Account("SE"))
    (heard,) = record.statements()
    assert finding.rows == (statement_id(heard.document, heard.statement),)
    (before,) = record.check_regime(regime, date(2024, 3, 3)).findings
    assert before.account is None
