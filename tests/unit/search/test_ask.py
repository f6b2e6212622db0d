"""Searches in four scripts, with filters, and marks whose offsets are true."""

from __future__ import annotations

import pytest

from onrecord.search import How, ask
from onrecord.store import Window


def found(records, query):
    return sorted({hit.found.document.removeprefix("doc:") for hit in ask(records, query).hits})


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        ("treaty", ["interview"]),
        ("TREATY", ["interview"]),
        ("open skies", ["interview", "note"]),
        ('"open skies"', ["interview"]),
        ("“open skies”", ["interview"]),
        ("«open skies»", ["interview"]),
        ("open -treaty", ["note"]),
        ("treaty OR question", ["interview", "note"]),
        ("(treaty OR question) binds", ["interview"]),
        ("(treaty -binds) OR question", ["note"]),
        ("sanct*", ["interview"]),
        ('"open ski*"', []),
        ('"open ski"*', ["interview"]),
        ("deja vu", ["note"]),
        ("deja-vu", ["note"]),
        ("договоре", ["russian"]),
        ("елки", ["russian"]),
        ('"ёлки и парк"', ["russian"]),
        ("откр*", ["russian"]),
        ("المعاهدة", ["arabic"]),
        ("معاهده", []),
        ("المعاهده", ["arabic"]),
        ("决议", ["chinese"]),
        ("安全理事会", ["chinese"]),
        ("议决", []),
        ("发言人 决议", ["chinese"]),
        ("决* 北方", ["chinese"]),
        ("nothing", []),
    ],
)
def test_words_are_found_in_every_script(records, query, documents):
    assert found(records, query) == documents


@pytest.mark.parametrize(
    ("query", "documents"),
    [
        ("speaker:petrova", ["interview"]),
        ('speaker:"ana petrova"', ["interview"]),
        ("speaker:petr*", ["interview"]),
        ("speaker:XN", ["interview"]),
        ("speaker:xn", ["interview"]),
        ("about:xv", ["interview"]),
        ("lang:ZH", ["chinese"]),
        ("speaker:petro", []),
        ("speaker:maric sanctions", ["interview"]),
        ("speaker:petrova sanctions", []),
        ("speaker:petrova speaker:maric", ["interview"]),
        ("open -speaker:petrova", ["note"]),
        ("issuer:norland", ["interview"]),
        ("issuer:XN", ["interview"]),
        ("issuer:norland issuer:veskia", ["interview", "note"]),
        ("lang:zh", ["chinese"]),
        ("lang:en -issuer:veskia", ["interview"]),
        ("from:2031", ["interview", "russian"]),
        ("from:2031-03-05", ["russian"]),
        ("to:2030", ["note"]),
        ("from:2031-03 to:2031-03", ["interview"]),
        ('instrument:"open skies"', ["interview"]),
        ("instrument:1992", ["interview"]),
        ("instrument:1992 speaker:maric", []),
        ("about:XV", ["interview"]),
        ("about:veskia", ["interview"]),
        ("about:veskia speaker:petrova", []),
        ("sanctions -about:XV", []),
        ("genre:interview", ["interview"]),
        ("genre:interview genre:statement -treaty", ["interview"]),
        ("-treaty lang:en", ["interview", "note"]),
    ],
)
def test_filters_narrow_a_search(records, query, documents):
    assert found(records, query) == documents


@pytest.mark.parametrize(
    "query", ["treaty", "sanctions", "决议", "ёлки", "المعاهدة", '"открытому небу"']
)
def test_marks_point_at_the_words_in_the_documents_own_text(records, text_of, query):
    results = ask(records, query)
    assert results.hits
    for hit in results.hits:
        text = text_of(hit.found.document)
        assert hit.found.span.of(text) == hit.found.text
        assert hit.snippet.span.of(text) == hit.snippet.text
        assert hit.snippet.marks
        for mark in hit.snippet.marks:
            assert ask(records, f'"{mark.of(text)}"').total


def test_every_place_of_a_word_is_marked(records, text_of):
    (hit,) = ask(records, "sanctions").hits
    text = text_of(hit.found.document)
    assert [mark.of(text) for mark in hit.snippet.marks] == ["Sanctions", "sanctions"]


def test_a_page_of_results_says_how_many_there_are(records):
    how = How(window=Window(limit=1, offset=1))
    results = ask(records, "the OR open OR question", how)
    assert results.total == 3
    assert len(results.hits) == 1


def test_without_words_the_newest_come_first(records):
    days = [hit.found.day for hit in ask(records, "lang:en").hits]
    assert days == sorted(days, reverse=True)


@pytest.mark.parametrize("query", ['a" OR "x', "treaty; DROP TABLE documents", "a^ NEAR(a b)"])
def test_no_sign_of_the_database_has_a_meaning(records, query):
    assert ask(records, query).total < 2
    assert records.counts().documents == 5
