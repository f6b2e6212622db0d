"""What a careful reader says of the demo documents, against what is read."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from pathlib import Path

import pytest

from onrecord.demo import demo_documents
from onrecord.model import BlockKind, Reading
from onrecord.pipeline import read_path

HERE = Path(__file__).parent
FILES = {path.name: path for path in demo_documents()}
GOLD = {
    gold["file"]: gold
    for path in sorted(HERE.glob("*.gold.json"))
    if (gold := json.loads(path.read_text(encoding="utf-8")))
}
every_document = pytest.mark.parametrize("name", GOLD)


@cache
def reading_of(name: str) -> Reading:
    return read_path(FILES[name])


def folded(words: str | None) -> str:
    plain = unicodedata.normalize("NFKD", words or "")
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).casefold().split())


def in_body(reading: Reading, words: str) -> bool:
    document = reading.document
    bodies = [b.span.of(document.text) for b in document.blocks if b.kind is BlockKind.BODY]
    return folded(words) in folded(" ".join(bodies))


@every_document
def test_the_header_says_what_a_reader_says(name):
    gold, header = GOLD[name], reading_of(name).document.header
    assert folded(header.title) == folded(gold["title"])
    assert str(header.published_on) == gold["published_on"]
    assert header.genre in {gold["genre"], *gold.get("genre_alternatives", [])}
    if gold.get("issuer_country"):
        assert header.issuer
        assert header.issuer.represents == gold["issuer_country"]
    for field in ("published_at", "event_place"):
        if gold.get(field):
            assert getattr(header, field) == gold[field]
    if "language_versions" in gold:
        assert list(header.language_versions) == gold["language_versions"]


@every_document
def test_the_body_holds_its_first_and_last_words(name):
    for words in GOLD[name]["body"].values():
        assert in_body(reading_of(name), words), words


@every_document
def test_no_furniture_is_in_the_body(name):
    for words in GOLD[name]["furniture"]:
        assert not in_body(reading_of(name), words), words


@every_document
def test_the_turns_are_those_that_a_reader_hears(name):
    reading = reading_of(name)
    if not GOLD[name]["turns"]:
        assert {turn.kind for turn in reading.turns} <= {"statement"}
        return
    heard = [
        (turn.kind.value, turn.speaker, folded(turn.span.of(reading.document.text)))
        for turn in reading.turns
    ]
    wanted = [(t["kind"], t["speaker"], folded(t["starts_with"])) for t in GOLD[name]["turns"]]
    assert [
        (kind, speaker, said[: len(opening)])
        for (kind, speaker, said), (*_, opening) in zip(heard, wanted, strict=False)
    ] == wanted
    assert len(heard) == len(wanted)


@every_document
def test_those_who_take_part_are_named(name):
    found = {folded(one.name) for one in reading_of(name).document.header.participants}
    assert {folded(one["name"]) for one in GOLD[name]["participants"]} <= found


@every_document
def test_clocks_counters_and_teasers_are_read_off_the_page(name):
    gold, document = GOLD[name], reading_of(name).document
    assert [(c.place, c.time) for c in document.clocks] == [
        (c["city"], c["time"]) for c in gold.get("clocks", [])
    ]
    assert [(c.days, str(c.since), c.holds is not False) for c in document.counters] == [
        (c["days"], c["since"], c.get("holds", True)) for c in gold.get("counters", [])
    ]
    announced = {(str(a.date), a.event_on and str(a.event_on)): a.title for a in document.announced}
    for item in gold.get("feed_items", []):
        title = announced.get((item["date"], item["event_date"]))
        assert folded(title).startswith(folded(item["title_starts"]))


def test_the_feed_announces_what_a_reader_expects():
    gold = json.loads((HERE / "18-foreign-office.expected.json").read_text(encoding="utf-8"))
    found = reading_of(gold["file"]).document.announced
    assert [(str(one.date), one.event_on and str(one.event_on)) for one in found] == [
        (one["date"], one["event_date"]) for one in gold["announced"]
    ]
    for one, item in zip(found, gold["announced"], strict=True):
        assert folded(one.title).startswith(folded(item["title_starts"]))


KINDS = {"instruments": "instrument", "dates": "time", "quantities": "quantity"}
FLOORS = {"instruments": 0.0, "dates": 0.0, "quantities": 0.0}
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


def found(name: str, figure: str, entry: dict[str, object]) -> bool:
    reading = reading_of(name)
    words = r"\s+".join(map(re.escape, str(entry["text"]).split()))
    places = [m.span() for m in re.finditer(words, reading.document.text)]
    near = [
        mention
        for mention in reading.mentions
        if mention.kind == KINDS[figure]
        and any(mention.span.start < end and start < mention.span.end for start, end in places)
    ]
    if figure == "instruments":
        symbol = str(entry["canonical"]).startswith(("A/RES", "S/RES"))
        return any(not symbol or mention.canonical == entry["canonical"] for mention in near)
    key = "iso" if figure == "dates" else "value"
    right = [entry[key], *entry.get(f"{key}_alternatives", [])]
    return any(same(value, mention.value) for value in right for mention in near)


def same(wanted: object, value: object) -> bool:
    if isinstance(value, tuple):
        value = [float(end) for end in value]
    return value == wanted or (isinstance(value, (int, float)) and float(value) == wanted)
