"""Pages of our own, a record to add them to, and a server on this computer."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from onrecord.archive import Fetcher, FetchOptions, InputOptions
from onrecord.record import Record
from onrecord.sources import feed_addresses

_PAGE = """<!DOCTYPE html>
<html lang="en"><head><title>{title}</title>{canonical}</head>
<body><nav><a href="/">Home</a> <a href="/news">News</a> <span>{clock}</span></nav>
<main><h1>{title}</h1><p class="date">{day}</p>
<p>{body}</p>
<p>The Ministry of Foreign Affairs of Norland has nothing to add to this for the time being.</p>
</main></body></html>
"""


class Clock:
    """A clock that runs only when someone waits."""

    def __init__(self):
        self.passed = 0.0

    def now(self):
        return datetime(2031, 3, 4, 9, 30, tzinfo=UTC) + timedelta(seconds=self.passed)

    def seconds(self):
        return self.passed

    def sleep(self, seconds):
        self.passed += seconds


class Site:
    """A server whose pages are a dictionary; it answers conditional requests."""

    def __init__(self):
        self.pages = {}
        self.asked = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append(self.path)
                kind, body = site.pages.get(self.path, (None, b""))
                tag = f'"{hash(body)}"'
                if kind is None:
                    status = 404
                elif self.headers.get("If-None-Match") == tag:
                    status, body = 304, b""
                else:
                    status = 200
                self.send_response(status)
                self.send_header("Content-Length", str(len(body)))
                self.send_header("Content-Type", kind or "text/plain")
                if kind:
                    self.send_header("ETag", tag)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *told):
                pass

        self.server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def put(self, path, body, kind="text/html; charset=utf-8"):
        self.pages[path] = (kind, body.encode() if isinstance(body, str) else body)
        return self.url + path

    def feed(self, path, *links):
        items = "".join(
            f"<item><title>Item {link}</title><link>{self.url}{link}</link></item>"
            for link in links
        )
        head = "<title>News of Norland</title><link>https://norland.example</link>"
        feed = f'<rss version="2.0"><channel>{head}{items}</channel></rss>'
        return self.put(path, feed, "application/rss+xml")

    def __enter__(self):
        self.thread = Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *told):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def page() -> Callable[..., str]:
    def make(body="We agree to the plan.", **fields):
        defaults = {"title": "On the ferry", "day": "4 March 2031", "clock": "", "canonical": ""}
        return _PAGE.format(body=body, **(defaults | fields))

    return make


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def record(tmp_path, clock):
    with Record.open(tmp_path / "record", clock=clock) as opened:
        yield opened


@pytest.fixture
def site():
    with ExitStack() as stack:
        yield stack.enter_context(Site())


@pytest.fixture
def fetcher(clock):
    return Fetcher(FetchOptions(allow_private=True), clock=clock)


@pytest.fixture
def add(record, fetcher, clock):
    """Add things, and give what became of each as (change, document, corrects)."""

    def adding(*items):
        options = InputOptions(links=feed_addresses, fetcher=fetcher, clock=clock)
        return list(record.add(items, options))

    return adding
