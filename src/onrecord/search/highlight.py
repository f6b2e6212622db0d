"""What to mark in a passage that was found, and which part of it to show.

Computed from the document's own text with the words' own rules, so that the offsets are
true whatever database found the passage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from onrecord.model import Span
from onrecord.store import Terms, Word, words_of

ROOM = 240
"""Code points that a snippet shows, more or less: it ends between words."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Snippet:
    """The part of a passage that is worth showing.

    Attributes:
        span: Its place in the document.
        text: Its words.
        marks: The words that were asked for, as places in the document, apart and in order.
        cut_before, cut_after: Whether the paragraph goes on there.
    """

    span: Span
    text: str
    marks: tuple[Span, ...]
    cut_before: bool
    cut_after: bool


def highlights(text: str, terms: Sequence[Terms], offset: int = 0) -> tuple[Span, ...]:
    """Find the places of the words that were asked for; touching places are one.

    Args:
        text: The passage's words.
        terms: What was asked for.
        offset: Where the passage starts in its document.

    >>> highlights("Open Skies, again", [Terms(("open", "skies")), Terms(("ag",), prefix=True)])
    (Span(start=0, end=10), Span(start=12, end=17))
    """
    words = list(words_of(text))
    places: dict[str, list[int]] = {}
    for at, word in enumerate(words):
        places.setdefault(word.folded, []).append(at)
    found: list[tuple[int, int]] = []
    for asked in terms:
        if len(asked.words) == 1 and asked.prefix:
            starts = [at for at, word in enumerate(words) if word.folded.startswith(asked.words[0])]
        else:
            starts = places.get(asked.words[0], [])
        found += [
            (words[at].start, words[at + len(asked.words) - 1].end)
            for at in starts
            if _stands_at(words, at, asked)
        ]
    return tuple(Span(offset + start, offset + end) for start, end in _merged(found))


def _stands_at(words: Sequence[Word], at: int, asked: Terms) -> bool:
    here = words[at : at + len(asked.words)]
    if len(here) < len(asked.words):
        return False
    *before, last = asked.words
    if any(word.folded != wanted for word, wanted in zip(here, before, strict=False)):
        return False
    return here[-1].folded.startswith(last) if asked.prefix else here[-1].folded == last


def _merged(places: list[tuple[int, int]]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted(places):
        if merged and start < merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def snippet(text: str, terms: Sequence[Terms], offset: int = 0, room: int = ROOM) -> Snippet:
    """Choose the part of a passage that shows most of what was asked for.

    Args:
        text: The passage's words, not empty.
        terms: What was asked for; with none, the passage's beginning is shown.
        offset: Where the passage starts in its document.
        room: Code points to show.
    """
    marks = highlights(text, terms)
    start, end = _window(text, marks, room)
    return Snippet(
        span=Span(offset + start, offset + end),
        text=text[start:end],
        marks=tuple(
            Span(offset + mark.start, offset + mark.end)
            for mark in marks
            if start < mark.start + 1 and mark.end < end + 1
        ),
        cut_before=bool(text[:start].strip()),
        cut_after=bool(text[end:].strip()),
    )


def _window(text: str, marks: Sequence[Span], room: int) -> tuple[int, int]:
    if len(text) < room + 1:
        return 0, len(text)
    best, most = 0, 0
    for at, mark in enumerate(marks):
        inside = sum(1 for other in marks[at:] if other.end < mark.start + room + 1)
        if most < inside:
            best, most = at, inside
    start = max(0, marks[best].start - room // 4) if marks else 0
    start = min(start, len(text) - room)
    end = max(start + room, marks[best].end if marks else 0)
    return _at_words(text, start, end, marks[best] if marks else None)


def _at_words(text: str, start: int, end: int, kept: Span | None) -> tuple[int, int]:
    """Move both ends inwards to a blank, when there is one near, never into a mark."""
    near = 30
    if start:
        blank = text.find(" ", start, min(start + near, kept.start if kept else end))
        start = blank + 1 if blank > 0 else start
    if end < len(text):
        blank = text.rfind(" ", max(end - near, kept.end if kept else start), end)
        end = blank if blank > 0 else end
    return start, end
