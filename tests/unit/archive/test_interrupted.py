"""Killed or out of space in the middle of a write: nothing half-kept, nothing twice."""

import os
import signal
import subprocess
import sys
import time
from collections import Counter
from datetime import UTC, datetime
from pathlib import Path

import pytest

from onrecord.archive import Archive, digest_of
from onrecord.errors import ArchiveUnwritable
from onrecord.model import Capture

CAME = datetime(2031, 3, 4, tzinfo=UTC)
ROUNDS = 10

WRITER = """
import random, sys
from datetime import UTC, datetime
from pathlib import Path
from onrecord.archive import Archive, digest_of
from onrecord.model import Capture

with Archive(Path(sys.argv[1]), file_limit=2_000_000) as archive:
    for number in range(int(sys.argv[2]), 10_000):
        payload = random.Random(number).randbytes(200_000)
        digest = digest_of(payload)
        capture = Capture(digest=digest, name=f"{number}.bin", fetched=datetime.now(UTC))
        archive.keep(payload, capture)
        print(number, digest, flush=True)
"""

FULL = """
import resource, signal, sys
from datetime import UTC, datetime
from pathlib import Path
from onrecord.archive import Archive, digest_of
from onrecord.errors import ArchiveUnwritable
from onrecord.model import Capture

def keep(archive, name, payload):
    came = datetime(2031, 3, 4, tzinfo=UTC)
    capture = Capture(digest=digest_of(payload), name=name, fetched=came)
    return archive.keep(payload, capture)

with Archive(Path(sys.argv[1])) as archive:
    keep(archive, "small", b"small")
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    hard = resource.getrlimit(resource.RLIMIT_FSIZE)[1]
    resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, hard))
    try:
        keep(archive, "large", __import__("os").urandom(300_000))
    except ArchiveUnwritable as error:
        print(error.code)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    keep(archive, "after", b"after")
"""


def warcio_check(folder):
    files = sorted(str(path) for path in folder.glob("*.warc.gz"))
    command = [sys.executable, "-m", "warcio.cli", "check", *files]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_survives_kill_9_in_the_middle_of_a_write(tmp_path):
    folder = tmp_path / "bytes"
    told = {}
    for round_ in range(ROUNDS):
        command = [sys.executable, "-c", WRITER, str(folder), str(max(told, default=-1) + 1)]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as writer:
            lines = [writer.stdout.readline()]
            time.sleep(0.037 * round_)
            os.kill(writer.pid, signal.SIGKILL)
            lines += writer.stdout.read().splitlines()
        told |= {int(number): digest for number, digest in map(str.split, lines)}
    with Archive(folder) as archive:
        names = Counter(capture.name for capture in archive.captures())
        assert set(names.values()) == {1}
        assert set(told.values()) <= {capture.digest for capture in archive.captures()}
        for capture in archive.captures():
            assert digest_of(archive.payload(capture)) == capture.digest
        assert archive.repair().damaged == ()
    assert len(told) > ROUNDS
    assert warcio_check(folder).returncode == 0


def test_two_processes_write_one_folder(tmp_path):
    short = WRITER.replace("10_000", "int(sys.argv[2]) + 20")
    command = [sys.executable, "-c", short, str(tmp_path / "bytes")]
    writers = [
        subprocess.Popen([*command, start], stdout=subprocess.PIPE) for start in ("0", "100")
    ]
    told = [writer.communicate()[0].split() for writer in writers]
    assert [writer.returncode for writer in writers] == [0, 0]
    with Archive(tmp_path / "bytes") as archive:
        kept = [capture.digest.encode() for capture in archive.captures()]
        assert sorted(kept) == sorted(told[0][1::2] + told[1][1::2])
    assert warcio_check(tmp_path / "bytes").returncode == 0


def test_a_write_that_breaks_off_for_want_of_room_leaves_nothing(tmp_path):
    command = [sys.executable, "-c", FULL, str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["OR122"]
    with Archive(tmp_path) as archive:
        assert [capture.name for capture in archive.captures()] == ["small", "after"]
        assert archive.repair().cut == 0
    assert warcio_check(tmp_path).returncode == 0


@pytest.fixture
def small_disk(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    command = ["mount", "-t", "tmpfs", "-o", "size=600k", "tmpfs", str(folder)]
    try:
        mounted = subprocess.run(command, capture_output=True, check=False).returncode == 0
    except FileNotFoundError:
        mounted = False
    if not mounted:
        pytest.skip("a small disk can only be mounted by root")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)


def test_a_full_disk_loses_nothing_that_was_kept(small_disk: Path):
    kept = []

    def fill(archive):
        for number in range(1000):
            payload = os.urandom(9_000)
            capture = Capture(digest=digest_of(payload), name=f"{number}", fetched=CAME)
            kept.append(archive.keep(payload, capture))

    with Archive(small_disk / "bytes") as archive:
        with pytest.raises(ArchiveUnwritable, match="nothing was kept") as full:
            fill(archive)
        assert full.value.code == "OR122"
        assert len(kept) > 20
        assert list(archive.captures()) == kept
        assert all(archive.find(capture.digest) == (capture,) for capture in kept)
    with Archive(small_disk / "bytes") as again:
        assert list(again.captures()) == kept
    assert warcio_check(small_disk / "bytes").returncode == 0
