"""Times: ours and an installable peer on the public benchmarks, in one run.

Prints precision, recall and F1 of spans and TIMEX3 values and the speed of each:

    python evaluation/times.py [--peer]
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path
from typing import Any, TypeAlias

from onrecord.mentions.times import ends, find_times
from onrecord.model import Passage
from shared import SHARED, benchmark

try:
    from recognizers_date_time import recognize_datetime
except ImportError:  # the peer is not installed
    recognize_datetime = None

FOLDER = SHARED / "benchmarks" / "times"
NAMES = ("timebank", "aquaint", "wikiwars-a")
MEGABYTE = 1_000_000

Found: TypeAlias = list[dict[str, Any]]
Finder: TypeAlias = Callable[[str, date], Found]


def ours(text: str, day: date) -> Found:
    """Find times with onrecord; an interval gives its two ends, as TIMEX3 has it."""
    return [
        {"start": span.start, "end": span.end, "value": timex}
        for mention in find_times(Passage(text, reference=day))
        for span, timex in ends(mention)
    ]


def theirs(text: str, day: date) -> Found:
    """Find times with Microsoft's recognizers, and take the first value that they offer."""
    noon = datetime(day.year, day.month, day.day, 12)  # noqa: DTZ001  (their interface is naive)
    found = []
    for one in recognize_datetime(text, "en-us", reference=noon):
        values = (one.resolution or {}).get("values") or [{}]
        row = {"start": one.start, "end": one.end + 1, "value": values[0].get("timex")}
        found.append(row)
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
    figures: dict[str, Any] = dict(benchmark("times", path, found))
    return {**figures, "seconds": seconds, "mb_per_s": size / MEGABYTE / seconds}


def figures(names: tuple[str, ...] = NAMES) -> dict[str, dict[str, Any]]:
    """Give our figures on each benchmark that lies there."""
    list(find_times(Passage("1 May 2031")))  # the grammar is made once, outside of the clock
    paths = {name: FOLDER / f"{name}.json" for name in names}
    return {name: run(path, ours) for name, path in paths.items() if path.exists()}


def peer(names: tuple[str, ...] = NAMES) -> dict[str, dict[str, Any]]:
    """Give the peer's figures; none where it is not installed."""
    if recognize_datetime is None:
        return {}
    paths = {name: FOLDER / f"{name}.json" for name in names}
    return {name: run(path, theirs) for name, path in paths.items() if path.exists()}


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
    if "--peer" in sys.argv:
        show("recognizers", peer())
