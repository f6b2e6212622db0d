"""A writer that is killed leaves whole documents; readers never wait for one."""

from __future__ import annotations

import signal
import subprocess
import sys
import time

import pytest

from onrecord.search import ask
from onrecord.store import Listing, SqliteRecords

_WRITER = """
import sys
sys.path.insert(0, sys.argv[2])
from pathlib import Path
from conftest import make_reading, put
from onrecord.store import SqliteRecords
records = SqliteRecords(Path(sys.argv[1]))
number = records.counts().documents
while True:
    lines = [f"Paragraph {at} of document number{number}." for at in range(200)]
    put(records, make_reading("\\n".join(lines), title=f"Note {number}"))
    print(number, flush=True)
    number += 1
"""


@pytest.fixture
def start(request, tmp_path):
    """Start a child that writes documents without end."""
    started = []

    def begin():
        command = [sys.executable, "-c", _WRITER, str(tmp_path / "record.db"), request.path.parent]
        process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
        started.append(process)
        return process

    yield begin
    for process in started:
        process.kill()
        process.communicate()


def test_a_killed_writer_leaves_only_whole_documents(tmp_path, start):
    said = -1
    for life in range(5):
        writer = start()
        for _ in range(3):
            said = int(writer.stdout.readline())
        time.sleep(0.013 * life)
        writer.send_signal(signal.SIGKILL)
        writer.wait()
        records = SqliteRecords(tmp_path / "record.db")
        counts = records.counts()
        assert counts.documents > said
        assert counts.passages == 200 * counts.documents
        assert counts.captures == counts.documents
        for number in (0, said):
            assert ask(records, f"number{number}").total == 200
        assert records._connection.execute("PRAGMA quick_check").fetchone()[0] == "ok"
        records.close()


def test_readers_work_while_a_writer_writes(tmp_path, start):
    writer = start()
    writer.stdout.readline()
    records = SqliteRecords(tmp_path / "record.db")
    seen, slowest = set(), 0.0
    for _ in range(30):
        began = time.monotonic()
        counts = records.counts()
        assert counts.passages == 200 * counts.documents
        newest = records.documents(Listing(limit=1))[0]
        assert len(records.reading(newest.id).document.blocks) == 200
        assert ask(records, "paragraph number0").total == 200
        slowest = max(slowest, time.monotonic() - began)
        seen.add(counts.documents)
    assert len(seen) > 1
    assert slowest < 5
    records.close()
