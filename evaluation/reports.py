"""The pages on accuracy and speed, written from the figures that a run has measured.

`python evaluation/reports.py` writes them anew from `evaluation/results`.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from shared import ROOT

EXPLANATION = ROOT / "docs" / "explanation"
RESULTS = ROOT / "evaluation" / "results"

_ACCURACY = """# Accuracy

Written by `make measure`; every figure below was printed by that run. `evaluation/floors.json`
pins the figures that must not fall, and `make test` measures them again.

The sixteen real documents lie beside the project and are not part of it; two readers annotated
them. They were read while the rules were written, so they are a sample to develop on and say less
about publishers that nobody has read yet than the demo documents do, which were written and
annotated apart from the rules. *Other forms* are pages in the forms of some thirty further
publishers, of our own writing; at their first look the turns' F1 was 0.44 to 0.60 and the issuer
right on four of eleven. The rules have been mended since, so those figures are no test of what is
still unseen. The benchmarks' own scorer gives the figures on benchmarks.

## Documents

{documents}

## Times, quantities, citations, beside installable peers

F1 in percent. *value* is the right place and the right normalised value; *unit* the right unit too.
The peer (dateparser, quantulum3, eyecite) runs in the same process on the same text, so the speeds
compare.

{benchmarks}

## Bulk

{corpora}

## What the figures leave out

- `documents` and `demo` score what the annotations list: turns and instruments are complete there,
  dates and quantities are not, so those figures are recall.
- The benchmarks for times, quantities and citations were looked at while the grammars were written.
  Other halves of them were not.
- Statements are not read yet.
"""

_SPEED = """# Speed

Written by `make measure`, on one core. Machines differ and are noisy: compare the ratios of one
run, not its seconds. `ratio to scan` is a stage's time over that of finding all words of the same
text with one regular expression.

## Stages

{documents} documents drawn from the corpora, {mb:.1f} million characters, {words:,} words.

{stages}

## Beside the language model

{parser}

## A gazetteer of 300,000 generated names

{gazetteer}

## Start and memory

{start}

Peak memory of the measuring process: {peak:.0f} MB. Reading all corpora took {all:.0f} MB at its
peak, {early:.0f} MB after the first two hundred documents.
"""


def write(found: Mapping[str, Any]) -> None:
    """Write both pages."""
    EXPLANATION.mkdir(parents=True, exist_ok=True)
    (EXPLANATION / "accuracy.md").write_text(_accuracy(found), encoding="utf-8")
    (EXPLANATION / "speed.md").write_text(_speed(found), encoding="utf-8")


def _accuracy(found: Mapping[str, Any]) -> str:
    ours, theirs = found["accuracy"], found["peers"]
    sets = [ours[name] for name in ("documents", "demo", "pages")]
    rows = [
        (name, *(_figure(figures.get(name)) for figures in sets))
        for name in sorted(set().union(*sets))
        if not name.startswith("statements")
    ]
    return _ACCURACY.format(
        documents=_table(("figure", "real documents", "demo documents", "other forms"), rows),
        benchmarks=_table(("layer", "benchmark", "tool", "figures"), _benchmarks(ours, theirs)),
        corpora=_bulk(found["corpora"]),
    )


def _benchmarks(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Iterable[tuple[str, ...]]:
    for layer in ("times", "quantities", "citations"):
        for tool, table in (("onrecord", ours[layer]), ("peer", theirs[layer])):
            for benchmark, figures in table.items():
                yield layer, benchmark, tool, _cells(figures)


def _cells(figures: Mapping[str, Any]) -> str:
    cells = []
    for name, value in figures.items():
        if isinstance(value, Mapping):
            cells.append(f"{name} {value['f1']:.1f}")
        elif isinstance(value, int | float):
            cells.append(f"{name} {value:.2f}")
        else:
            cells.append(f"{name} {value}")
    return ", ".join(cells)


def _bulk(figures: Mapping[str, Any]) -> str:
    names = ("turns", "actor", "instrument", "time", "quantity")
    found = ", ".join(f"{name} {figures.get(name, 0):,}" for name in names)
    wrong = f"{len(figures['errors'])} errors, {len(figures['slow'])} that took too long"
    size = figures["bytes"] / 1e6
    return f"{figures['documents']:,} documents of {size:.1f} MB read: {wrong}. Found: {found}."


def _speed(found: Mapping[str, Any]) -> str:
    speed, bulk = found["speed"], found["corpora"]
    table = speed["stages"]
    stages = [
        (name, f"{row['seconds']:.2f}", f"{row['mb_per_s']:.2f}", f"{row['ratio_to_scan']:.1f}")
        for name, row in table["stages"].items()
    ]
    parser = [(name, f"{value:,.2f}") for name, value in speed["parser"].items()]
    start = [(name, f"{value:.2f}") for name, value in speed["start"].items()]
    return _SPEED.format(
        documents=table["documents"],
        mb=table["mb"],
        words=table["words"],
        stages=_table(("stage", "seconds", "MB of text a second", "ratio to scan"), stages),
        parser=_table(("figure", "value"), parser) if parser else "The model was not installed.",
        gazetteer=_table(
            ("figure", "value"),
            [(name.replace("_", " "), f"{value:,g}") for name, value in speed["gazetteer"].items()],
        ),
        start=_table(("command", "seconds, best of five"), start),
        peak=speed["peak_mb"],
        all=bulk["peak_mb"],
        early=bulk["peak_mb_after_200"],
    )


def _figure(value: float | None) -> str:
    return "" if value is None else f"{value:.3f}"


def _table(head: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> str:
    lines = [" | ".join(head), " | ".join("---" for _ in head), *(" | ".join(row) for row in rows)]
    return "\n".join(f"| {line} |" for line in lines)


if __name__ == "__main__":
    results = {path.stem: json.loads(path.read_text()) for path in RESULTS.glob("*.json")}
    write({name: content["figures"] for name, content in results.items()})
