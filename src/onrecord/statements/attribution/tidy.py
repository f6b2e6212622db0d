"""Content without the marks and small words around it."""

from __future__ import annotations

import re
from collections.abc import Iterable

from onrecord.model import Span

_LEAD = re.compile(r"(?:[\s,;:.—–-]+|that\b(?=\s)|[)\]])*", re.IGNORECASE)
_TRAIL = frozenset(",;:—–- \t\n\xa0")
_STOP = re.compile(r"(?<![.\s]\w)\.$")
_JOINT = re.compile(r"\s(?:and|but|or)\Z", re.IGNORECASE)
_PAIRS = (("“", "”"), ('"', '"'), ("''", "''"), ("«", "»"), ("„", "“"), ("‘", "’"), ("'", "'"))


def tidy(text: str, spans: Iterable[Span]) -> tuple[Span, ...]:
    """Strip white space, commas, a last full stop or "and", "that", and marks around a span.

    Spans with only white space between them become one, if no quotation begins a new line.
    """
    joined: list[Span] = []
    for span in sorted(spans):
        gap = text[joined[-1].end : span.start] if joined else "-"
        if not gap.strip() and (gap.count("\n") == 0 or text[span.start].isalnum()):
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    found = (_stripped(text, span.start, span.end) for span in joined)
    return tuple(span for span in found if span is not None)


def _stripped(text: str, start: int, end: int) -> Span | None:
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    end = _trimmed(text, start, end)
    for opening, closing in _PAIRS:
        inner_start, inner_end = start + len(opening), end - len(closing)
        begins = text.startswith(opening, start, end)
        closes = begins and inner_start < inner_end and text.startswith(closing, inner_end, end)
        at = text.find(closing, inner_start, end) if begins else -1
        if closes and at == inner_end:
            start, end = inner_start, _trimmed(text, inner_start, inner_end)
        elif begins and at < 0 and closing not in {"'", "’"}:
            start = inner_start
    while start < end and text[start].isspace():
        start += 1
    if _STOP.search(text[max(start, end - 3) : end]):
        end -= 1
    kept = start < end and any(character.isalnum() for character in text[start:end])
    return Span(start, end) if kept else None


def _trimmed(text: str, start: int, end: int) -> int:
    while start < end and text[end - 1] in _TRAIL:
        end -= 1
    joint = _JOINT.search(text, max(start, end - 5), end)
    return end if joint is None else _trimmed(text, start, joint.start())
