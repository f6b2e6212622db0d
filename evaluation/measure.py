"""Everything that takes long: all corpora, benchmarks beside peers, load, speed.

`make measure` writes `evaluation/results/*.json`, raises the floors that have been passed,
and writes `docs/explanation/accuracy.md` and `docs/explanation/speed.md` from them.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import citations
import corpora
import documents
import quantities
import reports
import speed
import times
from results import FLOORS, flat, keep, raised, read_floors
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
    }


def peers() -> dict[str, Any]:
    """Measure installable peers on the same benchmarks, in the same run."""
    return {"times": times.peer(), "quantities": quantities.peer(), "citations": citations.peer()}


def main() -> int:
    """Measure everything, and write it down."""
    if not SHARED.exists():
        print(f"SKIPPED: no real documents and benchmarks at {SHARED.name}/ beside the project")
        return 0
    found: dict[str, Any] = {}
    parts = (
        ("accuracy", accuracy),
        ("peers", peers),
        ("corpora", lambda: corpora.read_all(corpora.documents())),
        ("speed", speed.figures),
    )
    for name, measure in parts:
        print(f"{name} ...", flush=True)
        found[name] = measure()
        keep(name, found[name])
    floors = raised(flat(found["accuracy"]), read_floors())
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    reports.write(found)
    return 1 if found["corpora"]["errors"] or found["corpora"]["slow"] else 0


if __name__ == "__main__":
    sys.exit(main())
