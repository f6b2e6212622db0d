"""Markdown: plain text whose marks say what is a heading, an item or a row."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from onrecord.documents import readers
from onrecord.documents.front_matter import front_matter
from onrecord.documents.kinds import MARKDOWN
from onrecord.documents.origin import Origin
from onrecord.documents.plain import METADATA, Printed, printed_lines
from onrecord.documents.text import PLAIN, Mark, TextBuilder
from onrecord.model import Page, Role

_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_UNDERLINE = re.compile(r" {0,3}(?:(=+)|-{2,})[ \t]*$")
_ITEM = re.compile(r"[ \t]*(?:[-+*]|\d{1,9}[.)])[ \t]+\S")
_ROW = re.compile(r"[ \t]*\|.*\|[ \t]*$")
_FENCE = re.compile(r" {0,3}(```|~~~)")
_UNDER = frozenset("=- ")
_LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*(?:\([^()\s]*\)[^()\s]*)?(?:\s+\"[^\"]*\")?\)")


@readers.add(MARKDOWN)
def read_markdown(data: bytes, origin: Origin) -> Page:
    r"""Read a Markdown file.

    Gives one `Line` a printed line, as for plain text, and marks headings, list items and
    the rows of tables.  The text stays as printed: emphasis, links and the marks of items
    are kept; the marks before a heading stay in the text but not in its `Line`.

    Raises:
        UnreadableDocument: It is empty, too large, or no text in any encoding.

    Source:
        CommonMark 0.31, 4.2, 4.3, 5.2; tables as in GitHub Flavored Markdown, 4.10.

    >>> page = read_markdown(b"## Questions\n\n* *Applause*", Origin(name="briefing.md"))
    >>> page.lines[0].level, page.text[page.lines[0].start : page.lines[0].end]
    (2, 'Questions')
    >>> page.lines[1].role.value
    'item'
    """
    lines = list(printed_lines(data, origin))
    count, metadata = front_matter([line.words for line in lines[:200]])
    page = TextBuilder()
    for line in lines[:count]:
        page.line([(line.words, line.place)], METADATA)
    body = lines[count:]
    for line, (mark, lead) in zip(body, _marks(body), strict=True):
        page.line([(line.words, line.place)], mark, lead)
    headings = tuple(
        page.text[line.start : line.end].rstrip("# ")
        for line in page.lines
        if line.role is Role.HEADING and line.level == 1
    )
    return page.finished(replace(metadata, headings=headings[:1]), MARKDOWN)


def _marks(lines: Sequence[Printed]) -> Iterator[tuple[Mark, int]]:
    """Give each line's mark, and the number of characters of Markdown before its words."""
    fence = ""
    for at, line in enumerate(lines):
        found = _FENCE.match(line.words)
        if found and fence in {"", found[1]}:
            fence = "" if fence else found[1]
            yield PLAIN, 0
        elif fence:
            yield PLAIN, 0
        else:
            above = lines[at - 1].words if at else ""
            below = lines[at + 1].words if at + 1 < len(lines) else ""
            yield _mark(line.words, above, below)


def _mark(words: str, above: str, below: str) -> tuple[Mark, int]:
    if words[:1].isalpha() and below[:1] not in _UNDER and "](" not in words:
        return PLAIN, 0
    if found := _HEADING.match(words):
        return Mark(Role.HEADING, len(found[1])), found.end()
    under = _UNDERLINE.match(below)
    if under and words.strip() and not above.strip() and not _ITEM.match(words):
        return Mark(Role.HEADING, 1 if under[1] else 2), 0
    role = Role.PLAIN
    if _ITEM.match(words):
        role = Role.ITEM
    elif _ROW.match(words):
        role = Role.ROW
    linked = _linked(words) if "](" in words else 0.0
    return (Mark(role, linked=linked) if linked or role is not Role.PLAIN else PLAIN), 0


def _linked(words: str) -> float:
    """Give the share of a line's characters that are links, addresses included."""
    linked = sum(len(found[0]) for found in _LINK.finditer(words))
    return min(linked / len(words.strip()), 1.0)
