"""Counters: a page's counts of days against its own dates."""

from __future__ import annotations

from collections.abc import Iterator

from onrecord.findings import checks
from onrecord.findings.figures import say
from onrecord.model import Document, Finding, FindingKind, Mention


@checks.add("counters")
def check_counters(document: Document, mentions: tuple[Mention, ...]) -> Iterator[Finding]:
    """Say of each counter of days whether the text gives its start the same date.

    Reads "936 days have passed since the incident" on a page of 25 September 2030 whose text
    dates the incident.

    Leaves out counters whose start the text does not date.
    """
    del mentions
    for counter in document.counters:
        if counter.holds is None or counter.since is None:
            continue
        since = f"{counter.since.day} {counter.since:%B} {counter.since.year}"
        told = f"{say(counter.days)} days before the page's date is {since}"
        off = "; the text gives another date: it does not add up as printed"
        yield Finding(
            kind=FindingKind.DAY_COUNT,
            holds=counter.holds,
            spans=(counter.span,),
            explanation=told if counter.holds else told + off,
            rule="findings.counters",
        )
