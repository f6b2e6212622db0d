"""Numbers that are claimed, what they are of, and how they change."""

from __future__ import annotations

import pytest

from onrecord.ledgers import ledgers
from onrecord.ledgers.merging import merged
from onrecord.model import Bound, QuantityMention, Span, fold


@pytest.fixture
def claims(said):
    """Give a maker of claims with one number each."""

    def make(words, text, value, day, **more):
        at = words.index(text)
        unit, bound = more.pop("unit", "vessel"), more.pop("bound", None)
        number = QuantityMention(
            span=Span(at, at + len(text)), text=text, rule="r", value=value, unit=unit, bound=bound
        )
        holder = more.pop("holder", "XN")
        return said(holder, "claim", words, day, quantities=(number,), **more)

    return make


def changes(rows, *said):
    return [(row["value"], row["change"], row["per_cent"]) for row in rows("figures", *said)]


def test_a_number_changes_where_all_the_other_words_are_the_same(claims, rows):
    first = claims("We have 12 vessels in the port", "12 vessels", 12, "2031-02-01")
    more = claims("We had 15 vessels in the port", "15 vessels", 15, "2031-03-01")
    less = claims("We have 9 vessels in the port", "9 vessels", 9, "2031-04-01")
    found = changes(rows, less, first, more)
    assert found == [(12, None, None), (15, 3, 25.0), (9, -6, -40.0)]


@pytest.mark.parametrize(
    "other",
    [
        ("We have 90 fishing vessels in the port", "90 fishing vessels", 90, {}),
        ("We have 15 vessels in the strait", "15 vessels", 15, {}),
        ("We have 15 vessels in the port", "15 vessels", 15, {"holder": "XV"}),
        ("We have 15 vessels in the port", "15 vessels", 15, {"bound": Bound.MORE_THAN}),
        ("We have 15 vessels in the port", "15 vessels", 15, {"to": "XV"}),
        ("We have 13 to 15 vessels in the port", "13 to 15 vessels", (13, 15), {}),
    ],
)
def test_nothing_changes_between_two_things(claims, rows, other):
    words, text, value, more = other
    first = claims("We have 12 vessels in the port", "12 vessels", 12, "2031-02-01")
    then = claims(words, text, value, "2031-03-01", **more)
    assert [change for _, change, _ in changes(rows, first, then)] == [None, None]


def test_per_cents_of_two_things_and_two_numbers_of_one_statement_are_no_change(said, rows):
    words = "5 per cent of the road and 7 per cent of the road"
    numbers = tuple(
        QuantityMention(
            span=Span(at, at + 10), text=words[at : at + 10], rule="r", value=value, unit="percent"
        )
        for at, value in ((0, 5), (words.index("7"), 7))
    )
    found = changes(rows, said("XN", "claim", words, quantities=numbers))
    assert found == [(5, None, None), (7, None, None)]


def test_nothing_is_of_nought_per_cent_more_than_nought(claims, rows):
    first = claims("We have 0 vessels", "0 vessels", 0, "2031-02-01")
    then = claims("We have 3 vessels", "3 vessels", 3, "2031-03-01")
    assert changes(rows, first, then)[1] == (3, 3, None)


def test_a_number_is_of_whom_its_statement_names_and_of_nobody_else(claims, rows):
    words = "There are 12 vessels"
    day = "2031-02-01"
    treaty = claims(words, "12 vessels", 12, day, instruments=("Vantry Treaty (1974)",), to="XK")
    acts = claims(words, "12 vessels", 12, "2031-02-02", by="XV", to="XK")
    meant = claims(words, "12 vessels", 12, "2031-02-03", to="XK")
    nobody = claims(words, "12 vessels", 12, "2031-02-04")
    found = rows("figures", treaty, acts, meant, nobody)
    assert [row["subject"] for row in found] == ["Vantry Treaty (1974)", "XV", "XK", None]


def test_a_number_without_a_unit_or_of_nobody_and_by_nobody_is_left_out(claims, rows):
    bare = claims("There are 12", "12", 12, "2031-02-01", unit=None)
    nobody = claims("There are 12 vessels", "12 vessels", 12, "2031-02-01", holder="")
    assert rows("figures", bare, nobody) == []


def test_a_figure_says_what_its_numbers_are_of_or_by_whom_they_are(claims):
    of_it = claims("There are 12 vessels", "12 vessels", 12, "2031-02-01", by="XV")
    of_nobody = claims("There are 9 vessels", "9 vessels", 9, "2031-02-02")
    ledger = ledgers["figures"]
    found = ledger.figures(fold(ledger, merged([of_it, of_nobody])))
    assert [(figure.name, figure.value) for figure in found] == [
        ("statements with a number (vessel) about XV", 1),
        ("statements with a number (vessel) by XN", 1),
    ]
