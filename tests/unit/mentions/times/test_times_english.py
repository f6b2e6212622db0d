from datetime import date

import pytest

from onrecord.mentions.times import ends, find_times
from onrecord.model import Passage

DAY = date(2031, 4, 16)  # a Wednesday

VALUES = {
    "on 3 March 2030": "2030-03-03",
    "on the third of March 2030": "2030-03-03",
    "on March 3rd, 2030": "2030-03-03",
    "on Monday, March 3, 2030,": "2030-03-03",
    "since Sept. 2030": "2030-09",
    "on 3 March this year": "2031-03-03",
    "in August of last year": "2030-08",
    "from 5 to 7 March 2030": "2030-03-05/2030-03-07",
    "in 2030/2031": "2030/2031",
    "between 2028 and 2030": "2028/2030",
    "from May to July 2030": "2030-05/2030-07",
    "the late 1990s": "1997/1999",
    "the mid-1990s": "1994/1996",
    "the 1990s": "1990/1999",
    "in the nineteenth century": "1801/1900",
    "the first quarter of 2030": "2030-01/2030-03",
    "the second half of 2030": "2030-07/2030-12",
    "in the winter of 2029": "2029-WI",
    "at the beginning of 2030": "2030",
    "by the end of May 2031": "2031-05",
    "next week": "2031-04-21/2031-04-27",
    "last weekend": "2031-04-12/2031-04-13",
    "next month": "2031-05",
    "the day before yesterday": "2031-04-14",
    "yesterday evening": "2031-04-15",
    "this night": "2031-04-16",
    "last Friday": "2031-04-11",
    "next Friday": "2031-04-25",
    "three weeks ago": "2031-03-24/2031-03-30",
    "ten years ago": "2021",
    "in nineteen ninety-six": "1996",
    "at 5 p.m. on 3 March 2030": "2030-03-03",
    "for 90 days": "P90D",
    "for twenty-one months": "P21M",
    "for two and a half years": "P2Y6M",
    "for half an hour": "PT30M",
    "over two decades": "P20Y",
    "at least three weeks": "P3W",
    "for ten to fifteen years": "P15Y",
    "on Christmas Day 2030": "2030-12-25",
    "at Easter 2031": "2031-04-13",
    "the September 11 attacks": "2001-09-11",
}

TIMEXES = {
    "now": "PRESENT_REF",
    "recently": "PAST_REF",
    "in the near future": "FUTURE_REF",
    "years ago": "PAST_REF",
    "a few days later": "FUTURE_REF",
    "recent weeks": "PXW",
    "for centuries": "PXC",
    "every two weeks": "P2W",
    "twice a month": "P1M",
    "on Mondays": "XXXX-WXX-1",
    "every evening": "XXXX-XX-XXTEV",
    "each July": "XXXX-07",
    "tonight": "2031-04-16TNI",
    "Tuesday night": "2031-04-15TNI",
    "at noon": "2031-04-16T12:00",
    "300 BC": "BC0300",
}


def find(text, day=DAY):
    return list(find_times(Passage(text, reference=day)))


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_gives_the_value_of_the_record(text, value):
    (found,) = find(text)
    assert found.value == value


@pytest.mark.parametrize(("text", "timex"), TIMEXES.items())
def test_gives_the_timex_value(text, timex):
    (found,) = find(text)
    assert found.timex == timex


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The signing is scheduled for May.", "2031-05"),
        ("The treaty was signed in May.", "2030-05"),
        ("The treaty will be signed in March.", "2032-03"),
        ("The treaty was signed in March.", "2031-03"),
        ("They said on Thursday that they agreed.", "2031-04-10"),
        ("They will meet on Thursday.", "2031-04-17"),
        ("They could come as early as Friday.", "2031-04-18"),
    ],
)
def test_goes_by_the_tense_where_no_year_is_printed(text, value):
    (found,) = find(text)
    assert found.value == value


def test_without_a_reference_day_relative_times_have_no_value():
    found = find("Yesterday, last year and in May they met; in 2030 too.", None)
    assert [one.value for one in found] == [None, None, None, "2030"]


def test_an_interval_has_two_ends_for_timex():
    (found,) = find("It lasted from 9 - 13 May 2030.")
    assert found.value == "2030-05-09/2030-05-13"
    assert [(span.of("It lasted from 9 - 13 May 2030."), timex) for span, timex in ends(found)] == [
        ("9", "2030-05-09"),
        ("13 May 2030", "2030-05-13"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "31 February 2030",
        "the number 2030-45",
        "on 45 April",
        "in figures, 12/13/14",
        "the year of living",
        "99999999999999999999",
    ],
)
def test_leaves_out_days_that_no_calendar_has(text):
    assert [one.value for one in find(text) if one.text != "April"] in ([], ["2030-02"], [None])


@pytest.mark.parametrize("language", ["fr", "de", "und", "uk", "sr-Latn"])
def test_english_words_say_nothing_in_other_languages(language):
    passage = Passage("now, in May 2030, last year, 2030-05-06", language=language, reference=DAY)
    assert [one.text for one in find_times(passage)] == ["2030-05-06"]
