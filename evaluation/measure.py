"""Everything that takes long: all corpora, benchmarks beside peers, load, speed.

`make measure` writes `evaluation/results/*.json`, raises the floors that have been passed,
and writes `docs/explanation/accuracy.md` and `docs/explanation/speed.md` from them.

    python evaluation/measure.py [PART...]

A part is accuracy, peers, quotations, audit, corpora, speed, load, desk or markup; parts that are
not measured keep their results, and `make test` says when those are too old.
"""

from __future__ import annotations

import json
import os
import sys
from typing import Any

import attribution
import audit
import citations
import corpora
import desk
import documents
import ledgers
import load
import markup
import quantities
import quotations
import reports
import speed
import times
import unscon
from audit_figures import of_findings
from findings import JUDGED
from results import flat, keep, raised, read_floors, read_results, write_floors
from shared import SHARED


def accuracy() -> dict[str, Any]:
    """Measure accuracy on the real and the demo documents and on the benchmarks."""
    return {
        "documents": documents.figures(),
        "demo": documents.demo_figures(),
        "pages": documents.page_figures(),
        "times": times.figures(),
        "quantities": quantities.figures(),
        "citations": citations.figures(),
        "attribution": attribution.figures(),
        "ledgers": ledgers.figures(),
        "unscon": unscon.figures(),
    }


def peers() -> dict[str, Any]:
    """Measure installable peers on the same benchmarks, in the same run."""
    return {
        "times": times.peer(),
        "quantities": quantities.peer(),
        "citations": citations.peer(),
        "attribution": attribution.peer(),
        "unscon": unscon.peer(),
    }


def audits() -> dict[str, Any]:
    """Give what judges said of statements and of findings."""
    rows = json.loads(JUDGED.read_text(encoding="utf-8")) if JUDGED.exists() else []
    return {"statements": audit.figures(), "findings": of_findings(rows)}


def bulk() -> dict[str, Any]:
    """Read all corpora, on every core."""
    return corpora.read_all(corpora.documents(), os.cpu_count() or 1)


PARTS = {
    "accuracy": accuracy,
    "peers": peers,
    "quotations": quotations.figures,
    "audit": audits,
    "corpora": bulk,
    "speed": speed.figures,
    "load": load.figures,
    "desk": desk.figures,
    "markup": markup.figures,
}


def main(chosen: list[str]) -> int:
    """Measure the parts that are named, or everything, and write it down."""
    if not SHARED.exists():
        print(f"SKIPPED: no real documents and benchmarks at {SHARED.name}/ beside the project")
        return 0
    for name in chosen or PARTS:
        print(f"{name} ...", flush=True)
        keep(name, PARTS[name]())
    found = read_results()
    write_floors(raised(flat(found["accuracy"]), read_floors()))
    reports.write(found)
    wrong = found["corpora"]["errors"], found["corpora"]["slow"], found["markup"]["errors"]
    return 1 if any(wrong) else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
