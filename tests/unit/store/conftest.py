"""Readings of our own making, for the store's tests."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from onrecord.model import (
    Announced,
    Block,
    BlockKind,
    Capture,
    Document,
    DocumentId,
    Header,
    Reading,
    Span,
)
from onrecord.store import Kept, SqliteRecords, Witness

NOON = datetime(2031, 3, 4, 12, 0, tzinfo=UTC)


def make_reading(text: str, **header: object) -> Reading:
    """Make a reading whose paragraphs are the text's lines."""
    blocks, at = [], 0
    for line in text.split("\n"):
        if line:
            blocks.append(Block(BlockKind.BODY, Span(at, at + len(line))))
        at += len(line) + 1
    digest = hashlib.sha256(f"{text}{header}".encode()).hexdigest()
    return Reading(
        document=Document(
            id=DocumentId(f"doc:{digest[:12]}"),
            digest=f"sha256:{digest}",
            path="note.txt",
            url=None,
            media_type="text/plain",
            language="en",
            text=text,
            header=Header(**{"published_on": date(2031, 3, 4), **header}),
            blocks=tuple(blocks),
        )
    )


def put(records: SqliteRecords, reading: Reading, address: str | None = None) -> Witness:
    """Keep a reading as if it had been captured at an address."""
    digest = reading.document.digest
    capture = Capture(digest=digest, name=address or digest, fetched=NOON, url=address)
    witness = Witness(capture=capture, address=address or digest)
    records.keep(witness, Kept(reading=reading, wording=digest))
    return witness


def announcing(reading: Reading, **item: object) -> Reading:
    """Add an announced document to a reading."""
    announced = Announced(span=Span(0, 3), **{"date": None, "title": "T", **item})
    document = replace(reading.document, announced=(*reading.document.announced, announced))
    return replace(reading, document=document)


@pytest.fixture
def make() -> Callable[..., Reading]:
    return make_reading


@pytest.fixture
def keep() -> Callable[..., Witness]:
    return put


@pytest.fixture
def announce() -> Callable[..., Reading]:
    return announcing


@pytest.fixture
def records(tmp_path):
    opened = SqliteRecords(tmp_path / "record.db")
    yield opened
    opened.close()
