"""Elsewhere: what needs no language, in texts whose language is not read yet."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from onrecord.knowledge import known
from onrecord.mentions.actors.flow import flowing
from onrecord.mentions.actors.found import Found
from onrecord.mentions.actors.gazetteer import Entry, Gazetteer, Sort
from onrecord.mentions.actors.mentions import mention
from onrecord.model import ActorKind, ActorMention, Passage

_SHORTEST = len("UNDP")


@cache
def acronyms() -> Gazetteer:
    """Give the acronyms of bodies of the United Nations, which most languages keep."""
    names = (o.name for o in known().organisations.values() if o.parent == "UN")
    kept = (name for name in names if name.isupper() and len(name) >= _SHORTEST)
    return Gazetteer({name: Entry(Sort.ORGANISATION, name) for name in kept})


def find_elsewhere(passage: Passage) -> Iterator[ActorMention]:
    """Find the acronyms of the United Nations' bodies, of four letters and more."""
    flow = flowing(passage.text)
    for hit in acronyms().hits(flow.text):
        one = Found(
            start=hit.start,
            end=hit.end,
            kind=ActorKind.ORGANISATION,
            rule="acronym",
            canonical=hit.entry.value,
        )
        yield mention(passage, flow, one)
