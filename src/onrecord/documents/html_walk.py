"""The walk over the elements of an HTML page, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from lxml import etree
from lxml.etree import _Element

from onrecord.documents.html_flow import Flow, Printed, Region, Setting
from onrecord.documents.html_roles import is_apart, is_main, is_unseen, region_of, word_set
from onrecord.documents.limits import MAX_LINES
from onrecord.model import Role

_SKIPPED = word_set(
    "head script style template noscript noframes noembed iframe object svg canvas video audio "
    "datalist rp title meta link base param area colgroup"
)
_INLINE = word_set(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img input ins kbd label mark "
    "meter nobr output picture progress q rb rt rtc ruby s samp small source span strike strong "
    "sub sup time track tt u var wbr"
)
_SPACED = word_set(
    "p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre section article main header footer nav "
    "aside form figure hr fieldset center address"
)
_HEADINGS = {f"h{level}": level for level in range(1, 7)}
_RUNNING = _INLINE | word_set("p li td th dd dt h1 h2 h3 h4 h5 h6 caption figcaption")
_LONG_CELL = 300
_MAX_WEIGHT = 200_000_000
_DOMINATES = 0.5


class TooMuch(Exception):
    """More lines, or more deeply nested ones, than a page can have."""


@dataclass
class _Frame:
    """An element whose end has not come yet."""

    tag: str
    segment: str
    inline: bool
    setting: Setting
    children: dict[str, int] = field(default_factory=dict)
    apart: Flow | None = None


class Walk:
    """Goes once over the elements, and keeps the lines in reading order."""

    def __init__(self, root: _Element, prefix: str = "", *, main: bool = False) -> None:
        self._lines: list[Printed] = []
        self._weight = 0
        self._root = root
        self._flow = Flow(self._keep)
        self._frames = [_Frame("", prefix, inline=False, setting=Setting(main=main))]
        self._teasers = _teasers(root)
        self._rows: set[_Element] = set()

    def run(self) -> list[Printed]:
        """Walk over everything, and give the lines.

        Raises:
            TooMuch: There are more lines, or they are nested deeper, than can be kept.
        """
        walk = etree.iterwalk(self._root, events=("start", "end", "comment", "pi"))
        for event, element in walk:
            tag = element.tag
            if event == "start":
                if tag in _SKIPPED or is_unseen(element):
                    walk.skip_subtree()
                    self._open(element, tag, skipped=True)
                else:
                    self._open(element, tag)
                    self._text(element.text)
            elif event == "end":
                self._close()
                self._text(element.tail)
            else:
                self._text(element.tail)
        self._flow.end()
        return self._lines

    def _keep(self, line: Printed) -> None:
        self._weight += len(line.place)
        if len(self._lines) >= MAX_LINES or self._weight > _MAX_WEIGHT:
            raise TooMuch
        self._lines.append(line)

    def _text(self, words: str | None) -> None:
        if words:
            self._flow.add(words, self._frames[-1].setting, self._place)

    def _place(self) -> str:
        frames = self._frames
        last = len(frames) - 1
        while last > 0 and frames[last].inline:
            last -= 1
        return "/".join(frame.segment for frame in frames[: last + 1])

    def _open(self, element: _Element, tag: str, *, skipped: bool = False) -> None:
        above = self._frames[-1]
        count = above.children[tag] = above.children.get(tag, 0) + 1
        segment = tag if tag in {"html", "body"} else f"{tag}[{count}]"
        inline = skipped or above.setting.cell or _is_inline(tag, above.tag)
        frame = _Frame(tag, segment, inline, above.setting)
        self._frames.append(frame)
        if skipped:
            return
        if tag in {"td", "th"} and element.getparent() in self._rows:
            self._flow.cell()
            frame.inline = True
            frame.setting = replace(above.setting, cell=True)
            return
        if tag == "br" and above.setting.role is Role.HEADING:
            frame.inline = True
            self._flow.soften()
        elif not inline:
            self._flow.end(tag in _SPACED, above.setting.region)
        frame.setting = self._setting(element, frame, above.setting)
        if inline and is_apart(element):
            self._set_apart(frame)

    def _close(self) -> None:
        frame = self._frames.pop()
        if frame.apart is not None:
            self._flow.end()
            self._flow = frame.apart
        elif not frame.inline:
            self._flow.end(frame.tag in _SPACED, frame.setting.region)

    def _set_apart(self, frame: _Frame) -> None:
        """Let a tooltip's words follow the line that they stand in."""
        setting = frame.setting
        region = Region(Role.ASIDE, certain=True, outer=setting.region, inside_main=setting.main)
        frame.setting = replace(setting, region=region, link=False)
        frame.apart = self._flow
        self._flow = Flow(frame.apart.later.append)

    def _setting(self, element: _Element, frame: _Frame, above: Setting) -> Setting:
        tag = frame.tag
        changes: dict[str, Any] = {}
        if tag == "a":
            return replace(above, link=True) if element.get("href") is not None else above
        if is_main(element, tag):
            main = element not in self._teasers
            changes["main"] = main
            if main and not above.main and not (above.region and above.region.certain):
                changes["region"] = None
        else:
            role, certain = region_of(element, tag, inline=frame.inline)
            if role is not None and not (tag == "header" and above.main):
                changes["region"] = Region(role, certain, above.region, inside_main=above.main)
        if tag in _HEADINGS:
            changes |= {"role": Role.HEADING, "level": _HEADINGS[tag]}
        elif tag in {"li", "dt", "dd"}:
            changes["role"] = Role.ITEM
        elif tag in {"pre", "textarea"}:
            changes["pre"] = True
        elif tag == "tr" and _is_row(element):
            self._rows.add(element)
            changes["role"] = Role.ROW
        elif tag == "table":
            changes["role"] = Role.PLAIN
        return replace(above, **changes) if changes else above


