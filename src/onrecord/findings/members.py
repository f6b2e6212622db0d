"""Members: a share of a body's members against the numbers that the text gives elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from onrecord.findings import checks
from onrecord.findings.figures import Figure, figure_of, say, verdict
from onrecord.findings.lines import form, reckoned
from onrecord.languages.en import findings as words
from onrecord.model import Document, Finding, FindingKind, Mention, QuantityMention

_MEMBERS = re.compile(words.OF_MEMBERS, re.IGNORECASE)
_MEMBERSHIP = re.compile(words.MEMBERSHIP, re.IGNORECASE)
_VERB = re.compile(words.VERB_AFTER, re.IGNORECASE)
_MAJORITY = tuple(map(form, words.MAJORITY))
_STEM = 5
_HALF = 0.5
_RULE = "findings.members"


@dataclass(frozen=True, slots=True)
class _Said:
    """What some members are said to do."""

    figure: Figure
    verb: str
    negated: bool


@checks.add("members")
def check_members(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Compare a share of a body's members with numbers of them given elsewhere.

    Reads "about half of the member states do not recognise it … 97 countries do not recognise
    it … the 193 member states", and "97, a majority of the 193 members".

    Leaves out a share whose verb, or its negation, the other number does not have, and texts
    that give no number of all members, or more than one.
    """
    if document.language.partition("-")[0] != "en":
        return
    yield from _majorities(document, mentions)
    counted = [one for one in mentions if isinstance(one, QuantityMention)]
    shares = [one for one in counted if (one.unit or "").startswith("share of")]
    shares = [one for one in shares if _MEMBERS.search(one.text)]
    wholes = [one for one in counted if one not in shares and _MEMBERSHIP.search(one.text)]
    if not shares or len({whole.value for whole in wholes}) != 1:
        return
    numbers = [one for one in counted if one not in shares and _MEMBERS.search(one.text)]
    told = [said for one in numbers if (said := _said(document.text, one))]
    whole = figure_of(wholes[0])
    for share in shares:
        said = _said(document.text, share)
        for other in told if said and whole else ():
            if said and whole and _same(said, other) and other.figure.value < whole.value:
                yield _share(other.figure, whole, said.figure)


def _said(text: str, mention: QuantityMention) -> _Said | None:
    figure, after = figure_of(mention), _VERB.match(text, mention.span.end)
    if figure is None or after is None:
        return None
    negated = (after["not"] or "").strip().lower() in words.NEGATIVES
    return _Said(figure, after["verb"].lower()[:_STEM], negated)


def _same(first: _Said, other: _Said) -> bool:
    return (first.verb, first.negated) == (other.verb, other.negated)


def _share(part: Figure, whole: Figure, share: Figure) -> Finding:
    ratio = part.estimate / whole.estimate
    holds = ratio.agrees(share.result)
    told = f"{say(part.value)} of {say(whole.value)} is {say(100 * ratio.value, 'percent')}"
    return Finding(
        kind=FindingKind.SHARE,
        holds=holds,
        spans=(part.span, whole.span, share.span),
        explanation=verdict(told, f"“{share.text}”", holds),
        rule=_RULE,
    )


def _majorities(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    for line in reckoned(document, mentions):
        for match in (found for each in _MAJORITY for found in each.finditer(line.shape)):
            part, whole = line.figure(match, "part"), line.figure(match, "whole")
            if part.value < whole.value:
                yield _majority(part, whole)


def _majority(part: Figure, whole: Figure) -> Finding:
    needed = _HALF * whole.value
    holds = needed < part.value
    told = f"half of {say(whole.value)} is {say(needed)}"
    more = f"{told}, and {say(part.value)} is more"
    return Finding(
        kind=FindingKind.SHARE,
        holds=holds,
        spans=(part.span, whole.span),
        explanation=more if holds else verdict(told, f"that {say(part.value)} is more", holds),
        rule=_RULE,
    )
