"""Atlas: a map drawn on the server, on outlines that come with it.

Lines between areas are Natural Earth's; nothing is named but the places of the record.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any, TypeAlias

from markupsafe import Markup, escape

from onrecord.dossiers.svg import element, words
from onrecord.web.projection import WIDE, project

_WIDE, _HIGH = 1000.0, 500.0
_FINE = 1000
"""Steps of the outlines in one unit of the projection."""
_NARROWEST = 1.5
"""The frame's least width, in units of the projection: about a quarter of the world."""
_MARGIN = 1.35
_LETTER, _LINE = 7.0, 15.0
_SMALL, _LARGE, _GAP = 6.0, 18.0, 4.0
Box: TypeAlias = tuple[float, float, float, float]
"""Left, top, right, bottom."""
_HIT = 12.0
"""How near to a small disc is still on it."""
_STEP = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """Something to draw.

    Attributes:
        name: What is written beside it.
        longitude, latitude: In degrees.
        counts: How much there is of each sort; the area of the disc goes by all of it, and the
            sectors by each.
        told: What is read aloud.
        address: Where it leads.
    """

    name: str
    longitude: float
    latitude: float
    counts: Mapping[str, int]
    told: str
    address: str

    @property
    def number(self) -> int:
        """How much there is."""
        return sum(self.counts.values())


@dataclass(frozen=True, slots=True)
class Frame:
    """What of the projected world is seen: its left and upper edge, and its width."""

    left: float
    top: float
    wide: float

    @property
    def high(self) -> float:
        """The height that goes with the width."""
        return self.wide * _HIGH / _WIDE

    def place(self, longitude: float, latitude: float) -> tuple[float, float]:
        """Give where a point is drawn."""
        x, y = project(longitude, latitude)
        scale = _WIDE / self.wide
        return (x - self.left) * scale, (self.top - y) * scale


OUTLINES = "Natural Earth 4.1.0, 1:110 million, by the npm package world-atlas 2.0.2"
"""Where the outlines are from, as their file says."""
WORLD = Frame(-WIDE, WIDE / 2, 2 * WIDE)


def frame_of(points: Iterable[Point]) -> Frame:
    """Give the frame that has every point with some room: within the world, and a quarter of it."""
    there = [project(point.longitude, point.latitude) for point in points]
    if not there:
        return WORLD
    left, right = min(x for x, _ in there), max(x for x, _ in there)
    low, high = min(y for _, y in there), max(y for _, y in there)
    needed = max(right - left, (high - low) * _WIDE / _HIGH) * _MARGIN
    wide = max(needed, _NARROWEST)
    if 2 * WIDE <= wide:
        return WORLD
    edge, top = (left + right - wide) / 2, (low + high) / 2 + wide / 4
    edge = min(max(edge, -WIDE), WIDE - wide)
    return Frame(edge, min(max(top, (wide - WIDE) / 2), WIDE / 2), wide)


def map_picture(title: str, points: Sequence[Point], frame: Frame) -> Markup:
    """Draw a map, the largest points first, so that none hides under another.

    Every point is a link, and can be reached with the keyboard.
    """
    ordered = sorted(points, key=lambda point: (-point.number, point.name))
    most = max((point.number for point in ordered), default=1)
    discs = [_Disc(point, *frame.place(point.longitude, point.latitude), most) for point in ordered]
    shapes = [_ground(frame), *(disc.drawn() for disc in discs), *_labels(discs)]
    svg = element(
        "svg",
        "".join(shapes),
        viewBox=f"0 0 {_WIDE:g} {_HIGH:g}",
        role="group",
        class_="map",
        aria_label=title,
    )
    return Markup(svg)  # noqa: S704 - its words are escaped where it is written


