"""Events: statements in the terms of PLOVER and CAMEO, for tools of event data."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import BinaryIO

from onrecord.errors import WrongUsage
from onrecord.exports import exporters
from onrecord.exports.cells import Row, day_cell, joined
from onrecord.exports.spreadsheet import write_rows
from onrecord.exports.tables import Table
from onrecord.knowledge.kinds import kind_events
from onrecord.knowledge.measures import EventCode, measure_types
from onrecord.model import (
    Document,
    Holder,
    Modality,
    Party,
    Reading,
    Stage,
    Statement,
    StatementKind,
    statement_id,
)

COLUMNS = (
    "event_date", "source", "target", "plover_type", "plover_mode", "plover_context",
    "cameo_root", "cameo", "statement", "kind", "measure", "count", "stage", "effective",
    "holder", "relayed_by", "text", "document", "title", "url", "rule",
)  # fmt: skip

_UNCODED = EventCode("", "")
_SUPPOSED = frozenset({Modality.POSSIBLE, Modality.CONDITIONAL, Modality.HYPOTHETICAL})
_OF_AGENTS = frozenset({StatementKind.MEASURE, StatementKind.COMMITMENT})


@exporters.add("plover")
def write_events(readings: Iterable[Reading], table: Table, file: BinaryIO) -> int:
    """Write one event a statement, as CSV with a line of column names.

    The source of a measure is whose act it is; of everything else, who is said to have said
    it.  Actors are codes where they have one, else names; several are parted by semicolons,
    as PLOVER allows.  `event_date` is the day on which it was said.  Negated, future and
    hypothetical events are kept and say so in `plover_context`, as PLOVER asks.

    Leaves out the codes of what neither scheme has, and of the reversal of a measure for which
    `measures.toml` gives none: their cells are empty, the row is there.

    Returns:
        How many events were written.

    Raises:
        WrongUsage: Another table than that of statements is asked for.
    """
    if table is not Table.STATEMENTS:
        reason = f"events are made of statements; there are none of {table.value}"
        raise WrongUsage(reason)
    rows = (row for reading in readings for row in events_of(reading))
    return write_rows(rows, COLUMNS, file)


def events_of(reading: Reading) -> Iterator[Row]:
    """Write each statement of a reading as an event."""
    for statement in reading.statements:
        yield _event(reading.document, statement)


def event_code(statement: Statement) -> EventCode:
    """Say what a statement is coded as.

    >>> from onrecord.model import Span
    >>> claim = Statement(
    ...     span=Span(0, 4), text="Yes.", kind=StatementKind.CLAIM, attribution=(), rule="r"
    ... )
    >>> event_code(claim).cameo
    '010'
    """
    if statement.kind is not StatementKind.MEASURE:
        return kind_events().get(statement.kind.value, _UNCODED)
    type_ = measure_types().get(statement.measure or "")
    if type_ is None:
        return _UNCODED
    undone = statement.stage is Stage.REVERSED
    return (type_.undone if undone else type_.event) or _UNCODED


def _event(document: Document, statement: Statement) -> Row:
    code = event_code(statement)
    innermost, *outer = statement.attribution
    header = document.header
    agents = statement.agents if statement.kind in _OF_AGENTS else ()
    said_only = statement.kind is not StatementKind.MEASURE
    source = _parties(agents) or (_holders(innermost.holders) if said_only else None)
    return {
        "event_date": day_cell(header.event_on or header.published_on),
        "source": source,
        "target": _parties(statement.targets),
        "plover_type": code.plover or None,
        "plover_mode": code.mode or None,
        "plover_context": joined(*_contexts(statement)),
        "cameo_root": code.cameo[:2] or None,
        "cameo": code.cameo or None,
        "statement": statement_id(document.id, statement),
        "kind": statement.kind.value,
        "measure": statement.measure,
        "count": statement.count,
        "stage": statement.stage.value if statement.stage else None,
        "effective": statement.effective,
        "holder": joined(*(holder.name for holder in innermost.holders)),
        "relayed_by": joined(*(h.name for level in outer for h in level.holders)),
        "text": statement.text,
        "document": document.id,
        "title": header.title,
        "url": document.url,
        "rule": statement.rule,
    }


def _contexts(statement: Statement) -> Iterator[str]:
    """Give PLOVER's contexts that a statement's own words settle.

    A promise is about the future by its nature: the scheme's AGREE says so already.
    """
    if statement.negated:
        yield "negation"
    ahead = statement.modality is Modality.FUTURE or statement.stage is Stage.PROPOSED
    if statement.modality in _SUPPOSED:
        yield "hypothetical"
    elif ahead and statement.kind is StatementKind.MEASURE:
        yield "future"


def _holders(holders: tuple[Holder, ...]) -> str | None:
    return joined(*dict.fromkeys(h.represents or h.id or h.name for h in holders))


def _parties(parties: tuple[Party, ...]) -> str | None:
    return joined(*dict.fromkeys(party.id or party.name for party in parties))
