"""onrecord serve to other machines: refused without accounts or a token, and guarded with them."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager

import httpx
import pytest

TOKEN = "a-token-that-nobody-can-guess"
NAMED = ("--name", "desk.example.org")


def run(home, *arguments, **environment):
    command = [sys.executable, "-m", "onrecord", "serve", "--home", str(home), *arguments]
    given = {**os.environ, **environment}
    return subprocess.run(
        command, capture_output=True, text=True, check=False, env=given, timeout=60
    )


@contextmanager
def served(home, *arguments, **environment):
    command = [sys.executable, "-m", "onrecord", "serve", "--home", str(home), *arguments]
    given = {**os.environ, **environment}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=given) as serving:
        try:
            yield serving.stdout.readline().split()[0]
        finally:
            serving.send_signal(signal.SIGINT)
            serving.wait(timeout=60)


@pytest.mark.parametrize(
    ("options", "status", "said"),
    [
        (["--host", "192.0.2.7"], 1, "OR534"),
        (NAMED, 1, "OR534"),
        (["--host", "0.0.0.0"], 2, "--name"),
        (["--https"], 2, "--name"),
    ],
)
def test_other_machines_are_let_in_by_accounts_or_a_token_alone(home, options, status, said):
    done = run(home, *options)
    assert (done.returncode, done.stdout) == (status, "")
    assert said in done.stderr


def test_a_token_that_could_be_guessed_is_refused(home, tmp_path):
    (tmp_path / "token").write_text("secret\n")
    done = run(home, *NAMED, "--token-file", str(tmp_path / "token"))
    assert "OR515" in done.stderr


def test_a_port_that_is_taken_is_named(home):
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = run(home, "--port", str(taken.getsockname()[1]))
    assert "OR516" in done.stderr


def test_by_its_name_and_with_the_token_one_reads(home):
    with served(home, *NAMED, "--https", ONRECORD_TOKEN=TOKEN) as address:
        ask = {"Host": "desk.example.org", "Authorization": f"Bearer {TOKEN}"}
        answer = httpx.get(f"{address}documents.json", headers=ask, timeout=60)
        assert answer.status_code == 200
        assert answer.headers["strict-transport-security"]
        wrong = ask | {"Authorization": "Bearer no", "X-Forwarded-For": "203.0.113.7"}
        assert httpx.get(f"{address}documents.json", headers=wrong).status_code == 401
        other = ask | {"Host": "desk.example.com"}
        assert httpx.get(f"{address}documents.json", headers=other).status_code == 421
        assert httpx.get(f"{address}documents.json").status_code == 401
        assert "server" not in answer.headers
    noted = (home / "access" / "audit.jsonl").read_text().splitlines()
    assert [json.loads(line)["address"] for line in noted] == ["203.0.113.7"]
