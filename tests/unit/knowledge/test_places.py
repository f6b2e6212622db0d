"""Places: where capitals lie, what is not settled, and what a file of one's own adds."""

from __future__ import annotations

from zoneinfo import ZoneInfo

import pytest

from onrecord.errors import BadKnowledge
from onrecord.knowledge import known
from onrecord.knowledge.places import places
from onrecord.knowledge.rows import FOLDER, packaged

FACTS = {
    "Vienna": (48.2, 16.4),
    "Kathmandu": (27.7, 85.3),
    "Buenos Aires": (-34.6, -58.4),
    "Kyiv": (50.5, 30.5),
    "Kiev": (50.5, 30.5),
    "Pristina": (42.7, 21.2),
    "New York": (40.7, -74.0),
    "Geneva": (46.2, 6.1),
    "The Hague": (52.1, 4.3),
}


@pytest.mark.parametrize(("name", "there"), FACTS.items())
def test_a_city_is_where_it_is(name, there):
    (place,) = places().find(name)
    assert (place.latitude, place.longitude) == pytest.approx(there, abs=0.1)


def test_every_row_has_its_source_a_zone_that_there_is_and_a_code_that_is_known():
    for row in packaged("places.toml")["place"]:
        assert "GeoNames" in row["source"]
        assert ZoneInfo(row["zone"])
        assert row.get("of") is None or row["of"] in known().polities


def test_a_seat_is_a_capital_that_polities_have_and_few_of_those_have_none():
    without = []
    for polity in known().polities.values():
        seat = places().seat_of(polity.code)
        if seat is None:
            without += [polity.code] if polity.capitals else []
        else:
            assert seat.name == polity.capitals[0] or polity.code == "PS"
    assert without == ["PW"]


@pytest.mark.parametrize("name", ["Vienna, Virginia", "Springfield", "the city of Vienna", ""])
def test_what_is_no_name_of_a_known_place_is_none(name):
    assert places().find(name) == ()


def test_of_two_places_with_one_name_none_is_chosen():
    assert {place.of for place in places().find("Kingston")} == {"JM", "NF"}


@pytest.mark.parametrize(
    ("name", "code"), [("Москва", "RU"), ("БЕЛГРАД", "RS"), ("bogotá", "CO"), ("BOGOTA", "CO")]
)
def test_capitals_are_found_in_other_scripts_and_cases(name, code):
    assert [place.of for place in places().find(name)] == [code]


def test_a_name_abroad_of_one_of_two_capitals_settles_neither():
    assert places().find("Ла-Пас") == ()


@pytest.fixture
def own(tmp_path, monkeypatch):
    """Give what writes a file of the user's own, and names its folder."""

    def write(latitude):
        text = f'[[place]]\nname = "Norport"\nof = "XN"\nlatitude = {latitude}\n'
        (tmp_path / "own.toml").write_text(f'{text}longitude = 8\nsource = "invented"\n')
        monkeypatch.setenv(FOLDER, str(tmp_path))

    return write


def test_a_file_of_ones_own_adds_a_place(own):
    own("-12.5")
    seat = places().seat_of("XN")
    assert seat is not None
    assert (seat.name, seat.latitude, seat.longitude, seat.zone) == ("Norport", -12.5, 8.0, None)


@pytest.mark.parametrize("latitude", ["91", "-90.5", "true", '"12"', "nan"])
def test_degrees_that_are_none_are_refused(own, latitude):
    own(latitude)
    with pytest.raises(BadKnowledge, match="latitude"):
        places()
