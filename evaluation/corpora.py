"""Bulk: every document of the corpora read, for errors, hangs and memory.

`python evaluation/corpora.py [COUNT]` reads all documents, or COUNT drawn with a fixed seed.
"""

from __future__ import annotations

import os
import random
import re
import resource
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from onrecord.documents import Origin
from onrecord.model import Reading
from onrecord.pipeline import read_bytes
from shared import SHARED

SLOW = 20.0
"""Seconds of CPU time after which a document counts as a hang."""

_WORD = re.compile(r"\w+")
_HOLDS = {True: "adds up", False: "does not add up as printed", None: "not settled"}


def archives() -> list[Path]:
    """Give the corpora's archives, in a fixed order."""
    return sorted((SHARED / "corpora").glob("*.tar.gz"))


def members(path: Path) -> Iterator[tuple[str, bytes]]:
    """Give the files of one archive, with their names, in its order."""
    with tarfile.open(path) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content is not None:
                yield member.name, content.read()


def documents() -> Iterator[tuple[str, bytes]]:
    """Give the files of all corpora, with their names, in a fixed order."""
    for path in archives():
        yield from members(path)


def sample(count: int, seed: int = 1244) -> list[tuple[str, bytes]]:
    """Draw documents at random, the same ones for the same seed."""
    everything = list(documents())
    return random.Random(seed).sample(everything, min(count, len(everything)))  # noqa: S311


def read_all(chosen: Iterable[tuple[str, bytes]], workers: int = 1) -> dict[str, Any]:
    """Read documents one after the other, in one process or shared out among several.

    Returns:
        Counts of documents, bytes, words, errors and slow ones (with their names), of what
        was found (statements also by kind, findings by form and whether they hold), statements
        per 100 words, the share of documents without a statement, CPU seconds, and the peak
        memory in MB of one process after the first 200 and after all.
    """
    if workers == 1:
        return _summed(map(_read, chosen))
    with ProcessPoolExecutor(workers) as pool:
        return _summed(pool.map(_read, chosen, chunksize=10))


@dataclass(frozen=True, slots=True)
class Read:
    """What reading one document gave.

    Attributes:
        name: Of the file.
        counts: What was found, by name; empty where it could not be read.
        error: Why it could not be read.
        seconds: CPU time.
        peak: Of its process so far, in MB.
    """

    name: str
    counts: Counter[str]
    error: str | None
    seconds: float
    peak: float


def _read(document: tuple[str, bytes]) -> Read:
    name, data = document
    start = time.process_time()
    counts: Counter[str] = Counter()
    error = None
    try:
        counts = _found(read_bytes(data, Origin(name=name)))
        counts.update(documents=1, bytes=len(data))
    except Exception as failed:  # noqa: BLE001 - whatever it raises is what is looked for
        error = f"{name}: {type(failed).__name__}: {failed}"
    return Read(name, counts, error, time.process_time() - start, peak())


def _summed(results: Iterable[Read]) -> dict[str, Any]:
    counts: Counter[str] = Counter()
    failed, slow = [], []
    seconds, early, most = 0.0, 0.0, 0.0
    for number, one in enumerate(results, start=1):
        counts.update(one.counts)
        seconds, most = seconds + one.seconds, max(most, one.peak)
        if one.error is not None:
            failed.append(one.error)
        if SLOW < one.seconds:
            slow.append(one.name)
        if number <= 200:  # noqa: PLR2004
            early = most
    return {
        **counts,
        "statements per 100 words": 100 * counts["statements"] / max(1, counts["words"]),
        "share without a statement": counts["without a statement"] / max(1, counts["documents"]),
        "errors": failed,
        "slow": slow,
        "seconds": seconds,
        "peak_mb_after_200": early,
        "peak_mb": most,
    }


def _found(reading: Reading) -> Counter[str]:
    """Count what one reading holds, by name."""
    counts = Counter(mention.kind.value for mention in reading.mentions)
    counts.update(f"statements: {said.kind}" for said in reading.statements)
    for found in reading.findings:
        form = found.rule.removeprefix("findings.")
        counts[f"findings: {form} {_HOLDS[found.holds]}"] += 1
    counts["words"] = len(_WORD.findall(reading.document.text))
    counts["turns"] = len(reading.turns)
    counts["statements"] = len(reading.statements)
    counts["findings"] = len(reading.findings)
    counts["without a statement"] = not reading.statements
    return counts


def peak() -> float:
    """Give this process's peak memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    drawn = sample(int(sys.argv[1])) if sys.argv[1:] else documents()
    for figure, value in read_all(drawn, os.cpu_count() or 1).items():
        print(f"{figure:36}{value}")
