"""Times that statements give, as exact as they were said."""

from __future__ import annotations

import pytest

from onrecord.model import Span, Stage, TimeMention


def time(value, text="then", type_="DATE"):
    return TimeMention(span=Span(0, len(text)), text=text, rule="r", value=value, type=type_)


def told(rows, *said):
    return [(row["when"], row["precision"], row["what"]) for row in rows("timeline", *said)]


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2031", "year"),
        ("2031-05", "month"),
        ("2031-05-03", "day"),
        ("2031-05-03T10:30", "day"),
        ("2031-05-03/2031-05-09", "interval"),
        ("2031/2032", "interval"),
    ],
)
def test_a_month_stays_a_month(said, rows, value, precision):
    assert told(rows, said("XN", "claim", "It was then", times=(time(value),))) == [
        (value, precision, "named")
    ]


@pytest.mark.parametrize(
    "left_out",
    [
        time("P3M", type_="DURATION"),
        time("2031-05-03T10:30", type_="TIME"),
        time("2031-FA"),
        time(None),
        time("2031-02-30"),
        time("2031-02-01", "today"),
    ],
)
def test_lengths_what_is_no_date_and_the_statements_own_day_are_left_out(said, rows, left_out):
    assert told(rows, said("XN", "claim", "It was then", times=(left_out,))) == []


def test_today_of_a_statement_without_a_day_is_told(said, rows):
    undated = said("XN", "claim", "It was then", None, times=(time("2031-02-01"),))
    assert told(rows, undated) == [("2031-02-01", "day", "named")]


def test_deadlines_and_days_of_effect_are_told_once_and_also_on_the_day_itself(said, rows):
    times = (time("2031-04-02", "2 April"), time("2031-04-02", "the 2nd"))
    due = said("XN", "commitment", "We will pay then", due="2031-04-02", times=times)
    (row,) = rows("timeline", due)
    assert (row["what"], row["said"]) == ("falls due", "2 April")
    effect = said("XN", "measure", "It begins", effective="2031-02-01")
    (row,) = rows("timeline", effect)
    assert (row["when"], row["what"], row["said"]) == ("2031-02-01", "takes effect", None)
    signed = said("XN", "measure", "We signed it", effective="1974-05-09", stage=Stage.DONE)
    (row,) = rows("timeline", signed)
    assert (row["when"], row["what"]) == ("1974-05-09", "was done")


def test_time_goes_on_in_order_and_shows_the_words_it_is_from(said, rows):
    later = said("XN", "claim", "In May it was", times=(time("2031-05", "May"),))
    first = said("XV", "claim", "Then it was", "2031-06-01", times=(time("2030", "last year"),))
    found = rows("timeline", later, first)
    assert [(row["when"], row["said"]) for row in found] == [
        ("2030", "last year"),
        ("2031-05", "May"),
    ]


@pytest.mark.parametrize(
    ("words", "named", "there"),
    [
        ("It is an offence under the Sanctions Act 2018", ("Sanctions Act 2018", "2018"), False),
        ("We observe the Treaty of Kessim (1974)", ("Treaty of Kessim (1974)", "1974"), False),
        ("We observe the Treaty of Kessim of 1974", ("Treaty of Kessim", "1974"), False),
        ("We signed the Treaty of Kessim in 1974", ("Treaty of Kessim", "1974"), True),
        ("In 1974 the Treaty of Kessim was signed", ("Treaty of Kessim", "1974"), True),
        ("The road was open from 2019 on", ("Treaty of Kessim", "2019"), True),
    ],
)
def test_the_year_in_a_name_is_no_time(said, rows, words, named, there):
    name, year = named
    start = words.index(year)
    time = TimeMention(span=Span(start, start + 4), text=year, rule="r", value=year, type="DATE")
    found = told(rows, said("XN", "claim", words, times=(time,), instruments=(name,)))
    assert found == ([(year, "year", "named")] if there else [])


def test_the_day_of_an_hour_is_told_where_the_hour_is_not_known(said, rows):
    night = time("2031-01-09", "the night of 9 January", "TIME")
    (row,) = rows(
        "timeline", said("XN", "claim", "It was on the night of 9 January", times=(night,))
    )
    assert (row["when"], row["precision"], row["what"]) == ("2031-01-09", "day", "named")
