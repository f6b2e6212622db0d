"""The timeline of a brief, as a picture."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from onrecord.dossiers.brief import MEDIATORS, Brief, Mark
from onrecord.dossiers.svg import (
    COLOURS,
    FAINT,
    INK,
    PAPER,
    element,
    fitting,
    picture,
    titled,
    words,
)
from onrecord.dossiers.words import day_of
from onrecord.exports.citation import MONTHS

_WIDE, _LEFT, _RIGHT = 900.0, 104.0, 24.0
_LANE, _TOP, _BOTTOM = 44.0, 4.0, 36.0
_LETTER = 5.3
"""About how wide a letter of a label is."""
_SHAPES = {"said": "statements", "did": "measure", "due": "falls due"}
_SOON = 120
"""Days after the last that are shown at least, where something falls due in them."""
_FEW, _STEPS = 12, (1, 3, 12, 60, 120, 1200)
"""Months that are all named on the axis; of more, every third, twelfth and so on is."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Scale:
    """Where days are, from left to right."""

    first: date
    last: date

    def x(self, day: date) -> float:
        days = max((self.last - self.first).days, 1)
        part = (day - self.first).days / days
        return _LEFT + min(part, 1.0) * (_WIDE - _LEFT - _RIGHT)

    def has(self, day: date) -> bool:
        return not day < self.first and not self.last < day


def timeline_of(brief: Brief) -> str:
    """Draw what was said and done on which day, and what falls due, a lane for each side.

    What lasts, such as a month in which something falls due, is as long as it lasts.  Leaves out
    what was done before anything was said, and what falls due much later.
    """
    title = f"Timeline: {brief.dossier.title}"
    scale = _scale(brief)
    if scale is None:
        size, shapes = (_WIDE, 24.0), [words("Nothing here has a day.", 0, 16)]
    else:
        lanes = list(dict.fromkeys([*(side.name for side in brief.sides), *_lanes(brief.marks)]))
        size = (_WIDE, _TOP + _LANE * len(lanes) + _BOTTOM)
        shapes = [*_axis(scale, size[1] - _BOTTOM, brief.as_of), *_legend(size[1])]
        for at, lane in enumerate(lanes):
            shapes += _drawn(scale, lane, [one for one in brief.marks if one.lane == lane], at)
    return picture("timeline", title, described(brief), size, shapes)


def described(brief: Brief) -> str:
    """Say in words what the timeline shows: the measures and what falls due, by day."""
    told = [mark for mark in brief.marks if mark.shape != "said"]
    days = len({mark.day for mark in brief.marks if mark.shape == "said"})
    said = [f"Statements on {days} day{'' if days == 1 else 's'}"]
    return "; ".join(said + [_told(mark) for mark in sorted(told, key=lambda one: one.day)]) + "."


def _told(mark: Mark) -> str:
    if mark.shape == "due":
        return f"{mark.lane}: falls due {mark.words}"
    return f"{day_of(mark.day)}, {mark.lane}: {mark.words}"


def _lanes(marks: Iterable[Mark]) -> Iterator[str]:
    yield from sorted({mark.lane for mark in marks})


def _scale(brief: Brief) -> _Scale | None:
    """Fit what was said, the day of the brief, and what falls due soon; None without any."""
    said = [mark.day for mark in brief.marks if mark.shape == "said"]
    said = said or [mark.day for mark in brief.marks]
    if not said:
        return None
    first, last = min(said), max(*said, brief.as_of or said[0])
    later = timedelta(days=max(_SOON, (last - first).days))
    due = [mark.last for mark in brief.marks if mark.shape == "due" and mark.last < last + later]
    return _Scale(first=first.replace(day=1), last=max([last, *due]))


