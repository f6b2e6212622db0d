"""Statements and findings as rows of plain values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from onrecord.exports.cells import Cell, Row, day_cell, joined
from onrecord.model import (
    DocumentId,
    Finding,
    Holder,
    Party,
    Reading,
    Span,
    Statement,
    statement_id,
)

STATEMENTS: Mapping[str, type] = {
    "statement": str, "document": str, "published_on": str, "kind": str, "holder": str,
    "holder_as": str, "holder_represents": str, "relayed_by": str, "text": str, "agents": str,
    "agent_ids": str, "targets": str, "target_ids": str, "instruments": str, "measure": str,
    "count": int, "stage": str, "effective": str, "due": str, "due_precision": str,
    "due_firmness": str, "negated": bool, "modality": str, "start": int, "end": int,
    "cue_start": int, "cue_end": int, "condition_start": int, "condition_end": int,
    "rule": str, "marks": str,
}  # fmt: skip
"""The columns of the table of statements; several values in one cell are parted by semicolons."""

FINDINGS: Mapping[str, type] = {
    "document": str, "published_on": str, "kind": str, "holds": bool, "explanation": str,
    "words": str, "start": int, "end": int, "rule": str,
}  # fmt: skip
"""The columns of the table of findings; `words` are those that were compared."""


def statement_rows(reading: Reading) -> Iterator[Row]:
    """Write each statement of a reading as a row."""
    document = reading.document
    for statement in reading.statements:
        yield statement_cells(document.id, document.header.published_on, statement)


def statement_cells(document: DocumentId, published_on: date | None, statement: Statement) -> Row:
    """Write one statement as a row.

    The holder is who is said to have said it, and the relayers follow from the nearest to
    the outermost.
    """
    innermost, *outer = statement.attribution
    due = statement.due
    return {
        "statement": statement_id(document, statement),
        "document": document,
        "published_on": day_cell(published_on),
        "kind": statement.kind.value,
        **_holders(innermost.holders),
        "relayed_by": joined(*(h.name for level in outer for h in level.holders)),
        "text": statement.text,
        **_parties("agent", statement.agents),
        **_parties("target", statement.targets),
        "instruments": joined(*statement.instruments),
        "measure": statement.measure,
        "count": statement.count,
        "stage": statement.stage.value if statement.stage else None,
        "effective": statement.effective,
        "due": due.value if due else None,
        "due_precision": due.precision if due else None,
        "due_firmness": due.firmness if due else None,
        "negated": statement.negated,
        "modality": statement.modality.value,
        **_ends("", statement.span),
        **_ends("cue_", innermost.cue),
        **_ends("condition_", statement.condition),
        "rule": statement.rule,
        "marks": joined(*(f"{mark.kind} by {mark.by}" for mark in statement.marks)),
    }


def _holders(holders: tuple[Holder, ...]) -> Row:
    return {
        "holder": joined(*(holder.name for holder in holders)),
        "holder_as": joined(*(holder.office for holder in holders)),
        "holder_represents": joined(*dict.fromkeys(h.represents or h.id for h in holders)),
    }


def _parties(role: str, parties: tuple[Party, ...]) -> Row:
    return {
        f"{role}s": joined(*(party.name for party in parties)),
        f"{role}_ids": joined(*(party.id for party in parties)),
    }


def _ends(prefix: str, span: Span | None) -> dict[str, Cell]:
    start, end = (span.start, span.end) if span else (None, None)
    return {f"{prefix}start": start, f"{prefix}end": end}


def finding_rows(reading: Reading) -> Iterator[Row]:
    """Write each finding of a reading as a row."""
    for finding in reading.findings:
        yield _finding_cells(reading, finding)


def _finding_cells(reading: Reading, finding: Finding) -> Row:
    document = reading.document
    return {
        "document": document.id,
        "published_on": day_cell(document.header.published_on),
        "kind": finding.kind.value,
        "holds": finding.holds,
        "explanation": finding.explanation,
        "words": joined(*(span.of(document.text) for span in finding.spans)),
        "start": min((span.start for span in finding.spans), default=None),
        "end": max((span.end for span in finding.spans), default=None),
        "rule": finding.rule,
    }
