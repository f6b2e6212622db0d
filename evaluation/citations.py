"""Accuracy of instruments on citations in Security Council resolutions, beside eyecite.

`python evaluation/citations.py` prints the table: the benchmark's pilot, and the citations
that were annotated in resolutions drawn at random before the finder was written
(`evaluation/gold/citations-200.json`: offsets and symbols, no text).
`python evaluation/citations.py FILE` scores another file of that form.
"""

from __future__ import annotations

import json
import re
import sys
import tarfile
from collections.abc import Callable
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any

from onrecord.mentions.instruments import find_instruments
from onrecord.model import InstrumentMention, Passage
from shared import ROOT, SHARED, benchmark

try:
    import eyecite
except ImportError:
    eyecite = None

BENCHMARKS = SHARED / "benchmarks" / "citations"
TEXTS = BENCHMARKS / "unsc-resolutions-902.tar.gz"
PILOT = BENCHMARKS / "un_cites_pilot.json"
DRAWN = ROOT / "evaluation" / "gold" / "citations-200.json"

KINDS = {"resolution": "res", "symbol": "sym"}
"""The benchmark's kinds by the forms of mentions; every other form is a treaty."""

_SYMBOL = re.compile(r"[A-Za-z$§]{1,5}/")
_LINK = re.compile(r",?\s+(?:of|to|in|under)\s+(?:(?:the|its|that|this|said)\s+)?")

Reader = Callable[[str], list[dict[str, Any]]]


@cache
def texts() -> dict[str, str]:
    """Give the resolutions' texts by number ("0026")."""
    found = {}
    with tarfile.open(TEXTS) as archive:
        for member in archive:
            content = archive.extractfile(member) if member.isfile() else None
            if content and (number := re.search(r"S_RES_(\d+)_", member.name)):
                found[number[1]] = content.read().decode("utf-8")
    return found


def ours(text: str) -> list[dict[str, Any]]:
    """Give our citations of a text in the scorer's form.

    A citation is the instrument's own words, without those of its provision; short forms
    that an earlier mention settles are no citations.
    """
    found = find_instruments(Passage(text))
    return [_citation(mention) for mention in found if mention.antecedent is None]


def _citation(mention: InstrumentMention) -> dict[str, Any]:
    start = mention.span.start
    if mention.provision is not None and mention.form not in KINDS:
        words = r"\s+".join(map(re.escape, mention.provision.split()))
        if opening := re.match(words + _LINK.pattern, mention.text):
            start += opening.end()
    kind = KINDS.get(mention.form, "treaty")
    if _SYMBOL.match(mention.text):
        kind = "sym"
    return {"start": start, "end": mention.span.end, "kind": kind, "canonical": mention.canonical}


def eyecites(text: str) -> list[dict[str, Any]]:
    """Give eyecite's citations of a text; it knows no kinds of ours, so each counts as a treaty."""
    spans = (citation.span() for citation in eyecite.get_citations(text))
    return [{"start": start, "end": end, "kind": "treaty"} for start, end in spans]


def _scored(gold: Path, read: Reader) -> dict[str, float]:
    wanted = json.loads(gold.read_text(encoding="utf-8"))
    documents = {number: texts()[number] for number in sorted({row["doc"] for row in wanted})}
    read(next(iter(documents.values())))
    start = perf_counter()
    found = {number: read(text) for number, text in documents.items()}
    seconds = perf_counter() - start
    scores = benchmark("citations", gold, found)
    size = sum(len(text.encode()) for text in documents.values()) / 1e6
    row = {f"{kind} f1": scores[kind]["f1"] for kind in ("res", "sym", "treaty", "all")}
    row |= {"precision": scores["all"]["p"], "recall": scores["all"]["r"]}
    canonical = _canonical(wanted, found)
    if canonical is not None:
        row["canonical"] = canonical
    return row | {"seconds": round(seconds, 3), "MB/s": round(size / seconds, 3)}


def _canonical(wanted: list[dict[str, Any]], found: dict[str, Any]) -> float | None:
    """Give the share of resolutions and symbols that have the symbol of the gold, in percent."""
    rows = [row for row in wanted if row["kind"] in {"res", "sym"} and "canonical" in row]
    if not rows:
        return None
    hit = 0
    for row in rows:
        near = [one for one in found[row["doc"]] if one["start"] < row["end"]]
        near = [one for one in near if row["start"] < one["end"]]
        hit += any(one.get("canonical") == row["canonical"] for one in near)
    return round(100 * hit / len(rows), 1)


def _files(gold: Path | None) -> list[Path]:
    if not TEXTS.exists():
        return []
    return [path for path in ([gold] if gold else [PILOT, DRAWN]) if path.exists()]


def figures(gold: Path | None = None) -> dict[str, dict[str, float]]:
    """Give our figures by file; empty where the benchmarks do not lie."""
    return {path.stem: _scored(path, ours) for path in _files(gold)}


def peer(gold: Path | None = None) -> dict[str, dict[str, float]]:
    """Give eyecite's figures by file; empty where it is not installed."""
    if eyecite is None:
        return {}
    return {path.stem: _scored(path, eyecites) for path in _files(gold)}


def main() -> None:
    """Print the table."""
    gold = Path(sys.argv[1]) if len(sys.argv) > 1 else None
    for tool, table in (("onrecord", figures(gold)), ("eyecite", peer(gold))):
        for name, row in table.items():
            cells = "  ".join(f"{figure} {value:g}" for figure, value in row.items())
            print(f"{tool:9} {name:16} {cells}")


if __name__ == "__main__":
    main()
