"""What knowledge answers, and what users add to it."""

from datetime import date

import pytest

from onrecord.errors import BadKnowledge
from onrecord.knowledge import FormKind, known

OWN = """
[[polity]]
code = "XN"
name = "Norland"
adjectives = ["Norlandic"]
capitals = ["Norby"]
hosts = ["gov.norland.example"]
ru = ["Норландия"]
source = "invented"

[[polity]]
code = "RS"
names = ["Serbie du test"]
source = "invented"

[[organisation]]
name = "NVC"
full_name = "Norland-Veskia Commission"
source = "invented"

[[office]]
of = "XN"
title = "Foreign Minister"
holder = "Maria Soler"
since = 2030-01-01
until = 2031-06-30
source = "invented"
"""


@pytest.fixture
def own(tmp_path, monkeypatch):
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(tmp_path))
    return known()


@pytest.mark.parametrize(
    ("form", "code"),
    [
        ("the United States", "US"), ("U.S.", "US"), ("UK", "GB"), ("Russian Federation", "RU"),
        ("Serbs", "RS"), ("Pristina", "XK"), ("SERBIA", "RS"), ("Viet Nam", "VN"), ("Сербия", "RS"),
        ("Korea", None), ("Congo", None), ("Norland", None), ("us", None), ("MALI", None),
    ],
)  # fmt: skip
def test_a_form_leads_to_its_code(form, code):
    assert known().polity_of(form) == code


def test_a_form_has_its_most_telling_kind():
    names = known().polity_names()
    assert names["Singapore"] == ("SG", FormKind.NAME)
    assert names["Serbian"] == ("RS", FormKind.ADJECTIVE)
    assert names["Belgrade"] == ("RS", FormKind.CAPITAL)


@pytest.mark.parametrize(
    ("host", "owner"),
    [
        ("www.state.gov", "US"), ("www.gov.uk", "GB"), ("mfa.gov.rs", "RS"),
        ("en.kremlin.ru", "RU"),
        ("www.diplomatie.gouv.fr", "FR"), ("mofa.go.jp", "JP"), ("ec.europa.eu", "EU"),
        ("www.nato.int", "NATO"), ("news.un.org", "UN"), ("example.com", None), ("news.rs", None),
        ("gov", None), ("", None),
    ],
)  # fmt: skip
def test_a_host_leads_to_its_owner(host, owner):
    assert known().issuer_of_host(host) == owner


def test_an_office_has_the_holder_of_the_day(own):
    assert own.office_holder("XN", "foreign minister", date(2031, 1, 1)) == "Maria Soler"
    assert own.office_holder("XN", "Foreign Minister", date(2031, 7, 1)) is None
    assert own.represents("Maria Soler", date(2031, 6, 30)) == "XN"
    assert own.represents("Soler", date(2031, 1, 1)) is None
    assert own.represents("Soler", date(2031, 1, 1), "Foreign Minister") == "XN"


def test_users_add_rows_and_forms(own):
    assert own.polity_of("Norby") == "XN"
    assert own.polity_of("Serbie du test") == "RS"
    assert own.polity_of("Serbian") == "RS"
    assert own.polity_of("Норландия") == "XN"
    assert own.organisation_of("Norland-Veskia Commission") == "NVC"
    assert own.issuer_of_host("www.gov.norland.example") == "XN"


def test_without_the_folder_the_users_rows_are_gone(own, monkeypatch):
    assert own.polity_of("Norby") == "XN"
    monkeypatch.delenv("ONRECORD_KNOWLEDGE")
    assert known().polity_of("Norby") is None


@pytest.mark.parametrize(
    "text",
    [
        "[[polity]]\ncode = 1\n", "[polity]\ncode = 'XX'\n", "[[polity", "\x00",
        "[[polity]]\ncode = 'XX'\nname = 'X'\n", "[[office]]\nof = 'RS'\nsince = 'May'\n",
        "[[polity]]\ncode = 'XX'\nname = 'X'\nnames = 'Y'\nsource = 's'\n",
    ],
)  # fmt: skip
def test_a_bad_row_is_an_error_that_names_the_file(text, tmp_path, monkeypatch):
    (tmp_path / "bad.toml").write_text(text, encoding="utf-8")
    monkeypatch.setenv("ONRECORD_KNOWLEDGE", str(tmp_path))
    with pytest.raises(BadKnowledge, match=r"bad\.toml"):
        known()