def _axis(scale: _Scale, bottom: float, day: date | None) -> Iterator[str]:
    """Draw the days, and a dashed line at that of the brief."""
    yield _ruled(_LEFT, bottom, _WIDE - _RIGHT, bottom, stroke=FAINT)
    months = list(_months(scale))
    step = next((step for step in _STEPS if len(months) < _FEW * step + 1), _STEPS[-1])
    for month in months:
        if (12 * month.year + month.month - 1) % step:
            continue
        x = scale.x(month)
        yield _ruled(x, _TOP, x, bottom, stroke="#d8d8d8")
        year = f" {month.year}" if month in {months[0], date(month.year, 1, 1)} else ""
        name = f"{MONTHS[month.month - 1][:3]}{year}"
        if x + len(name) * _LETTER < _WIDE:
            yield words(name, x + 2, bottom + 13, font_size=10)
    if day is not None and scale.has(day):
        x = scale.x(day)
        line = _ruled(x, _TOP, x, bottom, stroke=INK, stroke_dasharray="3 3")
        yield titled(line, f"As of {day_of(day)}")


def _ruled(x: float, y: float, to_x: float, to_y: float, **look: str) -> str:
    return element("line", x1=x, y1=y, x2=to_x, y2=to_y, stroke_width=1, **look)


def _months(scale: _Scale) -> Iterator[date]:
    month = scale.first
    while not scale.last < month:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _drawn(scale: _Scale, lane: str, marks: list[Mark], at: int) -> Iterator[str]:
    """Draw a lane: its name, and its marks that are within the days of the picture."""
    middle = _TOP + _LANE * at + _LANE * 0.7
    colour = FAINT if lane == MEDIATORS else COLOURS[at % len(COLOURS)]
    name = fitting(lane, _LEFT - 6, _LETTER * 1.3)
    yield words(name, 0, middle + 4, font_weight="bold", fill=INK)
    yield _ruled(_LEFT, middle, _WIDE - _RIGHT, middle, stroke="#c8c8c8")
    seen = [mark for mark in marks if scale.has(mark.day)]
    for mark in sorted(seen, key=lambda one: list(_SHAPES).index(one.shape)):
        x, wide = scale.x(mark.day), scale.x(mark.last) - scale.x(mark.day)
        shape = _shape(mark.shape, x, middle, colour, wide)
        yield titled(shape, f"{day_of(mark.day)}, {lane}: {_SHAPES[mark.shape]}, {mark.words}")
    yield from _labels(scale, [mark for mark in seen if mark.shape == "did"], middle)


def _shape(kind: str, x: float, y: float, colour: str, wide: float = 0) -> str:
    """Draw a mark: a dot, a square, or a diamond that is as long as what it stands for lasts."""
    if kind == "said":
        return element("circle", cx=x, cy=y, r=3, fill=colour)
    if kind == "did":
        return element("rect", x=x - 5, y=y - 5, width=10, height=10, fill=colour)
    corners = (
        (x - 6, y),
        (x, y - 6),
        (x + wide, y - 6),
        (x + wide + 6, y),
        (x + wide, y + 6),
        (x, y + 6),
    )
    edges = " ".join(f"{across:.1f},{down:.1f}" for across, down in corners)
    return element("polygon", points=edges, fill=PAPER, stroke=colour, stroke_width=1.8)


def _labels(scale: _Scale, marks: list[Mark], middle: float) -> Iterator[str]:
    """Name measures above their marks, in two rows, where there is room."""
    free = [0.0, 0.0]
    for mark in sorted(marks, key=lambda one: one.day):
        label = fitting(mark.words, _WIDE - _LEFT, _LETTER)
        wide = len(label) * _LETTER
        x = min(max(scale.x(mark.day) - 5, _LEFT), _WIDE - wide)
        row = next((row for row, begin in enumerate(free) if begin < x), None)
        if row is not None:
            yield words(label, x, middle - 10 - 11 * row, font_size=10)
            free[row] = x + wide + 6


def _legend(high: float) -> Iterator[str]:
    x, y = _LEFT, high - 5
    for kind, what in _SHAPES.items():
        yield _shape(kind, x + 5, y - 4, INK)
        yield words(what, x + 15, y, font_size=10)
        x += 32 + len(what) * _LETTER
    yield words("dashed line: the day of this brief", x, y, font_size=10)
