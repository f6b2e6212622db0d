"""Figures as files: floors that only go up, and results with the rules that they measure.

python evaluation/results.py PREFIX...    pin what was measured last under these names
"""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping
from typing import Any

from onrecord.rules import versions
from shared import ROOT

FLOORS = ROOT / "evaluation" / "floors.json"
RESULTS = ROOT / "evaluation" / "results"

CEILINGS = {"documents.statements.volume": 6.0}
"""Figures that guard against saying everything: they must not rise above these."""

UNPINNED = ("seconds", "parser_seconds", "failed", "mb_per_s", "MB/s")
"""Figures of speed, which machines differ in; no floor is made of these."""

SLACK = 1e-9


def flat(figures: Mapping[str, Any], prefix: str = "") -> dict[str, float]:
    """Flatten nested figures: {"a": {"b": 1.0}} gives {"a.b": 1.0}; other values are left out."""
    found: dict[str, float] = {}
    for name, value in figures.items():
        if isinstance(value, Mapping):
            found |= flat(value, f"{prefix}{name}.")
        elif isinstance(value, int | float) and not isinstance(value, bool):
            found[f"{prefix}{name}"] = float(value)
    return found


def below(figures: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Say which figures are missing or lie below their floor."""
    lines = []
    for name, floor in floors.items():
        figure = figures.get(name)
        if figure is None:
            lines.append(f"{name}: not measured, floor {floor:g}")
        elif figure < floor - SLACK:
            lines.append(f"{name}: {figure:g} lies below its floor {floor:g}")
    return lines


def above(figures: Mapping[str, float], ceilings: Mapping[str, float]) -> list[str]:
    """Say which figures are missing or lie above their ceiling."""
    lines = []
    for name, ceiling in ceilings.items():
        figure = figures.get(name)
        if figure is None:
            lines.append(f"{name}: not measured, ceiling {ceiling:g}")
        elif ceiling + SLACK < figure:
            lines.append(f"{name}: {figure:g} lies above its ceiling {ceiling:g}")
    return lines


def pinned(
    figures: Mapping[str, float], floors: Mapping[str, float], prefixes: tuple[str, ...]
) -> dict[str, float]:
    """Give the floors with a floor for each figure under a prefix that has none yet.

    Leaves out figures of speed, and volume, which has ceilings instead.
    """
    new = {
        name: figure
        for name, figure in figures.items()
        if name.startswith(prefixes)
        and name.rpartition(".")[2] not in UNPINNED
        and not name.endswith(".volume")
    }
    return new | dict(floors)


def raised(figures: Mapping[str, float], floors: Mapping[str, float]) -> dict[str, float]:
    """Give the floors with every pinned figure that has grown; none goes down."""
    return {name: max(floor, figures.get(name, floor)) for name, floor in floors.items()}


def read_floors() -> dict[str, float]:
    """Read the pinned figures."""
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    return floors


def write_floors(floors: Mapping[str, float]) -> None:
    """Write the pinned figures."""
    FLOORS.write_text(json.dumps(floors, indent=1, sort_keys=True) + "\n", encoding="utf-8")


def read_results() -> dict[str, Any]:
    """Read the figures of the last runs, by file."""
    files = sorted(RESULTS.glob("*.json"))
    return {f.stem: json.loads(f.read_text(encoding="utf-8"))["figures"] for f in files}


def keep(name: str, figures: Mapping[str, Any]) -> None:
    """Write one results file, with the versions of the rules that made the figures."""
    RESULTS.mkdir(exist_ok=True)
    content = {"rules": versions(), "figures": figures}
    text = json.dumps(content, indent=1, ensure_ascii=False, default=round)
    (RESULTS / f"{name}.json").write_text(text + "\n", encoding="utf-8")


def stale(*names: str) -> list[str]:
    """Say which results, of those named or of all, are older than the rules that they measure."""
    lines = []
    for path in sorted(RESULTS.glob("*.json")):
        measured = json.loads(path.read_text(encoding="utf-8"))["rules"]
        changed = [stage for stage, now in versions().items() if measured.get(stage) != now]
        if changed and path.stem in (names or (path.stem,)):
            lines.append(f"{path.name}: older than the rules of {', '.join(changed)}")
    return lines or ([] if any(RESULTS.glob("*.json")) else ["no results; run `make measure`"])


if __name__ == "__main__":
    last = flat(read_results()["accuracy"])
    write_floors(pinned(last, read_floors(), tuple(sys.argv[1:])))
