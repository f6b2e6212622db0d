"""The demo: a fresh record, a short report, and commands that can be typed."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys

import httpx
import pytest

from onrecord.demo import demo_documents


@pytest.fixture
def demo(program, tmp_path):
    done = program("demo", "--home", tmp_path / "demo")
    assert done.returncode == 0, done.stderr
    return done


def test_the_demo_reads_every_document(demo, run, tmp_path):
    listed = run("list", "--json", "--home", tmp_path / "demo")
    assert len(listed.stdout.splitlines()) == len(demo_documents())
    assert demo.stderr == ""


def answers(arguments):
    """Start what goes on until it is ended, ask it, and end it; no browser is opened."""
    command = [sys.executable, "-m", "onrecord", *arguments]
    environment = {**os.environ, "BROWSER": "true"}
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=environment) as serving:
        address = serving.stdout.readline().split()[0]
        try:
            assert httpx.get(address, timeout=60).status_code == 200
        finally:
            serving.terminate()


def test_every_command_that_the_demo_suggests_works(demo, run):
    tries = demo.stdout.partition("Try next:\n")[2].splitlines()
    assert len(tries) > 4
    for line in tries:
        program, *arguments = shlex.split(line)
        assert program == "onrecord"
        if arguments[0] == "serve":
            answers(arguments)
            continue
        done = run(*arguments)
        assert (done.returncode, done.stderr) == (0, "")
        assert done.stdout


def test_the_demo_can_be_made_again(demo, program, tmp_path):
    again = program("demo", "--home", tmp_path / "demo", "--json")
    report = json.loads(again.stdout)
    assert report["counts"]["documents"] == len(demo_documents())
    assert report["counts"]["versions"] > 0
    assert demo.returncode == again.returncode


def test_a_record_that_is_no_demo_is_left_alone(filled, home):
    before = (home / "record.db").read_bytes()
    done = filled("demo", "--home", home)
    assert done.returncode == 2
    assert "is no demo" in done.stderr
    assert (home / "record.db").read_bytes() == before
