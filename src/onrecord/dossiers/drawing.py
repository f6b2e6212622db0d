"""Our pictures as drawings for PDF: the few shapes of `svg`, set the right way up."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element, fromstring

from onrecord.dossiers.type import Type

try:
    from reportlab.graphics import shapes
    from reportlab.lib.colors import HexColor
except ImportError:
    shapes = HexColor = None

Shape: TypeAlias = Any
"""What ReportLab, which has no types, draws."""

_SVG = "{http://www.w3.org/2000/svg}"


def drawing_of(svg: str, wide: float, letters: Type) -> Shape:
    """Draw a picture of ours, as wide as is asked for; what is only read aloud is left out."""
    root = fromstring(svg)  # noqa: S314 - we have written it
    _, _, across, high = map(float, root.attrib["viewBox"].split())
    scale = wide / across
    group = shapes.Group(transform=(scale, 0, 0, scale, 0, 0))
    for shape in _shapes(root, high, letters):
        group.add(shape)
    return shapes.Drawing(wide, high * scale, group)


def _shapes(root: Element, high: float, letters: Type) -> Iterator[Shape]:
    for element in root.iter():
        draw = _DRAWN.get(element.tag.removeprefix(_SVG))
        if draw is not None:
            shape = draw(element, high, letters)
            shape.setProperties(_painted(element.attrib))
            yield shape


def _numbers(element: Element, *names: str) -> list[float]:
    return [float(element.get(name, "0")) for name in names]


def _line(element: Element, high: float, _: Type) -> Shape:
    x, y, to_x, to_y = _numbers(element, "x1", "y1", "x2", "y2")
    return shapes.Line(x, high - y, to_x, high - to_y)


def _rect(element: Element, high: float, _: Type) -> Shape:
    x, y, wide, tall = _numbers(element, "x", "y", "width", "height")
    return shapes.Rect(x, high - y - tall, wide, tall, strokeColor=None)


def _circle(element: Element, high: float, _: Type) -> Shape:
    x, y, radius = _numbers(element, "cx", "cy", "r")
    return shapes.Circle(x, high - y, radius, strokeColor=None)


def _polygon(element: Element, high: float, _: Type) -> Shape:
    points = []
    for corner in element.attrib["points"].split():
        x, y = map(float, corner.split(","))
        points += [x, high - y]
    return shapes.Polygon(points)


def _text(element: Element, high: float, letters: Type) -> Shape:
    x, y = _numbers(element, "x", "y")
    font = letters.bold if element.get("font-weight") else letters.plain
    said = letters.set(element.text or "")
    return shapes.String(
        x, high - y, said, fontName=font, fontSize=float(element.attrib["font-size"])
    )


_DRAWN: Mapping[str, Callable[[Element, float, Type], Shape]] = {
    "line": _line,
    "rect": _rect,
    "circle": _circle,
    "polygon": _polygon,
    "text": _text,
}


def _painted(attributes: Mapping[str, str]) -> dict[str, Any]:
    painted: dict[str, Any] = {}
    if "fill" in attributes:
        painted["fillColor"] = HexColor(attributes["fill"])
    if "stroke" in attributes:
        painted["strokeColor"] = HexColor(attributes["stroke"])
        painted["strokeWidth"] = float(attributes.get("stroke-width", "1"))
    if "stroke-dasharray" in attributes:
        painted["strokeDashArray"] = [
            float(part) for part in attributes["stroke-dasharray"].split()
        ]
    return painted
