"""Corrections in words, as JSON and as rows."""

from __future__ import annotations

import json
from typing import Any

from onrecord.corrections import (
    CorrectedField,
    Correction,
    CorrectionAct,
    value_of,
    write_correction,
)
from onrecord.exports.cells import Cell, joined
from onrecord.exports.wording import with_code
from onrecord.model import Reading
from onrecord.record.corrections import Judged

_NONE = "none"
COLUMNS = (
    "id", "state", "statement", "document", "start", "end", "act", "field", "value", "by", "at",
    "why", "withdraws", "against", "withdrawn_by", "words",
)  # fmt: skip


def said_in(correction: Correction) -> str:
    """Say in words what a correction says.

    >>> from datetime import UTC, datetime
    >>> from onrecord.model import DocumentId, Span
    >>> said_in(
    ...     Correction(
    ...         document=DocumentId("doc:0a1b2c3d4e5f"),
    ...         span=Span(0, 2),
    ...         words="No",
    ...         act=CorrectionAct.AMEND,
    ...         field=CorrectedField.KIND,
    ...         value='"denial"',
    ...         by="ada",
    ...         at=datetime(2031, 3, 4, tzinfo=UTC),
    ...         why="heard again",
    ...     )
    ... )
    'kind: denial'
    """
    if correction.act is CorrectionAct.WITHDRAW:
        return f"withdraws {correction.withdraws}"
    if correction.act is CorrectionAct.REJECT:
        return "rejected"
    if correction.field is None or correction.value is None:
        return "accepted as it stands"
    return f"{correction.field}: {_in_words(json.loads(correction.value))}"


def _in_words(value: Any) -> str:  # noqa: ANN401 - JSON
    match value:
        case None | []:
            return _NONE
        case bool():
            return "yes" if value else "no"
        case {"statement": other, "same": same}:
            return f"{'the same act as' if same else 'another act than'} {other}"
        case list():
            return ", ".join(
                with_code(one["name"], one["represents"] or one["id"]) for one in value
            )
        case _:
            return str(value).replace("_", " ")


def written(one: Judged) -> dict[str, Any]:
    """Write a correction with what has become of it as an object of JSON values."""
    return {
        **write_correction(one.correction),
        "statement": one.address,
        "state": one.state.value,
        "against": list(one.against),
        "withdrawn_by": list(one.withdrawn_by),
    }


def as_cells(one: Judged) -> dict[str, Cell]:
    """Write a correction with what has become of it as a row; `value` is JSON."""
    start, end = one.correction.span.start, one.correction.span.end
    cells = {
        **written(one),
        "start": start,
        "end": end,
        "value": one.correction.value,
        "against": joined(*one.against),
        "withdrawn_by": joined(*one.withdrawn_by),
    }
    return {name: cells[name] for name in COLUMNS}


def was(correction: Correction, reading: Reading) -> str | None:
    """Say in words what was read where a correction says something else; None where nothing was.

    Args:
        correction: Of what is amended; of everything else nothing is said.
        reading: Of its document, as the rules have read it.
    """
    field = correction.field
    if field is None or field is CorrectedField.MATCH:
        return None
    if field is CorrectedField.SPEAKER:
        turns = (turn for turn in reading.turns if turn.span == correction.span)
        return next((with_code(t.speaker or _NONE, t.represents) for t in turns), None)
    place = correction.span, correction.ordinal
    heard = (one for one in reading.statements if (one.span, one.ordinal) == place)
    return next((_in_words(json.loads(value_of(one, field))) for one in heard), None)


def as_row(one: Judged, reading: Reading | None) -> dict[str, Cell]:
    """Write a correction as a row of the log: who, when, what was, what is, why.

    Args:
        one: The correction, and what has become of it.
        reading: Of its document, as the rules have read it; None when it is not here.
    """
    cells = as_cells(one)
    said: dict[str, Cell] = {
        "was": was(one.correction, reading) if reading else None,
        "is": said_in(one.correction),
    }
    kept = ("id", "state", "statement", "act", "field")
    more = ("by", "at", "why", "withdraws", "against", "withdrawn_by", "words", "document")
    return {name: cells[name] for name in kept} | said | {name: cells[name] for name in more}
