"""Any text at all, and the time that it takes."""

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from onrecord.model import Paragraph, Passage, Span
from onrecord.parses import parsers
from onrecord.statements.attribution import find_attributions

PIECES = (
    "“",
    "”",
    '"',
    "''",
    "«",
    "»",
    "‘",
    "’",
    "'",
    "\n",
    " ",
    ": ",
    ", ",
    ". ",
    "he said",
    "as",
    "according to",
    "Norland",
    "that",
    "called on",
    "to",
    "was told",
    "the claim",
)


def found(text: str):
    span = Span(0, len(text))
    (sentences,) = parsers["en"]([Passage(text, language="en")])
    return find_attributions([Paragraph(span=span, sentences=sentences)], text)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map(" ".join))
def test_any_words_in_any_order(text) -> None:
    for one in found(text):
        assert one.content
        spans = [*one.content, *filter(None, (one.source, one.cue))]
        assert all(span.end < len(text) + 1 for span in spans)
        assert list(one.content) == sorted(one.content)


@pytest.mark.parametrize(
    "unit",
    ["he said that ", "“so,” he said, ", "“ ", "as he says, ", "it, he says, is and ", "A: b. "],
)
def test_a_long_text_takes_no_longer_by_the_word(unit) -> None:
    costs = []
    for count in (300, 1200):
        text = unit * count
        (sentences,) = parsers["en"]([Passage(text, language="en")])
        paragraph = Paragraph(span=Span(0, len(text)), sentences=sentences)
        start = time.process_time()
        find_attributions([paragraph], text)
        costs.append((time.process_time() - start) / count)
    assert costs[1] < 5 * costs[0] + 0.0005


def test_nothing_gives_nothing() -> None:
    assert find_attributions([], "") == ()
