"""Times: ours and an installable peer on the public benchmarks, in one run.

Prints precision, recall and F1 of spans and TIMEX3 values, and the speed of each.  The peer
is dateparser; Microsoft's recognizers, a hundred times slower, run when asked for:

    python evaluation/times.py [--recognizers]
"""

from __future__ import annotations

import json
import re
import sys
import time
import warnings
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias

from onrecord.mentions.times import ends, find_times
from onrecord.model import Passage
from shared import SHARED, benchmark

try:
    from dateparser.search import search_dates
except ImportError:  # the peer is not installed
    search_dates = None

try:
    from recognizers_date_time import recognize_datetime
except ImportError:  # neither is this one
    recognize_datetime = None

FOLDER = SHARED / "benchmarks" / "times"
NAMES = ("timebank", "aquaint", "wikiwars-a")
MEGABYTE = 1_000_000
YEAR = re.compile(r"\D*\d{4}\D*")
MONTH = re.compile(r"\D*[A-Za-z]{3,}\D*(?:\d{4})?\D*")
DAY_WORDS = re.compile(r"day|morning|night|week|now|ago|noon", re.IGNORECASE)

Found: TypeAlias = list[dict[str, Any]]
Finder: TypeAlias = Callable[[str, date], Found]


def ours(text: str, day: date) -> Found:
    """Find times with onrecord; an interval gives its two ends, as TIMEX3 has it."""
    return [
        {"start": span.start, "end": span.end, "value": timex}
        for mention in find_times(Passage(text, reference=day))
        for span, timex in ends(mention)
    ]


def dateparser(text: str, day: date) -> Found:
    """Find times with dateparser, as fine as its words are; it gives words without places."""
    found, at = [], 0
    settings = {"RELATIVE_BASE": datetime(day.year, day.month, day.day)}  # noqa: DTZ001
    for line in text.splitlines(keepends=True):
        for words, moment in search_dates(line, languages=["en"], settings=settings) or []:
            start = text.find(words, at)
            if start >= 0:
                value = f"{moment:%Y-%m-%d}"
                if not DAY_WORDS.search(words):
                    size = 4 if YEAR.fullmatch(words) else 7 if MONTH.fullmatch(words) else 10
                    value = value[:size]
                found.append({"start": start, "end": start + len(words), "value": value})
                at = start + len(words)
    return found


def recognizers(text: str, day: date) -> Found:
    """Find times with Microsoft's recognizers, and take the first value that they offer."""
    noon = datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001  (their interface is naive)
    found = []
    for one in recognize_datetime(text, "en-us", reference=noon):
        values = (one.resolution or {}).get("values") or [{}]
        found.append({"start": one.start, "end": one.end + 1, "value": values[0].get("timex")})
    return found


def run(path: Path, finder: Finder) -> dict[str, Any]:
    """Run a finder over one benchmark's file and score it.

    Returns:
        The scorer's figures ("strict", "relaxed", "value"), with "seconds" of processor time
        and "mb_per_s".
    """
    documents = json.loads(path.read_text(encoding="utf-8"))
    size = sum(len(document["text"].encode()) for document in documents)
    start = time.process_time()
    found = {
        document["id"]: finder(document["text"], date.fromisoformat(document["dct"]))
        for document in documents
    }
    seconds = time.process_time() - start
    scores: dict[str, Any] = dict(benchmark("times", path, found))
    return {**scores, "seconds": seconds, "mb_per_s": size / MEGABYTE / seconds}


def _runs(finder: Finder) -> dict[str, dict[str, Any]]:
    paths = {name: FOLDER / f"{name}.json" for name in NAMES}
    return {name: run(path, finder) for name, path in paths.items() if path.exists()}


def figures() -> dict[str, dict[str, Any]]:
    """Give our figures on each benchmark that lies there."""
    list(find_times(Passage("1 May 2031")))  # the grammar is made once, outside of the clock
    return _runs(ours)


def peer() -> dict[str, dict[str, Any]]:
    """Give the peer's figures; none where it is not installed."""
    if search_dates is None:
        return {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _runs(dateparser)


def show(label: str, rows: dict[str, dict[str, Any]]) -> None:
    """Print a table of figures."""
    for name, row in rows.items():
        scores = "  ".join(
            figure + " P {p:5.1f} R {r:5.1f} F1 {f1:5.1f}".format(**row[figure])
            for figure in ("strict", "relaxed", "value")
        )
        print(f"{label:12} {name:12} {scores}  {row['seconds']:7.2f} s {row['mb_per_s']:6.3f} MB/s")


if __name__ == "__main__":
    show("onrecord", figures())
    show("dateparser", peer())
    if "--recognizers" in sys.argv and recognize_datetime is not None:
        show("recognizers", _runs(recognizers))
