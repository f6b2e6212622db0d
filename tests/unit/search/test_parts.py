"""Parts of what is found, in every order; and what to try when nothing is."""

from __future__ import annotations

import pytest

from onrecord.errors import PlaceGone, QueryError
from onrecord.search import How, ask, parse_query
from onrecord.search.editing import narrowed, parts_of
from onrecord.search.suggesting import suggestions
from onrecord.store import Kept, Order, Window

QUERIES = ["open", "the OR open OR question OR 决议", "lang:en", "-treaty"]


def walked(records, query, order):
    """Give every hit of a search, one part after the other."""
    after, hits = None, []
    while True:
        results = ask(records, query, How(window=Window(limit=1, after=after, order=order)))
        hits += results.hits
        after = results.after
        if after is None:
            return hits, results.total


@pytest.mark.parametrize("query", QUERIES)
@pytest.mark.parametrize("order", list(Order))
def test_the_parts_together_are_the_whole(records, query, order):
    whole = ask(records, query, How(window=Window(limit=100, order=order)))
    hits, total = walked(records, query, order)
    assert [hit.address for hit in hits] == [hit.address for hit in whole.hits]
    assert total == whole.total == len(hits)
    assert whole.after is None


@pytest.mark.parametrize(("order", "backwards"), [(Order.NEWEST, True), (Order.OLDEST, False)])
def test_the_order_is_by_day_and_those_without_a_day_are_last(records, order, backwards):
    hits = ask(records, "-nothing", How(window=Window(order=order))).hits
    days = [hit.found.day for hit in hits]
    dated = [day for day in days if day]
    assert dated == sorted(dated, reverse=backwards)
    assert days == dated + [None] * (len(days) - len(dated))


def test_what_is_added_meanwhile_moves_nothing(records, reading_of, witness_of):
    first = ask(records, "lang:en", How(window=Window(limit=2)))
    before = ask(records, "lang:en", How(window=Window(limit=9, after=first.after)))
    new = reading_of("A new document.")
    records.keep(witness_of(new), Kept(reading=new, wording="new"))
    after = ask(records, "lang:en", How(window=Window(limit=9, after=first.after)))
    assert [hit.address for hit in before.hits] == [
        hit.address for hit in after.hits if hit.found.document != new.document.id
    ]


@pytest.mark.parametrize(
    "place", ["doc:nobody/0-10", "doc:note/0-1", "rubbish", "doc:russian/0-34"]
)
def test_a_place_that_is_not_found_is_an_error(records, place):
    with pytest.raises(PlaceGone) as refused:
        ask(records, "open", How(window=Window(after=place)))
    assert refused.value == PlaceGone(place)


def test_a_search_that_finds_nothing_has_searches_that_do(records):
    found = suggestions(records, "treaty lang:ru -nowhere", exact=True)
    assert [(one.without, one.query, one.total) for one in found] == [
        ("treaty", "lang:ru -nowhere", 2),
        ("lang:ru", "treaty -nowhere", 1),
    ]
    assert suggestions(records, "nowhere", exact=False) == ()


def test_other_spellings_are_proposed_where_they_were_left_out(record_of):
    records = record_of({"russian": "Министр Лавров принял гостя."})
    (one,) = suggestions(records, "lavrov", exact=True)
    assert (one.query, one.without, one.exact, one.total) == ("lavrov", "", False, 1)


@pytest.mark.parametrize(
    ("query", "parts"),
    [
        ("strait", [("strait", "", "")]),
        (
            "a -lang:ru b",
            [("a", "", "-lang:ru b"), ("-lang:ru", "lang", "a b"), ("b", "", "a -lang:ru")],
        ),
        (
            'speaker:="A B" -"c d"',
            [('speaker:="A B"', "speaker", '-"c d"'), ('-"c d"', "", 'speaker:="A B"')],
        ),
    ],
)
def test_a_part_is_dropped_as_it_was_typed(query, parts):
    assert [(part.text, part.field, part.rest) for part in parts_of(query)] == parts


@pytest.mark.parametrize(
    "value", ['The "Office" of N', "« Bureau »", "A (B) C*", "OR", "-x", "a:b"]
)
def test_any_name_can_be_asked_for(value):
    (wanted,) = parse_query(narrowed("", "issuer", value)).filters
    assert wanted.whole
    assert parse_query(narrowed("word", "issuer", value)).words == parse_query("word").words


def test_a_whole_name_is_no_part_of_a_longer_one(records):
    assert ask(records, "speaker:petrova").total == 1
    assert ask(records, "speaker:=petrova").total == 0
    assert ask(records, 'speaker:="ANA PETROVA"').total == 1
    assert ask(records, '-speaker:="Ana Petrova" lang:en').total == 2
    assert ask(records, "lang:=zh").total == 0
    assert ask(records, "lang:=ZH-hans").total == 1
    assert ask(records, 'instrument:="open skies"').total == 0
    assert ask(records, 'instrument:="Treaty on Open Skies (1992)"').total == 1


@pytest.mark.parametrize("query", ["from:=2031", "about:=XV", "kind:=claim", "genre:=interview"])
def test_what_has_no_whole_names_says_so(query):
    with pytest.raises(QueryError, match="has no whole names"):
        parse_query(query)


def test_an_unknown_kind_names_those_there_are():
    with pytest.raises(QueryError, match="no kind 'threat'; there are claim, position, demand"):
        parse_query("-kind:threat")
