"""The floors of accuracy, and whether the results are as new as the rules.

Part of `make test`: what is measured here takes a minute (documents with their statements,
times, quantities, citations, PolNeAR's 84 articles).  UNSCon, the peers, the corpora and speed
take longer and are measured by `make measure` alone; what judges said in the audit changes with
no rule and has no floor.  Without the real documents beside the project it says so, and checks
the results alone.
"""

from __future__ import annotations

import sys

import attribution
import citations
import documents
import ledgers
import quantities
import times
from results import CEILINGS, above, below, flat, raised, read_floors, stale
from shared import SHARED

LONG = ("audit", "corpora", "desk", "markup", "peers", "speed")
"""Results that take longer than a check may: that they are old is said, and fails nothing."""


def measured() -> dict[str, float]:
    """Measure every figure that may have a floor, by name."""
    return flat(
        {
            "documents": documents.figures(),
            "demo": documents.demo_figures(),
            "pages": documents.page_figures(),
            "times": times.figures(),
            "quantities": quantities.figures(),
            "citations": citations.figures(),
            "attribution": attribution.figures(),
            "ledgers": ledgers.figures(),
        }
    )


def main() -> int:
    """Compare, say what is wrong, and give 1 if anything is."""
    wrong = stale("accuracy")
    print(*(f"{line}; run `make measure`" for line in stale(*LONG)), sep="\n")
    if SHARED.exists():
        floors, figures = read_floors(), measured()
        wrong += below(figures, floors) + above(figures, CEILINGS)
        higher = {n: f for n, f in raised(figures, floors).items() if floors[n] < f}
        for name, figure in higher.items():
            print(f"{name}: {figure:g}, above its floor {floors[name]:g}; `make measure` raises it")
        print(f"{len(floors)} floors, {len(CEILINGS)} ceilings, {len(wrong)} wrong")
    else:
        print(f"SKIPPED: no real documents and benchmarks at {SHARED.name}/ beside the project")
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
