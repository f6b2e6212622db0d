"""Times of texts of our own, word for word.  `not_*.txt` must give none."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from onrecord.mentions.times import find_times
from onrecord.model import Passage

HERE = Path(__file__).parent
DAYS = {"history": date(2040, 7, 1)}
LANGUAGES = {"russian": "ru", "french": "fr"}
CASES = sorted(path.stem for path in HERE.glob("*.tsv"))
COUNTER_CASES = sorted(path.stem for path in HERE.glob("not_*.txt"))


def read(case):
    text = (HERE / f"{case}.txt").read_text(encoding="utf-8")
    day = DAYS.get(case, date(2031, 4, 16))
    return list(find_times(Passage(text, language=LANGUAGES.get(case, "en"), reference=day)))


@pytest.mark.parametrize("case", CASES)
def test_finds_each_time_with_its_value(case):
    with (HERE / f"{case}.tsv").open(encoding="utf-8", newline="") as lines:
        expected = [tuple(row) for row in csv.reader(lines, delimiter="\t")][1:]
    found = [
        (
            str(one.span.start),
            str(one.span.end),
            one.kind.value,
            one.value or "",
            " ".join(one.text.split()),
            one.timex,
        )
        for one in read(case)
    ]
    assert found == expected


@pytest.mark.parametrize("case", COUNTER_CASES)
def test_finds_nothing_where_no_time_is_named(case):
    assert [one.text for one in read(case)] == []
