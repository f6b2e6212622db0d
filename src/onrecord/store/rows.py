"""A reading as rows; `readings` makes the same reading of them again."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from onrecord.model import (
    ActorMention,
    Announced,
    Counter,
    InstrumentMention,
    Mention,
    QuantityMention,
    Reading,
    Span,
    TimeMention,
    Turn,
)
from onrecord.store.statement_rows import finding_row, statement_row
from onrecord.store.words import folded_words

PARTS = (
    "participants",
    "blocks",
    "clocks",
    "counters",
    "announced",
    "turns",
    "mentions",
    "statements",
    "findings",
)
"""The tables whose rows belong to a document, each row with an ordinal."""


def day_text(day: date | None) -> str | None:
    """Write a day as a column holds it."""
    return None if day is None else day.isoformat()


def packed(value: object) -> str:
    """Write what a JSON column holds."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def document_row(reading: Reading) -> dict[str, Any]:
    """Write a reading's document as one row, without the rows of its parts."""
    document, header = reading.document, reading.document.header
    issuer = header.issuer
    return {
        "id": document.id,
        "digest": document.digest,
        "path": document.path,
        "url": document.url,
        "media_type": document.media_type,
        "language": document.language,
        "text": document.text,
        "title": header.title,
        "title_words": folded_words(header.title),
        "published_on": day_text(header.published_on),
        "published_at": header.published_at,
        "published_zone": header.published_zone,
        "page_date": day_text(header.page_date),
        "event_on": day_text(header.event_on),
        "event_place": header.event_place,
        "day": day_text(header.published_on or header.event_on),
        "genre": header.genre.value,
        "issuer_name": issuer.name if issuer else None,
        "issuer_represents": issuer.represents if issuer else None,
        "issuer_words": folded_words(issuer.name if issuer else None),
        "first_published_in": packed(header.first_published_in),
        "language_versions": packed(header.language_versions),
        "runs": packed([(run.start, run.end, run.place) for run in document.runs]),
        "rules": packed(dict(reading.rules)),
        "notes": packed(reading.notes),
    }


def part_rows(reading: Reading) -> dict[str, list[dict[str, Any]]]:
    """Write the parts of a reading as rows, by table, without document and ordinal."""
    document = reading.document
    return {
        "participants": [
            {"name": p.name, "role": p.role, "represents": p.represents}
            for p in document.header.participants
        ],
        "blocks": [{"kind": b.kind.value, **_place(b.span)} for b in document.blocks],
        "clocks": [{**_place(c.span), "place": c.place, "time": c.time} for c in document.clocks],
        "counters": [_counter_row(counter) for counter in document.counters],
        "announced": [_announced_row(item) for item in document.announced],
        "turns": [turn_row(turn) for turn in reading.turns],
        "mentions": [_mention_row(mention) for mention in reading.mentions],
        "statements": [statement_row(statement) for statement in reading.statements],
        "findings": [finding_row(finding) for finding in reading.findings],
    }


def _place(span: Span | None, prefix: str = "") -> dict[str, int | None]:
    if span is None:
        return {f"{prefix}begins": None, f"{prefix}ends": None}
    return {f"{prefix}begins": span.start, f"{prefix}ends": span.end}


def _counter_row(counter: Counter) -> dict[str, Any]:
    return {
        **_place(counter.span),
        "days": counter.days,
        "subject": counter.subject,
        "since": day_text(counter.since),
        "holds": counter.holds,
    }


def _announced_row(item: Announced) -> dict[str, Any]:
    return {
        **_place(item.span),
        "date": day_text(item.date),
        "title": item.title,
        "title_words": folded_words(item.title),
        "event_on": day_text(item.event_on),
        "excerpt": item.excerpt,
        "url": item.url,
    }


def turn_row(turn: Turn) -> dict[str, Any]:
    """Write a turn as a row, without document and ordinal."""
    return {
        "kind": turn.kind.value,
        **_place(turn.span),
        "speaker": turn.speaker,
        "speaker_words": folded_words(turn.speaker),
        "represents": turn.represents,
        "label": turn.label,
        **_place(turn.label_span, "label_"),
    }


def _mention_row(mention: Mention) -> dict[str, Any]:
    canonical, details = _details(mention)
    return {
        "kind": mention.kind.value,
        **_place(mention.span),
        "text": mention.text,
        "words": folded_words(mention.text),
        "rule": mention.rule,
        **_place(mention.antecedent, "antecedent_"),
        "canonical": canonical,
        "canonical_words": folded_words(canonical),
        "details": packed(details),
    }


def _details(mention: Mention) -> tuple[str | None, dict[str, Any]]:
    match mention:
        case ActorMention():
            details = {"represents": mention.represents, "role": mention.role}
            return mention.canonical, {"actor_kind": mention.actor_kind.value, **details}
        case InstrumentMention():
            return mention.canonical, {"provision": mention.provision, "form": mention.form}
        case TimeMention():
            details = {"timex": mention.timex, "type": mention.type}
            return None, {"value": mention.value, **details}
        case QuantityMention():
            bound = mention.bound.value if mention.bound else None
            return None, {"value": mention.value, "unit": mention.unit, "bound": bound}
        case _:
            message = f"{type(mention).__name__} is no kind of mention"
            raise TypeError(message)
