"""A real browser before a real server, and a house next door that must hear nothing."""

from __future__ import annotations

import re
import shutil
import signal
import socket
import subprocess
import sys
from collections import Counter
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread
from urllib.parse import urldefrag, urljoin, urlsplit

import axe_playwright_python
import pytest
from playwright.sync_api import sync_playwright

from onrecord.archive import Input, digest_of
from onrecord.model import Capture
from onrecord.record import Record
from onrecord.web.app import PARTS
from onrecord.web.forms import FORMS

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


@pytest.fixture(scope="session")
def neighbour():
    """Give what every name elsewhere leads to."""
    house = Neighbour()
    yield house
    house.close()


@pytest.fixture(scope="module")
def browser(neighbour):
    """Give a browser for which every host of the documents is the neighbour.

    It is closed with each module: while it runs, no other test of the process can run a loop.
    """
    rules = f"MAP *.example 127.0.0.1:{neighbour.port}"
    flags = ["--no-sandbox", f"--host-resolver-rules={rules}"]
    with sync_playwright() as playwright:
        program = browser_program(playwright)
        started = playwright.chromium.launch(executable_path=program, args=flags)
        yield started
        started.close()


@pytest.fixture(scope="session")
def desk(tmp_path_factory):
    """Give the address of a desk with a note in English and a statement in Arabic."""
    home = tmp_path_factory.mktemp("browser") / "record"
    pages = {"https://norland.example/ferry": NOTE, "https://norland.example/ar": ARABIC}
    kept(home, pages)
    with served(home) as address:
        yield address


@pytest.fixture(scope="session")
def demo(home):
    """Give the address of a desk with the demo's record."""
    with served(home) as address:
        yield address


class Heard:
    """What a tab says and asks for: whatever is wrong, and who was asked."""

    def __init__(self, tab):
        self.wrong = []
        self.hosts = set()
        tab.on("console", self._on_console)
        tab.on("pageerror", lambda error: self.wrong.append(f"error: {error}"))
        tab.on("request", lambda request: self._on_request(request.url))
        tab.on("requestfailed", self._on_failure)
        tab.on("dialog", self._on_dialog)

    def _on_console(self, said):
        if said.type in {"error", "warning"}:
            self.wrong.append(f"{said.type}: {said.text}")

    def _on_request(self, url):
        if not url.startswith("data:"):
            self.hosts.add(urlsplit(url).hostname)

    def _on_failure(self, request):
        if request.failure != "net::ERR_ABORTED":
            self.wrong.append(f"failed: {request.url}: {request.failure}")

    def _on_dialog(self, dialog):
        self.wrong.append(f"dialog: {dialog.message}")
        dialog.dismiss()


@pytest.fixture
def page(browser, neighbour):
    """Give a tab; at the end nothing was wrong in it, and nothing was asked elsewhere."""
    context = browser.new_context(viewport={"width": 1200, "height": 700})
    context.grant_permissions(["clipboard-read", "clipboard-write"])
    tab = context.new_page()
    heard = Heard(tab)
    before = neighbour.calls
    yield tab
    context.close()
    assert heard.hosts <= {"127.0.0.1"}
    assert (heard.wrong, neighbour.calls) == ([], before)


AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text(encoding="utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]
RUN = """async ([rules, tags]) => {
  const only = rules.length ? {type: "rule", values: rules} : {type: "tag", values: tags};
  const found = await axe.run(document, {
    runOnly: only, iframes: false, resultTypes: ["violations"],
    rules: {"target-size": {enabled: true}},
  });
  const told = (one, node) => `${one.id}: ${node.target.join(" ")}: ${node.html.slice(0, 120)}`;
  return found.violations.flatMap(one => one.nodes.slice(0, 3).map(node => told(one, node)));
}"""
COLOURS = ["color-contrast", "link-in-text-block"]
"""Rules that the dark can break."""
NARROW = ["color-contrast", "target-size", "scrollable-region-focusable", "css-orientation-lock"]
"""Rules that a phone can break."""

LOOK = """() => {
  const quoted = [...document.querySelectorAll(`main :is(blockquote, .words a, .text p[data-start],
    .hits p:not(.changed),
    :is(.plain, .hits) > li > a[href^="/d/"]:not([href*="/versions"]), li > a[href^="/q/"])`)];
  const bare = one => !one.closest(".margin, .alone, .links")
    && !/^(st|doc):|^$/.test(one.textContent.trim())
    && !(one.closest("[dir]:not(html)") && one.closest("[lang]:not(html)"));
  return {
    title: document.title,
    headings: [...document.querySelectorAll("h1")].map(one => one.textContent.trim()),
    lang: document.documentElement.lang,
    bare: quoted.filter(bare).map(one => one.outerHTML.slice(0, 200)),
    links: [...document.querySelectorAll("a[href], iframe[src], img[src]")]
      .map(one => one.getAttribute("href") ?? one.getAttribute("src")),
  };
}"""
WIDTH = "document.scrollingElement.scrollWidth - document.documentElement.clientWidth"
FILE = re.compile(r"/(bytes|pages/\d+|favicon\.ico)$")
"""Addresses of what is no page."""
WIDE, PHONE = {"width": 1200, "height": 700}, {"width": 360, "height": 740}


def routes():
    """Give every route by which something is got, as a path with names in braces."""
    return [route for part in PARTS for route in part.router.routes if "GET" in route.methods]


def route_of(path):
    """Give the route that answers a path: the first one, as in the application."""
    for end in sorted(FORMS, key=len, reverse=True):
        path = path.removesuffix(f".{end}")
    return next((one.path for one in routes() if one.path_regex.match(path or "/")), None)


@dataclass
class Tour:
    """A walk through a desk along its links, page by page; what was wrong lies in `wrong`."""

    desk: str
    tab: object
    most: int = 2
    each: object = None
    wrong: list = field(default_factory=list)
    seen: dict = field(default_factory=dict)
    links: set = field(default_factory=set)

    def walk(self, starts):
        """Follow links from where it begins: to so many pages of each kind."""
        self.heard = Heard(self.tab)
        self.kinds = Counter()
        waiting, met = list(starts), set(starts)
        while waiting:
            address = waiting.pop(0)
            kind = self.kind(address)
            if self.kinds[kind] == (1 if "?" in address else self.most):
                continue
            self.kinds[kind] += 1
            new = [link for link in self.visit(address) if link not in met]
            met.update(new)
            waiting += new
        self.links |= met
        return self

    def kind(self, address):
        """Tell pages apart by their route, their form and what is asked of them."""
        path, _, asked = address.partition("?")
        keys = sorted({word.partition("=")[0] for word in asked.split("&")} - {"ui"})
        return route_of(path), any(path.endswith(f".{end}") for end in FORMS), *keys

    def visit(self, address):
        """Look at one page: give where it leads on this desk."""
        route = route_of(address.partition("?")[0])
        self.seen.setdefault(route, []).append(address)
        if self.kind(address)[1] or FILE.search(address):
            status = self.tab.request.get(self.desk + address).status
            self.note(address, [f"status {status}"] if status != 200 else [])
            return []
        self.tab.set_viewport_size(WIDE)
        answered = self.tab.goto(self.desk + address)
        wrong = [] if answered.status == 200 else [f"status {answered.status}"]
        if "html" not in answered.headers["content-type"] or address.endswith("/shown"):
            self.note(address, wrong)
            return []
        look = self.tab.evaluate(LOOK)
        wrong += list(self.disorder(look))
        if self.each:
            wrong += self.each(self.tab, first=len(self.seen[route]) == 1)
        self.note(address, wrong)
        whole = (urldefrag(urljoin(self.desk + address, link))[0] for link in look["links"])
        return dict.fromkeys(
            link.removeprefix(self.desk) or "/" for link in whole if link.startswith(self.desk)
        )

    def disorder(self, look):
        """Give what no page may lack."""
        if not look["title"] or len(look["title"]) > 200:
            yield f"title: {look['title'][:80]!r}"
        if len(look["headings"]) != 1 or not look["headings"][0]:
            yield f"headings: {look['headings']}"
        if not look["lang"]:
            yield "no language"
        yield from (f"words without language and direction: {one}" for one in look["bare"])
        if urlsplit(self.tab.url).netloc != urlsplit(self.desk).netloc:
            yield f"led away to {self.tab.url}"
        self.tab.set_viewport_size(PHONE)
        if (over := self.tab.evaluate(WIDTH)) > 0:
            yield f"{over} pixels too wide for a phone"

    def note(self, address, wrong):
        """Keep what was wrong with a page, and what it said or asked for meanwhile."""
        elsewhere = self.heard.hosts - {"127.0.0.1"}
        wrong = [*wrong, *self.heard.wrong, *(f"asked {host}" for host in elsewhere)]
        self.wrong += [f"{address}: {one}" for one in wrong]
        self.heard.wrong.clear()
        self.heard.hosts.clear()


@pytest.fixture(scope="session")
def touring():
    """Give what walks through a desk, and the routes that there are."""
    return Tour, routes


@pytest.fixture(scope="session")
def keep():
    """Give what makes a record of pages."""
    return kept


@pytest.fixture(scope="session")
def serving():
    """Give what serves a record."""
    return served


@pytest.fixture(scope="session")
def audited():
    """Give what lists all that axe finds on a page: on a phone, on a desk, there in the dark."""

    def found(tab):
        tab.evaluate(AXE)
        tab.set_viewport_size(PHONE)
        told = [f"phone: {one}" for one in tab.evaluate(RUN, [NARROW, []])]
        tab.set_viewport_size(WIDE)
        told += tab.evaluate(RUN, [[], TAGS])
        tab.emulate_media(color_scheme="dark")
        told += [f"dark: {one}" for one in tab.evaluate(RUN, [COLOURS, []])]
        tab.emulate_media(color_scheme="light")
        return told

    return found
