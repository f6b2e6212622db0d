"""Desk: how quick searches, pages and the server are on a record of 100,000 passages.

`python evaluation/desk.py [FOLDER]` prints the figures; the record is made when it is not there
(`evaluation/big.py`).  Each figure that is a ratio is one of times of the same run: a search beside
the bare query of the index, a page beside a file that the same server hands out.
"""

from __future__ import annotations

import asyncio
import gzip
import json
import random
import re
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from statistics import median, quantiles
from typing import Any

import httpx
from lxml import html
from playwright.sync_api import sync_playwright

from big import big_record, passages
from onrecord.ledgers.view import involved
from onrecord.record import Record
from onrecord.record.home import home_of

QUERIES = 100
"""Searches of each kind."""
PAGES = 100
"""Pages of each kind."""
READERS = 200
EACH = 3
"""Pages that each reader asks for at least."""
ADDED = 20
TIMES = 3

_BARE = "SELECT rowid FROM passage_words WHERE passage_words MATCH ? ORDER BY rank LIMIT 20"
_VOCABULARY = "CREATE VIRTUAL TABLE temp.vocabulary USING fts5vocab(main, passage_words, row)"
_WORDS = """
SELECT term FROM vocabulary WHERE doc BETWEEN ? AND ? AND term GLOB '[a-z]*'
  AND term NOT IN ('and', 'or', 'not') ORDER BY term
"""
_BANDS = {"rare": (1, 20), "middling": (21, 1_000), "common": (1_001, 1_000_000)}
_STATIC = "/static/icon.svg"


def figures(home: Path | None = None) -> dict[str, Any]:
    """Measure all of it."""
    home = big_record(home)
    chance = random.Random(1)  # noqa: S311 - the same each time
    found: dict[str, Any] = {"record": _size(home), "search": searches(home, chance)}
    started = time.perf_counter()
    with served(home) as (address, announced):
        found["start"] = {"announced": announced}
        httpx.get(address + _STATIC)
        found["start"]["first answer"] = time.perf_counter() - started
        asked = addresses(home, chance)
        found["pages"] = pages(address, asked)
        found["document"] = weight(address, asked["document"])
        found["paint"] = painted(address + asked["document"][0])
    found["crowd"] = crowd(home, asked)
    return found


def _size(home: Path) -> dict[str, int]:
    with Record.open(home, create=False) as record:
        counts = record.counts()
    sizes = {"documents": counts.documents, "statements": counts.statements}
    return {"passages": passages(home), **sizes, "attempts": counts.attempts}


def searches(home: Path, chance: random.Random) -> dict[str, Any]:
    """Time searches beside the bare query of the index, by how common their words are."""
    found = {}
    with closing(sqlite3.connect(home_of(home).database)) as store, Record.open(home) as record:
        store.execute(_VOCABULARY)
        bands = {
            band: [row[0] for row in store.execute(_WORDS, between)]
            for band, between in _BANDS.items()
        }
        for band, queries in _queries(bands, chance).items():
            bare = [_best(lambda q=q: store.execute(_BARE, (q,)).fetchall()) for q in queries]
            ours = [_best(lambda q=q: record.search(q)) for q in queries]
            found[band] = _compared(ours, bare)
    return found


def _queries(bands: dict[str, list[str]], chance: random.Random) -> dict[str, list[str]]:
    found = {band: chance.sample(words, QUERIES) for band, words in bands.items()}
    several = [chance.sample(bands["common"], 2) for _ in range(QUERIES)]
    return found | {"two common words": [" ".join(words) for words in several]}


def _best(work: Callable[[], Any]) -> float:
    """Give the CPU milliseconds that some work takes at least."""
    found = []
    for _ in range(TIMES):
        start = time.thread_time()
        work()
        found.append((time.thread_time() - start) * 1000)
    return min(found)


def _compared(ours: list[float], bare: list[float]) -> dict[str, float]:
    (middle, last), (bare_middle, bare_last) = _two(ours), _two(bare)
    return {
        "p50 ms": middle,
        "p99 ms": last,
        "p50 ratio": middle / bare_middle,
        "p99 ratio": last / bare_last,
    }


def _two(times: list[float]) -> tuple[float, float]:
    """Give the median and the 99th percentile."""
    return median(times), quantiles(times, n=100, method="inclusive")[98]


@contextmanager
def served(home: Path) -> Iterator[tuple[str, float]]:
    """Serve a record; give the address, and the seconds until it was announced."""
    command = [sys.executable, "-m", "onrecord", "serve", "--home", str(home), "--json"]
    start = time.perf_counter()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as server:
        try:
            assert server.stdout is not None
            address = json.loads(server.stdout.readline())["url"].rstrip("/")
            yield address, time.perf_counter() - start
        finally:
            server.terminate()


