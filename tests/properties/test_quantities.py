"""What holds for the finder of quantities, whatever it reads."""

import math
import time
from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from onrecord.mentions.quantities import find_quantities
from onrecord.model import Passage, verify

PIECES = """
    the a of its in about more than between from to and or per one two twenty-five hundred million
    half third quarter dozen 1 5 12 1,500 3.5 2031 1/8 -4 % $ € US$ EUR m bn km 25-mile people ships
    officials percent dollars pounds years, ( ) . , – 10:30 Article No. May +44 99 555 of which
    each year double tens thousands ½ около пять млн рублей человек 5m x10^3 1.2.3
"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\n\n", "\u00a0"])
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200)
LANGUAGES = st.sampled_from(["en", "en-GB", "ru", "fr", "und"])
POLITIES = st.sampled_from([None, "NZ", "GB", "RS"])
WORST = 2.4
TRIES = 5
"""Other programs may take the processor while one of the two is read."""


def rows(passage):
    return [(m.span.start, m.span.end, m.value, m.unit, m.bound) for m in find_quantities(passage)]


@example("1 $ 1", "fr", None, 0)
@given(TEXTS, LANGUAGES, POLITIES, st.integers(0, 9))
def test_quotes_exactly_in_order_and_apart(text, language, polity, offset):
    whole = "x" * offset + text
    found = list(find_quantities(Passage(text, offset, language, polity=polity)))
    for one in found:
        verify(one, whole)
        assert one.text == one.text.strip()
        ends = one.value if isinstance(one.value, tuple) else (one.value,)
        assert all(math.isfinite(end) for end in ends)
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@given(TEXTS, LANGUAGES, st.integers(1, 9))
def test_moves_with_its_passage(text, language, offset):
    here = rows(Passage(text, 0, language))
    there = rows(Passage(text, offset, language))
    assert [(start + offset, end + offset, *rest) for start, end, *rest in here] == there


@given(TEXTS, LANGUAGES)
def test_reads_the_same_twice(text, language):
    assert rows(Passage(text, language=language)) == rows(Passage(text, language=language))


def seconds(text, language):
    start = time.process_time()
    list(find_quantities(Passage(text, language=language)))
    return time.process_time() - start


PIECES_OF_COST = {
    "en": (
        "Norland paid more than $3.4 million to 25 of its 90 ministers, 8 of whom left. ",
        "1", "1,", "1 ", "1-", "1 000 ", "$1 ", "one ", "one hundred ", "million ", "half of ",
        "1 or ", "5 and ", "\n", "\n1", "a ", "about ", "tens of ", "one in ", "(1) ", "+1 ",
    ),
    "ru": ("1", "1,", "1 ", "пять ", "млн ", "5 больших ", "не более 12 судов, "),
    "fr": ("1", "1,", "1 ", "1 % ", "1 000 "),
}  # fmt: skip


@pytest.mark.slow
@pytest.mark.parametrize(
    ("language", "piece"),
    [(language, piece) for language, pieces in PIECES_OF_COST.items() for piece in pieces],
)
def test_costs_twice_as_much_for_twice_as_much(language, piece):
    text = piece * (8_000 // len(piece))
    ratios = []
    while not ratios or (ratios[-1] > WORST and len(ratios) < TRIES):
        once = seconds(text, language)
        ratios.append(seconds(text + text, language) / max(once, 0.01))
    assert min(ratios) <= WORST
