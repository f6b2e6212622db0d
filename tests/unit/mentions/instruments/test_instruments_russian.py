"""Instruments in Russian: resolutions in every case, and known names."""

import pytest

from onrecord.mentions.instruments import find_instruments
from onrecord.model import Passage


def found(text):
    return [(one.text, one.canonical) for one in find_instruments(Passage(text, language="ru"))]


@pytest.mark.parametrize(
    ("text", "canonical"),
    [
        ("резолюция 1244 СБ ООН", "S/RES/1244 (1999)"),
        ("резолюции Совета Безопасности ООН 1244", "S/RES/1244 (1999)"),
        ("резолюцией СБ ООН № 1244 (1999)", "S/RES/1244 (1999)"),
        ("резолюция 64/298 Генеральной Ассамблеи ООН", "A/RES/64/298"),
        ("резолюцию Генеральной Ассамблеи 3363 (XXX)", "A/RES/3363 (XXX)"),
    ],
)
def test_a_resolution_is_read_with_its_organ_on_either_side(text, canonical):
    assert found(text) == [(text, canonical)]


def test_a_bare_number_needs_a_text_that_speaks_of_the_united_nations():
    assert found("Принята резолюция 1244.") == []
    assert found("ООН: принята резолюция 1244.") == [("резолюция 1244", "S/RES/1244 (1999)")]


def test_a_known_name_is_read_in_each_case():
    canonical = "Charter of the United Nations (1945)"
    for text in ("Устав ООН", "Устава ООН", "Уставом ООН"):
        assert found(text) == [(text, canonical)]


def test_other_titles_are_left_out():
    assert found("Соглашение о дружбе и Устав предприятия") == []
