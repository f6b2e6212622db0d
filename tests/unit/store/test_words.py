"""Words are folded alike for index, query and highlight."""

from __future__ import annotations

import pytest

from onrecord.store import folded_words, words_of


@pytest.mark.parametrize(
    ("printed", "asked"),
    [
        ("Müller", "muller"),
        ("ŽIŽEK", "zizek"),
        ("Đinđić", "dindic"),
        ("Straße", "strasse"),
        ("Œuvre", "oeuvre"),
        ("Ёлки", "елки"),
        ("ЗАЯВЛЕНИЕ", "заявление"),
        ("مُعَاهَدَة", "معاهده"),
        ("إعلان", "اعلان"),
        ("٢٠٣١", "2031"),
        ("ＵＮ", "un"),
        ("trea\u00adty", "treaty"),
        ("é", "e\u0301"),
    ],
)
def test_two_spellings_of_a_word_are_one(printed, asked):
    assert folded_words(printed) == folded_words(asked)


@pytest.mark.parametrize(("one", "other"), [("мой", "мои"), ("їжак", "іжак"), ("ў", "у")])
def test_letters_that_look_accented_but_are_letters_stay_apart(one, other):
    assert folded_words(one) != folded_words(other)


def test_vowel_signs_of_nepali_stay_in_their_words():
    assert [word.folded for word in words_of("नेपालको संविधान")] == ["नेपालको", "संविधान"]


def test_every_chinese_character_is_a_word_with_its_place():
    assert [(w.folded, w.start, w.end) for w in words_of("在2031年")] == [
        ("在", 0, 1),
        ("2031", 1, 5),
        ("年", 5, 6),
    ]


@pytest.mark.parametrize("text", ["“Skies”", "«Skies»", "„Skies‟", "'Skies'", "—Skies…"])
def test_marks_around_a_word_are_no_part_of_it(text):
    assert folded_words(text) == " skies "


def test_offsets_count_code_points_also_after_an_emoji():
    text = "🕊 Peace"
    (word,) = words_of(text)
    assert text[word.start : word.end] == "Peace"
