"""Instruments of texts of our own, word for word.  `not_*.txt` must give none."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from onrecord.mentions.instruments import find_instruments
from onrecord.model import Passage

HERE = Path(__file__).parent
LANGUAGES = {"russian": "ru", "russian_laws": "ru", "not_russian": "ru", "french": "fr"}
POLITIES = {"conference": "NO", "orders": "NO", "organisation": "NATO"}
HEADER = ("start", "end", "kind", "value", "words", "form", "provision", "antecedent")
CASES = sorted(path.stem for path in HERE.glob("*.tsv"))
COUNTER_CASES = sorted(path.stem for path in HERE.glob("not_*.txt"))


def read(case):
    text = (HERE / f"{case}.txt").read_text(encoding="utf-8")
    language = LANGUAGES.get(case, "en")
    return list(find_instruments(Passage(text, language=language, polity=POLITIES.get(case))))


def rows(case):
    return [
        (
            str(one.span.start),
            str(one.span.end),
            one.kind.value,
            one.canonical or "",
            " ".join(one.text.split()),
            one.form,
            one.provision or "",
            f"{one.antecedent.start}-{one.antecedent.end}" if one.antecedent else "",
        )
        for one in read(case)
    ]


@pytest.mark.parametrize("case", CASES)
def test_finds_each_instrument_with_its_name_provision_and_antecedent(case):
    with (HERE / f"{case}.tsv").open(encoding="utf-8", newline="") as lines:
        expected = [tuple(row) for row in csv.reader(lines, delimiter="\t")]
    assert expected[0] == HEADER
    assert rows(case) == expected[1:]


@pytest.mark.parametrize("case", COUNTER_CASES)
def test_finds_nothing_where_no_instrument_is_named(case):
    assert [one.text for one in read(case)] == []


def test_every_part_of_the_finder_has_a_case():
    rules = {one.rule.rpartition(".")[2] for case in CASES for one in read(case)}
    assert rules == {
        "acronyms", "anaphora", "articles", "councils", "dated", "descriptive", "laws", "names",
        "orders", "provisions", "resolutions", "russian", "russian_titles", "symbols", "titles",
    }  # fmt: skip
