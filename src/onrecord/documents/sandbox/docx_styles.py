"""What the styles of a DOCX file say of a paragraph: heading, list item, or nothing."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from lxml.etree import _Element

from onrecord.documents.text import PLAIN, Mark
from onrecord.model import Role

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_HEADING = re.compile(r"heading\s*([1-9])", re.IGNORECASE)
_DEEPEST = 6
_NO_OUTLINE = 9
_DEEPEST_CHAIN = 20
_ITEM = Mark(Role.ITEM)


@dataclass(frozen=True, slots=True)
class Styles:
    """The marks of the paragraph styles, by style id."""

    by_id: dict[str, Mark] = field(default_factory=dict)

    def mark_of(self, paragraph: _Element) -> Mark:
        """Say what a paragraph's own properties and its style make of it."""
        style = paragraph.find(f"{_W}pPr/{_W}pStyle")
        mark = self.by_id.get(style.get(f"{_W}val", ""), PLAIN) if style is not None else PLAIN
        properties = paragraph.find(f"{_W}pPr")
        if properties is not None and mark.role is not Role.HEADING:
            return _of_properties(properties) or mark
        return mark


def read_styles(root: _Element | None) -> Styles:
    """Read the styles; a style that says nothing says what the one that it is based on says."""
    if root is None:
        return Styles()
    own: dict[str, Mark | None] = {}
    based: dict[str, str] = {}
    for style in root.iter(f"{_W}style"):
        name = style.get(f"{_W}styleId", "")
        own[name] = _of_style(style)
        below = style.find(f"{_W}basedOn")
        if below is not None:
            based[name] = below.get(f"{_W}val", "")
    return Styles({name: _resolved(name, own, based) for name in own})


def _resolved(name: str, own: dict[str, Mark | None], based: dict[str, str]) -> Mark:
    for _ in range(_DEEPEST_CHAIN):
        if (mark := own.get(name)) is not None:
            return mark
        if name not in based:
            break
        name = based[name]
    return PLAIN


def _of_style(style: _Element) -> Mark | None:
    named = style.find(f"{_W}name")
    name = named.get(f"{_W}val", "").strip() if named is not None else ""
    if name.lower() == "title":
        return Mark(Role.HEADING, 1)
    if found := _HEADING.fullmatch(name):
        return Mark(Role.HEADING, min(int(found[1]), _DEEPEST))
    properties = style.find(f"{_W}pPr")
    return _of_properties(properties) if properties is not None else None


def _of_properties(properties: _Element) -> Mark | None:
    outline = properties.find(f"{_W}outlineLvl")
    if outline is not None and outline.get(f"{_W}val", "").isdigit():
        level = int(outline.get(f"{_W}val"))
        if level < _NO_OUTLINE:
            return Mark(Role.HEADING, min(level + 1, _DEEPEST))
    numbering = properties.find(f"{_W}numPr/{_W}numId")
    if numbering is not None:
        return _ITEM if numbering.get(f"{_W}val") != "0" else PLAIN
    return None
