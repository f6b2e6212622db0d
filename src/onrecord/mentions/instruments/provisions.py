"""Provisions: the part of an instrument that is named with it, or alone."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.finding import Finding, Words, squeezed

_NUMBER = r"(?:\d{1,4}(?: ?(?:bis|ter))?|[IVXLC]{1,7}|[A-Z]|[a-z](?=\)))(?:\s?\([\w]{1,4}\))*"
_PLACE = (
    rf"(?:{english.PROVISION_NOUNS}) {{1,2}}{_NUMBER}"
    rf"(?:(?:,? (?:and|or|to)|[,–-]) ?(?:(?:{english.PROVISION_NOUNS}) )?{_NUMBER}){{0,5}}"
)
_WHOLE = rf"(?:{_PLACE})(?:(?:, {{1,3}}| of |, of )(?:{_PLACE})){{0,3}}"
_BEFORE = re.compile(
    rf"(?<![\w])(?P<provision>{_WHOLE})"
    r"(?P<link>,? {1,2}(?:of|to|in|under)(?: {1,2}(?:the|its|that|this|said|Security Council"
    r"|General Assembly|Council))?(?: (?:the )?resolutions?)?| )? {1,2}$"
)
_ALONE = re.compile(
    r"(?:Article (?:5|V|4|IV)(?!\d)|Chapter (?:VII|VIII|VI|XI|IX)(?![IVX\w]))(?P<after>.{0,24})"
)
_ELSEWHERE = re.compile(r"(?:\(\d|,? (?:paragraph|of (?:the|its|our|that|this|a|[A-Z])))")
_ALLIANCE = re.compile(
    r"NATO|North Atlantic|[Aa]lliance|[Aa]llies|[Cc]ollective (?:defen[cs]e|security)"
)
_NEAR = 1500


def with_provisions(words: Words, findings: Iterable[Finding]) -> Iterator[Finding]:
    """Add the provision that stands before an instrument.

    Reads "Article 51 of the UN Charter", "paragraph 4 of resolution 1244", "Article 2,
    paragraph 4, of the Charter".  The words of the provision belong to the mention of a
    titled instrument; a resolution that is cited by its number keeps the number's span,
    as each number of a series does.
    """
    for finding in findings:
        left = words.flat[max(0, finding.start - 140) : finding.start]
        match = _BEFORE.search(left) if left[-1:] == " " else None
        if match is None or (match["link"] or " ").isspace():
            yield finding
            continue
        provision = squeezed(match["provision"])
        if finding.form == "resolution":
            yield replace(finding, provision=provision)
        else:
            start = finding.start - len(left) + match.start("provision")
            yield replace(finding, start=start, provision=provision)


def find_alone(words: Words) -> Iterator[Finding]:
    """Find provisions that name their instrument by themselves.

    Reads "Article 5" and "Article 4" as the North Atlantic Treaty's where the text about
    it speaks of the alliance, and "Chapter VII" as the Charter's where the text speaks of
    the United Nations.  Leaves out all others, and those that are said to be of something
    else.
    """
    for match in words.matches(_ALONE, "Article ", "Chapter "):
        end = match.start("after")
        if _ELSEWHERE.match(match["after"]) or words.flat[match.start() - 1].isalnum():
            continue
        chapter = match[0].startswith("Chapter")
        if chapter and not words.of_un:
            continue
        near = words.flat[max(0, match.start() - _NEAR) : end + _NEAR]
        if not chapter and not (words.of_nato and _ALLIANCE.search(near)):
            continue
        named = (
            "Charter of the United Nations (1945)" if chapter else "North Atlantic Treaty (1949)"
        )
        yield Finding(
            start=match.start(),
            end=end,
            canonical=named,
            form="treaty",
            part="provisions",
            provision=words.flat[match.start() : end],
            weight=0,
        )
