"""Statements as rows, for tests that compare them with rows written by hand.

A row holds

- attribution: levels from the innermost with " < " between them, holders of one level with
  " + "; "?" is a level that nobody is named for;
- targets: codes, else names, with " + ";
- force: "negated" and the modality, when it is not the plain one;
- details: what else the case is about, as "name=value; ..."; nothing else is compared.
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from onrecord.demo import demo_knowledge

COMPARED = ("start", "end", "kind", "attribution", "targets", "force", "words")


def readings(paths: Sequence[Path]) -> dict[str, dict[str, Any]]:
    """Read files in one process, which knows the invented states."""
    run = subprocess.run(
        [sys.executable, "-m", "onrecord", "read", "--json", *map(str, paths)],
        env=os.environ | {"ONRECORD_KNOWLEDGE": str(demo_knowledge())},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    lines = map(json.loads, run.stdout.splitlines())
    return {path.name: line for path, line in zip(paths, lines, strict=True)}


def expected(path: Path) -> list[dict[str, str]]:
    """Give the rows of a file, the details of each taken apart."""
    with path.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def details(row: dict[str, str]) -> dict[str, str]:
    """Give the details that a row is about."""
    return dict(pair.split("=", 1) for pair in row["details"].split("; ") if pair)


def heard(record: dict[str, Any]) -> Iterator[tuple[dict[str, str], dict[str, str]]]:
    """Give each statement as a row, with all its details."""
    for statement in record["statements"]:
        yield _row(statement), _details(statement, record["text"])


def _row(statement: dict[str, Any]) -> dict[str, str]:
    start, end = statement["span"]
    levels = (_holders(level) or "?" for level in statement["attribution"])
    modality = "" if statement["modality"] == "asserted" else statement["modality"]
    return {
        "start": str(start),
        "end": str(end),
        "kind": statement["kind"],
        "attribution": " < ".join(levels),
        "targets": _parties(statement["targets"]),
        "force": " ".join(filter(None, ["negated" * statement["negated"], modality])),
        "words": " ".join(statement["text"].split()),
    }


def _details(statement: dict[str, Any], text: str) -> dict[str, str]:
    def words(span: list[int] | None) -> str:
        return text[slice(*span)] if span else ""

    innermost, due = statement["attribution"][0], statement["due"]
    return {
        "agents": _parties(statement["agents"]),
        "instruments": " + ".join(statement["instruments"]),
        "measure": statement["measure"] or "",
        "count": "" if statement["count"] is None else str(statement["count"]),
        "stage": statement["stage"] or "",
        "effective": statement["effective"] or "",
        "due": f"{due['value'] or '-'} {due['precision']}" if due else "",
        "condition": words(statement["condition"]),
        "hedges": " + ".join(map(words, statement["hedges"])),
        "source": words(innermost["span"]),
        "cue": words(innermost["cue"]),
    }


def _holders(level: dict[str, Any]) -> str:
    return " + ".join(one["name"] for one in level["holders"])


def _parties(parties: list[dict[str, Any]]) -> str:
    return " + ".join(one["id"] or one["name"] for one in parties)