class _Disc:
    """A point with its place in the picture."""

    def __init__(self, point: Point, x: float, y: float, most: int) -> None:
        self.point, self.x, self.y = point, x, y
        self.radius = max(_SMALL, _LARGE * math.sqrt(point.number / most))

    @property
    def box(self) -> Box:
        """The square about it."""
        return (
            self.x - self.radius,
            self.y - self.radius,
            self.x + self.radius,
            self.y + self.radius,
        )

    def drawn(self) -> str:
        """Draw it: a ring, sectors, and what it is called for those who do not see it."""
        point = self.point
        name = element("title", str(escape(point.told)))
        near = element("circle", cx=self.x, cy=self.y, r=max(self.radius, _HIT), class_="hit")
        rim = element("circle", cx=self.x, cy=self.y, r=self.radius + 1.5, class_="rim")
        inside = name + near + rim + "".join(self._sectors())
        return element("a", inside, href=point.address, aria_label=point.told)

    def _sectors(self) -> Iterator[str]:
        """Draw a sector for each sort, clockwise from above."""
        done = 0
        for sort, number in self.point.counts.items():
            begin, end = done / self.point.number, (done + number) / self.point.number
            done += number
            if number == self.point.number:
                yield element("circle", cx=self.x, cy=self.y, r=self.radius, class_=f"on-{sort}")
            elif number:
                yield element("path", d=self._sector(begin, end), class_=f"on-{sort}")

    def _sector(self, begin: float, end: float) -> str:
        (x1, y1), (x2, y2) = self._rim(begin), self._rim(end)
        large = int(1 / 2 < end - begin)
        arc = f"A{self.radius:.1f} {self.radius:.1f} 0 {large} 1 {x2:.1f} {y2:.1f}"
        return f"M{self.x:.1f} {self.y:.1f}L{x1:.1f} {y1:.1f}{arc}z"

    def _rim(self, part: float) -> tuple[float, float]:
        angle = 2 * math.pi * part
        return self.x + self.radius * math.sin(angle), self.y - self.radius * math.cos(angle)

    def labels(self) -> Iterator[tuple[Box, float, str]]:
        """Give where its name may stand: the box, and where it is anchored and how."""
        long, away = len(self.point.name) * _LETTER, self.radius + _GAP
        half = _LINE / 2
        for left, middle, x, anchor in (
            (self.x + away, self.y, self.x + away, "start"),
            (self.x - away - long, self.y, self.x - away, "end"),
            (self.x - long / 2, self.y - away - half, self.x, "middle"),
            (self.x - long / 2, self.y + away + half, self.x, "middle"),
        ):
            yield (left, middle - half, left + long, middle + half), x, anchor


def _labels(discs: Sequence[_Disc]) -> Iterator[str]:
    """Write names beside discs, the largest first; what has no room is left out."""
    taken = [disc.box for disc in discs]
    for disc in discs:
        for box, x, anchor in disc.labels():
            if _is_within(box) and not any(_overlap(box, other) for other in taken):
                taken.append(box)
                told = {"class_": "name", "text_anchor": anchor, "aria_hidden": "true"}
                yield words(disc.point.name, x, (box[1] + box[3]) / 2 + _GAP, **told)
                break


def _is_within(box: Box) -> bool:
    return 0 <= box[0] and box[2] <= _WIDE and 0 <= box[1] and box[3] <= _HIGH


def _overlap(one: Box, other: Box) -> bool:
    return one[0] < other[2] and other[0] < one[2] and one[1] < other[3] and other[1] < one[3]


def _ground(frame: Frame) -> str:
    """Draw sea, land and lines, in steps of the projection, seen through the frame."""
    box = (frame.left, -frame.top, frame.wide, frame.high)
    seen = " ".join(f"{_FINE * number:.0f}" for number in box)
    return element("svg", _outlines(), viewBox=seen, aria_hidden="true", class_="ground")


@cache
def _read() -> dict[str, Any]:
    text = (resources.files("onrecord.web") / "outlines.json").read_text("utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


@cache
def _outlines() -> str:
    found = _read()
    sea = [(side, at) for side, ats in ((180, range(-90, 91, 5)), (-180, range(90, -91, -5)))
           for at in ats]  # fmt: skip
    land = "".join(_path(_degrees(ring)) + "z" for ring in found["land"])
    borders = "".join(_path(_degrees(line)) for line in found["borders"])
    return "".join(
        (
            element("path", d=_path(sea) + "z", class_="sea"),
            element("path", d="".join(map(_path, _grid())), class_="grid"),
            element("path", d=land, class_="land", fill_rule="evenodd"),
            element("path", d=borders, class_="border"),
        )
    )


def _grid() -> Iterator[list[tuple[float, float]]]:
    for longitude in range(-180 + _STEP, 180, _STEP):
        yield [(longitude, latitude) for latitude in range(-90, 91, 10)]
    for latitude in range(-90 + _STEP, 90, _STEP):
        yield [(-180, latitude), (180, latitude)]


def _degrees(steps: Sequence[int]) -> Iterator[tuple[float, float]]:
    """Read points from their steps in hundredths of a degree."""
    x = y = 0
    for dx, dy in zip(steps[::2], steps[1::2], strict=True):
        x, y = x + dx, y + dy
        yield x / 100, y / 100


def _path(points: Iterable[tuple[float, float]]) -> str:
    """Write a line as a path in whole steps, each from the one before."""
    places = [_fine(*point) for point in points]
    first, *_ = places
    moves = [(to[0] - at[0], to[1] - at[1]) for at, to in pairwise(places)]
    steps = " ".join(f"{dx} {dy}" for dx, dy in moves if (dx, dy) != (0, 0))
    return f"M{first[0]} {first[1]}l{steps.replace(' -', '-')}" if steps else ""


def _fine(longitude: float, latitude: float) -> tuple[int, int]:
    x, y = project(longitude, latitude)
    return round(x * _FINE), round(-y * _FINE)
