"""The real program, started as a person starts it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from typing import NamedTuple

import pytest

from onrecord.cli import main

_NOTE = """Ministry of Foreign Affairs of Norland

4 March 2031

On the ferry between Norland and Veskia

{body}

The Ministry recalls that the treaty of 1975 remains in force.
"""


class Finished(NamedTuple):
    """What a run of the program left."""

    returncode: int
    stdout: str
    stderr: str


@pytest.fixture
def home(tmp_path):
    return tmp_path / "record"


@pytest.fixture
def program(home) -> Callable[..., Finished]:
    """Start the real program in a process of its own."""

    def start(*arguments, **environment):
        clean = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
        done = subprocess.run(
            [sys.executable, "-m", "onrecord", *map(str, arguments)],
            capture_output=True,
            text=True,
            check=False,
            timeout=60,
            env=clean | {"ONRECORD_HOME": str(home)} | environment,
        )
        return Finished(done.returncode, done.stdout, done.stderr)

    return start


@pytest.fixture
def run(home, monkeypatch) -> Callable[..., Finished]:
    """Run the program's entry in this process, which saves the time of starting it."""

    def start(*arguments, **environment):
        out, err = (io.TextIOWrapper(io.BytesIO(), encoding="utf-8") for _ in range(2))
        with monkeypatch.context() as patch, redirect_stdout(out), redirect_stderr(err):
            patch.delenv("NO_COLOR", raising=False)
            for name, value in ({"ONRECORD_HOME": str(home)} | environment).items():
                patch.setenv(name, value)
            status = main.run([str(argument) for argument in arguments])
        said = []
        for stream in (out, err):
            stream.flush()
            said.append(stream.buffer.getvalue().decode())
        return Finished(status, *said)

    return start


@pytest.fixture
def note(tmp_path) -> Callable[..., object]:
    def write(name="note.txt", body="We agree to the plan for the ferry."):
        file = tmp_path / name
        file.write_text(_NOTE.format(body=body), encoding="utf-8")
        return file

    return write


@pytest.fixture
def filled(run, note):
    """A record with one note in it."""
    assert run("add", note()).returncode == 0
    return run
