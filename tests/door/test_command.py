"""onrecord mcp: what it says before it serves, and what it loads."""

from __future__ import annotations

import os
import socket
import subprocess
import sys

import pytest


def run(*arguments, **environment):
    command = [sys.executable, "-m", "onrecord", "mcp", *arguments]
    given = {**os.environ, **environment}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=given, input="", timeout=60
    )


def test_without_a_record_it_says_so(tmp_path):
    done = run("--home", str(tmp_path / "none"))
    assert done.returncode == 1
    assert "OR306" in done.stderr


def test_it_ends_when_its_input_does(home):
    done = run("--home", str(home))
    assert done.returncode == 0
    assert done.stdout == ""


@pytest.mark.parametrize("options", [["--host", "0.0.0.0"], ["--name", "desk.example.org"]])
def test_beyond_this_machine_it_needs_a_token(home, options):
    done = run("--home", str(home), "--http", *options)
    assert done.returncode == 1
    assert "OR514" in done.stderr


def test_every_address_needs_a_name(home, doors):
    done = run("--home", str(home), "--http", "--host", "0.0.0.0", ONRECORD_TOKEN=doors.token)
    assert done.returncode == 2
    assert "--name" in done.stderr


def test_a_weak_token_is_refused(home, tmp_path):
    file = tmp_path / "token"
    file.write_text("secret\n")
    done = run("--home", str(home), "--http", "--token-file", str(file))
    assert done.returncode == 1
    assert "OR515" in done.stderr
    assert "secret\n" not in done.stderr


def test_a_port_that_is_taken_is_named(home):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        done = run("--home", str(home), "--http", "--port", port)
    assert done.returncode == 1
    assert "OR516" in done.stderr
    assert port in done.stderr


def test_what_is_for_http_is_refused_without_it(home, doors):
    done = run("--home", str(home), "--port", "8032", ONRECORD_TOKEN=doors.token)
    assert done.returncode == 2
    assert "--port is for --http" in done.stderr


def test_without_the_library_the_error_names_the_extra(home):
    program = (
        "import sys; sys.modules['mcp'] = None\n"
        "from onrecord.cli import main\n"
        f"sys.exit(main.run(['mcp', '--home', {str(home)!r}]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "onrecord[mcp]" in done.stderr


def test_no_other_command_loads_the_library():
    program = (
        "import sys\n"
        "from onrecord.cli import main\n"
        "from onrecord.cli.registry import COMMANDS\n"
        "for name in COMMANDS:\n"
        "    name == 'mcp' or main.run([name, '--help'])\n"
        "loaded = sorted(name for name in sys.modules if name.partition('.')[0] == 'mcp')\n"
        "sys.exit(len(loaded))"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, check=False)
    assert done.returncode == 0
