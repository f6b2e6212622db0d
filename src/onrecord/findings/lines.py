"""Lines: paragraphs in which each figure, date and actor stands as one sign."""

from __future__ import annotations

import re
import sys
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache

from onrecord.findings.figures import MULTIPLES, PERCENT, Figure, figure_of, number_in
from onrecord.findings.pairs import in_two
from onrecord.languages.en import findings as words
from onrecord.model import (
    OWN_WORDS,
    BlockKind,
    Document,
    Mention,
    MentionKind,
    QuantityMention,
    Span,
    TimeMention,
)

_SIGNS = re.compile(r"[#%½×‡@~§¤_\xa0\u2007\u2009\u202f]")
_STOPS = re.compile(r"[.!?]")
_BARE = re.compile(
    rf"(?<![\w.,/:$£€#№–-])(?P<number>\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|\b{words.NUMBER_WORD}\b)"
    rf"(?:\s+(?P<scale>million|billion|trillion)\b|(?![\w/:°–-]|[.,]\d|\s*(?:{words.SCALE_AFTER})))",
    re.IGNORECASE,
)
_NAMED = re.compile(rf"\b(?:(?i:{words.NOT_COUNTED_BEFORE})|(?<=[\w,] )[A-Z][a-z]+)\s*\Z")
_SPACE = re.compile(r"[ \t\r\xa0]*\n\s*[-•*–]\s|\s\s+|[\n\t]")
_DENIED = re.compile(words.DENIED, re.IGNORECASE)
_BROKEN = re.compile(r"[ \t\r\xa0]*\n\s*(?:\n|[-•*–]\s)")
_NUMBERED = re.compile(r"\s*[(]?\d+\s*[.)]\s")
_ENDS = re.compile(r"[.!?]+(?=[\"”’)\]]*(?: [\"“‘(\[]?[A-Z§#@~%½×¤‡]| ?\Z))")
_ABBREVIATED = re.compile(words.ABBREVIATIONS)
_LOOK_BACK = 24
_GAP = "[^#%½×‡.;:]{0,70}?"
_VERBLESS_GAP = r"(?:(?!\b(?:are|is|were|was|have|has|had|will|can|won)\b)[^#%½×‡.;:]){0,60}?"
_PLAIN_GAP = r"(?:(?!\b(?:and|but|while|with)\b)[^#%½×‡.;:]){0,70}?"
_SCALES = {"million": 10**6, "billion": 10**9, "trillion": 10**12}
_ADDS = re.compile(r"\badd(?:s|ed|ing)?\s+\Z", re.IGNORECASE)
_COUNTED = {
    MentionKind.QUANTITY: 0,
    MentionKind.TIME: 1,
    MentionKind.INSTRUMENT: 2,
    MentionKind.ACTOR: 3,
}


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, and what its signs stand for.

    Attributes:
        shape: The words; each figure, date and actor as one sign (`languages.en.findings`
            lists them), white space as one blank, a full stop only at the end of a sentence.
        figures: The numbers by their place in the shape.
        times: The dates and lengths of time likewise.
        actors: The actors likewise.
        anchors: Places in the shape, and where in the document what begins there begins.
        span: Where the paragraph stands.
        kind: What block it is.
    """

    shape: str
    figures: dict[int, Figure]
    times: dict[int, TimeMention]
    actors: dict[int, Mention]
    anchors: tuple[tuple[int, int], ...]
    span: Span
    kind: BlockKind

    def has(self, signs: str) -> bool:
        """Say whether each sign stands here as often as it is given: "##%"."""
        return all(signs.count(sign) <= self.shape.count(sign) for sign in set(signs))

    def figure(self, match: re.Match[str], name: str) -> Figure:
        """Give the figure that a group of a pattern stands for."""
        return self.figures[match.start(name)]

    def all_figures(self, match: re.Match[str], name: str) -> tuple[Figure, ...]:
        """Give the figures within a group of a pattern, in order."""
        places = range(match.start(name), match.end(name))
        return tuple(self.figures[place] for place in places if place in self.figures)

    def time(self, match: re.Match[str], name: str) -> TimeMention:
        """Give the time that a group of a pattern stands for."""
        return self.times[match.start(name)]

    def span_of(self, match: re.Match[str], name: str | int = 0) -> Span:
        """Give the place of the words of a group that begins and ends with no sign."""
        return Span(self._place(match.start(name)), self._place(match.end(name) - 1) + 1)

    def _place(self, place: int) -> int:
        shaped, printed = self.anchors[bisect_right(self.anchors, (place, sys.maxsize)) - 1]
        return printed + place - shaped


def form(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of `languages.en.findings`."""
    joined = pattern.replace("_", _GAP).replace("⋯", _PLAIN_GAP).replace("…", _VERBLESS_GAP)
    return re.compile(joined, re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class _Read:
    """A document with its mentions; another is the same only if it holds these very objects.

    To compare or to hash what they hold takes longer than to write the lines.
    """

    document: Document
    mentions: tuple[Mention, ...]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, _Read):
            return NotImplemented
        return self.document is other.document and self.mentions is other.mentions

    def __hash__(self) -> int:
        return hash((id(self.document), id(self.mentions)))


def lines_of(document: Document, mentions: tuple[Mention, ...]) -> tuple[Line, ...]:
    """Write the paragraphs of an English document with signs; none of another's.

    Numbers that stand alone are no mentions ("30 from Norland"): they are read here, where
    nothing shows that they number something ("resolution 30", "30.").
    """
    return _lines_of(_Read(document, mentions))


