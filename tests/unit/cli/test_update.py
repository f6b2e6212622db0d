"""Updating from the command line, from a server on this computer."""

from __future__ import annotations

import json
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

_SOURCE = """
[[source]]
name = "norland"
publisher = "Ministry of Foreign Affairs of Norland"
address = "{address}"
kind = "page"
languages = ["en"]
patience = 600
"""


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *told):
        pass


@pytest.fixture
def source(tmp_path, home):
    """A page on a server, and a source that names it in the record's folder."""
    pages = tmp_path / "pages"
    pages.mkdir()
    words = "We agree to the plan for the ferry between the two shores of the strait."
    page = f'<html lang="en"><title>Ferry</title><h1>Ferry</h1><p>{words}</p></html>'
    (pages / "ferry.html").write_text(page)
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(pages)))
    thread = Thread(target=server.serve_forever, args=(0.01,), daemon=True)
    thread.start()
    (home / "sources").mkdir(parents=True)
    address = f"http://127.0.0.1:{server.server_port}/ferry.html"
    (home / "sources" / "own.toml").write_text(_SOURCE.format(address=address))
    yield pages / "ferry.html"
    server.shutdown()
    server.server_close()
    thread.join()


@pytest.mark.usefixtures("source")
def test_a_source_is_asked_and_the_look_is_kept(run):
    first = run("update", "--allow-private")
    assert (first.returncode, first.stderr) == (0, "")
    assert first.stdout.startswith("norland: new, 1 ")
    assert "Ferry" in run("list").stdout
    assert "asked a short time ago" in run("update", "--allow-private").stdout
    (again,) = run("update", "--allow-private", "--now", "--json").stdout.splitlines()
    assert json.loads(again)["attempt"]["outcome"] == "unchanged"
    log = run("update", "--log")
    assert log.stdout.splitlines()[-1] == "2 attempts"
    assert "  norland  new " in log.stdout


@pytest.mark.usefixtures("source")
def test_ones_own_network_is_asked_only_when_that_is_allowed(run):
    refused = run("update")
    assert refused.returncode == 1
    (line,) = refused.stderr.splitlines()
    assert line.startswith("onrecord: OR110: norland: refused")
    assert "--allow-private" in line
    (attempts,) = map(json.loads, run("update", "--log", "--json").stdout.splitlines())
    assert [attempt["outcome"] for attempt in attempts] == ["refused"]


def test_a_source_that_is_gone_is_a_failure_with_a_row(run, source):
    source.unlink()
    told = run("update", "--allow-private")
    assert told.returncode == 1
    assert told.stderr.startswith("onrecord: OR112: norland: failed")
    assert "failed" in run("update", "--log").stdout


@pytest.mark.usefixtures("source")
def test_a_source_is_chosen_by_name_and_listed(run):
    assert "norland" in run("update", "--list").stdout
    assert run("update", "norland", "--allow-private").returncode == 0
