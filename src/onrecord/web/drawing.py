"""Drawing: pictures made on the server, whose colours are those of the page."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date

from markupsafe import Markup, escape

from onrecord.dossiers.svg import element, fitting, titled, words

_WIDE, _LEFT, _TALL, _LANE = 960.0, 110.0, 30.0, 46.0
_MOST = 14
"""Actors that a network shows at most."""
_AXIS = 10


def timeline_picture(days: Iterable[tuple[str, date, str]]) -> Markup:
    """Draw what lies on which day: a lane for each kind, a dot for each thing.

    Args:
        days: Lane, day and words of each.
    """
    days = sorted(days, key=lambda one: one[1])
    if not days:
        return Markup("")
    lanes = list(dict.fromkeys(lane for lane, _, _ in days))
    first, last = days[0][1], days[-1][1]
    across = (_WIDE - _LEFT - 20) / max((last - first).days, 1)
    shapes = []
    for year in _years(first, last):
        x = _LEFT + (date(year, 1, 1) - first).days * across
        if _LEFT <= x:
            shapes.append(element("line", x1=x, x2=x, y1=4, y2=_LANE * len(lanes), class_="axis"))
            shapes.append(words(str(year), x + 3, _LANE * len(lanes) + 14, class_="soft"))
    for at, lane in enumerate(lanes):
        y = _LANE * at + _TALL
        shapes.append(words(lane, 0, y + 4))
        shapes.append(element("line", x1=_LEFT, x2=_WIDE, y1=y, y2=y, class_="axis"))
        for _, day, told in (one for one in days if one[0] == lane):
            dot = element("circle", cx=_LEFT + (day - first).days * across, cy=y, r=4, class_="dot")
            shapes.append(titled(dot, f"{day}: {told}"))
    said = f"{len(days)} times from {first} to {last}, in the lanes {', '.join(lanes)}."
    size = (_WIDE, _LANE * len(lanes) + 22)
    return _picture("Timeline", said, (0, *size), shapes)


def _years(first: date, last: date) -> range:
    """Give the years that are named below a timeline: ten at most."""
    step = max(1, math.ceil((last.year - first.year + 1) / _AXIS))
    return range(first.year, last.year + 1, step)


def network_picture(pairs: Mapping[tuple[str, str], int]) -> Markup:
    """Draw who speaks of whom: actors in a ring, and lines that are thicker for more.

    Shows those alone who speak or are spoken of most; the table beside it has all.
    """
    counts: Counter[str] = Counter()
    for (one, other), number in pairs.items():
        counts[one] += number
        counts[other] += number
    shown = [name for name, _ in counts.most_common(_MOST)]
    if not shown:
        return Markup("")
    places = {name: _place(at, len(shown)) for at, name in enumerate(shown)}
    most = max(pairs.values())
    shapes = [
        titled(
            _line(places[one], places[other], 1 + 5 * number / most), f"{one} of {other}: {number}"
        )
        for (one, other), number in pairs.items()
        if one in places and other in places
    ]
    for name, (x, y) in places.items():
        anchor = "start" if 240 < x else "end"  # noqa: PLR2004 - the middle
        shapes.append(element("circle", cx=x, cy=y, r=6, class_="dot"))
        aside = 12 if anchor == "start" else -12
        shapes.append(words(fitting(name, 190), x + aside, y + 4, text_anchor=anchor))
    told = f"{len(shown)} of {len(counts)} actors; the table below has all."
    return _picture("Who speaks of whom", told, (-200, 880, 420), shapes)


def _place(at: int, among: int) -> tuple[float, float]:
    angle = 2 * math.pi * at / among - math.pi / 2
    return 240 + 170 * math.cos(angle), 210 + 180 * math.sin(angle)


def _line(one: tuple[float, float], other: tuple[float, float], wide: float) -> str:
    """Draw a line that bends to its left, so that there and back are two."""
    middle = ((one[0] + other[0]) / 2, (one[1] + other[1]) / 2)
    aside = ((other[1] - one[1]) / 8, (one[0] - other[0]) / 8)
    bend = f"{middle[0] + aside[0]:.1f} {middle[1] + aside[1]:.1f}"
    path = f"M{one[0]:.1f} {one[1]:.1f} Q{bend} {other[0]:.1f} {other[1]:.1f}"
    return element("path", d=path, stroke_width=wide, class_="tie")


def _picture(
    title: str, told: str, size: tuple[float, float, float], shapes: Iterable[str]
) -> Markup:
    """Write a picture with its title, for those too who do not see it."""
    left, wide, high = size
    named = element("title", title) + element("desc", str(escape(told)))
    box = f"{left:g} 0 {wide:g} {high:g}"
    svg = element(
        "svg", named + "".join(shapes), viewBox=box, role="img", class_="drawn", aria_label=title
    )
    return Markup(svg)  # noqa: S704 - its words are escaped where it is written
