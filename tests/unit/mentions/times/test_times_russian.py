from datetime import date

import pytest

from onrecord.mentions.times import find_times
from onrecord.model import Passage

VALUES = {
    "в 2031 году": "2031",
    "9 мая 2030 г.": "2030-05-09",
    "в понедельник, 14 апреля,": "2031-04-14",
    "24 февраля с.г.": "2031-02-24",
    "в июне прошлого года": "2030-06",
    "до конца года": "2031",
    "на следующей неделе": "2031-04-21/2031-04-27",
    "в первой половине 2030 года": "2030-01/2030-06",
    "между 2027 и 2029 годами": "2027/2029",
    "с мая по июль 2030 года": "2030-05/2030-07",
    "прошлой осенью": "2030-FA",
    "через два дня": "2031-04-18",
    "двадцать лет назад": "2011",
    "более 20 лет": "P20Y",
    "полтора года": "P1Y6M",
    "в XX веке": "1901/2000",
    "в 90-е годы": "1990/1999",
    "16.04.2031": "2031-04-16",
    "в настоящее время": None,
    "в прошлом, как": None,
    "ежегодно": None,
}


@pytest.mark.parametrize(("text", "value"), VALUES.items())
def test_gives_the_value_of_the_record_in_russian(text, value):
    (found,) = find_times(Passage(text, language="ru", reference=date(2031, 4, 16)))
    assert found.value == value


@pytest.mark.parametrize("text", ["резолюция 1990", "2000 человек", "статья 2020", "мир и лад"])
def test_leaves_out_numbers_in_russian(text):
    assert not list(find_times(Passage(text, language="ru")))
