"""Quotations: what stands in quotation marks, over sentences and paragraphs."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from onrecord.model import Paragraph, Span

_MARK = re.compile(r"“|”|„|«|»|\"|''(?!')|``")
_SINGLE = re.compile(  # the mark comes before what may not stand before it: so the search is quick
    r"[‘'](?<![\w'‘’].)(?=[\w$])(?P<inner>[^'‘’“”\"]*(?:\b['’]\w[^'‘’“”\"]*)*)['’](?!\w)"
)
_OPENING, _CLOSING = frozenset({"“", "„", "«", "``"}), frozenset({"”", "»"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """One quotation.

    Attributes:
        spans: With its marks, one for each paragraph that it runs through.
        whole: Whether each of its paragraphs holds nothing else.
    """

    spans: tuple[Span, ...]
    whole: bool = False

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1].end


class Quotations:
    """The quotations of a text, found by place."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self._spans = sorted(span for quotation in quotations for span in quotation.spans)
        self._starts = [span.start for span in self._spans]

    def around(self, place: int) -> Span | None:
        """Give the quotation in which a place lies."""
        number = bisect_right(self._starts, place) - 1
        return self._spans[number] if 0 <= number and place < self._spans[number].end else None

    def touch(self, span: Span) -> bool:
        """Say whether a stretch shares words with a quotation."""
        number = bisect_right(self._starts, span.end - 1) - 1
        return 0 <= number and span.start < self._spans[number].end


def find_quotations(paragraphs: Sequence[Paragraph], text: str) -> tuple[Quotation, ...]:
    """Find quotations in double marks, and in single ones outside of these, in order.

    A quotation that is not closed goes on where the next paragraph opens with a mark, and
    otherwise ends with its paragraph.
    """
    found: list[Quotation] = []
    running: list[Span] = []
    for paragraph in paragraphs:
        span = _stripped(text, paragraph.span)
        if span is None:
            continue
        closed, rest = _in_paragraph(text, span)
        first = closed[0] if closed else rest
        if running and (first is None or not _continues(running[0], first, span, text)):
            found.append(_quotation(running, text))
            running = []
        if running and closed:
            found.append(_quotation([*running, closed.pop(0)], text))
            running = []
        found.extend(_quotation([one], text, span) for one in closed)
        if rest is not None:
            running.append(rest)
    if running:
        found.append(_quotation(running, text))
    return tuple(found)


def _continues(opened: Span, first: Span, paragraph: Span, text: str) -> bool:
    """Say whether a paragraph begins with the mark with which the quotation was opened."""
    return first.start == paragraph.start and text[first.start] == text[opened.start]


def _quotation(spans: list[Span], text: str, paragraph: Span | None = None) -> Quotation:
    whole = len(spans) > 1 or (
        paragraph is not None
        and spans[0].start == paragraph.start
        and not text[spans[0].end : paragraph.end].strip(" .")
    )
    return Quotation(spans=tuple(spans), whole=whole)


def _stripped(text: str, span: Span) -> Span | None:
    start, end = span.start, span.end
    while start < end and text[start].isspace():
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None


def _in_paragraph(text: str, span: Span) -> tuple[list[Span], Span | None]:
    """Give the quotations that close in a paragraph, and the one that does not."""
    closed: list[Span] = []
    start: int | None = None
    for mark in _MARK.finditer(text, span.start, span.end):
        if start is None:
            if _opens(text, mark, span):
                start = mark.start()
        elif _closes(text, mark, span):
            closed.append(Span(start, mark.end()))
            start = None
    rest = None if start is None else Span(start, span.end)
    taken = [*closed, *([rest] if rest else [])]
    return sorted([*closed, *_singles(text, span, taken)]), rest


def _singles(text: str, span: Span, taken: list[Span]) -> Iterator[Span]:
    """Give what stands in single marks: several words, so that no apostrophe makes one."""
    at = 0
    for match in _SINGLE.finditer(text, span.start, span.end):
        one = Span(*match.span())
        while at < len(taken) and taken[at].end < one.start + 1:
            at += 1
        if " " in match["inner"] and not (at < len(taken) and taken[at].overlaps(one)):
            yield one


def _opens(text: str, mark: re.Match[str], span: Span) -> bool:
    if mark.group() in _OPENING or mark.group() in _CLOSING:
        return mark.group() in _OPENING
    before = text[mark.start() - 1] if span.start < mark.start() else " "
    after = text[mark.end()] if mark.end() < span.end else " "
    return not after.isspace() and not before.isalnum() and before != "="


def _closes(text: str, mark: re.Match[str], span: Span) -> bool:
    """Say whether a mark closes; "“" does after "„", and where it was set for the other."""
    if mark.group() in _CLOSING:
        return True
    before = text[mark.start() - 1] if span.start < mark.start() else " "
    if mark.group() in _OPENING:
        return mark.group() == "“" and not before.isspace() and before not in "(—–-"
    return not before.isspace()
