"""What a careful reader says of the demo documents, against what is read."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import unicodedata
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from onrecord.demo import demo_documents, demo_knowledge

HERE = Path(__file__).parent
FILES = {path.name: path for path in demo_documents()}
GOLD = {
    gold["file"]: gold
    for path in sorted(HERE.glob("*.gold.json"))
    if (gold := json.loads(path.read_text(encoding="utf-8")))
}


GAPS = {tuple(line.split(maxsplit=1)) for line in (HERE / "gaps.txt").read_text().splitlines()}
"""What is known to fail until a rule is better: test and document.  Strike out what passes."""


def every_document(test: Callable[[str], None]) -> Callable[[str], None]:
    """Run a test for each document."""
    known = pytest.mark.xfail(strict=True, reason="known gap: gaps.txt")
    about = test.__name__.removeprefix("test_")
    names = [pytest.param(name, marks=known if (about, name) in GAPS else ()) for name in GOLD]
    return pytest.mark.parametrize("name", names)(test)


@cache
def records() -> dict[str, dict[str, Any]]:
    """Read all documents by the command line, with the knowledge of the invented states."""
    command = [sys.executable, "-m", "onrecord", "read", "--json", *map(str, FILES.values())]
    run = subprocess.run(
        command,
        env=os.environ | {"ONRECORD_KNOWLEDGE": str(demo_knowledge())},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return dict(zip(FILES, map(json.loads, run.stdout.splitlines()), strict=True))


def folded(words: str | None) -> str:
    plain = unicodedata.normalize("NFKD", words or "")
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def words_at(record: dict[str, Any], span: list[int]) -> str:
    return folded(record["text"][span[0] : span[1]])


def body(record: dict[str, Any]) -> str:
    return " ".join(words_at(record, b["span"]) for b in record["blocks"] if b["kind"] == "body")


@every_document
def test_the_header_says_what_a_reader_says(name):
    gold, header = GOLD[name], records()[name]["document"]
    assert folded(header["title"]) == folded(gold["title"])
    assert header["published_on"] == gold["published_on"]
    assert header["genre"] in {gold["genre"], *gold.get("genre_alternatives", [])}
    if gold.get("issuer_country"):
        assert header["issuer"]["represents"] == gold["issuer_country"]
    for field in ("published_at", "event_place", "page_date", "language_versions"):
        if gold.get(field):
            assert header[field] == gold[field]


@every_document
def test_the_body_holds_its_first_and_last_words(name):
    for words in GOLD[name]["body"].values():
        assert folded(words) in body(records()[name])


@every_document
def test_no_furniture_is_in_the_body(name):
    for words in GOLD[name]["furniture"]:
        assert folded(words) not in body(records()[name])


@every_document
def test_the_turns_are_those_that_a_reader_hears(name):
    record, gold = records()[name], GOLD[name]["turns"]
    if not gold:
        assert {turn["kind"] for turn in record["turns"]} <= {"statement"}
        return
    wanted = [(turn["kind"], turn["speaker"], folded(turn["starts_with"])) for turn in gold]
    assert [
        (turn["kind"], turn["speaker"], words_at(record, turn["span"])[: len(opening)])
        for turn, (*_, opening) in zip(record["turns"], wanted, strict=False)
    ] == wanted
    assert len(record["turns"]) == len(wanted)


@every_document
def test_those_who_take_part_are_named(name):
    found = [
        set(folded(one["name"]).split()) for one in records()[name]["document"]["participants"]
    ]
    wanted = [set(folded(one["name"]).split()) for one in GOLD[name]["participants"]]
    assert len(found) == len(wanted)
    for one in wanted:
        assert any(one <= other or other <= one for other in found), one


@every_document
def test_clocks_counters_and_teasers_are_read_off_the_page(name):
    gold, record = GOLD[name], records()[name]
    assert [(c["place"], c["time"]) for c in record["clocks"]] == [
        (c["city"], c["time"]) for c in gold.get("clocks", [])
    ]
    assert [(c["days"], c["since"], c["holds"] is not False) for c in record["counters"]] == [
        (c["days"], c["since"], c.get("holds", True)) for c in gold.get("counters", [])
    ]
    announced = {(a["date"], a["event_on"]): a["title"] for a in record["announced"]}
    for item in gold.get("feed_items", []):
        title = announced.get((item["date"], item["event_date"]))
        assert folded(title).startswith(folded(item["title_starts"]))


def test_the_feed_announces_what_a_reader_expects():
    gold = json.loads((HERE / "18-foreign-office.expected.json").read_text(encoding="utf-8"))
    found = records()[gold["file"]]["announced"]
    assert [(one["date"], one["event_on"]) for one in found] == [
        (one["date"], one["event_date"]) for one in gold["announced"]
    ]
    for one, item in zip(found, gold["announced"], strict=True):
        assert folded(one["title"]).startswith(folded(item["title_starts"]))


KINDS = {"instruments": "instrument", "dates": "time", "quantities": "quantity"}
FLOORS = {"instruments": 0.71, "dates": 0.94, "quantities": 0.81}
"""The share that must be found, of what a reader marked; these only go up."""


@pytest.mark.parametrize("figure", KINDS)
def test_mentions_are_found(figure):
    marked = [
        (name, entry)
        for name, gold in GOLD.items()
        for entry in gold[figure]
        if not entry.get("optional")
    ]
    missed = [(name, entry["text"]) for name, entry in marked if not found(name, figure, entry)]
    assert len(missed) <= (1 - FLOORS[figure]) * len(marked), missed


def found(name: str, figure: str, entry: dict[str, Any]) -> bool:
    record = records()[name]
    words = r"\s+".join(map(re.escape, entry["text"].split()))
    places = [match.span() for match in re.finditer(words, record["text"])]
    near = [
        mention
        for mention in record["mentions"]
        if mention["kind"] == KINDS[figure]
        and any(mention["span"][0] < end and start < mention["span"][1] for start, end in places)
    ]
    if figure == "instruments":
        symbol = entry["canonical"].startswith(("A/RES", "S/RES"))
        return any(not symbol or mention["canonical"] == entry["canonical"] for mention in near)
    key = "iso" if figure == "dates" else "value"
    right = [entry[key], *entry.get(f"{key}_alternatives", [])]
    return any(value is None or mention["value"] == value for value in right for mention in near)
