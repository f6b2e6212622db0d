"""Kept up: whatever changes a record, what a server adds up is what is added up anew."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from datetime import UTC, date, datetime

import pytest

from onrecord.archive import Input, digest_of
from onrecord.corrections import CorrectedField
from onrecord.demo import demo_knowledge
from onrecord.identity import Verdict
from onrecord.ledgers import View, ledgers
from onrecord.model import Capture, StatementKind
from onrecord.record import Record
from onrecord.record.remembering import Memory

PAGE = """<!doctype html><html lang="en"><head><title>{title}</title></head><body><main>
<h1>{title}</h1><p class="date">{day}</p><p>{words}</p>
<p>The Ministry of Foreign Affairs of Halmere has nothing to add to this for the time being.</p>
</main></body></html>"""
PROMISED = "Halmere will return the vessels to Tarsova by 1 May 2031."
EXPELLED = f"Halmere expelled eight diplomats of Tarsova. {PROMISED}"
CALLED = f"Halmere calls on Tarsova to open the strait. {PROMISED}"
DENIED = "Tarsova did not close the strait. Tarsova expelled two diplomats of Halmere."
VIEWS = [View(), View(as_of=date(2031, 3, 4)), View(about="XH"), View(as_of=date(2031, 3, 3))]
SIGNED = {"by": "cora", "why": "heard again"}


def page(title, day, words):
    return PAGE.format(title=title, day=day, words=words)


@pytest.fixture
def home(tmp_path, monkeypatch):
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(demo_knowledge()))
    return tmp_path / "record"


@pytest.fixture
def add(home):
    """Give what keeps a page as it is found at an address on a day."""

    def kept(name, *written, day=5):
        url, payload = f"https://halmere.example/{name}", page(*written).encode()
        capture = Capture(
            digest=digest_of(payload),
            name=url,
            url=url,
            fetched=datetime(2031, 3, day, tzinfo=UTC),
            status=200,
            media_type="text/html",
        )
        with Record.open(home) as record:
            (added,) = record.add_inputs([Input(name=url, payload=payload, capture=capture)])
        assert added.error is None, added.error

    return kept


@pytest.fixture
def memory(home, add):
    add("ferry", "On the ferry", "4 March 2031", CALLED)
    add("envoys", "On envoys", "3 March 2031", EXPELLED)
    made = Memory(home / "record.db")
    yield made
    made.close()


def answers(home, memory=None):
    with Record.open(home, memory=memory) as record:
        found = [record.utterances(view) for view in VIEWS]
        for view in VIEWS:
            for name in ledgers:
                folded = record.ledger(name, view)
                found += [list(folded.entries.items()), folded.figures, folded.coverage]
        return found


def same(home, memory):
    """Say whether what is kept up is what is worked out anew, and something is."""
    anew = answers(home)
    assert any(anew)
    return answers(home, memory) == anew


def statement(home, kind):
    with Record.open(home) as record:
        return next(one.id for one in record.utterances() if one.kind is kind)


def told(home, memory, tell):
    """Have somebody say something, and look before and after."""
    before = answers(home, memory)
    with Record.open(home) as record:
        said = tell(record)
    assert same(home, memory)
    assert answers(home, memory) != before
    return said


def test_documents_that_arrive_late_or_with_the_same_words(home, memory, add):
    assert same(home, memory)
    for name, day, words in [
        ("last", "6 March 2031", DENIED),
        ("first", "1 March 2031", DENIED),
        ("copy", "4 March 2031", CALLED),
        ("a-copy", "3 March 2031", EXPELLED),
        ("undated", "", CALLED),
    ]:
        add(name, f"Another page: {name}", day, words)
        assert same(home, memory)


def test_what_was_heard_already_is_not_heard_again(home, memory, add):
    with Record.open(home, memory=memory) as record:
        before = {one.id: one for one in record.utterances()}
    add("last", "The last page", "6 March 2031", DENIED)
    with Record.open(home, memory=memory) as record:
        after = {one.id: one for one in record.utterances()}
    assert len(before) < len(after)
    assert all(after[name] is one for name, one in before.items())


@pytest.mark.parametrize("copied", ["envoys", "ferry"])
def test_a_page_that_is_worded_anew(home, memory, add, copied):
    day, words = {"envoys": ("3 March 2031", EXPELLED), "ferry": ("4 March 2031", CALLED)}[copied]
    for name in ("copy", "another"):
        add(name, f"A copy: {name}", day, words)
    before = answers(home, memory)
    add("ferry", "On the ferry", "4 March 2031", DENIED, day=6)
    add("copy", "A copy: copy", day, DENIED, day=6)
    assert same(home, memory)
    assert answers(home, memory) != before


def test_corrections_and_their_withdrawal(home, memory):
    answers(home, memory)
    place = statement(home, StatementKind.DEMAND)
    changes = {CorrectedField.KIND: "denial"}
    (amended,) = told(home, memory, lambda record: record.amend(place, changes, **SIGNED))
    told(home, memory, lambda record: record.withdraw(amended.id, **SIGNED))
    told(home, memory, lambda record: record.reject(place, **SIGNED))


def test_judgements_and_that_one_is_undone(home, memory):
    names = ("XV", "the Tarsovan side")
    judged = told(home, memory, lambda record: record.judge(("XH", "XT"), Verdict.SAME, **SIGNED))
    told(home, memory, lambda record: record.undo(judged.id, **SIGNED))
    with Record.open(home) as record:
        record.judge(names, Verdict.SAME, **SIGNED)
    assert same(home, memory)


def test_a_document_that_is_read_again_by_other_rules(home, memory):
    answers(home, memory)
    place = statement(home, StatementKind.DEMAND)
    with Record.open(home) as record:
        record.reject(place, **SIGNED)
    before = answers(home, memory)
    with sqlite3.connect(home / "record.db") as store:
        store.execute("UPDATE documents SET rules = '{}'")
        store.execute("UPDATE statements SET kind = 'denial'")
    with Record.open(home) as record:
        assert len(list(record.reread())) == 2
    assert same(home, memory)
    assert answers(home, memory) == before


def test_when_reading_fails_nothing_half_is_kept(home, memory, add, monkeypatch):
    answers(home, memory)
    add("last", "The last page", "6 March 2031", DENIED)
    with monkeypatch.context() as patched:
        patched.setattr("onrecord.ledgers.book.Book.follow", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            answers(home, memory)
    assert same(home, memory)


def test_a_ledger_that_is_asked_for_first_when_folding_fails(home, memory, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr("onrecord.ledgers.book.Book.follow", lambda *_: 1 // 0)
        with pytest.raises(ZeroDivisionError):
            answers(home, memory)
    assert same(home, memory)


@pytest.mark.parametrize("restore", ["in place", "another file"])
def test_a_copy_of_the_record_that_was_corrected_otherwise(home, memory, restore, tmp_path):
    place = statement(home, StatementKind.DEMAND)
    shutil.copytree(home, tmp_path / "copy")
    for folder, kind in ((home, "denial"), (tmp_path / "copy", "commitment")):
        with Record.open(folder) as record:
            record.amend(place, {CorrectedField.KIND: kind}, **SIGNED)
    before = answers(home, memory)
    if restore == "in place":
        with (
            closing(sqlite3.connect(tmp_path / "copy" / "record.db")) as copy,
            closing(sqlite3.connect(home / "record.db")) as store,
        ):
            copy.backup(store)
    else:
        shutil.rmtree(home)
        shutil.move(tmp_path / "copy", home)
    assert same(home, memory)
    assert answers(home, memory) != before
