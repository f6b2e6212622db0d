"""The plan of every search: the index first, the filters after it."""

from __future__ import annotations

import pytest

from onrecord.search import parse_query
from onrecord.store.sqlite.finding import statement

_SEARCHES = [
    "treaty",
    '"open skies" -parity',
    "treaty speaker:petrova",
    "treaty issuer:norland lang:en genre:interview",
    "treaty from:2031-02 to:2031-03",
    "treaty about:XV instrument:1244",
    "treaty -speaker:petrova",
]


def plan(records, query):
    sql, values = statement(parse_query(query))
    return [
        row["detail"] for row in records._connection.execute(f"EXPLAIN QUERY PLAN {sql}", values)
    ]


@pytest.mark.parametrize("query", _SEARCHES)
def test_a_search_for_words_starts_with_the_index_of_words(records, make, keep, query):
    for number in range(50):
        keep(records, make(f"The treaty of {number}.", title=str(number)))
    records._connection.execute("ANALYZE")
    steps = plan(records, query)
    scans = [step for step in steps if step.startswith(("SCAN", "SEARCH"))]
    assert scans[0].startswith("SCAN passage_words VIRTUAL TABLE")
    assert len(scans) == 1 or scans[1].startswith("SEARCH p USING INTEGER PRIMARY KEY")
    assert not any(step.startswith(("SCAN d", "SCAN t", "SCAN m")) for step in steps)
