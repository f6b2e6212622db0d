"""Content without the marks and small words around it."""

from __future__ import annotations

import re

from onrecord.model import Span

_LEAD = re.compile(r"(?:[\s,;:.—–-]+|that\b(?=\s)|\)|\])*", re.IGNORECASE)
_TRAIL = " \t\n,;:—–-"
_PAIRS = {"“": "”", '"': '"', "«": "»", "„": "“"}


def tidy(text: str, span: Span) -> Span | None:
    """Strip white space, commas and "that" from content, and marks that enclose all of it."""
    start, end = span.start, span.end
    lead = _LEAD.match(text, start, end)
    if lead is not None:
        start = lead.end()
    while start < end and (text[end - 1] in _TRAIL or text[end - 1].isspace()):
        end -= 1
    if end - start < 1:
        return None
    closing = _PAIRS.get(text[start])
    if closing and text[end - 1] == closing and text.find(closing, start + 1) == end - 1:
        start, end = start + 1, end - 1
    elif text[start : start + 2] == "''" and text.find("''", start + 2) == end - 2:
        start, end = start + 2, end - 2
    while start < end and text[end - 1] in _TRAIL:
        end -= 1
    if end - start < 1 or not any(c.isalnum() for c in text[start:end]):
        return None
    return Span(start, end)
