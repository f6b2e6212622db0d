"""Help fits on a screen and begins with examples."""

from __future__ import annotations

import pytest
from click.testing import CliRunner

from onrecord.cli.main import program as group
from onrecord.cli.registry import COMMANDS


def helped(*arguments):
    result = CliRunner().invoke(group, [*arguments, "--help"])
    assert result.exit_code == 0
    return result.output


def test_the_help_fits_on_a_screen_and_begins_with_examples():
    lines = helped().splitlines()
    assert len(lines) < 44
    assert max(map(len, lines)) < 81
    assert lines[2] == "Examples:"
    for name in COMMANDS:
        assert any(line.startswith(f"  {name} ") for line in lines)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_examples_and_json(name):
    said = helped(name)
    assert f"\n  onrecord {name}" in said
    assert said.index("Examples:") < said.index("Usage:")
    assert "--json" in said
    assert max(map(len, said.splitlines())) < 81


def test_without_a_command_the_help_is_printed(run):
    assert run().stdout == run("--help").stdout
    assert run().returncode == 0


def test_the_version_is_told(program):
    assert program("--version").stdout.startswith("onrecord 0.")
