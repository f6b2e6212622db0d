"""One line for every error, a code that does not change, and a status that says whose it is."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

FULL = Path("/dev/full")


def one_line(process, code, status):
    assert process.returncode == status
    (line,) = process.stderr.splitlines()
    assert line.startswith(f"onrecord: {code}: ")
    assert "Traceback" not in process.stderr
    return line


def test_without_a_record_the_hint_says_how_to_make_one(run):
    assert "onrecord demo" in one_line(run("list"), "OR306", 1)


@pytest.mark.parametrize("command", [["show", "ffff"], ["quote", "ffff/1-2"]])
def test_an_unknown_document_is_the_users_mistake(filled, command):
    assert "onrecord list" in one_line(filled(*command), "OR301", 1)


def test_a_mistake_in_a_search_is_named_with_its_column(filled):
    line = one_line(filled("search", 'treaty "open'), "OR401", 1)
    assert "column 8" in line


def test_an_address_without_offsets_is_refused_with_an_example(filled):
    assert "doc:3f0a9c/120-480" in one_line(filled("quote", "3f0a"), "OR402", 1)


@pytest.mark.parametrize(
    "arguments",
    [
        ["read"],
        ["read", "--jsno", "x"],
        ["nonsense"],
        ["list", "--genre", "poem"],
        ["list", "--from", "soon"],
        ["search", "x", "--limit", "0"],
        ["export", "--format", "csv", "--table", "readings"],
        ["export", "--json"],
    ],
)
def test_wrong_usage_has_status_2(filled, arguments):
    one_line(filled(*arguments), "OR403", 2)


def test_a_source_that_is_not_there_is_named(run):
    assert "nobody" in one_line(run("update", "nobody"), "OR406", 1)


def test_a_round_without_sources_says_where_they_go(run):
    assert "sources" in one_line(run("update"), "OR406", 1)


def test_an_output_that_cannot_be_written_is_named(filled, tmp_path):
    target = tmp_path / "none" / "out.csv"
    assert str(target) in one_line(filled("export", "-o", target), "OR405", 1)


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
def test_a_full_disk_under_the_output_is_named(note):
    command = [sys.executable, "-m", "onrecord", "read", "--json", str(note())]
    with FULL.open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, check=False)
    one_line(done, "OR405", 1)


@pytest.mark.skipif(not FULL.exists(), reason="this system has no full device")
def test_a_device_is_written_to_and_never_replaced(filled):
    one_line(filled("export", "-o", FULL), "OR405", 1)
    assert FULL.is_char_device()
    done = filled("export", "-o", "/dev/null")
    assert done.returncode == 0


def test_a_fault_of_ours_has_status_70_and_no_traceback(home):
    program = (
        "import sys; from onrecord.cli import main\n"
        "from onrecord.cli.commands import list as command\n"
        "command.command.callback = lambda **_: 1 // 0\n"
        "sys.exit(main.run(['list']))"
    )
    command = [sys.executable, "-c", program]
    environment = os.environ | {"ONRECORD_HOME": str(home)}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    line = one_line(done, "OR000", 70)
    assert "ONRECORD_DEBUG=1" in line
    debug = environment | {"ONRECORD_DEBUG": "1"}
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=debug)
    assert "Traceback" in done.stderr
    assert done.returncode == 70


def test_a_reader_that_hangs_up_is_no_error(note):
    files = [note(f"{number}.txt", f"Plan {number}. " * 4000) for number in range(3)]
    command = [sys.executable, "-m", "onrecord", "read", "--json", *map(str, files)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0
