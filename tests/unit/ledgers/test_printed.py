"""Printed counters against the calendar, on pages with a date and without one."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.ledgers.printed import checked
from onrecord.model import Counter, DocumentId, PrintedCounter, Span

DOWN, SHUT = "the Cape Arn incident", "the closure of the consulate"
OF_THE_2ND, OF_THE_7TH = f"{DOWN} of 2 March 2031", f"{SHUT} on 7 March 2031"


def on(text):
    return text and date.fromisoformat(text)


def printed(days, subject=DOWN, document="doc:1", at=3, **more):
    counter = Counter(span=Span(at, at + 20), days=days, subject=subject, since=None)
    return PrintedCounter(
        document=DocumentId(document),
        title=None,
        represents=more.get("represents", "XN"),
        page_day=on(more.get("page", "2031-03-12")),
        published=on(more.get("published")),
        captured=on(more.get("captured", "2031-03-12")),
        counter=counter,
    )


def undated(days, subject=DOWN, **more):
    return printed(days, subject, page=None, **more)


def test_a_counter_is_reckoned_on_the_calendar():
    (one,) = checked([printed(936)])
    assert (one.holds, one.since, one.implied) == (None, date(2028, 8, 18), None)
    assert one.why == (
        "936 days from 18 August 2028 is 12 March 2031; the counter does not say when it was"
    )


@pytest.mark.parametrize(
    ("days", "holds", "why", "implied"),
    [
        (10, True, "10 days from 2 March 2031 is 12 March 2031, and the counter says so", 12),
        (
            12,
            False,
            "12 days from 28 February 2031 is 12 March 2031; from 2 March 2031 it is 10 days",
            14,
        ),
    ],
)
def test_a_counter_that_prints_its_day_adds_up_or_is_off_by_so_much(days, holds, why, implied):
    (one,) = checked([printed(days, OF_THE_2ND)])
    assert (one.holds, one.why, one.implied) == (holds, why, date(2031, 3, implied))


def test_the_day_of_a_document_is_not_the_day_of_the_page_around_it():
    (one,) = checked([undated(10, published="2031-01-20")])
    assert (one.holds, one.since, one.implied) == (None, None, None)
    assert one.why == (
        "the page has no date of its own; it counts from a day between 10 January 2031 and "
        "2 March 2031"
    )


@pytest.mark.parametrize(
    "days",
    [
        {},
        {"published": "2031-01-20", "captured": None},
        {"captured": "2031-03-12"},
        {"published": "2031-03-20", "captured": "2031-03-12"},
    ],
)
def test_without_a_first_and_a_last_day_nothing_is_counted_back(days):
    (one,) = checked([undated(10, **{"captured": None, **days})])
    assert (one.holds, one.why) == (None, "the page has no date to count back from")


def test_two_counters_without_days_tell_how_far_apart_their_events_are():
    first, second = checked([undated(936), undated(928, SHUT, at=40)])
    assert (first.apart, second.apart) == ((("doc:1/40-60", 8),), ())
    assert (first.agree, first.differ) == ((), ())
    (alone, _) = checked([undated(936), undated(928, SHUT, document="doc:2")])
    assert alone.apart == ()


def test_two_counters_that_print_their_days_give_a_page_without_a_date_one_day():
    first, second = checked([undated(10, OF_THE_2ND), undated(5, OF_THE_7TH, at=40)])
    assert (first.implied, second.implied) == (date(2031, 3, 12), date(2031, 3, 12))
    assert (first.agree, first.differ) == (("doc:1/40-60",), ())
    assert (first.holds, second.holds) == (None, None)
    told = "10 days from 2 March 2031 is 12 March 2031; the page has no date of its own"
    assert first.why == told


def test_two_counters_that_give_a_page_two_days_are_told_apart_and_neither_is_right():
    first, second = checked([undated(10, OF_THE_2ND), undated(6, OF_THE_7TH, at=40)])
    assert (first.agree, first.differ) == ((), ("doc:1/40-60",))
    assert second.differ == ("doc:1/3-23",)
    assert (first.holds, second.holds) == (None, None)


@pytest.mark.parametrize(
    ("days", "holds", "why"),
    [
        ({"published": "2031-03-12"}, True, "12 March 2031, and its document is of that day"),
        ({"published": "2031-03-11"}, None, "the page has no date of its own"),
        ({"published": "2031-03-13"}, None, "the page has no date of its own"),
        ({"published": "2031-03-14"}, False, "its document is later: of 14 March 2031"),
        ({"captured": "2031-03-11"}, None, "the page has no date of its own"),
        ({"captured": "2031-03-10"}, False, "the page was captured before: on 10 March 2031"),
    ],
)
def test_a_page_is_no_older_than_its_document_and_no_younger_than_its_capture(days, holds, why):
    (one,) = checked([undated(10, OF_THE_2ND, **days)])
    assert one.holds is holds
    assert one.why.endswith(why)


def test_a_page_with_a_date_gives_the_day_that_another_counts_from():
    dated = printed(10, document="doc:2")
    (one, _) = checked([undated(14), dated])
    assert (one.holds, one.implied) == (None, date(2031, 3, 16))
    assert one.why.startswith("14 days from 2 March 2031, from which a dated page counts the same,")
    assert one.why.endswith("the page was captured before: on 12 March 2031")
    (one, *_) = checked([undated(14), dated, printed(9, document="doc:3")])
    assert one.implied is None
    (one, _) = checked([undated(14), printed(10, document="doc:2", represents="XV")])
    assert one.implied is None


def test_counters_of_one_subject_are_held_against_each_other():
    counters = [
        printed(10),
        printed(12, "the  cape Arn incident", "doc:2", page="2031-03-14"),
        printed(12, document="doc:3"),
        printed(12, document="doc:4", represents="XV"),
        undated(12, document="doc:5"),
    ]
    one, *others = checked(counters)
    assert (one.same, one.other) == (("doc:2",), ("doc:3",))
    assert [(other.same, other.other) for other in others[2:]] == [((), ()), ((), ())]


def test_more_days_than_the_calendar_has_settle_nothing():
    (one,) = checked([printed(10**7)])
    assert (one.holds, one.since) == (None, None)
    assert one.why == "the calendar does not reach back so far"
    (one,) = checked([undated(10**7, OF_THE_2ND, published="2031-01-20")])
    assert (one.holds, one.why) == (None, "the page has no date to count back from")
