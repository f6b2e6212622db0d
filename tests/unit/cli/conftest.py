"""The real program, started as a person starts it."""

from __future__ import annotations

import io
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import redirect_stderr, redirect_stdout
from datetime import UTC, datetime, time, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import NamedTuple

import pytest

from onrecord.archive import Fetcher, FetchOptions
from onrecord.cli import main
from onrecord.demo import demo_knowledge
from onrecord.record import Record
from onrecord.sources import load_sources

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


_PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>{title}</title></head>
<body><nav><a href="/">Home</a> <a href="/news">News</a></nav>
<main><p>Ministry of Foreign Affairs of {state}</p><h1>{title}</h1><p class="date">{day}</p>
<p>{body}</p>
<p>The Ministry of Foreign Affairs has nothing to add to this for the time being.</p>
</main></body></html>
"""
_SOURCE = """
[[source]]
name = "{name}"
publisher = "Ministry of Foreign Affairs"
address = "{address}"
kind = "feed"
{country}
"""


class Days:
    """A clock that stands at half past nine of a day until someone waits or moves it."""

    def __init__(self):
        self.time = datetime(2031, 3, 1, 9, 30, tzinfo=UTC)

    def now(self):
        return self.time

    def seconds(self):
        return self.time.timestamp()

    def sleep(self, seconds):
        self.time += timedelta(seconds=seconds)


class Ministries:
    """Feeds on a server of this computer, and a record that looks at them on given days."""

    def __init__(self, home):
        self.home, self.clock, self.pages, self.feeds = home, Days(), {}, {}
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                body = site.pages.get(self.path)
                self.send_response(404 if body is None else 200)
                kind = "application/rss+xml" if self.path.endswith(".xml") else "text/html"
                self.send_header("Content-Type", kind)
                self.end_headers()
                self.wfile.write((body or "").encode())

            def log_message(self, *told):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"
        self.thread = Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)

    def source(self, name, country=None):
        """Name a source in the record's folder; its feed has nothing in it yet."""
        folder = self.home / "sources"
        folder.mkdir(parents=True, exist_ok=True)
        address = f"{self.url}/{name}.xml"
        told = f'country = "{country}"' if country else ""
        text = _SOURCE.format(name=name, address=address, country=told)
        (folder / f"{name}.toml").write_text(text, encoding="utf-8")
        self.feeds[name] = []
        self._list(name)

    def publish(self, name, state, day, body, title="On the strait"):
        """Put a text at the top of a source's feed."""
        path = f"/{name}/{len(self.feeds[name])}.html"
        written = f"{day.day} {day:%B} {day.year}"
        self.pages[path] = _PAGE.format(state=state, title=title, day=written, body=body)
        self.feeds[name].insert(0, path)
        self._list(name)

    def close(self, name):
        """Let a feed be gone."""
        del self.pages[f"/{name}.xml"]

    def look(self, *days):
        """Let the record look at all sources, once on each day."""
        for day in days:
            self.clock.time = datetime.combine(day, time(9, 30), tzinfo=UTC)
            fetcher = Fetcher(FetchOptions(allow_private=True), clock=self.clock)
            with Record.open(self.home, clock=self.clock) as record:
                list(record.update(load_sources(self.home / "sources"), fetcher, impatient=True))

    def _list(self, name):
        items = "".join(
            f"<item><title>Item {path}</title><link>{self.url}{path}</link></item>"
            for path in self.feeds[name]
        )
        head = "<title>News</title><link>https://ministry.example</link>"
        self.pages[f"/{name}.xml"] = f'<rss version="2.0"><channel>{head}{items}</channel></rss>'


@pytest.fixture
def ministries(home, monkeypatch):
    """Ministries of the invented states of the demo, whose names are known."""
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(demo_knowledge()))
    made = Ministries(home)
    made.thread.start()
    yield made
    made.server.shutdown()
    made.server.server_close()
    made.thread.join()
