"""Quantities in Russian, and what is read in languages that have no grammar here."""

import pytest

from onrecord.mentions.quantities import find_quantities
from onrecord.model import Bound, Passage


def read(text, language):
    found = find_quantities(Passage(text, language=language))
    return [(one.text, one.value, one.unit) for one in found]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("пять судов", 5, "судов"),
        ("двадцать пять российских дипломатов", 25, "дипломатов"),
        ("3,5 млн человек", 3500000, "человек"),
        ("1 200 тыс. тонн", 1200000, "тонн"),
        ("12 процентов", 12, "percent"),
        ("12,5%", 12.5, "percent"),
        ("300 млн рублей", 300000000, "RUB"),
        ("2 трлн юаней", 2000000000000, "CNY"),
        ("$40 млн", 40000000, "USD"),
        ("сто двадцать пять судов", 125, "судов"),
        ("12 раненых", 12, "раненых"),
        ("5 процентных пунктов", 5, "percentage point"),
        ("от 5 до 10 млн долларов", (5000000, 10000000), "USD"),
    ],
)
def test_reads_russian_numbers(text, value, unit):
    assert read(f"Это {text}.", "ru") == [(text, value, unit)]


def test_reads_russian_bounds():
    (found,) = find_quantities(Passage("Высланы не менее 10 дипломатов.", language="ru-RU"))
    assert (found.bound, found.text) == (Bound.AT_LEAST, "не менее 10 дипломатов")


@pytest.mark.parametrize(
    "text",
    ["статья 5 Договора", "резолюция 1877", "14 мая 2031 года", "в течение 30 дней", "№ 7 газеты"],
)
def test_leaves_out_russian_names_and_times(text):
    assert read(text, "ru") == []


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("3,5 % mehr", "de", 3.5, "percent"),
        ("1.200 €", "de", 1200, "EUR"),
        ("1,200 €", "zh", 1200, "EUR"),
        ("1.234,5 EUR", "sr", 1234.5, "EUR"),
        ("٤٥%", "ar", 45, "percent"),
        ("US$ 20", "es", 20, "USD"),
    ],
)
def test_reads_signs_in_any_language(text, language, value, unit):
    assert [(v, u) for _, v, u in read(text, language)] == [(value, unit)]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("US$ 20 millones", "es"),
        ("$20 Mrd.", "de"),
        ("45 bateaux et dix marins", "fr"),
        ("1.200 €", "und"),
        ("six mars, one mars, ten minutes", "fr"),
    ],
)
def test_invents_no_number_where_words_are_not_read(text, language):
    assert read(text, language) == []