@lru_cache(maxsize=1)
def _lines_of(read: _Read) -> tuple[Line, ...]:
    if read.document.language.partition("-")[0] != "en":
        return ()
    usable = sorted(read.mentions, key=lambda one: (one.span.start, _COUNTED[one.kind]))
    return tuple(_lines(read.document, usable))


def reckoned(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Line]:
    """Give the lines with two figures or more."""
    return (line for line in lines_of(document, mentions) if 1 < len(line.figures))


def _lines(document: Document, mentions: list[Mention]) -> Iterator[Line]:
    at, plain = 0, _SIGNS.sub(" ", document.text)
    for block in document.blocks:
        if block.kind not in OWN_WORDS:
            continue
        while at < len(mentions) and mentions[at].span.start < block.span.start:
            at += 1
        last = at
        while last < len(mentions) and mentions[last].span.start < block.span.end:
            last += 1
        writer = _Writer(document.text, plain)
        writer.write(block.span, mentions[at:last])
        yield writer.line(block.span, block.kind)
        at = last


@dataclass(slots=True)
class _Writer:
    """A line in the making, of a text and the same text with blanks for all signs."""

    text: str
    plain: str
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    anchors: list[tuple[int, int]] = field(default_factory=list)
    figures: dict[int, Figure] = field(default_factory=dict)
    times: dict[int, TimeMention] = field(default_factory=dict)
    actors: dict[int, Mention] = field(default_factory=dict)

    def write(self, span: Span, mentions: list[Mention]) -> None:
        at = span.start
        if opening := _NUMBERED.match(self.text, span.start, span.end):
            at = opening.end()
        for mention in mentions:
            if mention.span.start < at:
                continue
            self._words(at, mention.span.start)
            self._mention(mention)
            at = min(mention.span.end, span.end)
        self._words(at, span.end)

    def line(self, span: Span, kind: BlockKind) -> Line:
        shape = "".join(self.pieces)
        ends = {
            end.start()
            for end in _ENDS.finditer(shape)
            if not _ABBREVIATED.search(shape, max(0, end.start() - _LOOK_BACK), end.start())
        }
        marked = _STOPS.sub(lambda stop: "." if stop.start() in ends else "·", shape)
        return Line(marked, self.figures, self.times, self.actors, tuple(self.anchors), span, kind)

    def _add(self, piece: str, place: int) -> None:
        if piece:
            self.pieces.append(piece)
            self.anchors.append((self.length, place))
            self.length += len(piece)

    def _words(self, start: int, end: int) -> None:
        at = start
        for number in _BARE.finditer(self.text, start, end):
            self._plain(at, number.start())
            at = number.end()
            before = max(0, number.start() - _LOOK_BACK)
            if _NAMED.search(self.text, before, number.start()) or self._is_denied(number.start()):
                self._add("¤", number.start())
                continue
            self.figures[self.length] = Figure(
                span=Span(number.start(), at),
                value=number_in(number["number"]) * _SCALES.get((number["scale"] or "").lower(), 1),
                unit=None,
                bound=None,
                text=number[0],
            )
            self._add("#", number.start())
        self._plain(at, end)

    def _is_denied(self, place: int) -> bool:
        """Say whether a number is the one that is not: "33 guards, not 31"."""
        return _DENIED.search(self.text, max(0, place - _LOOK_BACK), place) is not None

    def _plain(self, start: int, end: int) -> None:
        """Write words: the space between them as one blank, or as the end of a sentence."""
        at = start
        for space in _SPACE.finditer(self.text, start, end):
            self._add(self.plain[at : space.start()], at)
            self._add(". " if _BROKEN.match(space[0]) else " ", space.start())
            at = space.end()
        self._add(self.plain[at:end], at)

    def _quantity(self, mention: QuantityMention) -> None:
        """Write a quantity; one that has two numbers as two with the words between them."""
        if self._is_denied(mention.span.start):
            self._add("¤", mention.span.start)
            return
        two = in_two(mention)
        if two and not (mention.unit or "").startswith("share of"):
            self._plain(mention.span.start, two[0].span.start)
            self._figure(two[0])
            self._plain(two[0].span.end, two[1].span.start)
            self._figure(two[1])
            return
        figure = figure_of(mention)
        if (
            figure
            and figure.bound
            and _ADDS.search(self.text, max(0, figure.span.start - _LOOK_BACK), figure.span.start)
        ):
            figure = replace(figure, bound=None)
        if figure:
            self._figure(figure)
        else:
            self._add("‡", mention.span.start)

    def _figure(self, figure: Figure) -> None:
        self.figures[self.length] = figure
        self._add(_sign(figure), figure.span.start)

    def _mention(self, mention: Mention) -> None:
        sign = "¤"
        if isinstance(mention, QuantityMention):
            self._quantity(mention)
            return
        if isinstance(mention, TimeMention):
            sign = {"DURATION": "~", "SET": "¤"}.get(mention.type, "@")
            self.times[self.length] = mention
        elif mention.kind is MentionKind.ACTOR:
            sign = "§"
            self.actors[self.length] = mention
        self._add(sign, mention.span.start)


def _sign(figure: Figure) -> str:
    unit = figure.unit or ""
    if unit == PERCENT:
        return "%"
    if unit.startswith("share of"):
        return "½"
    return "×" if unit in MULTIPLES else "#"
