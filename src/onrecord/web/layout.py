"""Layout: places for actors, so that those who speak of each other much stand close."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import TypeAlias

Spot: TypeAlias = tuple[float, float]
_ROUNDS = 200
_ROOM = (0.21, 0.19)
"""How far names need to be from each other, across and down."""
_NEAR = 0.01
_PULL = 1.0
"""How strongly the middle draws everybody, so that nobody without a tie drifts away."""


def spread(names: Sequence[str], ties: Mapping[tuple[str, str], int]) -> dict[str, Spot]:
    """Give each name a place, from 0 to 1 in both directions; the same for the same names.

    Everybody pushes everybody away and is drawn to those with whom there is a tie, the more the
    stronger it is, as Fruchterman and Reingold have it.  All begin on a ring, in their order.

    >>> spots = spread(["XN", "XV", "XE"], {("XN", "XV"): 9, ("XN", "XE"): 1})
    >>> math.dist(spots["XN"], spots["XV"]) < math.dist(spots["XV"], spots["XE"])
    True
    """
    ring = 2 * math.pi / max(len(names), 1)
    spots = [(math.cos(ring * at), math.sin(ring * at)) for at in range(len(names))]
    pulls = _pulls(names, ties)
    ideal = math.sqrt(4 / max(len(names), 1))
    for turn in range(_ROUNDS):
        reach = 0.2 * (1 - turn / _ROUNDS)
        spots = _moved(spots, pulls, ideal, reach)
    return dict(zip(names, _apart(_fitted(spots)), strict=True))


def _pulls(
    names: Sequence[str], ties: Mapping[tuple[str, str], int]
) -> dict[tuple[int, int], float]:
    """Give how strongly two are drawn to each other, by their places in the list."""
    most = max(ties.values(), default=1)
    found = {}
    for one, other in combinations(range(len(names)), 2):
        said = ties.get((names[one], names[other]), 0) + ties.get((names[other], names[one]), 0)
        if said:
            found[one, other] = 0.3 + 0.7 * math.sqrt(said / most)
    return found


def _moved(
    spots: list[Spot], pulls: Mapping[tuple[int, int], float], ideal: float, reach: float
) -> list[Spot]:
    """Move all by the forces on them, no further than a reach."""
    forces = [[-_PULL * x, -_PULL * y] for x, y in spots]
    for one, other in combinations(range(len(spots)), 2):
        dx, dy = spots[one][0] - spots[other][0], spots[one][1] - spots[other][1]
        away = max(math.hypot(dx, dy), _NEAR)
        force = ideal**2 / away - pulls.get((one, other), 0.0) * away**2 / ideal
        for at, sign in ((one, 1), (other, -1)):
            forces[at][0] += sign * force * dx / away
            forces[at][1] += sign * force * dy / away
    moved = []
    for (x, y), (fx, fy) in zip(spots, forces, strict=True):
        size = max(math.hypot(fx, fy), _NEAR)
        step = min(size, reach) / size
        moved.append((x + fx * step, y + fy * step))
    return moved


def _apart(spots: list[Spot]) -> list[Spot]:
    """Push those apart who stand so close that their names would run into each other."""
    for _ in range(_ROUNDS):
        moved = [list(spot) for spot in spots]
        for one, other in combinations(range(len(spots)), 2):
            dx = (spots[other][0] - spots[one][0]) / _ROOM[0]
            dy = (spots[other][1] - spots[one][1]) / _ROOM[1]
            away = max(math.hypot(dx, dy), _NEAR)
            push = max(1 - away, 0) / 4
            for axis, part in ((0, dx / away), (1, dy / away)):
                moved[one][axis] -= push * part * _ROOM[axis]
                moved[other][axis] += push * part * _ROOM[axis]
        spots = [(min(max(x, 0.0), 1.0), min(max(y, 0.0), 1.0)) for x, y in moved]
    return spots


def _fitted(spots: list[Spot]) -> list[Spot]:
    """Stretch places over the whole square."""
    if not spots:
        return []
    lows = [min(spot[axis] for spot in spots) for axis in (0, 1)]
    sizes = [max(spot[axis] for spot in spots) - lows[axis] or 1.0 for axis in (0, 1)]
    return [((x - lows[0]) / sizes[0], (y - lows[1]) / sizes[1]) for x, y in spots]
