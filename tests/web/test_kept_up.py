"""What a desk keeps up is what is added up anew, row by row and in the same order."""

from __future__ import annotations

import shutil
from datetime import date

import pytest

from onrecord.ledgers import View, ledgers
from onrecord.record import Record
from onrecord.record.remembering import Memory

VIEWS = [View(), View(as_of=date(2026, 3, 27)), View(about="XT"), View(according_to="XH")]


@pytest.fixture
def copied(home, tmp_path):
    """Give a copy of the demo's record, and a memory of it."""
    place = tmp_path / "record"
    shutil.copytree(home, place)
    memory = Memory(place / "record.db")
    yield place, memory
    memory.close()


def added_up(home, memory=None):
    with Record.open(home, memory=memory) as record:
        for name in ledgers:
            for view in VIEWS:
                folded = record.ledger(name, view)
                yield name, view, list(folded.entries.items()), folded.figures, folded.coverage


def test_what_is_kept_up_is_what_is_added_up_anew(copied):
    home, memory = copied
    assert list(added_up(home, memory)) == list(added_up(home))
    with Record.open(home) as record:
        said = record.utterances()
        for one in said[:: len(said) // 8]:
            record.reject(one.id, by="cora", why="not said so")
    assert list(added_up(home, memory)) == list(added_up(home))
