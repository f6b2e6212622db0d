"""Members: a share of a body's members against the numbers that the text gives elsewhere."""

from __future__ import annotations

import re
from collections.abc import Iterator

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
    numbers = [one for one in counted if not _is_share(one) and _MEMBERS.search(one.text)]
    wholes = [one for one in numbers if _MEMBERSHIP.search(one.text)]
    whole = figure_of(wholes[0]) if len({one.value for one in wholes}) == 1 else None
    if whole is None:
        return
    told: dict[tuple[str, bool], Figure] = {}
    for number in numbers:
        figure, act = figure_of(number), _act(document.text, number)
        if figure and act and figure.value < whole.value:
            told.setdefault(act, figure)
    for mention in counted:
        share, act = figure_of(mention), _act(document.text, mention)
        if share and act in told and _is_share(mention) and _MEMBERS.search(mention.text):
            yield _share(told[act], whole, share)


def _is_share(mention: QuantityMention) -> bool:
    return (mention.unit or "").startswith("share of")


def _act(text: str, mention: QuantityMention) -> tuple[str, bool] | None:
    """Give the stem of what members are said to do, and whether they are said not to."""
    after = _VERB.match(text, mention.span.end)
    if after is None:
        return None
    return after["verb"].lower()[:_STEM], (after["not"] or "").strip().lower() in words.NEGATIVES


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
