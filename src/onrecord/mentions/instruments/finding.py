"""Finding: what a part of the finder says of a stretch of text, before overlaps are settled."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import MAXYEAR
from functools import cache, cached_property
from re import Match, Pattern

import ahocorasick_rs

from onrecord.languages.en import instruments as english
from onrecord.model import InstrumentMention, Passage, Span

_WHITE = "\t\n\x0b\x0c\r\x1c\x1d\x1e\x1f\x85\xa0\u2007\u202f\u2028\u2029"
_PARAGRAPH, _BREAK = "\n\n", "\x1a\x1a"
_UN = re.compile(r"United Nations|\bU\.?N\.?(?:SC|GA)?\b|Security Council|General Assembly")
_NATO = re.compile(r"\bNATO\b|North Atlantic (?:Treaty|Alliance|Council)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """A stretch of a passage that names an instrument, counted from the passage's start.

    Attributes:
        start: Where its words start.
        end: Where they end, excluded.
        canonical: The instrument's name; None when the words settle none.
        form: "resolution", "symbol", "treaty", "agreement", "declaration", "law", "decision".
        part: The part that found it.
        provision: The part of the instrument that is named.
        antecedent: Start and end of the words that settle it.
        family: The head's family, by which later short forms are settled.
        weight: Of two findings that overlap, the heavier stays, then the longer.
    """

    start: int
    end: int
    canonical: str | None
    form: str
    part: str
    provision: str | None = None
    antecedent: tuple[int, int] | None = None
    family: str = ""
    weight: int = 1

    def mention(self, passage: Passage) -> InstrumentMention:
        """Make the record."""
        origin: Span | None = None
        if self.antecedent is not None:
            origin = passage.span_at(*self.antecedent)
        return InstrumentMention(
            span=passage.span_at(self.start, self.end),
            text=passage.text[self.start : self.end],
            rule=f"mentions.instruments.{self.part}",
            antecedent=origin,
            canonical=self.canonical,
            provision=self.provision,
            form=self.form,
        )


@dataclass(frozen=True)
class Words:
    """A passage's text in the two forms that the parts search; both have its offsets.

    Attributes:
        text: As it stands.
        polity: The issuer's code.
        latest: The last year that the text can speak of as past.
    """

    text: str
    polity: str | None = None
    latest: int = MAXYEAR

    @cached_property
    def flat(self) -> str:
        """The text with every white character as one blank, but for breaks of paragraphs."""
        flat = self.text.replace(_PARAGRAPH, _BREAK)
        for white in _WHITE:
            flat = flat.replace(white, " ")
        return flat.replace(_BREAK, _PARAGRAPH)

    @cached_property
    def folded(self) -> str:
        """The flat text in small letters, of the same length."""
        lower = self.flat.lower()
        if len(lower) == len(self.flat):
            return lower
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.flat)

    @cached_property
    def _places(self) -> Mapping[str, list[int]]:
        finder, anchors = _anchors()
        found: dict[str, list[int]] = {anchor: [] for anchor in anchors}
        for index, start, _ in finder.find_matches_as_indexes(self.flat, overlapping=True):
            found[anchors[index]].append(start)
        return found

    def matches(self, pattern: Pattern[str], *anchors: str) -> Iterator[Match[str]]:
        """Match a pattern wherever one of its possible beginnings stands, in reading order.

        One pass over the text finds all beginnings of all parts, so that a pattern costs
        time where it may match and nowhere else.
        """
        done = 0
        for start in sorted(start for anchor in anchors for start in self._places[anchor]):
            if start >= done and (match := pattern.match(self.flat, start)):
                yield match
                done = match.end()

    @cached_property
    def of_un(self) -> bool:
        """Whether the text speaks of the United Nations."""
        return _UN.search(self.flat) is not None

    @cached_property
    def of_council(self) -> bool:
        """Whether the text names the Security Council."""
        return "Security Council" in self.flat or "UNSC" in self.flat

    @cached_property
    def of_assembly(self) -> bool:
        """Whether the text names the General Assembly."""
        return "General Assembly" in self.flat or "UNGA" in self.flat

    @cached_property
    def of_nato(self) -> bool:
        """Whether the text speaks of the North Atlantic alliance."""
        return _NATO.search(self.flat) is not None


@cache
def _anchors() -> tuple[ahocorasick_rs.AhoCorasick, tuple[str, ...]]:
    anchors = tuple(dict.fromkeys(english.ANCHORS))
    return ahocorasick_rs.AhoCorasick(anchors), anchors


def squeezed(words: str) -> str:
    r"""Give words with single blanks, and a hyphen at a line's end closed.

    >>> squeezed("Treaty on the Non-\n  Use of Force ")
    'Treaty on the Non-Use of Force'
    """
    return " ".join(words.split()).replace("- ", "-")


def apart(findings: Iterable[Finding]) -> list[Finding]:
    """Keep of findings that overlap the heaviest, then the longest; in reading order.

    >>> a = Finding(start=0, end=9, canonical="a", form="treaty", part="titles")
    >>> b = Finding(start=4, end=20, canonical="b", form="treaty", part="titles")
    >>> [f.canonical for f in apart([a, b])]
    ['b']
    """
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda f: (f.start, -f.end)):
        beaten = False
        while kept and kept[-1].end > finding.start and not beaten:
            last = kept[-1]
            if (finding.weight, finding.end - finding.start) > (last.weight, last.end - last.start):
                kept.pop()
            else:
                beaten = True
        if not beaten:
            kept.append(finding)
    return kept
