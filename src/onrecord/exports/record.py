"""A reading as JSON, in the public record format."""

from __future__ import annotations

from typing import Any

from onrecord.errors import OnRecordError
from onrecord.model import (
    ActorMention,
    Announced,
    Attribution,
    Clock,
    Counter,
    Document,
    DocumentId,
    Due,
    Finding,
    Holder,
    InstrumentMention,
    Mark,
    Mention,
    Party,
    QuantityMention,
    Reading,
    Span,
    Statement,
    TimeMention,
    Turn,
    statement_id,
)

FORMAT = "onrecord-reading/1"


def write_record(reading: Reading) -> dict[str, Any]:
    """Write a reading as one object of the record format.

    Every offset counts code points of `text`, end excluded.  Keys that the format does
    not name ("rules", "notes", "runs") may be added to, never changed.

    Returns:
        A dictionary of JSON values, in the format's order of keys.
    """
    document = reading.document
    return {
        "format": FORMAT,
        "document": _document(document),
        "text": document.text,
        "blocks": [{"kind": b.kind.value, "span": _span(b.span)} for b in document.blocks],
        "clocks": [_clock(clock) for clock in document.clocks],
        "counters": [_counter(counter) for counter in document.counters],
        "announced": [_announced(item) for item in document.announced],
        "turns": [_turn(turn) for turn in reading.turns],
        "mentions": [_mention(mention) for mention in reading.mentions],
        "statements": [write_statement(document.id, statement) for statement in reading.statements],
        "findings": [write_finding(finding) for finding in reading.findings],
        "rules": dict(reading.rules),
        "notes": list(reading.notes),
    }


def write_failure(name: str, error: OnRecordError) -> dict[str, Any]:
    """Write the line that stands for a file that could not be read."""
    return {
        "format": FORMAT,
        "document": {"path": name},
        "error": {"code": error.code, "message": str(error)},
    }


def _span(span: Span | None) -> list[int] | None:
    return None if span is None else [span.start, span.end]


def _document(document: Document) -> dict[str, Any]:
    header = document.header
    issuer = header.issuer
    return {
        "id": document.id,
        "digest": document.digest,
        "path": document.path,
        "url": document.url,
        "media_type": document.media_type,
        "language": document.language,
        "title": header.title,
        "published_on": _day(header.published_on),
        "published_at": header.published_at,
        "published_zone": header.published_zone,
        "page_date": _day(header.page_date),
        "event_on": _day(header.event_on),
        "event_place": header.event_place,
        "first_published_in": list(header.first_published_in),
        "genre": header.genre.value,
        "issuer": issuer and {"name": issuer.name, "represents": issuer.represents},
        "participants": [
            {"name": p.name, "role": p.role, "represents": p.represents}
            for p in header.participants
        ],
        "language_versions": list(header.language_versions),
    }


def _day(day: Any) -> str | None:  # noqa: ANN401 - date or None, and nothing else
    return None if day is None else day.isoformat()


def _clock(clock: Clock) -> dict[str, Any]:
    return {"span": _span(clock.span), "place": clock.place, "time": clock.time}


def _counter(counter: Counter) -> dict[str, Any]:
    return {
        "span": _span(counter.span),
        "days": counter.days,
        "subject": counter.subject,
        "since": _day(counter.since),
        "holds": counter.holds,
    }


def _announced(item: Announced) -> dict[str, Any]:
    return {
        "span": _span(item.span),
        "date": _day(item.date),
        "title": item.title,
        "event_on": _day(item.event_on),
        "excerpt": item.excerpt,
        "url": item.url,
    }


def _turn(turn: Turn) -> dict[str, Any]:
    return {
        "kind": turn.kind.value,
        "speaker": turn.speaker,
        "represents": turn.represents,
        "label": turn.label,
        "span": _span(turn.span),
    }


def _mention(mention: Mention) -> dict[str, Any]:
    written: dict[str, Any] = {
        "kind": mention.kind.value,
        "span": _span(mention.span),
        "text": mention.text,
    }
    written |= _details(mention)
    written["rule"] = mention.rule
    if mention.antecedent is not None:
        written["antecedent"] = _span(mention.antecedent)
    return written


def _details(mention: Mention) -> dict[str, Any]:
    match mention:
        case InstrumentMention():
            return {"canonical": mention.canonical, "provision": mention.provision}
        case TimeMention():
            return {"value": mention.value, "timex": mention.timex, "type": mention.type}
        case QuantityMention():
            value = list(mention.value) if isinstance(mention.value, tuple) else mention.value
            bound = None if mention.bound is None else mention.bound.value
            return {"value": value, "unit": mention.unit, "bound": bound}
        case ActorMention():
            return {
                "canonical": mention.canonical,
                "actor_kind": mention.actor_kind.value,
                "represents": mention.represents,
                "role": mention.role,
            }
        case _:
            return {}


def write_statement(document: DocumentId, statement: Statement) -> dict[str, Any]:
    """Write one statement of a document as an object of the record format.

    One of which people have said something has a key more, "marks".
    """
    written = {
        "id": statement_id(document, statement),
        "kind": statement.kind.value,
        "span": _span(statement.span),
        "text": statement.text,
        "attribution": [write_level(level) for level in statement.attribution],
        "agents": [_party(party) for party in statement.agents],
        "targets": [_party(party) for party in statement.targets],
        "instruments": list(statement.instruments),
        "measure": statement.measure,
        "count": statement.count,
        "stage": statement.stage and statement.stage.value,
        "effective": statement.effective,
        "due": statement.due and _due(statement.due),
        "condition": _span(statement.condition),
        "negated": statement.negated,
        "modality": statement.modality.value,
        "hedges": [_span(hedge) for hedge in statement.hedges],
        "times": [_named(time) for time in statement.times],
        "quantities": [_named(quantity) for quantity in statement.quantities],
        "rule": statement.rule,
    }
    if statement.marks:
        written["marks"] = [_mark(mark) for mark in statement.marks]
    return written


def _mark(mark: Mark) -> dict[str, Any]:
    return {"kind": mark.kind.value, "correction": mark.correction, "by": mark.by}


def _named(mention: Mention) -> dict[str, Any]:
    """Write a mention that a statement names, short: `mentions` has it whole."""
    written = {"span": _span(mention.span), "text": mention.text, **_details(mention)}
    return {key: value for key, value in written.items() if key not in {"timex", "type"}}


def write_level(level: Attribution) -> dict[str, Any]:
    """Write one level of attribution as an object of the record format."""
    return {
        "holders": [_holder(holder) for holder in level.holders],
        "span": _span(level.span),
        "cue": _span(level.cue),
    }


def _holder(holder: Holder) -> dict[str, Any]:
    return {
        "name": holder.name,
        "id": holder.id,
        "as": holder.office,
        "represents": holder.represents,
    }


def _party(party: Party) -> dict[str, Any]:
    return {"name": party.name, "id": party.id, "represents": party.represents}


def _due(due: Due) -> dict[str, Any]:
    return {
        "value": due.value,
        "precision": due.precision,
        "firmness": due.firmness,
        "span": _span(due.span),
    }


def write_finding(finding: Finding) -> dict[str, Any]:
    """Write one finding as an object of the record format."""
    return {
        "kind": finding.kind.value,
        "holds": finding.holds,
        "spans": [_span(span) for span in finding.spans],
        "explanation": finding.explanation,
        "rule": finding.rule,
    }
