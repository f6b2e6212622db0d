"""The types of measures: what every row must keep to."""

import re

import pytest

from onrecord.errors import BadKnowledge
from onrecord.knowledge.measures import PLOVER, measure_types
from onrecord.knowledge.rows import packaged

ROWS = packaged("measures.toml")["measure_type"]


@pytest.fixture
def users(tmp_path, monkeypatch):
    """Give what types there are once the user's folder holds a file of these words."""

    def read(words):
        (tmp_path / "own.toml").write_text(words, encoding="utf-8")
        monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(tmp_path))
        measure_types.cache_clear()
        return measure_types()

    yield read
    measure_types.cache_clear()


def test_names_are_unique_and_words_of_one_form():
    names = [row["name"] for row in ROWS]
    assert 50 < len(names) == len(set(names))
    assert [name for name in names if not re.fullmatch(r"[a-z]+(_[a-z]+)*", name)] == []


def test_every_row_has_one_sentence_and_a_source():
    for row in ROWS:
        assert re.fullmatch(r"[A-Z][^.]*\.", row["definition"]), row
        assert len(row["source"]) > 20, row


def test_an_event_of_one_scheme_is_one_of_the_other():
    events = [t.event for t in measure_types().values() if t.event]
    events += [t.undone for t in measure_types().values() if t.undone]
    by_code = {event.cameo: event for event in events}
    assert all(by_code[event.cameo] == event for event in events)
    assert {event.plover for event in events} <= PLOVER
    assert all(re.fullmatch(r"\d{3,4}", event.cameo) for event in events)


def test_a_source_names_the_rows_of_its_codes():
    for row in ROWS:
        codes = [row[cell] for cell in ("cameo", "undone_cameo") if cell in row]
        assert all(code in row["source"] for code in codes), row


def test_what_neither_scheme_has_is_coded_as_nothing():
    assert measure_types()["appointment"].event is None


def test_a_row_of_the_users_is_added(users):
    types = users(
        '[[measure_type]]\nname = "pilotage_fee"\ndefinition = "A fee."\n'
        'cameo = "172"\nplover = "COERCE"\nmode = "restrict"\nsource = "invented for a test"\n'
    )
    assert types["pilotage_fee"].event.cameo == "172"
    assert types["expulsion"].event.cameo == "166"


@pytest.mark.parametrize("cells", ['plover = "SANCTION"', 'cameo = "172"\nplover = "PUNISH"'])
def test_a_row_with_half_an_event_is_refused(users, cells):
    with pytest.raises(BadKnowledge, match="no event"):
        users(f'[[measure_type]]\nname = "x"\ndefinition = "X."\nsource = "test"\n{cells}\n')
