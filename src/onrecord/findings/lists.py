"""Lists: how many are announced, and how many then come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from onrecord.findings import checks
from onrecord.findings.figures import Figure, say, verdict
from onrecord.findings.lines import Line, form, lines_of
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, FindingKind, Mention, Span

_NAMES = tuple(map(form, words.NAMES_LISTED))
_ITEM = "|".join(
    rf"(?P<n{number}>{word})\b" for number, word in enumerate(words.ENUMERATED, start=1)
)
_OPENING = re.compile(
    r"(?:^ ?|\. |: ?|– |— |; ?|(?P<comma>, ))"
    rf"(?P<item>{words.BEFORE_ITEM}(?:{_ITEM}|(?(comma)(?!)|(?P<last>{words.LAST_ITEM}))))",
    re.IGNORECASE,
)
_AT_ONCE = re.compile(words.AT_ONCE, re.IGNORECASE)
_NAMED_BEFORE = re.compile(words.NAMED_BEFORE, re.IGNORECASE)
_PART_OF = re.compile(r"# of (?:(?:the|these|those|its|our) )*\Z")
_LOOK_BACK = 24
_LOOK_AHEAD = 300
_FARTHEST, _LONGEST = 25, 20_000
_MOST = 10


@checks.add("lists")
def check_lists(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Count what a text announces a number of.

    Reads "three countries: Norland, Sudland and Westland", and "I have three points. First,
    … Second, … Third, …" over at most 25 paragraphs.

    Leaves out lists with anything but names of actors in them, announcements that "first"
    does not follow at once, things named before ("these two points", "a five-point plan"),
    and fewer items than are announced, since one may be told without its number.
    """
    lines = lines_of(document, mentions)
    for place, line in enumerate(lines):
        yield from _names(line)
        yield from _announced(lines[place : place + _FARTHEST])


def _names(line: Line) -> Iterator[Finding]:
    for pattern in _NAMES if line.has("#§§") else ():
        for match in pattern.finditer(line.shape):
            number = _numbered(line, match)
            places = range(match.start("names"), match.end("names"))
            names = [line.actors[place].span for place in places if place in line.actors]
            if number.value.is_integer() and number.bound is None:
                yield _count(number, tuple(names), "names")


def _numbered(line: Line, match: re.Match[str]) -> Figure:
    """Give the number of the names: in "two of the five powers" the first."""
    start = match.start("whole")
    part = _PART_OF.search(line.shape, max(0, start - _LOOK_BACK), start)
    return line.figures[part.start()] if part else line.figures[start]


def _announced(lines: tuple[Line, ...]) -> Iterator[Finding]:
    line = lines[0]
    for place, figure in line.figures.items():
        if figure.unit not in words.ANNOUNCED or not 1 < figure.value <= _MOST or figure.bound:
            continue
        before = line.shape[max(0, place - _LOOK_BACK) : place]
        ahead = line.shape[place + 1 : place + _LOOK_AHEAD]
        ahead += "\n" + "".join(one.shape[:_LOOK_BACK] for one in lines[1:2])
        if "-" in figure.text or _NAMED_BEFORE.search(before) or not _AT_ONCE.match(ahead):
            continue
        items = tuple(_alike(_items(lines, place, figure.value)))
        if figure.value <= len(items):
            yield _count(figure, items, "items")


def _alike(items: Iterator[tuple[Span, str]]) -> Iterator[Span]:
    """Give items up to the first that is worded otherwise than the second: "secondly", "third"."""
    style = None
    for number, (span, opening) in enumerate(items, start=1):
        words_of = opening.lower().split()
        found = words_of[0] == "the", words_of[-1].endswith("ly")
        if number == 2:  # noqa: PLR2004
            style = found
        if style not in {None, found} and not opening.lower().endswith(words.LAST_WORDS):
            return
        yield span


def _items(lines: tuple[Line, ...], start: int, announced: float) -> Iterator[tuple[Span, str]]:
    """Give the words that open one item after the other, as long as none is missing.

    "Finally" opens an item only where one is still missing.
    """
    expected = 1
    for line in lines:
        for opening in _OPENING.finditer(line.shape, start, start + _LONGEST):
            number = _number(opening)
            if number == expected or (number is None and expected == announced):
                yield line.span_of(opening, "item"), opening["item"]
                expected += 1
            elif number == 1:
                return
        start = 0


def _number(opening: re.Match[str]) -> int | None:
    """Give the number that an opening bears; None of "finally"."""
    if opening["last"]:
        return None
    return next(number for number in range(1, _MOST + 1) if opening[f"n{number}"])


def _count(number: Figure, items: tuple[Span, ...], noun: str) -> Finding:
    holds = len(items) == number.value
    said = f"{say(len(items))} {noun} follow"
    return Finding(
        kind=FindingKind.ARITHMETIC,
        holds=holds,
        spans=(number.span, *items),
        explanation=said if holds else verdict(said, say(number.value), holds),
        rule="findings.lists",
    )
