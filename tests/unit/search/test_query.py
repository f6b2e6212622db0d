"""The query language, and where its mistakes are."""

from __future__ import annotations

import pytest

from onrecord.errors import QueryError
from onrecord.search import parse_query
from onrecord.store import AllOf, AnyOf, Field, Filter, Query, Terms


@pytest.mark.parametrize(
    ("typed", "understood"),
    [
        ("treaty", Query(words=Terms(("treaty",)))),
        ("open skies", Query(words=AllOf((Terms(("open",)), Terms(("skies",)))))),
        ("S/RES/1244", Query(words=Terms(("s", "res", "1244")))),
        ("10:30", Query(words=Terms(("10", "30")))),
        ("third-country", Query(words=Terms(("third", "country")))),
        ("a OR b", Query(words=AnyOf((Terms(("a",)), Terms(("b",)))))),
        ("a or b", Query(words=AllOf((Terms(("a",)), Terms(("or",)), Terms(("b",)))))),
        ('"OR" OR b', Query(words=AnyOf((Terms(("or",)), Terms(("b",)))))),
        ("a –b", Query(words=Terms(("a",)), without=(Terms(("b",)),))),
        (
            "(a OR b) lang:en",
            Query(words=AnyOf((Terms(("a",)), Terms(("b",)))), filters=(Filter(Field.LANG, "en"),)),
        ),
        ("a*", Query(words=Terms(("a",), prefix=True))),
        ("to:2031-02", Query(filters=(Filter(Field.TO, "2031-02-28"),))),
        ("to:2032-02", Query(filters=(Filter(Field.TO, "2032-02-29"),))),
        ("from:2031", Query(filters=(Filter(Field.FROM, "2031-01-01"),))),
        ("-lang:ru", Query(filters=(Filter(Field.LANG, "ru", negated=True),))),
        ("SPEAKER:x", Query(filters=(Filter(Field.SPEAKER, "x"),))),
        ("genre:news-conference", Query(filters=(Filter(Field.GENRE, "news_conference"),))),
        ("speaker:petr*", Query(filters=(Filter(Field.SPEAKER, "petr*"),))),
    ],
)
def test_a_search_is_understood(typed, understood):
    assert parse_query(typed) == understood


@pytest.mark.parametrize(
    ("typed", "column", "reason"),
    [
        ("", 1, "there is nothing to search for"),
        ("   ", 1, "there is nothing to search for"),
        ('treaty "open skies', 8, "this quotation mark is never closed"),
        ("treaty (open", 8, "this bracket is never closed"),
        ("treaty) open", 7, "this bracket was never opened"),
        ("treaty ()", 8, "these brackets hold nothing to be found"),
        ("OR treaty", 1, "OR stands between two things to be found"),
        ("treaty OR", 8, "OR stands between two things to be found"),
        ("treaty OR -open", 8, "OR stands between two things to be found"),
        ("treaty …", 8, "'…' holds no letter and no digit"),
        ("a speaker:", 3, "speaker: has no value"),
        ("a from:soon", 3, "'soon' is no date; write 2031, 2031-03 or 2031-03-04"),
        ("from:2031-13", 1, "'2031-13' is no date; write 2031, 2031-03 or 2031-03-04"),
        ("to:2031-02-30", 1, "'2031-02-30' is no date; write 2031, 2031-03 or 2031-03-04"),
        ("from:0000", 1, "'0000' is no date; write 2031, 2031-03 or 2031-03-04"),
        ("a OR lang:en", 6, "a filter stands by itself, outside brackets and OR"),
        ("(a) OR b lang:en", 10, "a filter stands by itself, outside brackets and OR"),
        ("(lang:en)", 2, "a filter stands by itself, outside brackets and OR"),
    ],
)
def test_a_mistake_is_named_with_its_column(typed, column, reason):
    with pytest.raises(QueryError) as refused:
        parse_query(typed)
    assert refused.value == QueryError(typed, column, reason)


def test_an_unknown_filter_names_those_there_are():
    with pytest.raises(QueryError, match=r"no filter author: \(there are speaker:, issuer:"):
        parse_query("author:petrova")


def test_an_unknown_genre_names_those_there_are():
    with pytest.raises(QueryError, match="no genre 'poem'; there are statement, "):
        parse_query("genre:poem")


def test_brackets_as_deep_as_a_well_are_refused():
    with pytest.raises(QueryError, match="too deep"):
        parse_query("(" * 5000 + "a" + ")" * 5000)
