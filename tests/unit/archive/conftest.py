"""Real servers on this computer, and a clock whose waits take no time."""

from contextlib import ExitStack
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pytest

from onrecord.archive import Fetcher, FetchOptions


class PatientClock:
    """A clock that runs only when someone waits."""

    def __init__(self):
        self.passed = 0.0
        self.waits = []

    def now(self):
        return datetime(2031, 3, 4, 9, 30, tzinfo=UTC) + timedelta(seconds=self.passed)

    def seconds(self):
        return self.passed

    def sleep(self, seconds):
        self.waits.append(round(seconds, 3))
        self.passed += seconds


class Site:
    """A server that answers as its pages say, and notes what it was asked.

    A page is a body, a (status, headers, body), or a function of the request's handler.
    """

    def __init__(self, pages):
        self.pages = {"/robots.txt": (404, {}, b"")} | pages
        self.asked = []
        site = self

        class Handler(BaseHTTPRequestHandler):
            def do_GET(self):
                site.asked.append((self.path, dict(self.headers)))
                page = site.pages.get(self.path, (404, {}, b"no such page"))
                if callable(page):
                    page(self)
                    return
                status, headers, body = page if isinstance(page, tuple) else (200, {}, page)
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(body))} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.wfile.write(body)

            def log_message(self, *told):
                pass

        class Server(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, *told):
                pass  # the other side hung up, as the test wanted

        self.server = Server(("127.0.0.1", 0), Handler)
        self.port = self.server.server_port
        self.url = f"http://127.0.0.1:{self.port}"

    def paths(self):
        return [path for path, _ in self.asked]

    def __enter__(self):
        self.thread = Thread(target=self.server.serve_forever, args=(0.01,), daemon=True)
        self.thread.start()
        return self

    def __exit__(self, *told):
        self.server.shutdown()
        self.server.server_close()
        self.thread.join()


@pytest.fixture
def clock():
    return PatientClock()


@pytest.fixture
def serve():
    with ExitStack() as open_sites:
        yield lambda pages: open_sites.enter_context(Site(pages))


@pytest.fixture
def fetcher(clock):
    def make(**options):
        return Fetcher(FetchOptions(**({"allow_private": True} | options)), clock=clock)

    return make
