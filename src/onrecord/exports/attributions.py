"""Attributions in the terms of PARC and PolNeAR: source, cue and content, level by level."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO

from onrecord.errors import WrongUsage
from onrecord.exports import exporters
from onrecord.exports.json_text import json_line
from onrecord.exports.record import write_level
from onrecord.exports.tables import Table
from onrecord.model import Attribution, Reading, Span, Statement, statement_id


@exporters.add("parc")
def write_attributions(readings: Iterable[Reading], table: Table, file: BinaryIO) -> int:
    """Write one JSON object a level of attribution, a line each.

    `level` 0 is the innermost: who is said to have said it.  The content of an outer level is
    the whole attribution that it relays; `inside` names the level that relays this one, null for
    the outermost.  A level without words of its own, such as the speaker of a turn, has neither
    source nor cue.

    Returns:
        How many levels were written.

    Raises:
        WrongUsage: Another table than that of statements is asked for.
    """
    if table is not Table.STATEMENTS:
        reason = f"attributions are those of statements; there are none of {table.value}"
        raise WrongUsage(reason)
    number = 0
    levels = (level for reading in readings for level in attributions_of(reading))
    for number, level in enumerate(levels, 1):  # noqa: B007 - the last number is the result
        file.write(json_line(level).encode() + b"\n")
    return number


def attributions_of(reading: Reading) -> Iterator[dict[str, Any]]:
    """Write each level of each statement's attribution, the innermost first."""
    for statement in reading.statements:
        yield from _levels(reading, statement)


def _levels(reading: Reading, statement: Statement) -> Iterator[dict[str, Any]]:
    document = reading.document
    name = statement_id(document.id, statement)
    content = statement.span
    last = len(statement.attribution) - 1
    for number, level in enumerate(statement.attribution):
        yield {
            "id": f"{name}#{number}",
            "inside": f"{name}#{number + 1}" if number < last else None,
            "statement": name,
            "document": document.id,
            "level": number,
            "holders": write_level(level)["holders"],
            "source": _words(document.text, level.span),
            "cue": _words(document.text, level.cue),
            "content": _words(document.text, content),
        }
        content = _whole(level, content)


def _whole(level: Attribution, content: Span) -> Span:
    """Give the stretch from the first to the last word of an attribution."""
    parts = [part for part in (level.span, level.cue, content) if part is not None]
    return Span(min(part.start for part in parts), max(part.end for part in parts))


def _words(text: str, span: Span | None) -> dict[str, Any] | None:
    return None if span is None else {"span": [span.start, span.end], "text": span.of(text)}
