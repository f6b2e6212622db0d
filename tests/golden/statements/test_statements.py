"""Statements of short texts of our own, word for word.  `not_*.txt` must give none.

The rows were written by hand, before anything could hear them; `statement_rows` says how
they are written.
"""

from __future__ import annotations

import sys
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.model import StatementKind

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
import statement_rows as rows  # noqa: E402 - lies beside the tests

CASES = sorted(path.stem for path in HERE.glob("*.tsv"))
COUNTER_CASES = sorted(path.stem for path in HERE.glob("not_*.txt"))


@cache
def readings() -> dict[str, dict[str, Any]]:
    return rows.readings(sorted(HERE.glob("*.txt")))


def heard(case: str) -> list[tuple[dict[str, str], dict[str, str]]]:
    return list(rows.heard(readings()[f"{case}.txt"]))


def expected(case: str) -> list[dict[str, str]]:
    return rows.expected(HERE / f"{case}.tsv")


@pytest.mark.parametrize("case", CASES)
def test_hears_each_statement_with_its_holders_kind_targets_and_force(case):
    wanted = [{name: one[name] for name in rows.COMPARED} for one in expected(case)]
    assert [row for row, _ in heard(case)] == wanted


@pytest.mark.parametrize("case", CASES)
def test_hears_the_details_that_the_case_is_about(case):
    found = {(row["start"], row["end"]): details for row, details in heard(case)}
    for one in expected(case):
        wanted, got = rows.details(one), found.get((one["start"], one["end"]), {})
        assert {name: got.get(name) for name in wanted} == wanted, one["words"]


@pytest.mark.parametrize("case", COUNTER_CASES)
def test_hears_nothing_where_nobody_states_anything(case):
    assert [row["words"] for row, _ in heard(case)] == []


@pytest.mark.parametrize("case", CASES)
def test_the_rows_point_at_their_words(case):
    text = (HERE / f"{case}.txt").read_text(encoding="utf-8")
    for one in expected(case):
        assert " ".join(text[int(one["start"]) : int(one["end"])].split()) == one["words"]


def test_every_kind_has_a_case():
    kinds = {one["kind"] for case in CASES for one in expected(case)}
    assert kinds == {kind.value for kind in StatementKind}
