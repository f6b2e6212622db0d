"""A real browser before a real server, and a house next door that must hear nothing."""

from __future__ import annotations

import shutil
import signal
import socket
import subprocess
import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from threading import Thread
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import sync_playwright

from onrecord.archive import Input, digest_of
from onrecord.model import Capture
from onrecord.record import Record

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
WHEN = datetime(2031, 3, 5, 9, 30, tzinfo=UTC)

NOTE = """<!doctype html><html lang="en"><head><title>On the ferry 🙂</title></head><body><main>
<h1>On the ferry 🙂</h1><p class="date">4 March 2031</p>
<p>🙂🙂 Norland thanks its guests, and 👩‍👩‍👧 their families. We call on Veskia to open the strait.
We will not extend the Vantry Treaty.</p>
<p>The Ministry of Foreign Affairs of Norland has nothing to add to this for the time being.</p>
</main></body></html>"""
ARABIC = """<!doctype html><html lang="ar" dir="rtl"><head><title>بيان</title></head><body><main>
<h1>بيان وزارة الخارجية</h1>
<p>قال الوزير 🙂 إن بلاده ترحب بالاتفاق. وأضاف أن الحكومة لن تمدد المعاهدة بعد هذا العام.</p>
<p>ولا تضيف وزارة الخارجية شيئا إلى هذا البيان في الوقت الحاضر، وتشكر ضيوفها على الحضور.</p>
</main></body></html>"""


def browser_program(playwright):
    """Find a browser, or say how to get one: without one nothing here is tested."""
    for name in NAMES:
        if found := shutil.which(name):
            return found
    own = playwright.chromium.executable_path
    if shutil.which(own):
        return own
    pytest.fail("no browser: apt-get install chromium, or python -m playwright install chromium")


def kept(home, pages):
    """Make a record of pages as if they had been fetched."""
    with Record.open(home) as record:
        inputs = (
            Input(
                name=url,
                payload=page.encode(),
                capture=Capture(
                    digest=digest_of(page.encode()),
                    name=url,
                    url=url,
                    asked_url=url,
                    fetched=WHEN,
                    status=200,
                    media_type="text/html",
                    charset="utf-8",
                ),
            )
            for url, page in pages.items()
        )
        for added in record.add_inputs(inputs):
            assert added.error is None, added.error


@contextmanager
def served(home):
    """Serve a record, and give the address."""
    command = [sys.executable, "-m", "onrecord", "serve", "--port", "0", "--home", str(home)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            yield server.stdout.readline().split()[0].rstrip("/")
        finally:
            server.send_signal(signal.SIGINT)
            server.wait(timeout=20)


class Neighbour:
    """A host elsewhere: it notes every connection, whatever it is for."""

    def __init__(self):
        self.calls = 0
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        Thread(target=self._listen, daemon=True).start()

    def _listen(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.calls += 1
            connection.close()

    def close(self):
        self._socket.close()


@pytest.fixture(scope="module")
def neighbour():
    """Give what every name elsewhere leads to."""
    house = Neighbour()
    yield house
    house.close()


@pytest.fixture(scope="module")
def browser(neighbour):
    """Give a browser for which every host of the documents is the neighbour."""
    rules = f"MAP *.example 127.0.0.1:{neighbour.port}"
    flags = ["--no-sandbox", f"--host-resolver-rules={rules}"]
    with sync_playwright() as playwright:
        program = browser_program(playwright)
        started = playwright.chromium.launch(executable_path=program, args=flags)
        yield started
        started.close()


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    """Give the address of a desk with a note in English and a statement in Arabic."""
    home = tmp_path_factory.mktemp("browser") / "record"
    pages = {"https://norland.example/ferry": NOTE, "https://norland.example/ar": ARABIC}
    kept(home, pages)
    with served(home) as address:
        yield address


@pytest.fixture
def page(browser, neighbour):
    """Give a tab; at the end nothing was wrong in it, and nothing was asked elsewhere."""
    context = browser.new_context(viewport={"width": 1200, "height": 700})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    wrong, asked = [], []
    tab = context.new_page()
    tab.on("console", lambda said: wrong.append(said.text) if said.type == "error" else None)
    tab.on("pageerror", lambda error: wrong.append(str(error)))
    tab.on("request", lambda request: asked.append(request.url))
    tab.on("dialog", lambda dialog: (wrong.append(dialog.message), dialog.dismiss()))
    before = neighbour.calls
    yield tab
    context.close()
    hosts = {urlsplit(url).hostname for url in asked if not url.startswith("data:")}
    assert hosts <= {"127.0.0.1"}
    assert (wrong, neighbour.calls) == ([], before)


@pytest.fixture(scope="session")
def keep():
    """Give what makes a record of pages."""
    return kept


@pytest.fixture(scope="session")
def serving():
    """Give what serves a record."""
    return served
