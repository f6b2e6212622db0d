"""Telling: an event in words, for people, wherever it is told."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from onrecord.alerts.state import Found


def heading(event: Mapping[str, Any]) -> str:
    """Say on one line who, when and in which document.

    >>> heading({"who": ["Ada Berg"], "day": None, "title": "A  note", "document": "doc:3f"})
    'Ada Berg, no day, A note'
    """
    who = "; ".join(event["who"]) or "not said who"
    title = event["title"] or event["document"]
    return " ".join(f"{who}, {event['day'] or 'no day'}, {title}".split())


def lines_of(found: Found) -> tuple[tuple[str, str], ...]:
    """Give where the words stand, how to cite them, and what the alert covers."""
    event = found.event
    links = event["links"]
    told = (
        ("what", event["what"]),
        ("before", event["before"]),
        ("alone", links["alone"]),
        ("in context", links["in_context"]),
        ("versions", links["versions"]),
        ("official source", links["source"]),
        ("archived copy", links["archived"]),
        ("cite", event["citation"]),
        ("covers", event["coverage"]),
        ("event", found.id),
    )
    return tuple((label, " ".join(value.split())) for label, value in told if value)
