"""Real documents: our readings against the annotations that lie beside the project."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from shared import ROOT, SHARED

SCORER = SHARED / "evaluation" / "score.py"
DEMO = ROOT / "src" / "onrecord" / "demo"
READ = f"{sys.executable} -m onrecord read --json"


def figures() -> dict[str, float]:
    """Score the real documents with their own scorer; figures are 0 to 1 by name."""
    return score(SHARED / "gold", SHARED / "documents")


def demo_figures() -> dict[str, float]:
    """Score the demo documents, whose annotations are ours, with the same scorer."""
    return score(ROOT / "tests" / "golden" / "demo", DEMO / "documents")


def page_figures() -> dict[str, float]:
    """Score pages in the forms of other publishers, whose words and annotations are ours."""
    pages = ROOT / "tests" / "golden" / "pages"
    return score(pages, pages, pages / "knowledge")


def score(gold: Path, documents: Path, knowledge: Path = DEMO / "knowledge") -> dict[str, float]:
    """Run the scorer over a folder of annotations."""
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder) / "figures.json"
        subprocess.run(
            [
                sys.executable,
                str(SCORER),
                *("--gold", str(gold)),
                *("--documents", str(documents)),
                *("--command", READ),
                *("--json", str(written)),
            ],
            check=True,
            capture_output=True,
            text=True,
            env={"PATH": "/usr/bin:/bin", "ONRECORD_KNOWLEDGE": str(knowledge)},
        )
        figures: dict[str, float] = json.loads(written.read_text(encoding="utf-8"))
    return figures


if __name__ == "__main__":
    for name, found in (
        ("real", figures()),
        ("demo", demo_figures()),
        ("pages", page_figures()),
    ):
        for figure, value in sorted(found.items()):
            print(f"{name:6}{figure:28}{value:7.3f}")
