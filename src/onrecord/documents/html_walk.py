"""The walk over the elements of an HTML page, in reading order."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from lxml import etree
from lxml.etree import _Element

from onrecord.documents.html_flow import Flow, Printed, Region, Setting
from onrecord.documents.html_roles import Verdict, verdict_of, word_set
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
_TELLING = word_set(
    "a article aside button dd dialog dt fieldset footer form h1 h2 h3 h4 h5 h6 header label li "
    "main menu nav pre select table textarea tr"
)
_NONE: Mapping[str, str] = MappingProxyType({})
_NOTHING = Verdict()
_ROOTS = frozenset(("html", "body"))
_ITEMS = frozenset(("li", "dt", "dd"))
_AS_TYPED = frozenset(("pre", "textarea"))
_SPACES = " \t\n\r\f"
_LONG_CELL = 300
_DEEPEST_REGION = 50
_MAX_WEIGHT = 200_000_000
_DOMINATES = 0.5


class TooMuch(Exception):
    """More lines, or more deeply nested ones, than a page can have."""


@dataclass(slots=True)
class _Frame:
    """An element whose end has not come yet; `count` is its place among its like."""

    tag: str
    count: int
    inline: bool
    setting: Setting
    children: dict[str, int] | None = None
    apart: Flow | None = None
    path: str = ""

    def next_child(self, tag: str) -> int:
        """Count one more child of a tag."""
        if self.children is None:
            self.children = {}
        count = self.children[tag] = self.children.get(tag, 0) + 1
        return count

    @property
    def segment(self) -> str:
        """Its part of a node path."""
        return f"{self.tag}[{self.count}]" if self.count else self.tag


class Walk:
    """Goes once over the elements, and keeps the lines in reading order."""

    def __init__(self, root: _Element, prefix: str = "", *, main: bool = False) -> None:
        self._lines: list[Printed] = []
        self._weight = 0
        self._root = root
        self._flow = Flow(self._keep)
        self._frames = [_Frame(prefix, 0, inline=False, setting=Setting(main=main))]
        self._teasers = _teasers(root)
        self._rows: set[_Element] = set()

    def run(self) -> list[Printed]:
        """Walk over everything, and give the lines.

        Raises:
            TooMuch: There are more lines, or they are nested deeper, than can be kept.
        """
        walk = etree.iterwalk(self._root, events=("start", "end"))
        frames = self._frames
        for event, element in walk:
            if event == "start":
                if not self._open(element, element.tag):
                    walk.skip_subtree()
                    continue
                words = element.text
            else:
                self._close()
                words = element.tail
            if not words:
                continue
            setting = frames[-1].setting
            if setting.pre or words.strip(_SPACES):
                self._flow.add(words, setting, self._place)
            else:
                self._flow.soften()
        self._flow.end()
        return self._lines

    def _keep(self, line: Printed) -> None:
        self._weight += len(line.place)
        if len(self._lines) >= MAX_LINES or self._weight > _MAX_WEIGHT:
            raise TooMuch
        self._lines.append(line)

    def _place(self) -> str:
        frames = self._frames
        last = len(frames) - 1
        while last > 0 and frames[last].inline:
            last -= 1
        known = last
        while known > 0 and not frames[known].path:
            known -= 1
        path = frames[known].path or frames[known].segment
        for frame in frames[known + 1 : last + 1]:
            path = frame.path = f"{path}/{frame.segment}"
        return path

    def _open(self, element: _Element, tag: str) -> bool:
        """Enter an element; say whether its words are seen."""
        above = self._frames[-1]
        count = 0 if tag in _ROOTS else above.next_child(tag)
        setting = above.setting
        inline = tag in _INLINE or setting.cell or _is_unknown_inline(tag, above.tag)
        frame = _Frame(tag, count, inline, setting)
        self._frames.append(frame)
        items = element.items()
        attributes = dict(items) if items else _NONE
        told = attributes or tag in _TELLING
        verdict = verdict_of(tag, attributes, inline=inline) if told else _NOTHING
        if tag in _SKIPPED or verdict.unseen:
            frame.inline = True
            return False
        self._break(element, frame, above)
        if told:
            self._set(element, frame, verdict)
            if tag == "a" and "href" in attributes:
                frame.setting = frame.setting._replace(link=True)
        return True

    def _break(self, element: _Element, frame: _Frame, above: _Frame) -> None:
        """End the running line where an element begins a new one."""
        if frame.tag in {"td", "th"} and element.getparent() in self._rows:
            self._flow.cell()
            frame.inline = True
            frame.setting = frame.setting._replace(cell=True)
        elif frame.tag == "br" and above.setting.role is Role.HEADING:
            frame.inline = True
            self._flow.soften()
        elif frame.tag == "br":
            self._flow.end(self._flow.empty, above.setting.region)
        elif not frame.inline:
            self._flow.end(frame.tag in _SPACED, above.setting.region)

    def _close(self) -> None:
        frame = self._frames.pop()
        if frame.apart is not None:
            self._flow.end()
            self._flow = frame.apart
        elif not frame.inline:
            self._flow.end(frame.tag in _SPACED, frame.setting.region)

    def _set(self, element: _Element, frame: _Frame, verdict: Verdict) -> None:
        """Hand down what an element says of the text in it."""
        setting, tag = frame.setting, frame.tag
        if verdict.main and (verdict.certain or setting.region is None):
            main = element not in self._teasers
            region = setting.region
            if main and not setting.main and region is not None and not region.certain:
                region = None
            setting = setting._replace(main=main, region=region)
        elif verdict.role is not None and not self._is_of_a_text(tag, setting):
            region = Region(verdict.role, verdict.certain, setting.region, setting.main)
            setting = setting._replace(region=region)
        if tag in _HEADINGS:
            setting = setting._replace(role=Role.HEADING, level=_HEADINGS[tag])
        elif tag in _ITEMS:
            setting = setting._replace(role=Role.ITEM)
        elif tag in _AS_TYPED:
            setting = setting._replace(pre=True)
        elif tag == "tr" and _is_row(element):
            self._rows.add(element)
            setting = setting._replace(role=Role.ROW)
        frame.setting = setting
        if verdict.apart:
            self._set_apart(frame)

    def _is_of_a_text(self, tag: str, setting: Setting) -> bool:
        """Say whether a header is that of a text, or a footer that of a quotation.

        Regions that are nested beyond measure are taken as one, to bound the cost.
        """
        if setting.region is not None and setting.region.depth > _DEEPEST_REGION:
            return True
        if tag == "footer":
            return self._frames[-2].tag in {"blockquote", "figure"}
        return tag == "header" and setting.main

    def _set_apart(self, frame: _Frame) -> None:
        """Let a tooltip's words follow the line that they stand in."""
        setting = frame.setting
        region = Region(Role.ASIDE, certain=True, outer=setting.region, inside_main=setting.main)
        frame.setting = setting._replace(region=region, link=False)
        frame.apart = self._flow
        self._flow = Flow(frame.apart.later.append)


def _is_unknown_inline(tag: str, above: str) -> bool:
    """Say whether the words of an element that no standard names run on with those around it.

    They do so inside a paragraph, and else stand alone.
    """
    return ":" in tag or ("-" in tag and (above in _RUNNING or ":" in above))


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
