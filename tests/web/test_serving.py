"""onrecord serve: a real server, asked over a socket."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys

import httpx

from onrecord.access.listening import listen


def test_it_says_its_address_serves_and_ends(home):
    command = [sys.executable, "-m", "onrecord", "serve", "--home", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as serving:
        try:
            address = serving.stdout.readline().split()[0]
            assert httpx.get(f"{address}documents.json", timeout=60).status_code == 200
            os.kill(serving.pid, signal.SIGINT)
            assert serving.wait(timeout=60) in {0, 130, -signal.SIGINT}
        finally:
            serving.kill()


def test_without_a_record_it_says_so(tmp_path):
    command = [sys.executable, "-m", "onrecord", "serve", "--home", str(tmp_path / "none")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 1
    assert "OR306" in done.stderr


def test_an_answer_waits_for_no_receipt():
    with listen("127.0.0.1", 0) as listening, socket.create_connection(listening.getsockname()):
        taken, _ = listening.accept()
        with taken:
            assert taken.getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY)
