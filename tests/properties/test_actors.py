"""What holds for the finder of actors, whatever it reads."""

import gc
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.mentions.actors import find_actors
from onrecord.mentions.actors.flow import flowing
from onrecord.model import Passage, verify

PIECES = """
    the of and , . : ; ( ) ’s - President Minister Foreign Prime Mr. Ms Ambassador to in for from
    Serbia Serbian Belgrade Brussels EU UN (UN) (CNP) Community Norland Ports CNP Maria Soler J. de
    Georgia Jordan West parties both sides Kremlin Government Department State SECRETARY SOLER
    Президент России Москва сторона ООН С.В.Петров İstanbul ﬁn 🇷🇸 Ångström
"""
WORDS = st.sampled_from([*PIECES.split(), "\n", "\n\n", "  ", "\u00a0", "\t"])
TEXTS = st.lists(WORDS, max_size=40).map(" ".join) | st.text(max_size=200)
LANGUAGES = st.sampled_from(["en", "ru", "fr", "und"])
POLITIES = st.sampled_from([None, "US", "RS"])
WORST = 2.4


@settings(deadline=None)
@given(TEXTS, LANGUAGES, POLITIES, st.integers(0, 9))
def test_quotes_exactly_in_order_and_apart(text, language, polity, offset):
    whole = "x" * offset + text
    found = list(find_actors(Passage(text, offset, language, polity=polity)))
    for one in found:
        verify(one, whole)
        assert one.text == one.text.strip()
    assert all(one.span.end <= other.span.start for one, other in pairwise(found))


@settings(deadline=None)
@given(TEXTS, LANGUAGES, st.integers(1, 9))
def test_moves_with_its_passage(text, language, offset):
    here = list(find_actors(Passage(text, 0, language)))
    there = list(find_actors(Passage(text, offset, language)))
    assert [(one.span.start + offset, one.canonical, one.role) for one in here] == [
        (one.span.start, one.canonical, one.role) for one in there
    ]


@settings(deadline=None)
@given(TEXTS, LANGUAGES)
def test_reads_the_same_twice(text, language):
    passage = Passage(text, 0, language)
    assert list(find_actors(passage)) == list(find_actors(passage))


@settings(deadline=None)
@given(TEXTS)
def test_a_flow_leads_back_to_its_text(text):
    flow = flowing(text)
    for at, letter in enumerate(flow.text):
        there = text[flow.place(at)]
        assert letter == there or (letter in " -\n" and not there.isalnum())


def seconds(text):
    best = float("inf")
    gc.disable()  # collecting what is still alive grows with it, whoever made it
    for _ in range(3):
        start = time.process_time()
        list(find_actors(Passage(text)))
        best = min(best, time.process_time() - start)
    gc.enable()
    return best


def ratio(text):
    """Give how much longer twice the text takes; the best of several, since others run too."""
    best = float("inf")
    for _ in range(4):
        best = min(best, seconds(text + text) / max(seconds(text), 0.02))
        if best <= WORST:
            break
    return best


@pytest.mark.slow
@pytest.mark.parametrize(
    "piece",
    [
        "Foreign Minister of Serbia Maria Soler met the Ambassador of Norland, Mr. Brandt. ",
        "President ", "President of the ", "Minister of Foreign Affairs and ", "Mr. ", "Maria ",
        "Maria Soler, ", "A", "(UN) ", "Community of Ports (COP) ", "Belgrade and ", "the ", "of ",
        "Serbian ", "\n", "\n\n", " ", "a\n", "U.S.-", "de ", "J. ", "MR. SOLER: Yes.\n",
        "Ann Soler: Yes.\n", "President Soler. Soler. ",
    ],
)  # fmt: skip
def test_costs_twice_as_much_for_twice_as_much(piece):
    assert ratio(piece * (30_000 // len(piece))) <= WORST
