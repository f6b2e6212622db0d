"""Distances on the Earth, along great circles."""

from __future__ import annotations

from math import asin, cos, radians, sin, sqrt

RADIUS = 6371.0088
"""Kilometres: the mean radius of the Earth (IUGG)."""

OUT_BY = 0.006
"""By what part a distance on a sphere may differ from one on the Earth, which is flattened by
1/298: 0.56 per cent at most."""


def great_circle(one: tuple[float, float], other: tuple[float, float]) -> float:
    """Give the distance of two places in kilometres, by the haversine formula.

    Args:
        one: Latitude and longitude in degrees.
        other: The same of the other place.

    >>> round(great_circle((0, 0), (0, 1)), 1), great_circle((52.5, 13.4), (52.5, 13.4))
    (111.2, 0.0)
    """
    north, other_north = radians(one[0]), radians(other[0])
    east = radians(other[1] - one[1])
    half = sin((other_north - north) / 2) ** 2 + cos(north) * cos(other_north) * sin(east / 2) ** 2
    return 2 * RADIUS * asin(min(1.0, sqrt(half)))
