"""Quotations: what stands in quotation marks, over sentences and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Paragraph, Span

_MARKS = re.compile(r"“|”|„|«|»|\"|''|``")
_SINGLE = re.compile(
    r"(?<![\w'‘’])[‘'](?=[\w$])(?P<inner>[^'‘’“”\"]*(?:\b['’]\w[^'‘’“”\"]*)*)['’](?!\w)"
)
_OPENING, _CLOSING = frozenset("“„«") | {"``"}, frozenset("”»")
_SHUT = re.compile(r"[\w.,!?…;:)%\]—–-]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One quotation.

    Attributes:
        spans: With its marks, one for each paragraph that it runs through.
    """

    spans: tuple[Span, ...]

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1].end


def find_quotations(paragraphs: Sequence[Paragraph], text: str) -> tuple[Quotation, ...]:
    """Find quotations in double marks, and in single ones outside of these.

    A quotation that is not closed goes on where the next paragraph opens with a mark, and
    otherwise ends with its paragraph.
    """
    found: list[Quotation] = []
    open_: list[Span] = []
    for paragraph in paragraphs:
        span = paragraph.span
        if open_ and not _opens(text, span.start, span.end):
            found.append(Quotation(spans=tuple(open_)))
            open_ = []
        done, rest = _in_paragraph(text, span)
        if (open_ and done and rest is None and done[0].start == _first(text, span)) or (open_ and done):
            found.append(Quotation(spans=(*open_, done[0])))
            done, open_ = done[1:], []
        found.extend(Quotation(spans=(one,)) for one in done)
        if rest is not None:
            open_.append(rest)
    if open_:
        found.append(Quotation(spans=tuple(open_)))
    return tuple(found)


def _first(text: str, span: Span) -> int:
    start = span.start
    while start < span.end and text[start].isspace():
        start += 1
    return start


def _opens(text: str, start: int, end: int) -> bool:
    return _MARKS.match(text, _first(text, Span(start, end))) is not None


def _in_paragraph(text: str, span: Span) -> tuple[list[Span], Span | None]:
    """Give the quotations that close in a paragraph, and the one that does not."""
    done: list[Span] = []
    start: int | None = None
    for mark in _MARKS.finditer(text, span.start, span.end):
        if start is None:
            if _may_open(text, mark, span):
                start = mark.start()
        elif _may_close(text, mark, span):
            done.append(Span(start, mark.end()))
            start = None
    singles = [
        Span(*one.span())
        for one in _SINGLE.finditer(text, span.start, span.end)
        if " " in one["inner"]
    ]
    rest = None if start is None else Span(start, span.end)
    outer = [*done, *([rest] if rest else [])]
    done.extend(one for one in singles if not any(o.overlaps(one) for o in outer))
    done.sort()
    return done, rest


def _may_open(text: str, mark: re.Match[str], span: Span) -> bool:
    if mark.group() in _OPENING:
        return True
    if mark.group() in _CLOSING:
        return False
    before = text[mark.start() - 1] if span.start < mark.start() else " "
    after = text[mark.end()] if mark.end() < span.end else " "
    return not after.isspace() and not before.isalnum()


def _may_close(text: str, mark: re.Match[str], span: Span) -> bool:
    if mark.group() in _CLOSING or mark.group() == "“":
        return mark.group() != "“" or text[mark.start() - 1].isalnum()
    if mark.group() in _OPENING:
        return False
    before = text[mark.start() - 1] if span.start < mark.start() else " "
    return _SHUT.match(before) is not None or not before.isspace()
