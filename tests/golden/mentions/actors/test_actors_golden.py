"""Actors of texts of our own, word for word.  `not_*.txt` must give none."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from onrecord import demo
from onrecord.mentions.actors import find_actors
from onrecord.model import Passage

HERE = Path(__file__).parent
LANGUAGES = {"russian": "ru", "french": "fr"}
CASES = sorted(path.stem for path in HERE.glob("*.tsv"))
COUNTER_CASES = sorted(path.stem for path in HERE.glob("not_*.txt"))


@pytest.fixture(autouse=True)
def _invented_states(monkeypatch):
    folder = Path(demo.__file__).parent / "knowledge"
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(folder))


def read(case):
    text = (HERE / f"{case}.txt").read_text(encoding="utf-8")
    language = LANGUAGES.get(case, "en")
    return list(find_actors(Passage(text, language=language, reference=date(2026, 1, 22))))


def row(one):
    words = " ".join(one.text.split())
    place = (str(one.span.start), str(one.span.end))
    settled = (one.canonical or "", one.represents or "", one.role or "")
    return (*place, one.actor_kind.value, *settled, words)


@pytest.mark.parametrize("case", CASES)
def test_finds_each_actor_with_what_settles_it(case):
    with (HERE / f"{case}.tsv").open(encoding="utf-8", newline="") as lines:
        expected = [tuple(line) for line in csv.reader(lines, delimiter="\t")][1:]
    assert [row(one) for one in read(case)] == expected


@pytest.mark.parametrize("case", COUNTER_CASES)
def test_finds_nothing_where_no_actor_is_named(case):
    assert [one.text for one in read(case)] == []
