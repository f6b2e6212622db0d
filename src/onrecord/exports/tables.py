"""Tables: what a reading says, as rows of plain values with the same columns."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from enum import StrEnum

from onrecord.exports.cells import Row, day_cell
from onrecord.exports.statement_tables import FINDINGS, STATEMENTS, finding_rows, statement_rows
from onrecord.model import (
    ActorMention,
    InstrumentMention,
    Mention,
    QuantityMention,
    Reading,
    TimeMention,
)


class Table(StrEnum):
    """What is exported: whole readings, or one kind of row."""

    READINGS = "readings"
    DOCUMENTS = "documents"
    TURNS = "turns"
    MENTIONS = "mentions"
    STATEMENTS = "statements"
    FINDINGS = "findings"
    ANNOUNCED = "announced"


COLUMNS: Mapping[Table, Mapping[str, type]] = {
    Table.DOCUMENTS: {
        "document": str, "title": str, "published_on": str, "published_at": str,
        "event_on": str, "event_place": str, "genre": str, "language": str, "issuer": str,
        "represents": str, "participants": str, "url": str, "path": str, "digest": str,
        "characters": int, "turns": int, "mentions": int, "statements": int, "findings": int,
    },
    Table.TURNS: {
        "document": str, "published_on": str, "ordinal": int, "kind": str, "speaker": str,
        "represents": str, "label": str, "start": int, "end": int, "text": str,
    },
    Table.MENTIONS: {
        "document": str, "published_on": str, "kind": str, "start": int, "end": int,
        "text": str, "speaker": str, "canonical": str, "actor_kind": str, "represents": str,
        "role": str, "provision": str, "form": str, "value": str, "timex": str, "type": str,
        "low": float, "high": float, "unit": str, "bound": str, "rule": str,
    },
    Table.STATEMENTS: STATEMENTS,
    Table.FINDINGS: FINDINGS,
    Table.ANNOUNCED: {
        "document": str, "date": str, "title": str, "event_on": str, "excerpt": str,
        "url": str, "start": int, "end": int,
    },
}  # fmt: skip
"""The columns of each table of rows, in order, with the type of what is not empty.

Days are ISO 8601, offsets count code points of the document's text, and `low` and `high` are
the two ends of a quantity, equal when it is no range.
"""


def rows_of(readings: Iterable[Reading], table: Table) -> Iterator[Row]:
    """Give a table's rows, each with all of its columns, in reading order."""
    columns = COLUMNS[table]
    write = _WRITERS[table]
    for reading in readings:
        for row in write(reading):
            yield {name: row.get(name) for name in columns}


def _documents(reading: Reading) -> Iterator[Row]:
    document, header = reading.document, reading.document.header
    yield {
        "document": document.id,
        "title": header.title,
        "published_on": day_cell(header.published_on),
        "published_at": header.published_at,
        "event_on": day_cell(header.event_on),
        "event_place": header.event_place,
        "genre": header.genre.value,
        "language": document.language,
        "issuer": header.issuer.name if header.issuer else None,
        "represents": header.issuer.represents if header.issuer else None,
        "participants": "; ".join(p.name for p in header.participants) or None,
        "url": document.url,
        "path": document.path,
        "digest": document.digest,
        "characters": len(document.text),
        "turns": len(reading.turns),
        "mentions": len(reading.mentions),
        "statements": len(reading.statements),
        "findings": len(reading.findings),
    }


def _turns(reading: Reading) -> Iterator[Row]:
    document = reading.document
    for ordinal, turn in enumerate(reading.turns):
        yield {
            "document": document.id,
            "published_on": day_cell(document.header.published_on),
            "ordinal": ordinal,
            "kind": turn.kind.value,
            "speaker": turn.speaker,
            "represents": turn.represents,
            "label": turn.label,
            "start": turn.span.start,
            "end": turn.span.end,
            "text": turn.span.of(document.text),
        }


def _mentions(reading: Reading) -> Iterator[Row]:
    document = reading.document
    turns = iter(reading.turns)
    turn = next(turns, None)
    for mention in reading.mentions:
        while turn is not None and turn.span.end < mention.span.start + 1:
            turn = next(turns, None)
        said = turn is not None and turn.span.start < mention.span.start + 1
        yield {
            "document": document.id,
            "published_on": day_cell(document.header.published_on),
            "kind": mention.kind.value,
            "start": mention.span.start,
            "end": mention.span.end,
            "text": mention.text,
            "speaker": turn.speaker if turn is not None and said else None,
            "rule": mention.rule,
            **_details(mention),
        }


def _details(mention: Mention) -> Row:
    match mention:
        case ActorMention():
            return {
                "canonical": mention.canonical,
                "actor_kind": mention.actor_kind.value,
                "represents": mention.represents,
                "role": mention.role,
            }
        case InstrumentMention():
            return {
                "canonical": mention.canonical,
                "provision": mention.provision,
                "form": mention.form,
            }
        case TimeMention():
            return {"value": mention.value, "timex": mention.timex, "type": mention.type}
        case QuantityMention():
            value = mention.value
            low, high = value if isinstance(value, tuple) else (value, value)
            bound = mention.bound.value if mention.bound else None
            return {"low": low, "high": high, "unit": mention.unit, "bound": bound}
        case _:
            return {}


def _announced(reading: Reading) -> Iterator[Row]:
    for item in reading.document.announced:
        yield {
            "document": reading.document.id,
            "date": day_cell(item.date),
            "title": item.title,
            "event_on": day_cell(item.event_on),
            "excerpt": item.excerpt,
            "url": item.url,
            "start": item.span.start,
            "end": item.span.end,
        }


_WRITERS: Mapping[Table, Callable[[Reading], Iterator[Row]]] = {
    Table.DOCUMENTS: _documents,
    Table.TURNS: _turns,
    Table.MENTIONS: _mentions,
    Table.STATEMENTS: statement_rows,
    Table.FINDINGS: finding_rows,
    Table.ANNOUNCED: _announced,
}
