"""Quoted: which cue a quotation belongs to."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from onrecord.languages.en import attribution as words
from onrecord.model import Paragraph, Span
from onrecord.statements.attribution.quotations import Quotation
from onrecord.statements.attribution.said import Form, Said

_SAYING = (
    words.SAID | words.HELD | words.SHOWN | words.HEARERS | {"go", "have", "put", "read", "begin"}
)
_SILENT = re.compile(r"[\s,.?!:;—–\-'\"”’»]*")
_STOP = re.compile(r"[.?!]\s")
_FAR = 90


def give_quotations(
    cues: list[Said], quotations: Sequence[Quotation], paragraphs: Sequence[Paragraph], text: str
) -> list[Said]:
    """Give each quotation to the cue that stands beside it, or that its place continues.

    Leaves out quotations beside which nobody speaks: titles, words at a distance.
    """
    place = [cue.cue.start if cue.cue else 0 for cue in cues]
    given: dict[int, list[Span]] = {}
    last: int | None = None
    for number, quotation in enumerate(quotations):
        at = bisect_left(place, quotation.end)
        before = _outside(cues, quotations, bisect_left(place, quotation.start) - 1, -1)
        after = _outside(cues, quotations, at, 1)
        owner = _owner(cues, quotation, before, after, text)
        if (
            owner is None
            and last is not None
            and _goes_on(cues[last], given[last][-1], quotation, text)
        ):
            owner = last
        if owner is not None:
            given.setdefault(owner, []).extend(quotation.spans)
            last = owner
    return [
        replace(cue, content=_merged((*cue.content, *given[n])), direct=True, form=Form.QUOTE)
        if n in given
        else cue
        for n, cue in enumerate(cues)
    ]


def _outside(cues: list[Said], quotations: Sequence[Quotation], at: int, step: int) -> list[int]:
    """Give the next few cues in one direction."""
    return [n for n in range(at, at + 4 * step, step) if 0 <= n < len(cues)]


def _owner(
    cues: list[Said], quotation: Quotation, before: list[int], after: list[int], text: str
) -> int | None:
    first = quotation.spans[0]
    last = quotation.spans[-1]
    for number in before:
        cue = cues[number]
        if any(piece.overlaps(first) for piece in cue.content) and _says(cue):
            return number
    for number in after:
        cue = cues[number]
        begin = _begin(cue)
        if begin < last.end or not _says(cue):
            continue
        gap = text[last.end : begin]
        inner = text[last.start : last.end].rstrip("\"'”’»")[-1:]
        if _SILENT.fullmatch(gap) and "\n" not in gap and (inner in ",?!-—…" or gap[:1] == ","):
            return number
        break
    for number in before[:1]:
        cue = cues[number]
        end = cue.cue.end if cue.cue else first.start
        gap = text[end : first.start]
        if (
            _says(cue)
            and len(gap) < _FAR
            and not _STOP.search(gap)
            and ("\n" not in gap or gap.rstrip().endswith(":"))
        ):
            return number
    return None


def _says(cue: Said) -> bool:
    return cue.form is not Form.NOUN and cue.lemma.split()[0] in _SAYING


def _begin(cue: Said) -> int:
    places = [span.start for span in (cue.source, cue.cue) if span is not None]
    return min(places)


def _goes_on(cue: Said, earlier: Span, quotation: Quotation, text: str) -> bool:
    """Say whether a quotation follows the sentence of a cue that has one already."""
    if cue.sentence is None:
        return False
    end = max(cue.sentence.span.end, earlier.end)
    gap = text[end : quotation.start]
    return not gap.strip() and "\n" not in gap


def _merged(spans: tuple[Span, ...]) -> tuple[Span, ...]:
    out: list[Span] = []
    for span in sorted(spans):
        if out and span.start < out[-1].end + 1:
            out[-1] = Span(out[-1].start, max(out[-1].end, span.end))
        else:
            out.append(span)
    return tuple(out)
