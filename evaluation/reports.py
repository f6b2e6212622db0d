"""The pages on accuracy and speed, written from the figures that a run has measured.

`python evaluation/reports.py` writes them anew from `evaluation/results`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from reports_desk import of_desk
from reports_quotations import of_quotations
from reports_statements import bulk, sections
from results import read_results
from shared import ROOT
from tables import bounds, figure, reached, table
from wanted import LOAD, SPEED

EXPLANATION = ROOT / "docs" / "explanation"

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

{statements}
## Times, quantities, citations, beside installable peers

F1 in percent. *value* is the right place and the right normalised value; *unit* the right unit too.
The peer (dateparser, quantulum3, eyecite) runs in the same process on the same text, so the speeds
compare.

{benchmarks}

## Quotations, beside installable peers

{quotations}

## Ledgers of the two first documents

Share of the rows that a person read in them (`evaluation/gold/ledgers.json`, without their words)
and that the ledger has, with their cells.  They were looked at while the ledgers were written.

{ledgers}

## Bulk

{corpora}

## What the figures leave out

- `documents` and `demo` score what the annotations list: turns and instruments are complete there,
  dates and quantities are not, so those figures are recall.
- The benchmarks for times, quantities and citations were looked at while the grammars were written.
  Other halves of them were not.
- Statements are annotated whole in few documents, so precision has a narrow base there; the audit
  has a wider one, by one reading of the manual's borders.
"""

_SPEED = """# Speed

Written by `make measure`, on one core. Machines differ and are noisy: compare the ratios of one
run, not its seconds. `ratio to scan` is a stage's time over that of finding all words of the same
text with one regular expression.

## Stages

{documents} documents drawn from the corpora, {mb:.1f} million characters, {words:,} words.

{stages}

*parse* is spaCy's parse of the body with the sentences that are made of it; *statements* and
*findings* are what reads them; *whole* is bytes to records, all of these together.

## Beside the language model

*ours* is the whole reading, bytes to records, less the time that spaCy itself needs for the same
paragraphs as our reading runs it (parser and tagger; lemmas are ours). The *parser alone* has no
tagger. *ours and parser* adds the two up; the *whole reading* counts the tagger's cost as well.
Each time is the best of three for each document.

{parser}

## A news conference

Generated, in our own words (`evaluation/conference.py`), read whole with the parser at hand.

{conference}

## A gazetteer of 300,000 generated names

{gazetteer}

## Ledgers over a million statements

Made up (`evaluation/load.py`), the same each time, and folded in a process for each ledger. *Ten
times as many* is the time over that of a tenth of the statements; *one more* is what one more
document of twenty statements costs a ledger that is kept up.

{load}

Wanted: at most {seconds:.0f} seconds and {megabytes:,.0f} MB for the fold, {one_more_ms:.0f} ms for
one more document, and time that grows in proportion.

## The desk

{desk}
## Start and memory

{start}

Peak memory of the measuring process: {peak:.0f} MB. Reading all corpora took {all:.0f} MB a process
at its peak, {early:.0f} MB after the first two hundred documents.
"""


_MEASURED = ("figure", "value", "must", "reached")


def write(found: Mapping[str, Any]) -> None:
    """Write both pages."""
    EXPLANATION.mkdir(parents=True, exist_ok=True)
    (EXPLANATION / "accuracy.md").write_text(_accuracy(found), encoding="utf-8")
    (EXPLANATION / "speed.md").write_text(_speed(found), encoding="utf-8")


def _accuracy(found: Mapping[str, Any]) -> str:
    ours, theirs = found["accuracy"], found["peers"]
    sets = [ours[name] for name in ("documents", "demo", "pages")]
    rows = [
        (name, *(figure(figures.get(name)) for figures in sets))
        for name in sorted(set().union(*sets))
        if not name.startswith("statements")
    ]
    return _ACCURACY.format(
        documents=table(("figure", "real documents", "demo documents", "other forms"), rows),
        benchmarks=table(("layer", "benchmark", "tool", "figures"), _benchmarks(ours, theirs)),
        statements=sections(found),
        quotations=of_quotations(found.get("quotations", {})),
        ledgers=table(("ledger", "rows"), _shares(ours["ledgers"])),
        corpora=bulk(found["corpora"]),
    )


def _shares(figures: Mapping[str, float]) -> list[tuple[str, str]]:
    return [(name, figure(value)) for name, value in figures.items()]


def _benchmarks(ours: Mapping[str, Any], theirs: Mapping[str, Any]) -> Iterable[tuple[str, ...]]:
    for layer in ("times", "quantities", "citations"):
        for tool, runs in (("onrecord", ours[layer]), ("peer", theirs[layer])):
            for benchmark, figures in runs.items():
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


def _speed(found: Mapping[str, Any]) -> str:
    speed, corpora = found["speed"], found["corpora"]
    timed = speed["stages"]
    stages = [
        (name, f"{row['seconds']:.2f}", f"{row['mb_per_s']:.2f}", f"{row['ratio_to_scan']:.1f}")
        for name, row in timed["stages"].items()
    ]
    parser = list(_measured(speed["parser"]))
    return _SPEED.format(
        documents=timed["documents"],
        mb=timed["mb"],
        words=timed["words"],
        stages=table(("stage", "seconds", "MB of text a second", "ratio to scan"), stages),
        parser=table(_MEASURED, parser) if parser else "The model was not installed.",
        conference=table(_MEASURED, _measured(speed.get("conference", {}))),
        gazetteer=table(
            ("figure", "value"),
            [(name.replace("_", " "), f"{value:,g}") for name, value in speed["gazetteer"].items()],
        ),
        desk=of_desk(found.get("desk", {})),
        load=_load(found.get("load", {})),
        **{name: wanted.must for name, wanted in LOAD.items()},
        start=table(
            ("command", "CPU seconds, best of five", "must", "reached"), _measured(speed["start"])
        ),
        peak=speed["peak_mb"],
        all=corpora["peak_mb"],
        early=corpora["peak_mb_after_200"],
    )


def _load(ledgers: Mapping[str, Any]) -> str:
    """Write what each ledger costs, and whether it keeps all that is wanted."""
    if not ledgers:
        return "Not measured."
    head = ("ledger", "seconds", "MB", "ten times as many", "one more, ms", "reached")
    rows = [
        (
            name,
            f"{row['seconds']:.1f}",
            f"{row['megabytes']:,.0f}",
            f"{row['growth']:.1f}",
            f"{row['one_more_ms']:.2f}",
            "yes" if all(LOAD[key].met(row[key]) != "no" for key in LOAD) else "no",
        )
        for name, row in ledgers.items()
    ]
    shown = [
        (name, f"{row['rows']:,}", f"{row['rows_seconds']:.1f}", f"{row['rows_growth']:.1f}")
        for name, row in ledgers.items()
    ]
    written = ("ledger", "rows", "seconds to write rows and figures", "ten times as many")
    return f"{table(head, rows)}\n\n{table(written, shown)}"


def _measured(rows: Mapping[str, float]) -> Iterable[tuple[str, ...]]:
    """Give the figures of one table, with what must be."""
    for name, value in rows.items():
        wanted = SPEED.get(name)
        yield name, figure(value, 2), bounds(wanted)[0], reached(wanted, value)


if __name__ == "__main__":
    write(read_results())
