"""Utterances of invented states, made in a line."""

from __future__ import annotations

from datetime import date

import pytest

from onrecord.ledgers import ledgers, merged
from onrecord.model import (
    Attribution,
    Copy,
    DocumentId,
    Due,
    Holder,
    Party,
    Span,
    Statement,
    StatementKind,
    Utterance,
    fold,
    statement_id,
)


def parties(codes):
    return tuple(Party(name=code, id=code) for code in codes.split())


def due_on(value):
    return value and Due(value=value, precision="day", firmness="promised")


@pytest.fixture
def said():
    """Give a maker of utterances; each is in a document of its own, in the order made."""
    numbers = iter(range(1, 1000))

    def make(holder, kind, text, day="2031-02-01", names="", **more):
        statement = Statement(
            span=Span(0, len(text)),
            text=text,
            kind=StatementKind(kind),
            attribution=(
                Attribution(
                    holders=tuple(Holder(name=one, represents=one) for one in holder.split())
                ),
            ),
            agents=parties(more.pop("by", "")),
            targets=parties(more.pop("to", "")),
            due=due_on(more.pop("due", None)),
            rule="r",
            **more,
        )
        document = DocumentId(f"doc:{next(numbers):04x}")
        copy = Copy(statement=statement_id(document, statement), document=document, known=None)
        return Utterance(
            statement=statement,
            document=document,
            made=date.fromisoformat(day) if day else None,
            copies=(copy,),
            names=tuple(names.split()),
        )

    return make


@pytest.fixture
def rows():
    """Give a ledger's rows, folded from utterances in their order."""

    def of(name, *utterances, on=None):
        ledger = ledgers[name]
        day = date.fromisoformat(on) if on else None
        return [row for _, row in ledger.rows(fold(ledger, merged(utterances)), day)]

    return of
