"""Flat parses: where sentences and words of a language without a parser end."""

import pytest

from onrecord.model import Passage
from onrecord.parses import parsers

ONE = [
    "Посол А.Б.Орт посетил г. Дравик и ул. Мира.",
    "Пошлина составит 2,5 млрд. марок и 3.14 процента.",
    "В 2031 г. Норландия подписала договор.",
    "См. ст. 5, п. 2 и т.п. в договоре.",
    "1. Стороны договорились о перемирии.",
    "Посол сказал: «Хорошо…» (и ушёл).",
    "Суда ждут... но недолго.",
]
SEVERAL = [
    ["Мост закрыт.", "Суда ждут!", "Когда откроют?"],
    ["«Мост закрыт.", "Мы ждём», – сказал посол.", "Он уехал."],
    ["Он назвал хлеб, соль и т.д.", "Мы ждём."],
    ["Договор с Тарсовой подписан в 2031 г.", "Мост открыт."],
    ["– Мост закрыт.", "– Надолго?"],
]


def sentences(text: str) -> list[str]:
    (found,) = parsers["ru"]([Passage(text)])
    return [sentence.span.of(text) for sentence in found]


@pytest.mark.parametrize("text", ONE)
def test_abbreviations_initials_and_numbers_end_no_sentence(text: str) -> None:
    assert sentences(text) == [text]


@pytest.mark.parametrize("parts", SEVERAL)
def test_sentences_end_before_a_capital(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_words_are_folded_and_stand_where_they_were() -> None:
    text = "Всё-таки ещё\nждём 2,5 дня…"
    ((sentence,),) = parsers["ru"]([Passage(text, offset=7)])
    assert sentence.lemmas == ("все-таки", "еще", "ждем", "2,5", "дня", "…")
    assert [start - 7 for start in sentence.starts] == [text.index(word) for word in sentence.words]
    assert sentence.heads == tuple(range(len(sentence)))


def test_a_passage_without_words_has_no_sentences() -> None:
    assert list(parsers["ru"]([Passage("  \n "), Passage("")])) == [(), ()]
