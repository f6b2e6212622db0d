"""Anaphora: "the Treaty", "this memorandum", where one instrument before it settles it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from onrecord.languages.en import instruments as english
from onrecord.mentions.instruments.finding import Finding, Words

_DETERMINER = re.compile(
    r"(?<!\w)(?P<det>(?:[Tt]he (?:said|above-mentioned|aforementioned|same)|[Tt]he|[Tt]his|[Tt]hat"
    r"|[Ss]aid)"
    r"(?: bilateral)?) {1,2}$"
)
_BARE = re.compile(
    r"(?P<head>[Tt]reaty|[Cc]onvention|[Cc]harter|[Pp]rotocol|[Cc]ovenant|[Ss]tatute|[Pp]act"
    r"|[Aa]greement|[Aa]ccord|[Mm]emorandum|[Dd]eclaration|[Rr]esolution|Act|Constitution|MOU|MoU)"
    r"(?![\w’'-]|(?: [A-Z][a-z]+)?[- ](?:Organi[sz]ation|Series|Committee|body|bodies|area))"
)
_GOES_ON = re.compile(
    r" {1,2}(?:on|between|of|for|concerning|with|against|to which|signed|reached|adopted|made"
    r"|issued|proclaimed|approved|passed|submitted|contained)\b"
)
_ITSELF = re.compile(
    r"^\s*(?:S/RES/\d+ \(\d{4}\)\s+)?(?:RESOLUTION|Resolution) \d+ \(\d{4}\)"
    r"|^\s*\d+ \(\d{4}\)\. Resolution"
)
_SMALL_REACH = 1500
CHARTER = "Charter of the United Nations (1945)"
"""The canonical name of the charter that a text about the United Nations means."""


@dataclass(slots=True)
class _Named:
    """The instruments of one family that have been named so far."""

    last: Finding | None = None
    distinct: set[str | None] = field(default_factory=set)

    def add(self, finding: Finding) -> None:
        """Count one more mention."""
        self.last = finding
        self.distinct.add(finding.canonical)


def find_anaphora(words: Words, findings: Sequence[Finding]) -> Iterator[Finding]:
    """Find short forms that one instrument before them settles.

    Reads a determiner with a head alone ("the Treaty", "this memorandum", "the said
    resolution").  It is settled where exactly one instrument of that family has been
    named before it; in small letters, where that was at most 1500 characters before.
    "The Charter" without any charter before it is that of the United Nations where the
    text speaks of them, and is then a name, not an anaphor.

    Leaves out: two candidates or none; a head that goes on ("the agreement on"); "this
    resolution" in a resolution, which means itself.
    """
    named: dict[str, _Named] = {}
    waiting = sorted(findings, key=lambda finding: finding.start)
    starts = [finding.start for finding in waiting]
    done = 0
    itself = _ITSELF.match(words.text[:400]) is not None
    anchors = {*english.TITLE_ANCHORS, *english.SMALL_ANCHORS}
    for match in words.matches(_BARE, *anchors):
        determiner = _DETERMINER.search(words.flat, max(0, match.start() - 30), match.start())
        if determiner is None:
            continue
        reached = bisect_left(starts, match.start())
        for finding in waiting[done:reached]:
            named.setdefault(finding.family, _Named()).add(finding)
        done = max(done, reached)
        found = _settle(words, match, named, itself=itself)
        if found is not None and found.antecedent is not None:
            found = replace(found, start=determiner.start())
        if found is not None:
            if found.antecedent is None:
                named.setdefault(found.family, _Named()).add(found)
            yield found


def _settle(
    words: Words, match: re.Match[str], named: dict[str, _Named], *, itself: bool
) -> Finding | None:
    head = match["head"]
    family = "resolution" if head.lower() == "resolution" else english.FAMILIES[head.lower()]
    if family == "resolution" and itself:
        return None
    if _GOES_ON.match(words.flat, match.end()):
        return None
    before = named.get(family, _Named())
    last, distinct = before.last, before.distinct
    if head == "Charter" and words.of_un and distinct <= {CHARTER}:
        return _charter(match, last)
    if last is None or len(distinct) > 1 or last.canonical is None:
        return None
    if head[0].islower() and match.start() - last.end > _SMALL_REACH:
        return None
    return _anaphor(match, last)


def _anaphor(match: re.Match[str], last: Finding) -> Finding:
    return Finding(
        start=match.start(),
        end=match.end(),
        canonical=last.canonical,
        form=last.form,
        part="anaphora",
        antecedent=last.antecedent or (last.start, last.end),
        family=last.family,
        weight=0,
    )


def _charter(match: re.Match[str], last: Finding | None) -> Finding:
    if last is not None:
        return _anaphor(match, last)
    return Finding(
        start=match.start("head"),
        end=match.end("head"),
        canonical=CHARTER,
        form="treaty",
        part="anaphora",
        family="charter",
        weight=0,
    )
