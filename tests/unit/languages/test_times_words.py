from pathlib import Path

import pytest

import onrecord.mentions.times
from onrecord.languages.en import times as english
from onrecord.languages.ru import times as russian

RULES = Path(onrecord.mentions.times.__file__).parent


@pytest.mark.parametrize(("language", "name"), [(english, "english"), (russian, "russian")])
def test_every_class_of_words_is_read_by_a_rule(language, name):
    rules = " ".join(path.read_text(encoding="utf-8") for path in RULES.glob(f"{name}*.py"))
    classes = {kind for kind, _ in language.words().values()}
    for mark in '"<>{}()?|,=':
        rules = rules.replace(mark, " ")
    assert classes <= {*rules.split(), *language.TRIGGERS.split()}
