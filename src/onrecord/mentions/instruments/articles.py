"""Provisions whose instrument stands elsewhere: "Article 6", "in its Article 33"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import takewhile

from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.anaphora import CHARTER
from onrecord.mentions.instruments.dates import date_after
from onrecord.mentions.instruments.finding import Finding, Words, squeezed
from onrecord.mentions.instruments.orders import state_name

_ARTICLE = re.compile(
    r"(?P<place>Articles? {1,2}(?:\d{1,3}(?: ?bis)?|[IVXLC]{1,6})(?![\w.]*\w)"
    r"(?:(?:, {1,2}| {1,2}and {1,2}|–|-)\d{1,3}(?!\w))*(?:\(\d{1,2}\)){0,2}"
    r"(?:, {1,3}(?:sub-?)?paragraphs? {1,2}\(?\d{1,2}\)?(?:\([a-z]\))?)?)"
)
_OF = re.compile(
    r",? {1,3}(?:of|to|in) {1,2}(?:the|its|our|their|this|that|said)(?: [a-z]+)? {1,2}"
    r"(?P<head>Treaty|Convention|Charter|Protocol|Covenant|Statute|Pact|Agreement|Accord"
    r"|Memorandum|Declaration|Constitution|Basic Law|Act|Code|Rules)(?![\w’'-]| [A-Z])"
)
_OF_OTHER = re.compile(
    r",? {1,3}(?:[a-z]?,? {0,2})?(?:of|to|in) {1,2}(?:the|its|our|their|this|that|a|an|[A-Z])"
)
_HEADING = re.compile(r"(?:^|\n)[ \t#*_>-]*$")
_CAPTION = re.compile(r"[*_]*(?:[.:]|\n|$| [–—-] )")
_ITS = re.compile(r"\b(?:its|their) {1,2}$")
_BESIDE, _NEAR = 400, 1200


def find_articles(words: Words, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Find provisions that stand without the name of their instrument.

    Reads "Article 58 of the Constitution", "Article 7 of its Protocol": a provision of a
    head in capitals that nothing settled before; a constitution is that of the issuer's
    state, any other has no canonical name.  Reads "Article 6" alone where that article has
    been named with one instrument, or where one instrument that has articles was named in
    the 1,200 characters before it, or one alone in the whole text before it: its
    antecedent.  A text about the United Nations often means their Charter without saying
    so: there another instrument has to stand within 400 characters.

    Leaves out articles that are said to be of something else, headings ("Article 6." at the
    start of a line), and those with two candidates.
    """
    settled = sorted(findings, key=lambda finding: finding.start)
    ends = [one.end for one in settled]
    named, done = _Before(), 0
    for match in words.matches(_ARTICLE, "Article"):
        before = bisect_right(ends, match.start())
        if before < len(settled) and settled[before].start < match.end():
            continue
        if words.flat[match.start() - 1 : match.start()].isalnum():
            continue
        if head := _OF.match(words.flat, match.end()):
            yield _of_head(words, match, head)
        elif not _OF_OTHER.match(words.flat, match.end()) and not _is_heading(words, match):
            for one in settled[done:before]:
                named.add(one)
            done = max(done, before)
            origin = _origin(words, match, named)
            if origin is not None:
                yield _alone(match, origin)


def _is_heading(words: Words, match: re.Match[str]) -> bool:
    text = words.text
    return (
        _HEADING.search(text, max(0, match.start() - 12), match.start()) is not None
        and _CAPTION.match(text, match.end()) is not None
    )


def _of_head(words: Words, match: re.Match[str], head: re.Match[str]) -> Finding:
    name = head["head"]
    end, year = date_after(words.flat, head.end("head"))
    family = english.FAMILIES.get(name.lower(), "law")
    canonical = f"{name} ({year})" if year else None
    if name in {"Constitution", "Basic Law"} and (state := state_name(words.polity)):
        canonical = f"{name} of {state}" + (f" ({year})" if year else "")
    return Finding(
        start=match.start(),
        end=end,
        canonical=canonical,
        form=english.FORMS.get(family, "law" if family == "law" else "treaty"),
        part="articles",
        provision=squeezed(match["place"]),
        family=family,
        weight=1,
    )


def _alone(match: re.Match[str], origin: Finding) -> Finding:
    return replace(
        origin,
        start=match.start(),
        end=match.end(),
        part="articles",
        provision=squeezed(match["place"]),
        antecedent=origin.antecedent or (origin.start, origin.end),
        weight=0,
    )


@dataclass(slots=True)
class _Before:
    """What has been named before an article: instruments that have articles."""

    candidates: list[Finding] = field(default_factory=list)
    distinct: set[str | None] = field(default_factory=set)
    numbers: dict[str, dict[str | None, Finding]] = field(default_factory=dict)

    def add(self, finding: Finding) -> None:
        """Count one more mention."""
        if finding.family in english.WITH_ARTICLES and finding.canonical:
            self.candidates.append(finding)
            self.distinct.add(finding.canonical)
            number = (finding.provision or "").split(",")[0]
            self.numbers.setdefault(number, {})[finding.canonical] = finding

    def near(self, start: int) -> list[Finding]:
        """Give those that were named shortly before a place, the last first."""
        return list(takewhile(lambda one: start - one.end <= _NEAR, reversed(self.candidates)))


def _origin(words: Words, match: re.Match[str], before: _Before) -> Finding | None:
    """Give the one instrument whose article this can be; None with two or none."""
    if not before.candidates:
        return None
    start, last = match.start(), before.candidates[-1]
    number = squeezed(match["place"]).split(",")[0].split("(")[0]
    same = before.numbers.get(number, {})
    if len(same) == 1:
        return next(iter(same.values()))
    if _ITS.search(words.flat, max(0, start - 8), start):
        return last if start - last.end <= _BESIDE else None
    near = {one.canonical for one in before.near(start)}
    if len(near or before.distinct) != 1:
        return None
    doubtful = words.of_un and last.canonical != CHARTER
    return None if doubtful and start - last.end > _BESIDE else last
