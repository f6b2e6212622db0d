"""Atlas: points are projected as others have it, land is land, and every area has its lines."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import pairwise

import pytest
from lxml import html

from onrecord.web.atlas import OUTLINES, WORLD, Point, frame_of, map_picture
from onrecord.web.projection import WIDE, project

PROJ = {
    (0, 0): (0, 0),
    (180, 0): (2.7066299837, 0),
    (0, 90): (0, 1.3173627592),
    (21.16688, 42.67272): (0.2772377886, 0.8208788773),
    (-58.37723, -34.61315): (-0.8026233594, -0.6782901967),
    (139.6917, 35.6895): (1.9094629417, 0.6978447158),
}
"""What PROJ 9 gives for +proj=eqearth +R=1."""


@pytest.mark.parametrize(("degrees", "there"), PROJ.items())
def test_a_point_is_projected_as_proj_has_it(degrees, there):
    assert project(*degrees) == pytest.approx(there, abs=1e-9)


@pytest.fixture(scope="module")
def outlines():
    """Give the rings of the land and the lines between areas, in degrees."""
    read = json.loads((files("onrecord.web") / "outlines.json").read_text(encoding="utf-8"))
    assert read["source"] == OUTLINES
    return {kind: [points_of(steps) for steps in read[kind]] for kind in ("land", "borders")}


def points_of(steps):
    x = y = 0
    points = []
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        points.append((x / 100, y / 100))
    return points


def crossings(ring, longitude, latitude):
    """Count the sides of a ring that a line to the east crosses."""
    sides = zip(ring, ring[1:] + ring[:1], strict=True)
    return sum(
        (one[1] > latitude) != (two[1] > latitude)
        and longitude < (two[0] - one[0]) * (latitude - one[1]) / (two[1] - one[1]) + one[0]
        for one, two in sides
    )


@pytest.mark.parametrize(
    ("degrees", "is_land"),
    [
        ((21.17, 42.67), True),
        ((85.3, 27.7), True),
        ((-58.5, -34.7), True),
        ((178, 67), True),
        ((-175, 66.5), True),
        ((0, -85), True),
        ((-24, -22), False),
        ((-7, -33), False),
        ((51, 42), False),
        ((-150, 0), False),
    ],
)
def test_land_is_land_and_sea_is_sea(outlines, degrees, is_land):
    count = sum(crossings(ring, *degrees) for ring in outlines["land"])
    assert count % 2 == is_land


def test_no_line_runs_round_the_back_of_the_world(outlines):
    for line in (*outlines["land"], *outlines["borders"]):
        for one, two in pairwise(line):
            assert abs(one[0] - two[0]) < 180 or min(one[1], two[1]) == -90


@pytest.mark.parametrize(
    ("box", "name"),
    [
        ((20.3, 21.8, 42.0, 43.3), "Kosovo"),
        ((32.8, 34.1, 35.0, 35.3), "Northern Cyprus"),
        ((46.5, 49.1, 8.0, 11.4), "Somaliland"),
    ],
)
def test_areas_without_a_code_have_their_lines_too(outlines, box, name):
    west, east, south, north = box
    points = (point for line in outlines["borders"] for point in line)
    inside = [1 for x, y in points if west <= x <= east and south <= y <= north]
    assert len(inside) >= 3, name


def point(name, longitude, latitude, **counts):
    return Point(
        name=name,
        longitude=longitude,
        latitude=latitude,
        counts=counts or {"event": 1},
        told=name,
        address=f"/map?place={name}",
    )


def test_a_point_stands_where_it_must_in_the_world():
    middle, east = (frame_of([]).place(*degrees) for degrees in ((0, 0), (180, 0)))
    assert middle == pytest.approx((500, 250))
    assert east == pytest.approx((1000, 250))
    assert frame_of([point("a", -170, 10), point("b", 170, -10)]) == WORLD


def test_a_frame_has_all_its_points_and_is_never_too_narrow():
    points = [point("a", -24, -22), point("b", -7, -33)]
    frame = frame_of(points)
    assert 1.5 <= frame.wide < 2 * WIDE
    assert frame_of([point("north", 179, 85)]).place(0, 90)[1] > 0
    assert frame_of([point("south", -179, -85)]).place(0, -90)[1] < 500
    for one in points:
        x, y = frame.place(one.longitude, one.latitude)
        assert 0 < x < 1000
        assert 0 < y < 500


def test_sectors_of_a_disc_are_as_many_as_its_sorts():
    picture = map_picture("Map", [point("a", 0, 0, event=1, post=0, seat=3)], WORLD)
    links = html.fromstring(f"<div>{picture}</div>").xpath("//a")
    (link,) = links
    classes = [one.get("class") for one in link.iterdescendants() if one.get("class")]
    assert classes == ["hit", "rim", "on-event", "on-seat"]
