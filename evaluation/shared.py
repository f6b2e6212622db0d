"""Where the real documents and benchmarks lie, and how a benchmark's scorer is run."""

from __future__ import annotations

import hashlib
import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"
"""Real documents, gold, corpora and benchmarks; they are not part of the project."""

_LINE = re.compile(r"^(?P<name>.+?)\s+P\s+(?P<p>[\d.]+)\s+R\s+(?P<r>[\d.]+)\s+F1\s+(?P<f1>[\d.]+)$")


def benchmark(task: str, gold: Path, predictions: dict[str, Any]) -> dict[str, dict[str, float]]:
    """Score predictions with the benchmarks' own scorer.

    Args:
        task: "times", "quantities", "citations" or "attributions".
        gold: The benchmark's file.
        predictions: By document id, in the form that the scorer's docstring gives.

    Returns:
        Precision, recall and F1 (0 to 100) by the scorer's figure, such as "value".
    """
    with tempfile.TemporaryDirectory() as folder:
        found = Path(folder) / "predictions.json"
        found.write_text(json.dumps(predictions), encoding="utf-8")
        scorer = SHARED / "evaluation" / "benchmarks.py"
        run = subprocess.run(
            [sys.executable, str(scorer), task, str(gold), str(found)],
            capture_output=True,
            text=True,
            check=True,
        )
    figures = {}
    for line in run.stdout.splitlines():
        if row := _LINE.match(line.strip()):
            figures[" ".join(row["name"].split())] = {k: float(row[k]) for k in ("p", "r", "f1")}
    return figures


def digest(words: str) -> str:
    """Give the first twelve digits of the SHA-256 of words, or of a file's name."""
    return hashlib.sha256(words.encode()).hexdigest()[:12]