def _is_inline(tag: str, above: str) -> bool:
    """Say whether an element's words run on with those around it.

    Elements that no standard names do so inside a paragraph, and else stand alone.
    """
    return tag in _INLINE or ":" in tag or ("-" in tag and (above in _RUNNING or ":" in above))


def _is_row(row: _Element) -> bool:
    """Say whether a table's row is data that is read across, and no layout."""
    cells, length = 0, 0
    for event, element in etree.iterwalk(row, events=("start", "end")):
        if event == "end":
            length += len((element.tail or "").strip()) if element is not row else 0
            continue
        if element.tag in {"td", "th"}:
            cells += 1
        elif element is not row and element.tag not in _INLINE and not _only_child(element):
            return False
        length += len((element.text or "").strip())
        if length > _LONG_CELL * max(cells, 1):
            return False
    return cells > 1


def _only_child(element: _Element) -> bool:
    """Say whether an element is a wrapper of one paragraph around a cell's whole text."""
    parent = element.getparent()
    return (
        element.tag in {"p", "div"}
        and parent is not None
        and parent.tag in {"td", "th", "div"}
        and len(parent) == 1
        and not (parent.text or "").strip()
        and not (element.tail or "").strip()
    )


def _teasers(root: _Element) -> set[_Element]:
    """Find the `<article>` elements beside one that holds most of what articles hold."""
    tops = list(_top_articles(root))
    if len(tops) < 2:  # noqa: PLR2004 - one article is no list
        return set()
    lengths = [sum(len(words) for words in article.itertext()) for article in tops]
    longest = max(lengths)
    if longest <= sum(lengths) * _DOMINATES:
        return set()
    return {article for article, length in zip(tops, lengths, strict=True) if length < longest}


def _top_articles(root: _Element) -> Iterator[_Element]:
    walk = etree.iterwalk(root, events=("start",), tag="article")
    for _, article in walk:
        walk.skip_subtree()
        yield article
