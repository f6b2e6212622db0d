"""Text fragments: what a browser finds by them is what was meant."""

from __future__ import annotations

from urllib.parse import unquote

import pytest

from onrecord.exports.citations.fragments import fragment, with_fragment
from onrecord.model import Span

TEXT = (
    "Norland agrees. Veskia does not agree.\n"
    "The plan, of 4 March – a good one – has 10-15 points & more; Norland agrees.\n"
    "الوزير 🙂 قال نعم\n"
    "same words here\nsame words here\n"
) + "A long sentence of many words that goes on. " * 1


def at(words, nth=0):
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words))


def test_commas_ampersands_and_hyphens_are_encoded():
    written = fragment(TEXT, at("The plan, of 4 March – a good one – has 10-15 points & more"))
    assert written == (
        ":~:text=The%20plan%2C%20of%204%20March%20%E2%80%93%20a%20good%20one%20%E2%80%93%20has"
        "%2010%2D15%20points%20%26%20more"
    )


def test_words_that_stand_twice_come_with_what_stands_before_them():
    assert fragment(TEXT, at("Norland agrees")) == ":~:text=Norland%20agrees"
    assert (
        fragment(TEXT, at("Norland agrees", 1))
        == ":~:text=points%20%26%20more%3B-,Norland%20agrees"
    )


def test_words_that_cannot_be_told_apart_have_none():
    assert fragment(TEXT, at("same words here", 1)) is None
    assert fragment(TEXT, at("same words here")) == ":~:text=same%20words%20here"


def test_words_after_an_emoji_and_in_arabic_are_named_as_they_stand():
    assert unquote(fragment(TEXT, at("قال نعم"))) == ":~:text=قال نعم"


def test_long_words_are_named_by_their_first_and_last():
    words = " ".join(f"word{number}" for number in range(60))
    assert fragment(words, Span(0, len(words))) == (
        ":~:text=word0%20word1%20word2%20word3,word56%20word57%20word58%20word59"
    )


def test_words_of_two_paragraphs_are_named_by_one_of_each():
    text = "First of all we agree.\n\nLast of all we go home."
    assert fragment(text, Span(0, len(text))) == (
        ":~:text=First%20of%20all%20we,all%20we%20go%20home."
    )


def test_words_cut_within_a_word_are_named_up_to_its_ends():
    start = TEXT.index("does not")
    assert fragment(TEXT, Span(start + 2, start + 6)) == ":~:text=does%20not"


@pytest.mark.parametrize(
    ("address", "part", "whole"),
    [
        ("https://x.example/a", ":~:text=a", "https://x.example/a#:~:text=a"),
        ("https://x.example/a#top", ":~:text=a", "https://x.example/a#top:~:text=a"),
        ("https://x.example/a", None, "https://x.example/a"),
    ],
)
def test_a_fragment_stands_behind_the_address(address, part, whole):
    assert with_fragment(address, part) == whole
