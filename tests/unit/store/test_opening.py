"""Opening a store: made, brought up to date, or refused and left as it is."""

from __future__ import annotations

import sqlite3
import subprocess
import sys

import pytest

from onrecord.errors import NotAStore, StoreTooNew, StoreUnwritable
from onrecord.store import SqliteRecords
from onrecord.store.sqlite.connection import connect, migrations


def test_a_store_of_a_newer_version_is_refused_and_left_as_it_is(tmp_path):
    file = tmp_path / "record.db"
    SqliteRecords(file).close()
    connection = sqlite3.connect(file)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    before = file.read_bytes()
    with pytest.raises(StoreTooNew) as refused:
        SqliteRecords(file)
    assert refused.value == StoreTooNew(str(file), 999, len(migrations()))
    assert file.read_bytes() == before


def test_a_store_of_an_older_version_is_brought_up_to_date(tmp_path):
    file = tmp_path / "record.db"
    connect(file, migrations()[:1]).close()
    old = sqlite3.connect(file)
    assert old.execute("PRAGMA user_version").fetchone() == (1,)
    old.close()
    records = SqliteRecords(file)
    assert records.counts().attempts == 0
    records.close()


def test_a_migration_that_fails_leaves_the_store_as_it_was(tmp_path):
    file = tmp_path / "record.db"
    scripts = migrations()
    connect(file, scripts[:1]).close()
    with pytest.raises(sqlite3.OperationalError):
        connect(file, (scripts[0], "CREATE TABLE more (a);\nCREATE TABLE documents (a);"))
    records = SqliteRecords(file)
    names = records._connection.execute("SELECT name FROM sqlite_schema").fetchall()
    assert "more" not in {row["name"] for row in names}
    records.close()


def test_another_programs_database_is_refused(tmp_path):
    file = tmp_path / "record.db"
    connection = sqlite3.connect(file)
    connection.execute("CREATE TABLE bookmarks (a)")
    connection.commit()
    connection.close()
    with pytest.raises(NotAStore):
        SqliteRecords(file)


@pytest.mark.parametrize("content", [b"a shopping list, and no database" * 50, b"\x00" * 9000])
def test_another_kind_of_file_is_refused_and_left_as_it_is(tmp_path, content):
    file = tmp_path / "record.db"
    file.write_bytes(content)
    with pytest.raises(NotAStore):
        SqliteRecords(file)
    assert file.read_bytes() == content


def test_an_empty_file_becomes_a_store(tmp_path):
    file = tmp_path / "record.db"
    file.touch()
    records = SqliteRecords(file)
    assert records.counts().documents == 0
    records.close()


def test_a_store_in_a_folder_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(StoreUnwritable):
        SqliteRecords(tmp_path / "none" / "record.db")


def test_many_processes_may_make_one_store_at_the_same_moment(tmp_path):
    file = tmp_path / "record.db"
    program = (
        "import sys; from pathlib import Path; from onrecord.store import SqliteRecords\n"
        "print(SqliteRecords(Path(sys.argv[1])).counts().documents)"
    )
    command = [sys.executable, "-c", program, str(file)]
    started = [subprocess.Popen(command, stdout=subprocess.PIPE) for _ in range(5)]
    said = [process.communicate(timeout=60)[0] for process in started]
    assert [process.returncode for process in started] == [0] * 5
    assert said == [b"0\n"] * 5
