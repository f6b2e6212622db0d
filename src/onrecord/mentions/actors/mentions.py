"""Mentions: actors that were found, as records with their places in the document."""

from __future__ import annotations

from onrecord.mentions.actors.flow import Flow
from onrecord.mentions.actors.found import Found
from onrecord.model import ActorMention, Passage


def mention(passage: Passage, flow: Flow, one: Found) -> ActorMention:
    """Make the mention of an actor that was found."""
    start, end = flow.place(one.start), flow.place(one.end - 1) + 1
    settled = one.antecedent and (flow.place(one.antecedent[0]), flow.place(one.antecedent[1] - 1))
    return ActorMention(
        span=passage.span_at(start, end),
        text=passage.text[start:end],
        rule=f"mentions.actors.{one.rule}",
        antecedent=passage.span_at(settled[0], settled[1] + 1) if settled else None,
        canonical=one.canonical,
        actor_kind=one.kind,
        represents=one.represents,
        role=one.role,
    )
