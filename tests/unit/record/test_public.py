"""What `import onrecord` gives, and what it does not load."""

from __future__ import annotations

import subprocess
import sys

import pytest

import onrecord
from onrecord.record import Record, read


def test_the_public_names_are_two():
    assert onrecord.__all__ == ["Record", "read"]
    assert onrecord.Record is Record
    assert onrecord.read is read


def test_another_name_is_not_there():
    with pytest.raises(AttributeError, match="has no attribute 'write'"):
        _ = onrecord.write


@pytest.mark.parametrize(
    ("program", "unwanted"),
    [
        ("import onrecord", {"sqlite3", "onrecord.pipeline", "onrecord.record", "lxml"}),
        (
            "from onrecord.cli.main import run; run(['--help'])",
            {"sqlite3", "onrecord.pipeline", "onrecord.record", "onrecord.exports", "rich"},
        ),
        (
            "import onrecord.cli.commands.read",
            {"sqlite3", "onrecord.record", "onrecord.archive", "onrecord.store", "rich"},
        ),
    ],
)
def test_nothing_is_loaded_that_is_not_needed(program, unwanted):
    code = f"import sys\n{program}\nprint(*sys.modules, file=sys.stderr)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert not unwanted & set(done.stderr.split())
