"""Files of dossiers: what they hold, and what is wrong with them."""

from __future__ import annotations

import pytest

from onrecord.demo import demo_dossiers
from onrecord.dossiers import Dossier, load_dossiers
from onrecord.errors import BadDossier

_GOOD = 'name = "ferry"\ntitle = "The  ferry"\nparties = ["XN", "XV"]\n'


@pytest.fixture
def load(tmp_path):
    def write(text, name="a.toml"):
        (tmp_path / name).write_text(text, encoding="utf-8")
        return load_dossiers(tmp_path)

    return write


def test_the_least_that_a_dossier_holds(load):
    assert load(_GOOD) == (Dossier(name="ferry", title="The ferry", parties=("XN", "XV")),)


def test_all_that_a_dossier_can_hold(load):
    (dossier,) = load(
        _GOOD + 'mediators = ["XK"]\ninstruments = ["A", ["B", "C"]]\nsubjects = ["ferr*"]\n'
        'sources = ["norland"]\n[names]\nXN = "Norland"\n'
    )
    assert dossier.instruments == (("A",), ("B", "C"))
    assert dossier.called("XN") == "Norland"
    assert dossier.called("Ada Berg") == "Ada Berg"


def test_a_folder_that_is_not_there_has_none(tmp_path):
    assert load_dossiers(tmp_path / "none") == ()


def test_what_is_no_toml_file_is_left_alone(load):
    assert load("parties = nonsense", "notes.txt") == ()


def test_the_dossier_of_the_demo_can_be_used():
    (path,) = demo_dossiers()
    assert [one.name for one in load_dossiers(path.parent)] == [path.stem]


@pytest.mark.parametrize(
    ("change", "key", "reason"),
    [
        ('colour = "red"\n', "colour", "not a key; the keys are name, title, parties"),
        ("subjects = 3\n", "subjects", "has to be a list, not 3"),
        ("subjects = [3]\n", "subjects", "has to be a text, not 3"),
        ('subjects = ["*"]\n', "subjects", "without a letter or a digit"),
        ('sources = ["a", "a"]\n', "sources", "has a text twice"),
        ("instruments = [[3]]\n", "instruments", "has to be a text, not 3"),
        ('names = ["XN"]\n', "names", "has to be a table"),
        ("[names]\nXN = 3\n", "names", "has to be a text"),
    ],
)
def test_a_wrong_value_is_told_by_its_key(load, change, key, reason):
    with pytest.raises(BadDossier) as caught:
        load(_GOOD + change)
    assert (caught.value.file, caught.value.key) == ("a.toml", key)
    assert reason in caught.value.reason


@pytest.mark.parametrize(
    ("old", "new", "key"),
    [
        ('name = "ferry"', 'name = "The Ferry"', "name"),
        ('name = "ferry"', 'name = "../ferry"', "name"),
        ('name = "ferry"\n', "", "name"),
        ('"The  ferry"', '" "', "title"),
        ('["XN", "XV"]', '["XN"]', "parties"),
        ('["XN", "XV"]', '["XN", "XN"]', "parties"),
    ],
)
def test_what_every_dossier_needs_is_told_by_its_key(load, old, new, key):
    with pytest.raises(BadDossier) as caught:
        load(_GOOD.replace(old, new))
    assert caught.value.key == key


@pytest.mark.parametrize(
    ("text", "place"),
    [
        (_GOOD + "sources = ,\n", "line 4, column 11"),
        (_GOOD + "sources = [\n", "line 4, the last"),
        (_GOOD + _GOOD, "line 4"),
    ],
)
def test_what_is_no_toml_is_told_by_its_line(load, text, place):
    with pytest.raises(BadDossier, match=place):
        load(text)


def test_letters_that_are_no_utf_8_are_told(tmp_path):
    (tmp_path / "a.toml").write_bytes(b'name = "\xff"')
    with pytest.raises(BadDossier, match=r"a\.toml"):
        load_dossiers(tmp_path)


def test_two_dossiers_of_one_name_are_refused(load):
    load(_GOOD)
    with pytest.raises(BadDossier, match="another dossier called 'ferry'"):
        load(_GOOD, "b.toml")
