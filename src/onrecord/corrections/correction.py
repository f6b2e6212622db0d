"""Correction: what a person says of a reading, kept apart from it."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Any

from onrecord.errors import BadCorrection, EmptySpan
from onrecord.model.document import DocumentId
from onrecord.model.span import Span

FORMAT = "onrecord-correction/1"
_ID_LENGTH = 12
_TYPES = {
    "document": str,
    "span": list,
    "ordinal": int,
    "words": str,
    "act": str,
    "by": str,
    "at": str,
    "why": str,
    "withdraws": str | None,
}


class CorrectionAct(StrEnum):
    """What is done to a reading.

    `ACCEPT`: it is right as it stands, and stays so when newer rules read it otherwise.
    `AMEND`: one field of it is something else.  `REJECT`: there is no such statement.
    `WITHDRAW`: another correction is taken back.
    """

    ACCEPT = "accept"
    AMEND = "amend"
    REJECT = "reject"
    WITHDRAW = "withdraw"


class CorrectedField(StrEnum):
    """What of a reading is something else.

    `SPEAKER` is of a turn: it goes for what everybody in the turn is heard to say by default.
    `MATCH` says of two statements whether they tell of one and the same act.
    """

    KIND = "kind"
    HOLDER = "holder"
    SPEAKER = "speaker"
    AGENT = "agent"
    TARGET = "target"
    NEGATED = "negated"
    MEASURE = "measure"
    COUNT = "count"
    STAGE = "stage"
    MATCH = "match"


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One correction.  It points at a passage, never at a rule's row, and is never changed.

    Attributes:
        document: The document; it need not be here yet.
        span: The words of the statement; those of the turn, where a speaker is corrected.
        ordinal: Which statement of that span.
        words: The words themselves; where others stand there, it goes for nothing.
        act: What is done.
        field: What is something else; None for other acts than amending.
        value: What it is instead, as JSON in the record format, such as '"denial"'; for what is
            accepted, an object with every field as it was read.
        by: Who says so.
        at: When, as an aware UTC time.
        why: For what reason.
        withdraws: Id of the correction that is taken back.

    Raises:
        BadCorrection: It does not say who or why, or what it says does not fit its act.
    """

    document: DocumentId
    span: Span
    ordinal: int = 0
    words: str
    act: CorrectionAct
    field: CorrectedField | None = None
    value: str | None = None
    by: str
    at: datetime
    why: str
    withdraws: str | None = None

    def __post_init__(self) -> None:
        for name, said in (("who", self.by), ("why", self.why)):
            if not said.strip():
                reason = f"it does not say {name}"
                raise BadCorrection(reason)
        if self.at.utcoffset() != timedelta(0):
            reason = "its time is not in UTC"
            raise BadCorrection(reason)
        amends, accepts = self.act is CorrectionAct.AMEND, self.act is CorrectionAct.ACCEPT
        fits = {
            "field": (self.field, amends),
            "value": (self.value, amends or accepts),
            "withdraws": (self.withdraws, self.act is CorrectionAct.WITHDRAW),
        }
        for name, (given, wanted) in fits.items():
            if (given is not None) != wanted:
                verb = "needs" if wanted else "has no use for"
                reason = f"to {self.act} {verb} a {name!r}"
                raise BadCorrection(reason)

    @property
    def id(self) -> str:
        """Give its id, which is made from all that it says."""
        digest = hashlib.sha256(canonical(_content(self)).encode()).hexdigest()
        return f"co:{digest[:_ID_LENGTH]}"


def address_of(correction: Correction) -> str:
    """Give the address of the statement that a correction goes for."""
    span, ordinal = correction.span, correction.ordinal
    passage = f"st:{correction.document[4:]}/{span.start}-{span.end}"
    return passage + (f"/{ordinal}" if ordinal else "")


def canonical(value: object) -> str:
    """Write JSON in the one way in which equal values are equal texts.

    >>> canonical({"b": 1, "a": "é"})
    '{"a":"é","b":1}'
    """
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def write_correction(correction: Correction) -> dict[str, Any]:
    """Write a correction as an object of JSON values; `read_correction` gives it back."""
    return {"format": FORMAT, "id": correction.id, **_content(correction)}


def _content(correction: Correction) -> dict[str, Any]:
    return {
        "document": correction.document,
        "span": [correction.span.start, correction.span.end],
        "ordinal": correction.ordinal,
        "words": correction.words,
        "act": correction.act.value,
        "field": correction.field and correction.field.value,
        "value": None if correction.value is None else json.loads(correction.value),
        "by": correction.by,
        "at": correction.at.isoformat(),
        "why": correction.why,
        "withdraws": correction.withdraws,
    }


def read_correction(written: object) -> Correction:
    """Make the correction that `write_correction` has written.

    Raises:
        BadCorrection: A part is missing or is none of its kind, or the id is another's.
    """
    if not isinstance(written, dict):
        reason = "it is no JSON object"
        raise BadCorrection(reason)
    try:
        correction = _read(written)
        named, own = written["id"], correction.id
    except KeyError as error:
        reason = f"it has no {error}"
        raise BadCorrection(reason) from error
    except (TypeError, ValueError, EmptySpan) as error:
        raise BadCorrection(str(error)) from error
    if named != own:
        reason = f"its id is not {own}: something in it was changed"
        raise BadCorrection(reason)
    return correction


def _read(written: Mapping[str, Any]) -> Correction:
    _check_types(written)
    act, field = CorrectionAct(written["act"]), written["field"]
    has_value = act in {CorrectionAct.AMEND, CorrectionAct.ACCEPT}
    return Correction(
        document=DocumentId(written["document"]),
        span=Span(*written["span"]),
        ordinal=written["ordinal"],
        words=written["words"],
        act=act,
        field=None if field is None else CorrectedField(field),
        value=canonical(written["value"]) if has_value else None,
        by=written["by"],
        at=datetime.fromisoformat(written["at"]),
        why=written["why"],
        withdraws=written["withdraws"],
    )


def _check_types(written: Mapping[str, Any]) -> None:
    if written["format"] != FORMAT:
        reason = f"its format is not {FORMAT}"
        raise BadCorrection(reason)
    for name, kind in _TYPES.items():
        if not isinstance(written[name], kind):
            reason = f"its {name!r} is none"
            raise BadCorrection(reason)
    span = written["span"]
    if [type(end) for end in span] != [int, int]:
        reason = "its 'span' is no pair of offsets"
        raise BadCorrection(reason)
