"""Covering: what lists of a record rest on."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from onrecord.exports.plain import plain
from onrecord.ledgers.watching import watches_of
from onrecord.model import Utterance
from onrecord.record import Record
from onrecord.record.ledgers import coverage_of


def coverage(record: Record) -> dict[str, Any]:
    """Say what is in the record, and how sources were watched; the rest is unknown."""
    counts = record.counts()
    return {
        "documents": counts.documents,
        "statements": counts.statements,
        "captures": counts.captures,
        "watched": plain(watches_of(record.attempts())),
    }


def coverage_in(record: Record, utterances: Iterable[Utterance]) -> dict[str, Any]:
    """Say what some of a record's statements cover."""
    written = plain(coverage_of(utterances, record.attempts()))
    assert isinstance(written, dict)
    return written
