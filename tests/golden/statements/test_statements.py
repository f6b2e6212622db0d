"""Statements of short texts of our own, word for word.  `not_*.txt` must give none.

The rows were written by hand, before anything could hear them; `statement_rows` says how
they are written.  A row with a reason in its column "gap" is known not to be heard so
until a rule is better; `tools/mark_gaps.py` strikes out what is.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.model import StatementKind

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE))
import statement_rows as rows  # noqa: E402 - lies beside the tests

CASES = sorted(path.stem for path in HERE.glob("*.tsv"))
EXTRA = {"support_or_not": 1}
"""How many statements are heard in a text that a reader does not record; only go down."""
COUNTER_CASES = sorted(path.stem for path in HERE.glob("not_*.txt"))


@cache
def readings() -> dict[str, dict[str, Any]]:
    return rows.readings(sorted(HERE.glob("*.txt")))


def heard(case: str) -> list[tuple[dict[str, str], dict[str, str]]]:
    return list(rows.heard(readings()[f"{case}.txt"]))


def expected(case: str) -> list[dict[str, str]]:
    return rows.expected(HERE / f"{case}.tsv")


def every_row() -> Iterator[Any]:
    for case in CASES:
        for row in expected(case):
            known = pytest.mark.xfail(strict=True, reason=row["gap"])
            yield pytest.param(
                case, row, id=f"{case}-{row['start']}", marks=known if row["gap"] else ()
            )


@pytest.mark.parametrize(("case", "row"), list(every_row()))
def test_hears_a_statement_with_its_holders_kind_targets_force_and_details(case, row):
    found = {(one["start"], one["end"]): (one, more) for one, more in heard(case)}
    one, more = found[row["start"], row["end"]]
    wanted = rows.details(row)
    assert one == {name: row[name] for name in rows.COMPARED}
    assert {name: more[name] for name in wanted} == wanted


@pytest.mark.parametrize("case", CASES)
def test_hears_nothing_else(case):
    written = {(row["start"], row["end"]) for row in expected(case)}
    others = [one["words"] for one, _ in heard(case) if (one["start"], one["end"]) not in written]
    assert len(others) <= EXTRA.get(case, 0), others


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
