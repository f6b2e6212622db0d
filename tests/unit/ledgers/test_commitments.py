"""Commitments: opened, reaffirmed, kept, broken, withdrawn, overdue."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.ledgers.days import begin_of, end_of
from onrecord.model import Modality, Span, Stage, TimeMention

PROMISE = "We will return the twelve vessels to the port of Kessim"


def promise(said, text=PROMISE, day="2031-02-01", **more):
    return said("XN", "commitment", text, day, **{"by": "XN", "to": "XV"} | more)


def standings(rows, *utterances, on=None):
    return [row["standing"] for row in rows("commitments", *utterances, on=on)]


def test_a_promise_is_made_and_said_again_is_one(said, rows):
    again = promise(said, "The twelve vessels will be returned to the port of Kessim", "2031-03-01")
    assert standings(rows, promise(said)) == ["made"]
    assert standings(rows, promise(said), again) == ["reaffirmed"]


def test_another_promise_is_another(said, rows):
    other = promise(said, "We will keep the road to the enclave open all day", "2031-03-01")
    assert standings(rows, promise(said), other) == ["made", "made"]


@pytest.mark.parametrize(
    ("holder", "words", "standing"),
    [
        ("XV", "Norland kept its word and returned the twelve vessels to Kessim", "kept"),
        ("XV", "Norland broke its promise on the twelve vessels of Kessim", "said to be broken"),
        ("XN", "We retract the return of the twelve vessels to Kessim", "withdrawn"),
        ("XV", "We retract the return of the twelve vessels to Kessim", "made"),
        ("XV", "Norland broke its promise on the road to the enclave", "made"),
        ("XV", "The twelve vessels lie in the port of Kessim", "made"),
    ],
)
def test_only_a_later_statement_about_it_moves_it(said, rows, holder, words, standing):
    later = said(holder, "claim", words, "2031-04-01", to="XN")
    assert standings(rows, promise(said), later) == [standing]


def test_a_deed_keeps_it(said, rows):
    deed = said(
        "XN",
        "measure",
        "Norland returned the twelve vessels to Kessim",
        "2031-04-01",
        by="XN",
        measure="prisoner_release",
        stage=Stage.DONE,
    )
    assert standings(rows, promise(said), deed) == ["kept"]


def test_a_day_that_is_past_makes_it_overdue_and_a_condition_lets_it_expire(said, rows):
    due = promise(said, due="2031-05")
    assert standings(rows, due, on="2031-05-31") == ["made"]
    assert standings(rows, due, on="2031-06-01") == ["overdue"]
    assert standings(rows, due) == ["made"]
    assert standings(rows, promise(said, due="2031-05", condition=Span(0, 2)), on="2031-06-01") == [
        "expired"
    ]


def test_what_is_kept_is_never_overdue(said, rows):
    words = "Norland kept its word on the twelve vessels of Kessim"
    kept = said("XV", "claim", words, "2031-04-01", to="XN")
    assert standings(rows, promise(said, due="2031-05"), kept, on="2031-07-01") == ["kept"]


def test_days_of_times_keep_their_precision():
    assert begin_of("2031-05") == date(2031, 5, 1)
    assert end_of("2031-05") == date(2031, 5, 31)
    assert begin_of("2031-13-01") is None
    assert end_of("P3M") is None


def test_what_is_scheduled_is_an_entry_of_whose_account_it_is_and_promised_by_nobody(said, rows):
    launch = said("XN", "position", "We expect the launch of the ferry to help", due="2031-05")
    (row,) = rows("commitments", launch)
    assert (row["by"], row["according_to"], row["due"]) == (None, "XN", "2031-05")
    assert row["standing"] == "made"


def test_a_measure_that_is_announced_for_a_day_is_due_on_it(said, rows):
    words = "Today we will publish a list of eight officials"
    told = {"by": "XN", "measure": "sanctions_listing", "modality": Modality.FUTURE}
    today = said("XN", "measure", words, effective="2031-02-01", **told)
    (row,) = rows("commitments", today)
    assert (row["by"], row["due"], row["precision"]) == ("XN", "2031-02-01", "day")
    assert row["firmness"] == "promised"
    assert standings(rows, today, on="2031-02-02") == ["overdue"]
    assert not rows("commitments", said("XN", "measure", words, **told))
    done = {**told, "modality": Modality.ASSERTED}
    assert not rows("commitments", said("XN", "measure", words, effective="2031-02-01", **done))


@pytest.mark.parametrize(
    ("words", "by", "promiser"),
    [
        ("both governments have undertaken to return the twelve vessels", "", None),
        ("оба правительства обязались вернуть двенадцать судов", "", None),
        ("the twelve vessels will be returned to the port of Kessim", "", "XK"),
        ("Norland has undertaken to return the twelve vessels", "XN", "XN"),
    ],
)
def test_who_tells_of_a_promise_has_not_made_it(said, rows, words, by, promiser):
    (row,) = rows("commitments", said("XK", "commitment", words, by=by))
    assert (row["by"], row["according_to"]) == (promiser, "XK")


@pytest.mark.parametrize(
    ("words", "named", "due"),
    [
        ("We will open a trade mission in June", ["2031-06"], "2031-06"),
        ("From 1 May we will close the border", ["2031-05-01"], "2031-05-01"),
        ("We will close the mission until June", ["2031-06"], None),
        ("We will expel those who came in January", ["2031-01"], None),
        ("In June or in July we will open a trade mission", ["2031-06", "2031-07"], None),
    ],
)
def test_a_measure_to_come_falls_due_at_the_one_time_it_will_be_done(said, rows, words, named, due):
    times = tuple(time_in(words, value) for value in named)
    more = {"measure": "mission_opening", "modality": Modality.FUTURE, "times": times}
    found = rows("commitments", said("XN", "measure", words, by="XN", **more))
    assert [row["due"] for row in found] == ([due] if due else [])


def time_in(words, value):
    name = {"05": "1 May", "06": "June", "07": "July", "01": "January"}[value[5:7]]
    start = words.index(name)
    span = Span(start, start + len(name))
    return TimeMention(span=span, text=name, rule="r", value=value, type="DATE")
