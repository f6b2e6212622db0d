"""Memory: what is worked out once is forgotten as soon as the record changes."""

from __future__ import annotations

import shutil
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from onrecord.record import Record
from onrecord.record.remembering import MOST, Memory

NOTE = "Norland calls on Veskia to open the strait. The {} of Norland received the note."


def add(home, word):
    note = home.parent / f"{word}.txt"
    note.write_text(NOTE.format(word))
    with Record.open(home) as record:
        assert [added.error for added in record.add([note])] == [None]


@pytest.fixture
def home(tmp_path):
    add(tmp_path / "record", "Ministry")
    return tmp_path / "record"


@pytest.fixture
def memory(home):
    made = Memory(home / "record.db")
    yield made
    made.close()


def answers(home, memory=None):
    with Record.open(home, memory=memory) as record:
        counts = record.counts()
        return (
            len(record.documents()),
            counts.documents,
            record.tally().documents,
            len(record.utterances()),
            record.coverage().documents,
            record.ledger("positions").coverage.documents,
            record.involving("XN"),
        )


def test_what_is_remembered_is_what_is_worked_out(home, memory):
    assert answers(home, memory) == answers(home, memory) == answers(home)


def test_a_change_shows_at_once(home, memory):
    before = answers(home, memory)
    add(home, "Council")
    after = answers(home, memory)
    assert after == answers(home)
    assert after[:2] == (before[0] + 1, before[1] + 1)


def test_another_record_in_its_place_shows_at_once(home, memory):
    answers(home, memory)
    add(home, "Council")
    shutil.rmtree(home)
    add(home, "Parliament")
    assert answers(home, memory) == answers(home)
    assert answers(home, memory)[0] == 1


def test_what_was_made_of_another_record_is_not_kept(home, memory):
    def replace():
        shutil.copy(home / "record.db", home / "other.db")
        (home / "other.db").replace(home / "record.db")
        return "old"

    assert memory.of("a", replace) == "old"
    assert memory.of("a", lambda: "new") == "new"


def test_nothing_is_worked_out_twice(memory):
    made = []
    assert [memory.of("a", lambda: made.append(1)) for _ in range(3)] == [None] * 3
    assert len(made) == 1


def test_what_several_ask_for_at_once_is_worked_out_once(memory):
    made = []

    def slowly():
        made.append(1)
        time.sleep(0.1)
        return len(made)

    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda _: memory.of("a", slowly), range(8))) == [1] * 8


def test_what_was_made_while_somebody_wrote_is_not_kept(home, memory):
    assert memory.of("a", lambda: add(home, "Council")) is None
    assert memory.of("a", lambda: "new") == "new"


def test_the_last_ones_are_kept(memory):
    for number in range(MOST + 1):
        memory.of(number, lambda: 1)
    assert (memory.of(0, lambda: 2), memory.of(MOST, lambda: 2)) == (2, 1)


def test_an_error_is_not_kept(memory):
    with pytest.raises(ZeroDivisionError):
        memory.of("a", lambda: 1 // 0)
    assert memory.of("a", lambda: 1) == 1
