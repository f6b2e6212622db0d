import re

import pytest

from onrecord.mentions.times.notation import Notation
from onrecord.mentions.times.reckon import record_value, shifted, thanksgiving
from onrecord.mentions.times.tokens import number


def test_a_row_says_what_it_may_begin_with():
    notation = Notation(iter(["the", "MONTH", "DIGITS"]), {"DATE": "<DIGITS> MONTH"})
    form = notation.read("the? {DATE}")
    letters = notation.letters
    assert form.begins == {letters["the"], letters["DIGITS"]}
    assert not form.empty
    assert re.fullmatch(form.expression, letters["DIGITS"] + letters["MONTH"])


def test_a_row_with_an_unknown_class_is_refused():
    with pytest.raises(KeyError):
        Notation(iter(["the"]), {}).read("the moon")


@pytest.mark.parametrize(
    ("part", "name"),
    [
        ("2031", "YEAR"),
        ("12:30", "CLOCK"),
        ("1,200", "NUMBER"),
        ("2.5", "NUMBER"),
        ("16.04.2031", "NUMERIC"),
        ("2031-04-16", "ISO"),
        ("2031-04-16T12:00:00Z", "ISO"),
        ("9/11", "STROKE"),
        ("5pm", "CLOCKHALF"),
        ("90s", "DECADE"),
        ("3.2.1.4", "."),
        ("12345678901234567890", "NUMBER"),
    ],
)
def test_numbers_have_their_class(part, name):
    assert number(part)[0] == name


@pytest.mark.parametrize(
    ("timex", "value"),
    [
        ("2031-W01", "2030-12-30/2031-01-05"),
        ("2031-W99", None),
        ("2031-W15-WE", "2031-04-12/2031-04-13"),
        ("2031-H2", "2031-07/2031-12"),
        ("19", "1901/2000"),
        ("P2Q", "P6M"),
        ("PXM", None),
        ("PT36H", "PT36H"),
        ("XXXX-05", None),
        ("BC0300", None),
    ],
)
def test_the_record_has_its_own_form(timex, value):
    assert record_value(timex) == value


def test_steps_stay_within_the_calendar():
    day = thanksgiving(2031)
    assert day.isoformat() == "2031-11-27"
    assert shifted(day, "Y", 100_000) is None
    assert shifted(day, "D", 10**9) == "9999-12-31"
