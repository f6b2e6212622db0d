"""The two ends of an interval, as TIMEX3 annotates them."""

from __future__ import annotations

import re

from onrecord.model import Span, TimeMention

_BETWEEN = re.compile(
    r"\s*(?:-|–|—|−|‑|/|\b(?:to|until|till|through|and|по|до)\b)\s*(?:the\s+)?", re.IGNORECASE
)


def ends(mention: TimeMention) -> tuple[tuple[Span, str | None], ...]:
    """Give the spans and TIMEX3 values of a mention: two of an interval, else one.

    Reads "2021-2022" and "9 - 13 May 2031", which are one mention of the record and two
    annotations of TIMEX3.  Leaves out decades, weeks and other stretches that one
    expression names.

    >>> mention = TimeMention(span=Span(3, 12), text="2021-2022", rule="mentions.times",
    ...     value="2021/2022", timex="2021", type="DATE")
    >>> [(found.start, found.end, timex) for found, timex in ends(mention)]
    [(3, 7, '2021'), (8, 12, '2022')]
    """
    whole = ((mention.span, mention.timex),)
    first, _, last = (mention.value or "").partition("/")
    if not last or not (mention.timex or "").startswith(first):
        return whole
    between = _BETWEEN.search(mention.text, 1)
    if not between or between.end() == len(mention.text):
        return whole
    start = mention.span.start
    return (
        (Span(start, start + between.start()), mention.timex),
        (Span(start + between.end(), mention.span.end), last),
    )
