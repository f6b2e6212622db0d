"""Acronyms that the text itself introduces: "the Fjord Protection Act (FPA)", later "FPA"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.finding import Finding, Words
from onrecord.mentions.instruments.laws import bracketed_code

_GIVEN = re.compile(
    r" {0,2}\((?:(?:hereinafter|hereafter)(?: referred to as)?,? ?|also known as )?"
    r"(?:the )?[\"“‘']?"
    r"(?P<short>[A-Z][A-Za-z]*[A-Z][A-Za-z0-9]*)[\"”’']?\)"
)
_CAPITALS = re.compile(r"\b[A-Z][\w’'-]*")
_SHORT = re.compile(r"(?<![\w/@.-])[A-Z][A-Za-z0-9]{2,}(?![\w/@]|-[A-Za-z])")
_SHORTEST = 3


def introduced(words: Words, findings: Iterable[Finding]) -> tuple[list[Finding], list[Finding]]:
    """Extend laws over their place in the code, and find the acronyms that the text introduces.

    An acronym stands in brackets right after its instrument, and begins as its title does.
    Each later use of it, in its own case, is a mention of the same instrument; the words
    that introduced it are its antecedent.

    Returns:
        The findings as they were given, laws longer where a code's place follows; and the
        later uses of their acronyms.
    """
    given: list[Finding] = []
    origins: dict[str, tuple[Finding, int]] = {}
    for finding in findings:
        end = finding.end
        if finding.form == "law":
            end = bracketed_code(words.flat, end)
        given.append(replace(finding, end=end) if end != finding.end else finding)
        match = _GIVEN.match(words.flat, end)
        if match is None or finding.form in {"resolution", "symbol"}:
            continue
        short = match["short"]
        title = words.flat[finding.start : end]
        if len(short) >= _SHORTEST and short not in origins and _stands_for(short, title):
            origins[short] = given[-1], match.end()
    return given, list(_uses(words, origins)) if origins else []


def _stands_for(short: str, title: str) -> bool:
    """Say whether an acronym begins as the title does, its head aside.

    What stands in brackets at the end of "Charter of the Fjord Union (FU)" may be short for
    the words before it alone.
    """
    capitals: list[str] = _CAPITALS.findall(title)
    if not capitals:
        return False
    head = capitals[0]
    if head.lower() in english.FAMILIES and len(capitals) > 1:
        own = head[0] in short or not title.startswith(f"{head} of ")
        return own and short[0] in {head[0], capitals[1][0]}
    return short[0] == head[0]


def _uses(words: Words, origins: Mapping[str, tuple[Finding, int]]) -> Iterator[Finding]:
    first = min(after for _, after in origins.values())
    for match in _SHORT.finditer(words.flat, first):
        origin, after = origins.get(match[0], (None, 0))
        if origin is not None and match.start() >= after:
            yield replace(
                origin,
                start=match.start(),
                end=match.end(),
                part="acronyms",
                provision=None,
                antecedent=(origin.start, origin.end),
                weight=1,
            )
