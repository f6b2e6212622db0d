"""Reading one file from Python: what cannot be read is one error, whatever is wrong."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

import onrecord
from onrecord.errors import UnreadableDocument


def reason_of(path):
    with pytest.raises(UnreadableDocument) as refused:
        onrecord.read(path)
    assert refused.value.name == str(path)
    return refused.value.reason


def test_a_file_that_is_not_there_says_so(tmp_path):
    (tmp_path / "link.txt").symlink_to("nowhere.txt")
    assert reason_of(tmp_path / "none.txt") == "there is no such file"
    assert reason_of(tmp_path / "link.txt") == "there is no such file"
    assert "null" in reason_of("a\0b.txt")


def test_a_folder_is_no_document(tmp_path):
    assert reason_of(tmp_path) == "it is a folder"


def test_links_in_a_ring_end(tmp_path):
    (tmp_path / "ring.txt").symlink_to("ring.txt")
    assert reason_of(tmp_path / "ring.txt")


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no named pipes")
def test_a_pipe_that_nobody_writes_to_is_not_waited_for(tmp_path):
    os.mkfifo(tmp_path / "pipe.txt")
    assert reason_of(tmp_path / "pipe.txt") == "it is not a regular file"


@pytest.mark.skipif(not Path("/dev/zero").exists(), reason="this system has no such device")
def test_a_device_that_never_ends_is_not_read():
    assert reason_of("/dev/zero") == "it is not a regular file"


def test_a_file_beyond_the_limit_is_not_even_opened(tmp_path):
    with (tmp_path / "large.txt").open("wb") as file:
        file.truncate(200 * 1024 * 1024)
    assert "200 MB, and the limit is 64 MB" in reason_of(tmp_path / "large.txt")
