"""Make web/outlines.json from the outlines of Natural Earth in the npm package world-atlas.

Takes countries-110m.json of world-atlas 2.0.2 (ISC), which is Natural Earth 4.1.0 (public
domain) at 1:110 million, and keeps two things: the shores of the land, and the lines between
any two of its areas.  An area needs no code for that: Kosovo, N. Cyprus and Somaliland, which
have none there, have their lines as all others do.

Run: npm pack world-atlas@2.0.2, unpack it, then
python tools/make_outlines.py package/countries-110m.json
"""

from __future__ import annotations

import gzip
import json
import sys
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

OUTLINES = Path(__file__).resolve().parent.parent / "src" / "onrecord" / "web" / "outlines.json"
SOURCE = "Natural Earth 4.1.0, 1:110 million, by the npm package world-atlas 2.0.2"
LICENCE = "Natural Earth: public domain; world-atlas: ISC, copyright 2013-2019 Michael Bostock"
AREAS = 177
WITHOUT_CODE = {"Kosovo", "N. Cyprus", "Somaliland"}
MOST = 80_000
HUNDREDTHS = 100
FULL = 360


def arcs_of(atlas: dict) -> list[list[tuple[float, float]]]:
    """Give the lines in degrees; the file has steps on a grid."""
    (wide, high), (left, low) = atlas["transform"]["scale"], atlas["transform"]["translate"]
    lines = []
    for steps in atlas["arcs"]:
        x = y = 0
        line = []
        for dx, dy in steps:
            x, y = x + dx, y + dy
            line.append((x * wide + left, y * high + low))
        lines.append(line)
    return lines


def rings_of(area: dict) -> Iterator[list[int]]:
    """Give the rings of an area, each as numbers of lines; ~n is line n backwards."""
    match area["type"]:
        case "Polygon":
            yield from area["arcs"]
        case "MultiPolygon":
            yield from (ring for polygon in area["arcs"] for ring in polygon)
        case "GeometryCollection":
            for part in area["geometries"]:
                yield from rings_of(part)


def joined(ring: list[int], lines: list[list[tuple[float, float]]]) -> list[tuple[float, float]]:
    """Join the lines of a ring: each begins where the one before ends."""
    points: list[tuple[float, float]] = []
    for number in ring:
        line = lines[number] if 0 <= number else lines[~number][::-1]
        points += line[1:] if points else line
    return points


def unwound(ring: list[tuple[float, float]]) -> list[tuple[float, float]]:
    """Let a ring go on beyond 180 degrees; one about a pole is closed along that pole."""
    points, turn = [ring[0]], 0
    for (before, _), (longitude, latitude) in pairwise(ring):
        turn -= round((longitude - before) / FULL) * FULL
        points.append((longitude + turn, latitude))
    if turn:
        pole = 90.0 if 0 < points[0][1] else -90.0
        points += [(points[-1][0], pole), (points[0][0], pole), points[0]]
    return points


def within(ring: list[tuple[float, float]], side: float, sign: int) -> list[tuple[float, float]]:
    """Keep what of a ring lies on one side of a meridian, closed along it."""
    kept = []
    for one, other in pairwise(ring):
        inside = [0 <= sign * (point[0] - side) for point in (one, other)]
        if inside[0]:
            kept.append(one)
        if inside[0] != inside[1]:
            part = (side - one[0]) / (other[0] - one[0])
            kept.append((side, one[1] + part * (other[1] - one[1])))
    return [*kept, kept[0]] if kept else []


def cut(ring: list[tuple[float, float]]) -> Iterator[list[tuple[float, float]]]:
    """Cut a ring at 180 degrees: what lies beyond comes in on the other side."""
    points = unwound(ring)
    for turn in (-FULL, 0, FULL):
        moved = [(longitude + turn, latitude) for longitude, latitude in points]
        piece = within(within(moved, -FULL / 2, 1), FULL / 2, -1)
        if piece:
            yield piece


def steps_of(points: Iterable[tuple[float, float]]) -> list[int]:
    """Write points as steps in hundredths of a degree, the first from 0, 0."""
    steps, x, y = [], 0, 0
    for longitude, latitude in points:
        to = (round(longitude * HUNDREDTHS), round(latitude * HUNDREDTHS))
        if steps and to == (x, y):
            continue
        steps += [to[0] - x, to[1] - y]
        x, y = to
    return steps


def main(source: str) -> None:
    """Write the file, and say how large it is."""
    atlas = json.loads(Path(source).read_text(encoding="utf-8"))
    areas = atlas["objects"]["countries"]["geometries"]
    assert len(areas) == AREAS
    assert {area["properties"]["name"] for area in areas if "id" not in area} == WITHOUT_CODE
    lines = arcs_of(atlas)
    used = Counter(
        number if 0 <= number else ~number
        for area in areas
        for ring in rings_of(area)
        for number in ring
    )
    shores = (joined(ring, lines) for ring in rings_of(atlas["objects"]["land"]))
    land = [steps_of(piece) for shore in shores for piece in cut(shore)]
    between = [steps_of(lines[number]) for number, times in sorted(used.items()) if 1 < times]
    made = {"source": SOURCE, "licence": LICENCE, "land": land, "borders": between}
    text = json.dumps(made, separators=(",", ":")) + "\n"
    packed = len(gzip.compress(text.encode()))
    assert packed < MOST
    OUTLINES.write_text(text, encoding="utf-8")
    print(f"{len(land)} shores, {len(between)} borders, {len(text)} bytes, {packed} packed")


if __name__ == "__main__":
    main(sys.argv[1])
