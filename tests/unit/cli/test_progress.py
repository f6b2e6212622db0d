"""A bar on a terminal for more than a few documents, and nothing of it anywhere else."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest


def on_terminal(home, *arguments):
    """Run the program with standard error on a terminal; give what it showed there."""
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "onrecord", *map(str, arguments), "--home", str(home)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=theirs, text=True, check=True)
    os.close(theirs)
    shown = b""
    while True:
        try:
            part = os.read(ours, 4096)
        except OSError:
            break
        if not part:
            break
        shown += part
    os.close(ours)
    return done.stdout, shown.decode()


@pytest.mark.parametrize(("number", "seen"), [(5, False), (7, True)])
def test_a_bar_is_shown_for_more_than_a_few(home, note, tmp_path, number, seen):
    folder = tmp_path / "notes"
    folder.mkdir()
    for at in range(number):
        note(f"notes/{at}.txt", f"We agree to plan {at} for the ferry.")
    said, shown = on_terminal(home, "add", folder)
    assert (f"3 of {number}" in shown) == seen
    assert len(said.splitlines()) == number + 2
    if seen:
        assert shown.endswith("\x1b[2K")


def test_no_bar_is_shown_where_nobody_looks(run, note, tmp_path):
    folder = tmp_path / "notes"
    folder.mkdir()
    for at in range(7):
        note(f"notes/{at}.txt", f"We agree to plan {at} for the ferry.")
    assert run("add", folder).stderr == ""
