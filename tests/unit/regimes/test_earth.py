"""Great circles, against geography and against what a sphere must have."""

from __future__ import annotations

from math import pi

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from onrecord.regimes.earth import OUT_BY, RADIUS, great_circle


def degrees(most):
    return st.integers(-most * 1000, most * 1000).map(lambda number: number / 1000)


places = st.tuples(degrees(90), degrees(180))
calm = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])


def test_two_airports_are_as_far_apart_as_others_compute():
    """BNA and LAX: 2887.26 km on a sphere of 6372.8 km (Rosetta Code, "Haversine formula")."""
    found = great_circle((36.12, -86.67), (33.94, -118.40))
    assert found == pytest.approx(2887.2599506071 * RADIUS / 6372.8, rel=1e-9)


def test_a_minute_of_arc_is_a_nautical_mile():
    """1.852 km by definition, which was made to fit the Earth."""
    assert great_circle((45, 10), (45 + 1 / 60, 10)) == pytest.approx(1.852, rel=OUT_BY)


def test_from_pole_to_pole_is_half_a_circle():
    assert great_circle((90, 0), (-90, 77)) == pytest.approx(pi * RADIUS)


@calm
@given(places, places)
def test_it_is_the_same_there_and_back_and_never_too_far(one, other):
    there = great_circle(one, other)
    assert there == pytest.approx(great_circle(other, one), abs=1e-6)
    assert 0 <= there <= pi * RADIUS + 1e-6


@calm
@given(places)
def test_a_place_is_where_it_is(place):
    assert great_circle(place, place) == 0


@calm
@given(places, places, places)
def test_a_way_round_is_no_shorter(one, other, third):
    assert great_circle(one, third) <= (
        great_circle(one, other) + great_circle(other, third) + 1e-3
    )


@calm
@given(places, places, degrees(180))
def test_turning_the_earth_changes_nothing(one, other, turn):
    turned = great_circle((one[0], one[1] + turn), (other[0], other[1] + turn))
    assert turned == pytest.approx(great_circle(one, other), abs=1e-3)
