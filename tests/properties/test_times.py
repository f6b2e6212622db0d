"""What holds for the finder of times, whatever it reads."""

import time
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from onrecord.languages.en import times as english
from onrecord.languages.ru import times as russian
from onrecord.mentions.times import ends, find_times
from onrecord.model import Passage, verify

PIECES = """
    the a of in on may May March 5 16 2031 1990s 9 - – , . ( ) 12:30 p.m. last next two years
    days ago later century quarter half Monday night today second 3rd 1,200 9/11 2031-04-16
    early end every few and to between 16.04.2031 мая года вчера İstanbul ﬁn
"""
TABLES = sorted({*english.words(), *russian.words()})
WORDS = st.sampled_from([*PIECES.split(), *TABLES, "\n", "\n\n"])
TEXTS = (
    st.lists(WORDS, max_size=40).map(" ".join)
    | st.text("0123456789.,:/-–apmst() \n", max_size=60)
    | st.text()
)
LANGUAGES = st.sampled_from(["en", "ru", "fr"])
DAYS = st.none() | st.dates(date(1, 1, 1), date(9999, 12, 31))
WORST = 2.4


@given(TEXTS, LANGUAGES, DAYS, st.integers(0, 9))
def test_quotes_exactly_and_in_order(text, language, day, offset):
    whole = "x" * offset + text
    found = list(find_times(Passage(text, offset, language, day)))
    for one in found:
        verify(one, whole)
        assert one.text == one.text.strip()
        assert all(one.span.holds(span) for span, _ in ends(one))
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(TEXTS, LANGUAGES, st.integers(1, 9))
def test_moves_with_its_passage(text, language, offset):
    day = date(2031, 4, 16)
    here = list(find_times(Passage(text, 0, language, day)))
    there = list(find_times(Passage(text, offset, language, day)))
    assert [(one.span.start + offset, one.value, one.timex) for one in here] == [
        (one.span.start, one.value, one.timex) for one in there
    ]


def seconds(text):
    start = time.process_time()
    list(find_times(Passage(text, reference=date(2031, 4, 16))))
    return time.process_time() - start


def ratio(text):
    """How much more twice as much costs, each at its best of three in turn."""
    once, twice = zip(*((seconds(text), seconds(text + text)) for _ in range(3)), strict=True)
    return min(twice) / max(min(once), 0.01)


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "On 16 April 2031 the ministers of Norland met; last year, in May, they had not. ",
        "1", "1,", "1.1", "12:", "2031-", "the ", "the end of the ", "twenty ", "May ",
        "last ", "\n", "\n\n", " ", "a.", "-", "May 5, ", "in the two hundred and ", "’",
    ],
)  # fmt: skip
def test_costs_twice_as_much_for_twice_as_much(piece):
    text = piece * (60_000 // len(piece))
    assert any(ratio(text) <= WORST for _ in range(4))  # other programs disturb the clock