def addresses(home: Path, chance: random.Random) -> dict[str, list[str]]:
    """Draw pages of each kind."""
    with Record.open(home, create=False) as record:
        documents = [one.id[4:] for one in record.documents()]
        chosen = chance.sample(documents, min(PAGES, len(documents)))
        said = [one.address for one in map(_first(record), chosen) if one is not None]
        actors = sorted({who for one in record.utterances() for who in involved(one)})
    with closing(sqlite3.connect(home_of(home).database)) as store:
        store.execute(_VOCABULARY)
        words = [row[0] for row in store.execute(_WORDS, _BANDS["middling"])]
    return {
        "desk": ["/"] * PAGES,
        "documents": ["/documents", "/documents?lang=en"] * (PAGES // 2),
        "document": [f"/d/{one}" for one in chosen],
        "passage": [f"/q/{one}" for one in said],
        "statements": ["/statements", "/statements?kind=demand"] * (PAGES // 2),
        "actor": [f"/actors/{one}" for one in chance.sample(actors, PAGES) if "/" not in one],
        "ledger": [f"/ledgers/{one}" for one in ("measures", "commitments")] * (PAGES // 2),
        "search": [f"/search?q={one}" for one in chance.sample(words, PAGES)],
    }


def _first(record: Record) -> Callable[[str], Any]:
    def first(document: str) -> Any:  # noqa: ANN401 - its first statement
        reading = record.reading(document)
        start = next((one.span for one in reading.statements), None)
        return start and record.quote(f"{document}/{start.start}-{start.end}")

    return first


def pages(address: str, asked: dict[str, list[str]]) -> dict[str, Any]:
    """Time pages beside a file that the same server hands out."""
    found = {}
    with httpx.Client(base_url=address, timeout=600) as client:
        bare = [_milliseconds(client, _STATIC) for _ in range(PAGES)]
        for kind, some in asked.items():
            cold = _milliseconds(client, some[0])
            found[kind] = _compared([_milliseconds(client, one) for one in some], bare)
            found[kind]["first ms"] = cold
    return {"a file": dict(zip(("p50 ms", "p99 ms"), _two(bare), strict=True)), **found}


def _milliseconds(client: httpx.Client, address: str) -> float:
    start = time.perf_counter()
    answer = client.get(address)
    spent = (time.perf_counter() - start) * 1000
    assert answer.status_code == 200, (address, answer.status_code, answer.text[:300])  # noqa: PLR2004
    return spent


def weight(address: str, asked: Iterable[str]) -> dict[str, float]:
    """Weigh document pages without their text: markup, style sheets and scripts, in KB."""
    bare, packed = [], []
    for one in asked:
        page = httpx.get(address + one).content
        root = html.document_fromstring(page)
        used = root.xpath("//script/@src | //link[@rel='stylesheet' or @rel='icon']/@href")
        files = [httpx.get(address + file).content for file in used]
        text = "\n".join(root.xpath("//p[@data-start]//text()")).encode()
        bare.append((len(page) + sum(map(len, files)) - len(text)) / 1024)
        sizes = map(_packed, (page, *files))
        packed.append((sum(sizes) - _packed(text)) / 1024)
    return {
        "median KB": median(bare),
        "most KB": max(bare),
        "median KB, compressed": median(packed),
        "most KB, compressed": max(packed),
    }


def _packed(content: bytes) -> int:
    return len(gzip.compress(content, 6))


def painted(address: str) -> dict[str, Any]:
    """Say when a document page is painted first, and what of it waits for a script."""
    program = shutil.which("chromium") or shutil.which("google-chrome")
    asked = """() => ({
      paint: performance.getEntriesByName("first-paint")[0]?.startTime ?? null,
      blocking: performance.getEntriesByType("resource").filter(
        (one) => one.initiatorType === "script" && one.renderBlockingStatus === "blocking").length,
    })"""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page()
        page.goto(address)
        page.wait_for_function("performance.getEntriesByName('first-paint').length")
        found = page.evaluate(asked)
        browser.close()
    return {"first paint ms": found["paint"], "scripts that hold it up": found["blocking"]}


def crowd(home: Path, asked: dict[str, list[str]]) -> dict[str, Any]:
    """Let many read at once, while somebody adds documents to a copy of the record."""
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder) / "record"
        shutil.copytree(home, copy)
        notes = Path(folder) / "notes"
        notes.mkdir()
        for number in range(ADDED):
            note = f"Note {number}\n\nNorland calls on Veskia to open strait number {number}.\n"
            (notes / f"{number}.txt").write_text(note)
        with served(copy) as (address, _):
            command = [sys.executable, "-m", "onrecord", "add", str(notes), "--home", str(copy)]
            with subprocess.Popen(command, stdout=subprocess.DEVNULL) as writer:
                found = asyncio.run(_read(address, asked, writer))
            found["writer failed"] = writer.returncode
    return found


async def _read(
    address: str, asked: dict[str, list[str]], writer: subprocess.Popen[bytes]
) -> dict[str, Any]:
    wanted = [one for some in asked.values() for one in some]
    times: list[float] = []
    wrong: list[str] = []
    limits = httpx.Limits(max_connections=READERS, max_keepalive_connections=READERS)

    async def reader(number: int) -> None:
        chance = random.Random(number)  # noqa: S311 - the same each time
        done = 0
        while done < EACH or writer.poll() is None:
            start = time.perf_counter()
            try:
                answer = await client.get(chance.choice(wanted))
                if answer.status_code != 200:  # noqa: PLR2004
                    wrong.append(f"{answer.status_code} {answer.url}")
            except httpx.HTTPError as error:
                wrong.append(repr(error))
            times.append((time.perf_counter() - start) * 1000)
            done += 1

    async with httpx.AsyncClient(base_url=address, timeout=300, limits=limits) as client:
        await asyncio.gather(*map(reader, range(READERS)))
    middle, last = _two(times)
    return {
        "readers": READERS,
        "requests": len(times),
        "errors": len(wrong),
        "p50 ms": middle,
        "p99 ms": last,
        "wrong": wrong[:5],
    }


def main(asked: list[str]) -> None:
    """Print the figures."""
    found = figures(*map(Path, asked))
    print(re.sub(r"(\d\.\d\d)\d+", r"\1", json.dumps(found, indent=1, ensure_ascii=False)))


if __name__ == "__main__":
    main(sys.argv[1:])
