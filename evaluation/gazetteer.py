"""What a gazetteer of 300,000 generated names costs: time and memory, beside ours alone.

Reads documents of the corpora where they lie beside the project, else a text of our own.  The
names are made of syllables, so that they share
beginnings as real names do.

Run: python evaluation/gazetteer.py
"""

from __future__ import annotations

import itertools
import json
import resource
import tarfile
import time

from onrecord.mentions.actors.entries import english
from onrecord.mentions.actors.gazetteer import Entry, Gazetteer, Sort
from shared import SHARED

NAMES = 300_000
CHARACTERS = 5_000_000
RUNS = 5
_SYLLABLES = "ba da ga ka la ma na ra sa ta va za bor den gar kel lin mor nor ros sel tan vik zor"
_OWN = "The Foreign Minister of Norland met the delegation of Veskia in Norby on Monday. "


def names() -> list[str]:
    """Make names such as "Badagar Borden"."""
    syllables = _SYLLABLES.split()
    words = ("".join(parts).capitalize() for parts in itertools.product(syllables, repeat=3))
    firsts = list(itertools.islice(words, 13_824))
    pairs = (f"{one} {other}" for one, other in itertools.product(firsts, firsts[::600]))
    return list(itertools.islice(pairs, NAMES))


def texts() -> str:
    """Give five million characters of the corpora, or of a text of our own."""
    archive = SHARED / "corpora" / "un-general-debate-2000.tar.gz"
    if not archive.exists():
        return _OWN * (CHARACTERS // len(_OWN))
    parts, size = [], 0
    with tarfile.open(archive) as members:
        for member in members:
            content = members.extractfile(member) if member.isfile() else None
            if content is None:
                continue
            parts.append(content.read().decode("utf-8", "replace"))
            size += len(parts[-1])
            if size >= CHARACTERS:
                break
    return "".join(parts)


def seconds(gazetteer: Gazetteer, text: str) -> float:
    """Give the best of several runs, in seconds of processor time."""
    best = float("inf")
    for _ in range(RUNS):
        start = time.process_time()
        gazetteer.hits(text)
        best = min(best, time.process_time() - start)
    return best


def megabytes() -> float:
    """Give the peak memory of this process, in MB."""
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def measure() -> dict[str, float]:
    """Measure our gazetteer alone, and with the generated names added."""
    text, ours = texts(), english()
    alone, before = seconds(ours, text), megabytes()
    made = {name: Entry(Sort.OTHER) for name in names()}
    start = time.process_time()
    large = Gazetteer(made | ours.entries())
    built = time.process_time() - start
    more = seconds(large, text)
    return {
        "characters": len(text),
        "names": len(made),
        "seconds_alone": round(alone, 3),
        "seconds_with_names": round(more, 3),
        "ratio": round(more / alone, 2),
        "megabytes_a_second": round(len(text) / more / 1e6, 1),
        "seconds_to_build": round(built, 2),
        "megabytes_more": round(megabytes() - before, 0),
    }


if __name__ == "__main__":
    print(json.dumps(measure(), indent=2))
