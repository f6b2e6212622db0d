"""A real program, killed at any moment: nothing half-kept, nothing kept twice."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time

import pytest

from onrecord.archive import Archive
from onrecord.record import Record


@pytest.fixture
def pages(tmp_path, page):
    folder = tmp_path / "pages"
    folder.mkdir()
    for number in range(24):
        (folder / f"{number:02}.html").write_text(
            page(f"We agree to plan {number}.", title=f"Plan {number}")
        )
    return folder


def start(home, folder, *more):
    command = [sys.executable, "-m", "onrecord", "add", str(folder), "--home", str(home), *more]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_add_goes_on_after_every_kill_and_keeps_each_page_once(tmp_path, pages):
    home = tmp_path / "record"
    seen = 0
    for life in range(4):
        process = start(home, pages, "--json")
        for _ in range(min(24, seen + 5)):
            process.stdout.readline()
        time.sleep(0.007 * life)
        process.send_signal(signal.SIGKILL)
        process.communicate()
        with Record.open(home) as record:
            counts = record.counts()
            assert counts.captures == counts.documents
            for document in record.documents():
                assert record.reading(document.id).document.blocks
                (witness,) = record.captures(document.id)
                assert b"We agree to plan" in record.payload(witness)
            assert counts.documents > min(23, seen)
            seen = counts.documents
    process = start(home, pages, "--json")
    lines = [json.loads(line) for line in process.communicate(timeout=120)[0].splitlines()]
    assert process.returncode == 0
    assert {line["change"] for line in lines} <= {"new", "same_bytes"}
    with Record.open(home) as record:
        assert record.counts().documents == 24
        assert record.counts().captures == 24
    digests = [capture.digest for capture in Archive(home / "archive").captures()]
    assert len(digests) == len(set(digests)) == 24


def test_an_interrupt_says_that_what_was_done_is_kept(tmp_path, pages):
    process = start(tmp_path / "record", pages, "--json")
    process.stdout.readline()
    process.send_signal(signal.SIGINT)
    said = process.communicate(timeout=60)[1]
    assert process.returncode == 130
    assert said.strip() == "onrecord: interrupted; what was done is kept"
    with Record.open(tmp_path / "record") as record:
        assert record.counts().documents > 0


def test_a_second_writer_is_told_of_the_first_and_readers_go_on(tmp_path, pages):
    home = tmp_path / "record"
    with Record.open(home) as record:
        adding = record.add([pages])
        next(adding)
        process = start(home, pages)
        said = process.communicate(timeout=60)[1]
        assert process.returncode == 1
        assert f"process {os.getpid()} (onrecord add, since " in said
        assert said.startswith("onrecord: OR303: ")
        listing = [sys.executable, "-m", "onrecord", "list", "--json", "--home", str(home)]
        listed = subprocess.run(listing, capture_output=True, text=True, check=True)
        assert len(listed.stdout.splitlines()) == 1
        adding.close()


@pytest.mark.parametrize("room", [30_000, 120_000, 200_000])
def test_a_full_disk_keeps_what_was_whole_and_says_so(tmp_path, pages, room):
    home = tmp_path / "record"
    command = [sys.executable, "-m", "onrecord", "add", str(pages), "--home", str(home), "-q"]
    limit = (resource.RLIMIT_FSIZE, (room, room))
    done = subprocess.run(
        command,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
        preexec_fn=lambda: resource.setrlimit(*limit),
    )
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith(("onrecord: OR305: ", "onrecord: OR122: "))
    again = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert (again.returncode, again.stderr) == (0, "")
    with Record.open(home) as record:
        assert record.counts().documents == record.counts().captures == 24
    digests = [capture.digest for capture in Archive(home / "archive").captures()]
    assert len(digests) == len(set(digests)) == 24
