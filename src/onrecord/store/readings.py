"""Rows made into the reading that they were written from."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, TypeAlias

from onrecord.model import (
    ActorKind,
    ActorMention,
    Announced,
    Block,
    BlockKind,
    Bound,
    Clock,
    Counter,
    Document,
    Genre,
    Header,
    InstrumentMention,
    Issuer,
    Mention,
    MentionKind,
    Participant,
    QuantityMention,
    Reading,
    Run,
    Span,
    TimeMention,
    Turn,
    TurnKind,
)
from onrecord.store.statement_rows import finding_of, statement_of

Row: TypeAlias = Mapping[str, Any]
Rows: TypeAlias = Mapping[str, Iterable[Row]]


def day_of(written: str | None) -> date | None:
    """Read a day as a column holds it."""
    return None if written is None else date.fromisoformat(written)


def reading_of(row: Row, parts: Rows) -> Reading:
    """Make the reading that `document_row` and `part_rows` were written from."""
    return Reading(
        document=_document(row, parts),
        turns=tuple(map(turn_of, parts["turns"])),
        mentions=tuple(map(_mention, parts["mentions"])),
        statements=tuple(map(statement_of, parts["statements"])),
        findings=tuple(map(finding_of, parts["findings"])),
        rules=json.loads(row["rules"]),
        notes=tuple(json.loads(row["notes"])),
    )


def _document(row: Row, parts: Rows) -> Document:
    return Document(
        id=row["id"],
        digest=row["digest"],
        path=row["path"],
        url=row["url"],
        media_type=row["media_type"],
        language=row["language"],
        text=row["text"],
        header=header_of(row, parts["participants"]),
        blocks=tuple(Block(BlockKind(b["kind"]), _span(b)) for b in parts["blocks"]),
        runs=tuple(Run(*run) for run in json.loads(row["runs"])),
        clocks=tuple(
            Clock(span=_span(c), place=c["place"], time=c["time"]) for c in parts["clocks"]
        ),
        counters=tuple(map(counter_of, parts["counters"])),
        announced=tuple(map(announced_of, parts["announced"])),
    )


def header_of(row: Row, participants: Iterable[Row]) -> Header:
    """Make a header from a document's row, and the rows of those who take part."""
    name = row["issuer_name"]
    return Header(
        title=row["title"],
        published_on=day_of(row["published_on"]),
        published_at=row["published_at"],
        published_zone=row["published_zone"],
        page_date=day_of(row["page_date"]),
        event_on=day_of(row["event_on"]),
        event_place=row["event_place"],
        first_published_in=tuple(json.loads(row["first_published_in"])),
        genre=Genre(row["genre"]),
        issuer=None if name is None else Issuer(name=name, represents=row["issuer_represents"]),
        participants=tuple(
            Participant(name=p["name"], role=p["role"], represents=p["represents"])
            for p in participants
        ),
        language_versions=tuple(json.loads(row["language_versions"])),
    )


def _span(row: Row) -> Span:
    return Span(row["begins"], row["ends"])


def _optional(start: int | None, end: int | None) -> Span | None:
    return None if start is None or end is None else Span(start, end)


def counter_of(row: Row) -> Counter:
    """Make a printed counter from its row."""
    return Counter(
        span=_span(row),
        days=row["days"],
        subject=row["subject"],
        since=day_of(row["since"]),
        holds=None if row["holds"] is None else bool(row["holds"]),
    )


def announced_of(row: Row) -> Announced:
    """Make an announced document from its row."""
    return Announced(
        span=_span(row),
        date=day_of(row["date"]),
        title=row["title"],
        event_on=day_of(row["event_on"]),
        excerpt=row["excerpt"],
        url=row["url"],
    )


def turn_of(row: Row) -> Turn:
    """Make the turn that `turn_row` was written from."""
    return Turn(
        kind=TurnKind(row["kind"]),
        span=_span(row),
        speaker=row["speaker"],
        represents=row["represents"],
        label=row["label"],
        label_span=_optional(row["label_begins"], row["label_ends"]),
    )


def _mention(row: Row) -> Mention:
    return _MAKERS[MentionKind(row["kind"])](row, json.loads(row["details"]))


def _common(row: Row) -> dict[str, Any]:
    antecedent = _optional(row["antecedent_begins"], row["antecedent_ends"])
    return {
        "span": _span(row),
        "text": row["text"],
        "rule": row["rule"],
        "antecedent": antecedent,
    }


def _actor(row: Row, details: dict[str, Any]) -> Mention:
    details["actor_kind"] = ActorKind(details["actor_kind"])
    return ActorMention(**_common(row), canonical=row["canonical"], **details)


def _instrument(row: Row, details: dict[str, Any]) -> Mention:
    return InstrumentMention(**_common(row), canonical=row["canonical"], **details)


def _time(row: Row, details: dict[str, Any]) -> Mention:
    return TimeMention(**_common(row), **details)


def _quantity(row: Row, details: dict[str, Any]) -> Mention:
    value, bound = details["value"], details["bound"]
    details["value"] = tuple(value) if isinstance(value, list) else value
    details["bound"] = Bound(bound) if bound else None
    return QuantityMention(**_common(row), **details)


_MAKERS: dict[MentionKind, Callable[[Row, dict[str, Any]], Mention]] = {
    MentionKind.ACTOR: _actor,
    MentionKind.INSTRUMENT: _instrument,
    MentionKind.TIME: _time,
    MentionKind.QUANTITY: _quantity,
}
