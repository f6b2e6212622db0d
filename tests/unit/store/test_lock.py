"""One writer at a time, and it says who."""

from __future__ import annotations

import subprocess
import sys

import pytest

from onrecord.errors import StoreBusy, StoreUnwritable
from onrecord.store import writing

_HOLDER = """
import sys, time
from pathlib import Path
from onrecord.store import writing
with writing(Path(sys.argv[1]), "process 1 (onrecord add)"):
    print("held", flush=True)
    time.sleep(60)
"""


@pytest.fixture
def holder(tmp_path):
    command = [sys.executable, "-c", _HOLDER, str(tmp_path / "writer.lock")]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        assert process.stdout.readline() == b"held\n"
        yield process
        process.kill()


@pytest.mark.usefixtures("holder")
def test_a_second_writer_is_told_who_holds_the_lock(tmp_path):
    with (
        pytest.raises(StoreBusy) as refused,
        writing(tmp_path / "writer.lock", "me", patience=0.2),
    ):
        pass
    assert refused.value == StoreBusy(str(tmp_path), "process 1 (onrecord add)")


def test_the_lock_ends_with_the_process_that_holds_it(holder, tmp_path):
    holder.kill()
    holder.wait()
    with writing(tmp_path / "writer.lock", "me", patience=1):
        assert (tmp_path / "writer.lock").read_text() == "me"
    assert (tmp_path / "writer.lock").read_text() == ""


def test_a_writer_waits_for_another_to_finish(holder, tmp_path):
    killer = subprocess.Popen(
        [sys.executable, "-c", f"import os,time; time.sleep(.5); os.kill({holder.pid}, 9)"]
    )
    with writing(tmp_path / "writer.lock", "me", patience=20):
        pass
    killer.wait()


def test_a_folder_that_is_not_there_cannot_be_locked(tmp_path):
    with pytest.raises(StoreUnwritable), writing(tmp_path / "none" / "writer.lock", "me"):
        pass


_FULL = """
import resource, sys
from pathlib import Path
from onrecord.store import writing
resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
with writing(Path(sys.argv[1]), "process 1 (onrecord add)"):
    pass
print("released")
"""


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no such limit")
def test_a_disk_that_is_full_leaves_the_lock_usable(tmp_path):
    command = [sys.executable, "-c", _FULL, str(tmp_path / "writer.lock")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr) == ("released\n", "")
