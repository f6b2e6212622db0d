"""The floors of accuracy, and whether the results are as new as the rules.

Part of `make test`.  Without the real documents beside the project it says so, and checks
the demo documents and the results alone.
"""

from __future__ import annotations

import sys

import citations
import documents
import quantities
import times
from results import below, flat, raised, read_floors, stale
from shared import SHARED


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
        }
    )


def main() -> int:
    """Compare, say what is wrong, and give 1 if anything is."""
    wrong = stale()
    if SHARED.exists():
        floors, figures = read_floors(), measured()
        wrong += below(figures, floors)
        higher = {n: f for n, f in raised(figures, floors).items() if floors[n] < f}
        for name, figure in higher.items():
            print(f"{name}: {figure:g}, above its floor {floors[name]:g}; `make measure` raises it")
        print(f"{len(floors)} floors, {len(wrong)} wrong")
    else:
        print(f"SKIPPED: no real documents and benchmarks at {SHARED.name}/ beside the project")
    print(*wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
