"""Statements of short texts of our own, word for word.  `not_*.txt` must give none.

The rows were written by hand, before anything could hear them.  A row holds

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
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.demo import demo_knowledge

HERE = Path(__file__).parent
HEADER = ("start", "end", "kind", "attribution", "targets", "force", "details", "words")
CASES = sorted(path.stem for path in HERE.glob("*.tsv"))
COUNTER_CASES = sorted(path.stem for path in HERE.glob("not_*.txt"))
KINDS = {
    "claim", "position", "demand", "commitment", "measure", "denial", "condemnation", "support",
}  # fmt: skip


@cache
def readings() -> dict[str, dict[str, Any]]:
    """Read all texts in one process, which knows the invented states."""
    paths = sorted(HERE.glob("*.txt"))
    run = subprocess.run(
        [sys.executable, "-m", "onrecord", "read", "--json", *map(str, paths)],
        env=os.environ | {"ONRECORD_KNOWLEDGE": str(demo_knowledge())},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    lines = map(json.loads, run.stdout.splitlines())
    return {path.stem: line for path, line in zip(paths, lines, strict=True)}


def expected(case: str) -> list[dict[str, str]]:
    with (HERE / f"{case}.tsv").open(encoding="utf-8", newline="") as lines:
        rows = csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        assert tuple(rows.fieldnames or ()) == HEADER
        return list(rows)


def found(case: str) -> Iterator[dict[str, Any]]:
    text = readings()[case]["text"]
    for statement in readings()[case]["statements"]:
        yield row(statement) | {"details": details(statement, text)}


def row(statement: dict[str, Any]) -> dict[str, str]:
    start, end = statement["span"]
    levels = (
        " + ".join(one["name"] for one in level["holders"]) for level in attribution(statement)
    )
    modality = "" if statement["modality"] == "asserted" else statement["modality"]
    return {
        "start": str(start),
        "end": str(end),
        "kind": statement["kind"],
        "attribution": " < ".join(level or "?" for level in levels),
        "targets": names(statement["targets"]),
        "force": " ".join(filter(None, ["negated" * statement["negated"], modality])),
        "words": " ".join(statement["text"].split()),
    }


def details(statement: dict[str, Any], text: str) -> dict[str, str]:
    def words(span: list[int] | None) -> str:
        return text[slice(*span)] if span else ""

    innermost, due = attribution(statement)[0], statement["due"] or {}
    return {
        "agents": names(statement["agents"]),
        "instruments": " + ".join(statement["instruments"]),
        "measure": statement["measure"] or "",
        "count": str(statement["count"] or ""),
        "stage": statement["stage"] or "",
        "effective": statement["effective"] or "",
        "due": f"{due['value'] or '-'} {due['precision']}" if due else "",
        "condition": words(statement["condition"]),
        "hedges": " + ".join(map(words, statement.get("hedges", []))),
        "source": words(innermost["span"]),
        "cue": words(innermost["cue"]),
    }


def attribution(statement: dict[str, Any]) -> list[dict[str, Any]]:
    levels: list[dict[str, Any]] = statement["attribution"]
    return levels


def names(parties: list[dict[str, Any]]) -> str:
    return " + ".join(one["id"] or one["name"] for one in parties)


@pytest.mark.parametrize("case", CASES)
def test_hears_each_statement_with_its_holders_kind_targets_and_force(case):
    wanted = [
        {name: value for name, value in one.items() if name != "details"} for one in expected(case)
    ]
    heard = [{name: one[name] for name in HEADER if name != "details"} for one in found(case)]
    assert heard == wanted


@pytest.mark.parametrize("case", CASES)
def test_hears_the_details_that_the_case_is_about(case):
    heard = {(one["start"], one["end"]): one["details"] for one in found(case)}
    for one in expected(case):
        wanted = dict(pair.split("=", 1) for pair in one["details"].split("; ") if pair)
        got = heard.get((one["start"], one["end"]), {})
        assert {name: got.get(name) for name in wanted} == wanted, one["words"]


@pytest.mark.parametrize("case", COUNTER_CASES)
def test_hears_nothing_where_nobody_states_anything(case):
    assert [one["words"] for one in found(case)] == []


@pytest.mark.parametrize("case", CASES)
def test_the_rows_point_at_their_words(case):
    text = (HERE / f"{case}.txt").read_text(encoding="utf-8")
    for one in expected(case):
        assert " ".join(text[int(one["start"]) : int(one["end"])].split()) == one["words"]


def test_every_kind_has_a_case():
    assert {one["kind"] for case in CASES for one in expected(case)} == KINDS
