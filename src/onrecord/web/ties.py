"""Ties: who speaks of whom, drawn as discs and arrows that lead to the statements."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Callable, Mapping
from gettext import NullTranslations
from urllib.parse import quote

from markupsafe import Markup, escape

from onrecord.dossiers.svg import element, fitting, words
from onrecord.web.layout import Spot, spread
from onrecord.web.links import actor_address

MOST = 16
"""Actors that are drawn at most."""
_WIDE, _HIGH, _ASIDE, _ABOVE = 1000.0, 560.0, 90.0, 40.0
_SMALL, _LARGE = 7.0, 22.0
_LABEL = 150.0
_THIN, _THICK = 1.2, 6.0
_HIT = 12.0
"""How near to a small disc or a thin arrow is still on it."""


def ties_picture(
    pairs: Mapping[tuple[str, str], int],
    called: Callable[[str], str | None],
    said: NullTranslations | None = None,
) -> Markup:
    """Draw who speaks of whom: an arrow goes from who speaks to whom they mean.

    Shows those alone who speak or are spoken of most; the table beside it has all.  Discs and
    arrows are links.

    Args:
        pairs: How many statements there are, by who speaks and of whom.
        called: Gives the name that goes with a code; None where there is none.
        said: The words in which the page is written; None means English.
    """
    said = said or NullTranslations()
    counts: Counter[str] = Counter()
    for (one, other), number in pairs.items():
        counts[one] += number
        counts[other] += number
    ordered = sorted(counts, key=lambda name: (-counts[name], name))
    most = set(ordered[:MOST])
    drawn = {pair: number for pair, number in pairs.items() if set(pair) <= most}
    if not drawn:
        return Markup("")
    names = [name for name in ordered[:MOST] if any(name in pair for pair in drawn)]
    picture = _Ties(names, drawn, counts, called)
    told = said.gettext("Actors: %(names)s of %(actors)s. Arrows: %(drawn)s of %(arrows)s.") % {
        "names": len(names),
        "actors": len(counts),
        "drawn": len(drawn),
        "arrows": len(pairs),
    }
    title = said.gettext("Who speaks of whom")
    svg = element(
        "svg",
        element("title", title) + element("desc", told) + picture.shapes(),
        viewBox=f"0 0 {_WIDE:g} {_HIGH:g}",
        role="group",
        class_="ties",
        aria_label=f"{title}: {told} {said.gettext('The table has all.')}",
    )
    return Markup(svg)  # noqa: S704 - its words are escaped where it is written


class _Ties:
    """The picture: where each stands, and how large."""

    def __init__(
        self,
        names: list[str],
        drawn: Mapping[tuple[str, str], int],
        counts: Mapping[str, int],
        called: Callable[[str], str | None],
    ) -> None:
        self.drawn, self.called = drawn, called
        self.most = max(drawn.values())
        wide, high = _WIDE - 2 * _ASIDE, _HIGH - 2 * _ABOVE
        self.spots = {
            name: (_ASIDE + x * wide, _ABOVE + y * high)
            for name, (x, y) in spread(names, drawn).items()
        }
        largest = max(counts[name] for name in names)
        self.radii = {
            name: max(_SMALL, _LARGE * math.sqrt(counts[name] / largest)) for name in names
        }

    def shapes(self) -> str:
        """Draw arrows, the thickest last, then discs, then words above all."""
        ordered = sorted(self.drawn, key=lambda pair: (self.drawn[pair], pair))
        arrows = (self._arrow(*pair) for pair in ordered)
        discs = (self._disc(name) for name in self.spots)
        numbers = (self._number(*pair) for pair in ordered if 1 < self.drawn[pair])
        return "".join((*arrows, *discs, *numbers))

    def _name(self, name: str) -> str:
        return self.called(name) or name

    def _curve(self, one: str, other: str) -> tuple[Spot, Spot, Spot]:
        """Give the ends and the bend of an arrow; there and back bend apart."""
        (x1, y1), (x2, y2) = self.spots[one], self.spots[other]
        bend = ((x1 + x2) / 2 + (y2 - y1) / 6, (y1 + y2) / 2 + (x1 - x2) / 6)
        begin = _towards(self.spots[one], bend, self.radii[one] + 2)
        end = _towards(self.spots[other], bend, self.radii[other] + 2)
        return begin, bend, end

    def _arrow(self, one: str, other: str) -> str:
        number = self.drawn[one, other]
        begin, bend, end = self._curve(one, other)
        wide = _THIN + (_THICK - _THIN) * number / self.most
        tip = 4 + 1.6 * wide
        neck = _towards(end, bend, tip)
        line = f"M{_at(begin)}Q{_at(bend)} {_at(neck)}"
        left, right = _sides(neck, end, tip / 2)
        told = f"{self._name(one)} → {self._name(other)}: {number}"
        shapes = (
            element("title", str(escape(told))),
            element("path", d=line, stroke_width=_HIT, class_="hit"),
            element("path", d=line, stroke_width=wide, class_="tie"),
            element("path", d=f"M{_at(end)}L{_at(left)}L{_at(right)}z", class_="tip"),
        )
        address = f"{actor_address(one)}?role=holds&other={quote(other, safe='')}"
        return element("a", "".join(shapes), href=address, aria_label=told)

    def _number(self, one: str, other: str) -> str:
        begin, bend, end = self._curve(one, other)
        x, y = ((begin[axis] + 2 * bend[axis] + end[axis]) / 4 for axis in (0, 1))
        return words(
            str(self.drawn[one, other]),
            x,
            y + 4,
            class_="number",
            text_anchor="middle",
            aria_hidden="true",
        )

    def _disc(self, name: str) -> str:
        (x, y), radius = self.spots[name], self.radii[name]
        told = self._name(name)
        told_short = fitting(told, _LABEL, 7)
        beside = {"class_": "name", "text_anchor": "middle", "aria_hidden": "true"}
        label = words(told_short, x, y + radius + 15, **beside)
        inside = (
            element("title", str(escape(told)))
            + element("circle", cx=x, cy=y, r=max(radius, _HIT), class_="hit")
            + element("circle", cx=x, cy=y, r=radius, class_="dot")
        )
        return element("a", inside, href=actor_address(name), aria_label=told) + label


def _towards(one: Spot, other: Spot, far: float) -> Spot:
    """Give the point at a distance from one on the way to the other."""
    away = math.dist(one, other) or 1.0
    return tuple(one[axis] + (other[axis] - one[axis]) * far / away for axis in (0, 1))  # type: ignore[return-value]


def _sides(neck: Spot, end: Spot, half: float) -> tuple[Spot, Spot]:
    """Give the two corners of the tip of an arrow, beside its neck."""
    away = math.dist(neck, end) or 1.0
    dx, dy = (end[1] - neck[1]) / away * half, (neck[0] - end[0]) / away * half
    return (neck[0] + dx, neck[1] + dy), (neck[0] - dx, neck[1] - dy)


def _at(spot: Spot) -> str:
    return f"{spot[0]:.1f} {spot[1]:.1f}"
