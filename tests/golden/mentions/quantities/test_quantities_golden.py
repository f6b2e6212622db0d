"""Quantities of texts of our own, word for word.  `not_*.txt` must give none."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from onrecord.mentions.quantities import find_quantities
from onrecord.model import Passage

HERE = Path(__file__).parent
LANGUAGES = {"russian": "ru", "french": "fr"}
CASES = sorted(path.stem for path in HERE.glob("*.tsv"))
COUNTER_CASES = sorted(path.stem for path in HERE.glob("not_*.txt"))


def read(case):
    text = (HERE / f"{case}.txt").read_text(encoding="utf-8")
    return list(find_quantities(Passage(text, language=LANGUAGES.get(case, "en"))))


def printed(value):
    return " to ".join(map(str, value)) if isinstance(value, tuple) else str(value)


@pytest.mark.parametrize("case", CASES)
def test_finds_each_quantity_with_its_value_unit_and_bound(case):
    with (HERE / f"{case}.tsv").open(encoding="utf-8", newline="") as lines:
        expected = [tuple(row) for row in csv.reader(lines, delimiter="\t")][1:]
    found = [
        (
            str(one.span.start),
            str(one.span.end),
            one.kind.value,
            printed(one.value),
            " ".join(one.text.split()),
            one.unit or "",
            one.bound.value if one.bound else "",
        )
        for one in read(case)
    ]
    assert found == expected


@pytest.mark.parametrize("case", COUNTER_CASES)
def test_finds_nothing_where_no_quantity_is_named(case):
    assert [one.text for one in read(case)] == []
