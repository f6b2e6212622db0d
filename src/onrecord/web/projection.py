"""Projection: degrees onto a plane by Equal Earth, which keeps areas in their proportion.

Šavrič, Patterson and Jenny, "The Equal Earth map projection", 2018.
"""

from __future__ import annotations

import math

_A = (1.340264, -0.081106, 0.000893, 0.003796)
"""The coefficients of its polynomial, A1 to A4."""
_ROOT = math.sqrt(3)
WIDE = 2 * _ROOT * math.pi / (3 * _A[0])
"""The largest x, at 180 degrees east on the equator; the smallest is its negative."""


def project(longitude: float, latitude: float) -> tuple[float, float]:
    """Project a point, on a globe of radius 1; y grows to the north.

    >>> x, y = project(180, 0)
    >>> (round(x, 4), y)
    (2.7066, 0.0)
    """
    theta = math.asin(_ROOT / 2 * math.sin(math.radians(latitude)))
    two = theta * theta
    six = two**3
    slope = _A[0] + 3 * _A[1] * two + six * (7 * _A[2] + 9 * _A[3] * two)
    x = 2 * _ROOT * math.radians(longitude) * math.cos(theta) / (3 * slope)
    y = theta * (_A[0] + _A[1] * two + six * (_A[2] + _A[3] * two))
    return x, y
