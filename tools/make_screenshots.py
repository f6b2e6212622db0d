"""Take the pictures of the desk that the manual shows, from the demo's record.

    python tools/make_screenshots.py            write docs/images

The record is made anew with a fixed clock, and each page is drawn in a window of a fixed size,
so that the same pages always give the same pictures.
"""

from __future__ import annotations

import io
import shutil
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from threading import Thread

import uvicorn
from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from onrecord.access.listening import listen
from onrecord.archive import SystemClock
from onrecord.demo import demo_documents, demo_dossiers, demo_knowledge
from onrecord.model import StatementKind
from onrecord.record import Record
from onrecord.record.home import home_of
from onrecord.record.knowing import knowledge_in_use
from onrecord.store import Selection
from onrecord.web import make_app

TARGET = Path(__file__).parent.parent / "docs" / "images"
NOW = datetime(2026, 4, 28, 9, 30, tzinfo=UTC)
WIDE, PHONE = {"width": 1280, "height": 800}, {"width": 390, "height": 780}
PORT = 8765
"""Part of the addresses that pages show: the same in every picture."""
COLOURS = 200
"""As many as a page has: pictures of words need no more."""
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


class FixedClock(SystemClock):
    """A clock that stands still."""

    def now(self) -> datetime:
        """Give the day on which the pictures are taken."""
        return NOW


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture: its name, the address of the page, and how that is looked at."""

    name: str
    address: str
    dark: bool = False
    phone: bool = False
    language: str = "en"


def main() -> int:
    """Take all pictures."""
    TARGET.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, shown(Path(folder) / "record") as desk:
        pictures = list(wanted(Path(folder) / "record"))
        with sync_playwright() as playwright:
            program = next(filter(None, map(shutil.which, BROWSERS)), None)
            browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
            for one in pictures:
                take(browser, desk, one)
            browser.close()
    return 0


@contextmanager
def shown(home: Path) -> Iterator[str]:
    """Make the demo's record, and show it as long as pictures are taken."""
    shutil.copytree(demo_knowledge(), home_of(home).knowledge)
    with Record.open(home, clock=FixedClock()) as record:
        record.home.dossiers.mkdir()
        for dossier in demo_dossiers():
            shutil.copyfile(dossier, record.home.dossiers / dossier.name)
        for _ in record.add(demo_documents()):
            pass
    listening = listen("127.0.0.1", PORT)
    config = uvicorn.Config(make_app(home, clock=FixedClock()), log_level="warning")
    server = uvicorn.Server(config)
    with knowledge_in_use(home_of(home)):
        served = Thread(target=server.run, kwargs={"sockets": [listening]}, daemon=True)
        served.start()
        yield f"http://127.0.0.1:{listening.getsockname()[1]}"
        server.should_exit = True
        served.join()


def wanted(home: Path) -> Iterator[Picture]:
    """Name the pictures; the document is the one of a measure that an address is known of."""
    with Record.open(home, create=False) as record:
        measures = record.statements(Selection(kinds=(StatementKind.MEASURE,)))
        chosen = next(one for one in measures if "expulsion" in (one.title or ""))
    document = f"/d/{chosen.document[4:]}"
    yield Picture(name="desk", address="/")
    yield Picture(name="document", address=document)
    yield Picture(name="passage", address=f"/q/{chosen.address}")
    yield Picture(name="search", address="/search?q=strait")
    yield Picture(name="ledger", address="/ledgers/measures")
    yield Picture(name="positions", address="/positions?actor=XH&about=XT")
    yield Picture(name="compare", address="/compare?one=XT&other=XH")
    yield Picture(name="dark", address=document, dark=True)
    yield Picture(name="phone", address=document, phone=True)
    yield Picture(name="arabic", address="/", language="ar")


def take(browser: Browser, desk: str, one: Picture) -> None:
    """Take one picture, and write it small."""
    context = browser.new_context(
        viewport=PHONE if one.phone else WIDE,
        color_scheme="dark" if one.dark else "light",
        locale=one.language,
        timezone_id="UTC",
        reduced_motion="reduce",
    )
    page = context.new_page()
    page.goto(desk + one.address)
    drawn = Image.open(io.BytesIO(page.screenshot())).convert("RGB")
    few = drawn.quantize(COLOURS, Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE)
    few.save(TARGET / f"{one.name}.png", optimize=True)
    context.close()


if __name__ == "__main__":
    sys.exit(main())
