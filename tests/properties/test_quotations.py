"""What holds for every quotation: true ones are found, and no altered one is."""

from __future__ import annotations

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from onrecord.model import Block, BlockKind, Document, DocumentId, Header, Reading, Span
from onrecord.quotations import Outcome, Text, verify

ALPHABETS = (
    "abcdefghijklmnoprstuvyéèüñßø",
    "абвгдежзийклмнопрстуфхцчшщыэюяё",
    "ابتثجحخدذرزسشصضطظعغفقكلمنهوي",
    "कखगघचछजटडणतथदनपबमयरलवसह",
)
MARKS = (
    ("“", "”"),
    ("«\u00a0", "\u00a0»"),
    ("„", "“"),
    ('"', '"'),
    ("「", "」"),
    ("‘", "’"),
    ("", ""),
)
SPACES = (" ", "\u00a0", "\n", "  ", " \u200b", "\u202f")
FORMS = ("NFC", "NFD")


def one_word(letters):
    return st.lists(st.sampled_from(letters), min_size=3, max_size=9).map("".join)


@st.composite
def passages(draw):
    """Words of one script, each another, some of them numbers, in sentences."""
    letters = draw(st.sampled_from(ALPHABETS))
    return draw(
        st.lists(
            st.one_of(one_word(letters), st.integers(100, 9999).map(str)),
            min_size=8,
            max_size=40,
            unique_by=lambda word: word.replace("ё", "е"),
        )
    )


def text_of(words):
    said = " ".join(words) + "."
    document = Document(
        id=DocumentId("doc:000000000001"),
        digest="sha256:",
        path=None,
        url=None,
        media_type="text/plain",
        language="und",
        text=said,
        header=Header(),
        blocks=(Block(BlockKind.BODY, Span(0, len(said))),),
    )
    return Text.of(Reading(document=document))


def cut(draw, words, least):
    start = draw(st.integers(0, len(words) - least))
    end = draw(st.integers(start + least, len(words)))
    return start, end


def inside_a_number(words, start, end):
    """Three digits after a number may be the rest of it: "12 345"."""
    return any(
        0 < at < len(words) and words[at - 1].isdigit() and words[at].isdigit()
        for at in (start, end)
    )


@given(st.data())
def test_words_in_any_writing_are_found(data):
    words = data.draw(passages())
    start, end = cut(data.draw, words, 3)
    spaces = [data.draw(st.sampled_from(SPACES)) for _ in range(end - start)]
    said = "".join(word + space for word, space in zip(words[start:end], spaces, strict=True))
    opening, closing = data.draw(st.sampled_from(MARKS))
    quotation = opening + said + closing
    form, other = data.draw(st.sampled_from(FORMS)), data.draw(st.sampled_from(FORMS))
    text = text_of([unicodedata.normalize(other, word) for word in words])
    verdict = verify(unicodedata.normalize(form, quotation), [text])
    if inside_a_number(words, start, end):
        assert verdict.outcome in {Outcome.FOUND, Outcome.TRUNCATED}
    else:
        assert verdict.outcome is Outcome.FOUND
    (place,) = verdict.places
    assert place.text.split() == [unicodedata.normalize(other, w) for w in words[start:end]]


@given(st.data())
def test_a_word_that_is_changed_is_never_found(data):
    words = data.draw(passages())
    start, end = cut(data.draw, words, 4)
    at = data.draw(st.integers(start, end - 1))
    letters = data.draw(st.sampled_from(ALPHABETS))
    other = data.draw(one_word(letters).filter(lambda word: word not in words))
    said = [*words[start:at], other, *words[at + 1 : end]]
    plain = [word.replace("ё", "е") for word in said]
    assert plain != [word.replace("ё", "е") for word in words[start:end]] or other != words[at]
    if plain != [word.replace("ё", "е") for word in words[start:end]]:
        assert verify(" ".join(said), [text_of(words)]).outcome is not Outcome.FOUND


@given(st.data())
def test_a_digit_that_is_changed_is_never_found(data):
    words = data.draw(passages())
    number = str(data.draw(st.integers(100, 9999).filter(lambda one: str(one) not in words)))
    at = data.draw(st.integers(1, len(words) - 1))
    words = [*words[:at], number, *words[at:]]
    place = data.draw(st.integers(0, len(number) - 1))
    digit = data.draw(st.sampled_from("0123456789").filter(lambda one: one != number[place]))
    changed = number[:place] + digit + number[place + 1 :]
    said = [*words[max(0, at - 3) : at], changed, *words[at + 1 : at + 4]]
    assert verify(" ".join(said), [text_of(words)]).outcome is not Outcome.FOUND


@given(st.data())
def test_a_word_that_is_dropped_or_moved_is_never_found(data):
    words = data.draw(passages())
    start, end = cut(data.draw, words, 5)
    at = data.draw(st.integers(start + 1, end - 2))
    dropped = [*words[start:at], *words[at + 1 : end]]
    moved = [*dropped[:-1], words[at], dropped[-1]] if at < end - 2 else [*dropped, words[at]]
    text = text_of(words)
    assert verify(" ".join(dropped), [text]).outcome is not Outcome.FOUND
    assert verify(" ".join(moved), [text]).outcome is not Outcome.FOUND


@given(st.text(max_size=200), st.text(max_size=400))
def test_no_text_breaks_it(quotation, said):
    if said.strip():
        verdict = verify(quotation, [text_of([said])])
        for place in verdict.places:
            assert place.text == place.span.of(text_of([said]).document.text)
