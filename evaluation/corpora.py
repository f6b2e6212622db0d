"""Bulk: every document of the corpora read, for errors, hangs and memory.

`python evaluation/corpora.py [COUNT]` reads all documents, or COUNT drawn with a fixed seed.
"""

from __future__ import annotations

import random
import resource
import sys
import tarfile
import time
from collections import Counter
from collections.abc import Iterator
from typing import Any

from onrecord.documents import Origin
from onrecord.errors import OnRecordError
from onrecord.pipeline import read_bytes
from shared import SHARED

SLOW = 20.0
"""Seconds of CPU time after which a document counts as a hang."""


def documents() -> Iterator[tuple[str, bytes]]:
    """Give the files of all corpora, with their names, in a fixed order."""
    for path in sorted((SHARED / "corpora").glob("*.tar.gz")):
        with tarfile.open(path) as archive:
            for member in archive:
                content = archive.extractfile(member) if member.isfile() else None
                if content is not None:
                    yield member.name, content.read()


def sample(count: int, seed: int = 1244) -> list[tuple[str, bytes]]:
    """Draw documents at random, the same ones for the same seed."""
    everything = list(documents())
    return random.Random(seed).sample(everything, min(count, len(everything)))  # noqa: S311


def read_all(chosen: Iterator[tuple[str, bytes]] | list[tuple[str, bytes]]) -> dict[str, Any]:
    """Read documents one after the other.

    Returns:
        Counts of documents, bytes, errors and slow ones (with their names), of what was
        found, CPU seconds, and the peak memory in MB after the first 200 and after all.
    """
    counts: Counter[str] = Counter()
    failed: list[str] = []
    slow: list[str] = []
    early = 0.0
    start = time.process_time()
    for number, (name, data) in enumerate(chosen, start=1):
        began = time.process_time()
        try:
            reading = read_bytes(data, Origin(name=name))
        except OnRecordError as error:
            failed.append(f"{name}: {error}")
            continue
        if SLOW < time.process_time() - began:
            slow.append(name)
        counts["documents"] += 1
        counts["bytes"] += len(data)
        counts["turns"] += len(reading.turns)
        counts.update(mention.kind.value for mention in reading.mentions)
        if number == 200:  # noqa: PLR2004
            early = peak()
    seconds = time.process_time() - start
    return {
        **counts,
        "errors": failed,
        "slow": slow,
        "seconds": seconds,
        "peak_mb_after_200": early,
        "peak_mb": peak(),
    }


def peak() -> float:
    """Give this process's peak memory so far, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


if __name__ == "__main__":
    drawn = sample(int(sys.argv[1])) if sys.argv[1:] else documents()
    for figure, value in read_all(drawn).items():
        print(f"{figure:20}{value}")
